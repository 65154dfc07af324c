"""Tables of a draft as grids of cells, with the figure that each cell holds."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache

from claimcheck.lexicon.words import load_toml
from claimcheck.model import Document, Kind, Mention, Reading, Sentence
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

MOST_CELLS = 6000  # empty ones too; a larger table is left alone
_LETTERS = Regex(r"[^\W\d_]")
_FOOTNOTE = Regex(r"\[[^\[\]]{1,4}\]|[*†‡§¹²³]")
_NOTHING = Regex(r"[\s\-–—−.…]*$|n/?a$|nil$|none$", re.IGNORECASE)
_MINUS = Regex(r"[-–−]\s*[$£€]?\s*$")
_WORD = Regex(r"[^\W\d_]+%?|%")
_NUMBERED = frozenset({Kind.YEAR, Kind.CODE, Kind.PHONE, Kind.LIST_MARKER})
_PLAIN = Regex(r"\d[\d,]*(?:\.\d+)?$")


class Figure(NamedTuple):
    """The number that a cell holds and nothing else; `step` is the unit of its last digit."""

    value: Fraction
    step: Fraction
    mention: Mention


class Cell(NamedTuple):
    """A cell: its text, lower-case, and its figure if it is one."""

    text: str
    figure: Figure | None = None

    @property
    def is_empty(self) -> bool:
        """True for nothing, a dash and "n/a"."""
        return self.figure is None and bool(_NOTHING.match(self.text))


EMPTY = Cell("")


class Grid(NamedTuple):
    """A table: its rows of cells, all of one length; the first row is the head if it is words."""

    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[str, ...]
    first: int

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def label(self, row: int) -> str:
        """The first words of a row, "" if it has none."""
        return next((c.text for c in self.rows[row] if not c.figure and not c.is_empty), "")

    def figure(self, row: int, column: int) -> Figure | None:
        """The figure of a cell."""
        return self.rows[row][column].figure


class TableWords(NamedTuple):
    """Labels of totals, and words of heads whose figures are not added up."""

    total: frozenset[str]
    total_begins: tuple[str, ...]
    total_ends: tuple[str, ...]
    remainder: frozenset[str]
    not_added: frozenset[str]
    percent: frozenset[str]

    def is_total(self, label: str) -> bool:
        """True for a label that promises a sum."""
        plain = label.strip(" :.*")
        if not self.remainder.isdisjoint(_WORD.findall(plain)):
            return False
        ends = plain.startswith(self.total_begins) or plain.endswith(self.total_ends)
        return plain in self.total or ends

    def is_added(self, head: str) -> bool:
        """True if the figures under the head may be added up."""
        return self.not_added.isdisjoint(_WORD.findall(head))

    def is_percent(self, head: str) -> bool:
        """True for a head of percentages."""
        return "%" in head or not self.percent.isdisjoint(_WORD.findall(head))


@cache
def table_words() -> TableWords:
    """The shipped words of tables."""
    raw: Mapping[str, list[str]] = load_toml("table_words.toml")
    return TableWords(
        frozenset(raw["total"]),
        tuple(raw["total_begins"]),
        tuple(raw["total_ends"]),
        frozenset(raw["remainder"]),
        frozenset(raw["not_added"]),
        frozenset(raw["percent"]),
    )


def find_grids(reading: Reading) -> Iterator[Grid]:
    """The tables of the draft, in order; costs a look at each block where there is none."""
    if not any(block.table is not None for block in reading.document.blocks):
        return
    large = large_tables(reading.document)
    found: dict[int, dict[tuple[int, int], Cell]] = {}
    for sentence in reading.sentences:
        block = sentence.block
        if block is None or block.table is None or block.row is None or block.column is None:
            continue
        if block.table in large:
            continue
        cells = found.setdefault(block.table, {})
        cells[block.row, block.column] = _cell(reading.text, sentence)
    for table in sorted(found):
        yield _grid(found[table])


def large_tables(document: Document) -> frozenset[int]:
    """The numbers of the tables that are left alone."""
    sides: dict[int, tuple[int, int]] = {}
    for block in document.blocks:
        if block.table is not None:
            height, width = sides.get(block.table, (0, 0))
            sides[block.table] = (
                max(height, (block.row or 0) + 1),
                max(width, (block.column or 0) + 1),
            )
    return frozenset(
        table for table, (height, width) in sides.items() if height * width > MOST_CELLS
    )


def _grid(cells: dict[tuple[int, int], Cell]) -> Grid:
    height = max(row for row, _ in cells) + 1
    width = max(column for _, column in cells) + 1
    rows = tuple(
        tuple(cells.get((row, column), EMPTY) for column in range(width)) for row in range(height)
    )
    headed = _is_head(rows[0])
    head = tuple(cell.text for cell in rows[0]) if headed else ("",) * width
    return Grid(rows, head, int(headed))


def _is_head(row: tuple[Cell, ...]) -> bool:
    """True if the row is words, or years over columns of figures."""
    figures = [cell.figure for cell in row if cell.figure]
    years = all(f.mention.kind is Kind.YEAR or 1800 <= f.value <= 2100 for f in figures)
    return not figures or years


def _cell(text: str, sentence: Sentence) -> Cell:
    whole = text[sentence.start : sentence.end]
    return Cell(whole.strip().lower(), _figure(text, sentence))


def _figure(text: str, sentence: Sentence) -> Figure | None:
    found = [mention for mention in sentence.mentions if mention.kind is not Kind.CITATION]
    if len(found) != 1:
        return None
    mention = found[0]
    before, after = text[sentence.start : mention.start], text[mention.end : sentence.end]
    if _LETTERS.search(_FOOTNOTE.sub("", before + after)):
        return None
    value = _value(mention)
    if value is None:
        return None
    if _MINUS.search(before) or (before.endswith("(") and after.startswith(")")):
        value = (-value[0], value[1])
    return Figure(*value, mention)


def _value(mention: Mention) -> tuple[Fraction, Fraction] | None:
    """Value and step of the one number; a year or code in a column of figures is a number too."""
    if mention.is_claim and len(mention.ends) == 1 and "/" not in mention.text:
        return Fraction(mention.ends[0].value), Fraction(mention.ends[0].step)
    plain = mention.text.strip()
    if mention.kind in _NUMBERED and _PLAIN.match(plain):
        return Fraction(plain.replace(",", "")), Fraction(1)
    return None
