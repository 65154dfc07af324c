"""Sums that do not add up, laid out as on paper: the parts in a column, a rule, what they make."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.equations.wording import say_value
from claimcheck.model import Addition, Block, BlockKind, Document, Mention
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

MOST_PARTS = 40  # lines of a sum; the rest of a longer column is counted
WORDS = 32  # characters after a number that say what it is
EXACT = 12  # significant figures of what the parts make

_WHOLE = Regex(r"[^\d]*\d[\d,]*")
_CLAUSE = Regex(r"[^,;:.()\d$£€¥]*")
_JOINS = (" and", " or", " the", " a", " of", " for", " in", " to")


Cell = tuple[int | None, int | None, int | None]  # table, row, column


class Line(NamedTuple):
    """A line of a sum: the number up to its decimal point, the rest of it, and what it is."""

    whole: str
    rest: str
    words: str = ""


class Located(NamedTuple):
    """A document with the blocks of its tables by table, row and column."""

    document: Document
    cells: dict[Cell, Block]

    @classmethod
    def of(cls, document: Document) -> Located:
        """The document, its cells looked up once."""
        cells: dict[Cell, Block] = {
            (block.table, block.row, block.column): block
            for block in document.blocks
            if block.table is not None
        }
        return cls(document, cells)

    def text_of(self, block: Block) -> str:
        """The text of a block."""
        return self.document.text[block.start : block.end]


class SumView(NamedTuple):
    """A sum as a column; `more` parts are not shown."""

    parts: tuple[Line, ...]
    more: int
    made: Line
    stated: Line
    difference: Line


def sum_of(addition: Addition, draft: Located) -> SumView:
    """The addition as lines, each part with the words or the table heading that tell what it is."""
    unit = addition.unit
    gap = addition.stated - addition.made
    stated = "stated as the total" if addition.total else "the whole"
    return SumView(
        tuple(
            _line(_written(part.mention, part.value, unit), _words(part.mention, addition, draft))
            for part in addition.parts[:MOST_PARTS]
        ),
        max(len(addition.parts) - MOST_PARTS, 0),
        _line(_said(addition.made, unit), "what the parts make"),
        _line(_total(addition), stated),
        _line(_said(abs(gap), unit), "too much" if gap > 0 else "too little"),
    )


def _total(addition: Addition) -> str:
    if addition.total is None:
        return _said(addition.stated, addition.unit)
    return _written(addition.total, addition.stated, addition.unit)


def _said(value: Fraction, unit: str) -> str:
    return say_value(value, unit, EXACT)


def _written(mention: Mention, value: Fraction, unit: str) -> str:
    """The number as written, if it says its value in digits; else the value."""
    text = " ".join(mention.text.split())
    own = mention.ends and Fraction(mention.low) == value
    return text if own and any(map(str.isdigit, text)) else _said(value, unit)


def _line(text: str, words: str) -> Line:
    """The text cut at its decimal point, so that a column can be aligned there."""
    found = _WHOLE.match(text)
    at = found.end() if found else len(text)
    return Line(text[:at], text[at:], words)


def _words(mention: Mention, addition: Addition, draft: Located) -> str:
    """The words behind a part, up to the next number; in a table, its heading."""
    document = draft.document
    block = document.block_at(mention.start)
    if block is not None and block.kind is BlockKind.TABLE_CELL:
        return _heading(mention, addition, draft)
    others = [*(part.mention for part in addition.parts), addition.total]
    starts = [m.start for m in others if m is not None and m.start >= mention.end]
    stop = block.end if block else len(document.text)
    after = document.text[mention.end : min([stop, *starts])]
    clause = _CLAUSE.match(after[: WORDS + 1])
    said = clause[0] if clause else ""
    if len(said) > WORDS:
        said = said[:WORDS].rpartition(" ")[0]
    return _without_joins(" ".join(said.split()))


def _without_joins(words: str) -> str:
    """The words without those at the end that lead to the next number."""
    ends = next((word for word in _JOINS if f" {words}".endswith(word)), None)
    return words if ends is None else _without_joins(f" {words}"[: -len(ends)].strip())


def _heading(mention: Mention, addition: Addition, draft: Located) -> str:
    """What the table calls a part: its column if the total stands in its row, else its row."""
    cell = draft.document.block_at(mention.start)
    total = draft.document.block_at(addition.total.start) if addition.total else None
    if cell is None:
        return ""
    across = total is not None and total.row == cell.row
    place = (cell.table, 0, cell.column) if across else (cell.table, cell.row, 0)
    heading = draft.cells.get(place)
    return "" if heading is None else " ".join(draft.text_of(heading).split())
