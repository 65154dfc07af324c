"""Plain text to a document: headline, paragraphs, lists, quotes and tables, found by its lines."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from claimcheck.documents.dateline import bears_date, date_of
from claimcheck.documents.rows import cells_of, is_rule, looks_like_row
from claimcheck.model import Block, BlockKind, Document, Period
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

MOST_TITLES = 3  # lines at the head without a blank one between: headline, dek, byline
HEADLINE_MOST = 200  # characters; a longer first line is a paragraph
SHORT_LINE = 70  # characters up to which a line that ends in "Inc." is a headline
WRAP_WIDTHS = range(40, 121)  # columns at which editors and mail programs break lines
_LINE = Regex(r"[^\n]+")
_ITEM = Regex(r"(?:[-*+•‣–]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE = Regex(r">[> \t]*")
_SENTENCE_END = Regex(r"[.!?:;…][\"'”’»)\]]*$")
_ABBREVIATION_END = Regex(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr)\.$")
_CAPTION = Regex(
    r"(?:(?:photo|picture|image|figure|fig\.?|chart|map|graphic)(?: ?\d+| caption)?|caption)\s*:",
    re.IGNORECASE,
)
_BYLINE = Regex(r"by\b|from our\b", re.IGNORECASE)


class Line(NamedTuple):
    """One line without the white space around it: `text[start:end]`.

    `row` is the line with the tabs around it, which an empty cell at an end of a row leaves, and
    `row_start` where that begins.
    """

    start: int
    end: int
    text: str
    row_start: int
    row: str


def document_from_text(text: str, *, name: str = "<text>", date: Period | None = None) -> Document:
    """The document of a plain text; `date` or else its dateline says when it is published.

    Offsets are those of the text itself, which is not changed in any way.
    """
    blocks = tuple(_blocks(text))
    return Document(text, blocks, name, date or date_of(text, blocks))


def _blocks(text: str) -> Iterator[Block]:
    chunks = _apart(list(_chunks(text)))
    tables = 0
    for place, chunk in enumerate(chunks):
        special = _title(chunks, place)
        if special:
            yield Block(special, chunk[0].start, chunk[0].end)
            continue
        for shape, lines in groupby(_shaped(chunk), key=lambda shaped: shaped[0]):
            run = [line for _, line in lines]
            if shape is BlockKind.TABLE_CELL:
                yield from (cell._replace(table=tables) for cell in _cells(run))
                tables += 1
            elif shape is BlockKind.PARAGRAPH:
                yield from _paragraphs(run)
            else:
                yield from (Block(shape, line.start, line.end) for line in run)


def _chunks(text: str) -> Iterator[list[Line]]:
    """Runs of lines that are not blank."""
    chunk: list[Line] = []
    after = 0
    for found in _LINE.finditer(text):
        gap = found.start() - after > 1
        after = found.end()
        stripped = found.group().strip()
        if (gap or not stripped) and chunk:
            yield chunk
            chunk = []
        if stripped:
            start = found.start() + found.group().index(stripped)
            row = found.group().strip(" \r")
            row_start = found.start() + found.group().index(row)
            chunk.append(Line(start, start + len(stripped), stripped, row_start, row))
    if chunk:
        yield chunk


def title_kind(line: str) -> BlockKind | None:
    """Headline if a first line is short and no sentence; None if it is."""
    if len(line) > HEADLINE_MOST or _shape(line) is not BlockKind.PARAGRAPH:
        return None
    if _CAPTION.match(line):
        return None
    if _ends_sentence(line) and not line.endswith(("?", "!")):
        return None
    return BlockKind.HEADLINE


def _title(chunks: list[list[Line]], place: int) -> BlockKind | None:
    """Headline for a first line that is no sentence and stands alone, dek for such a second one."""
    if place > 1 or len(chunks) <= place + 1 or len(chunks[place]) > 1:
        return None
    line = chunks[place][0].text
    if place == 0:
        return title_kind(line)
    return BlockKind.DEK if _is_dek(line) and _title(chunks, 0) is not None else None


def _is_dek(line: str) -> bool:
    """True if a line under the headline may be more of it: no sentence, nor who wrote it when."""
    return title_kind(line) is not None and not (_ends_sentence(line) or is_credit(line))


def is_credit(line: str) -> bool:
    """True if a line says who wrote the draft, or when."""
    return bool(_BYLINE.match(line)) or bears_date(line)


def _apart(chunks: list[list[Line]]) -> list[list[Line]]:
    """The chunks; a headline with its dek and its byline right under it as one each."""
    if len(chunks) < 2 or not 1 < len(chunks[0]) <= MOST_TITLES or _is_wrapped(chunks[0]):
        return chunks
    headline, *others = (line.text for line in chunks[0])
    titles = all(is_credit(line) or (_is_dek(line) and not line[0].islower()) for line in others)
    if not titles or title_kind(headline) is None or looks_like_row(headline):
        return chunks
    return [*([line] for line in chunks[0]), *chunks[1:]]


def _ends_sentence(line: str) -> bool:
    """True if the line ends as a sentence does; a short one may end in an abbreviation."""
    if not _SENTENCE_END.search(line[-8:]):
        return False
    return len(line) > SHORT_LINE or not _ABBREVIATION_END.search(line[-12:])


def _shaped(chunk: list[Line]) -> Iterator[tuple[BlockKind, Line]]:
    """Each line with what it is by its form; a row stands beside another row."""
    rows = [looks_like_row(line.row) for line in chunk]
    open_sentence = False
    for at, line in enumerate(chunk):
        beside = any(rows[max(at - 1, 0) : at]) or any(rows[at + 1 : at + 2])
        shape = BlockKind.TABLE_CELL if rows[at] and beside else _shape(line.text)
        if open_sentence and shape is BlockKind.LIST_ITEM and _goes_on(line.text):
            shape = BlockKind.PARAGRAPH
        open_sentence = shape is BlockKind.PARAGRAPH and not _ends_sentence(line.text)
        yield shape, line


def _goes_on(line: str) -> bool:
    """True for a number that ends the sentence of the line before: no list begins at "16."."""
    return line[0].isdigit() and not line.startswith(("1.", "1)"))


def _shape(line: str) -> BlockKind:
    if _QUOTE.match(line):
        return BlockKind.QUOTE
    return BlockKind.LIST_ITEM if _ITEM.match(line) else BlockKind.PARAGRAPH


def _cells(lines: list[Line]) -> Iterator[Block]:
    row = 0
    for line in lines:
        if is_rule(line.text):
            continue
        for column, (start, end) in enumerate(cells_of(line.row)):
            if start < end:
                yield Block(
                    BlockKind.TABLE_CELL,
                    line.row_start + start,
                    line.row_start + end,
                    row=row,
                    column=column,
                )
        row += 1


def _paragraphs(lines: list[Line]) -> Iterator[Block]:
    """One paragraph if the lines were broken to a width, else one a line."""
    if _is_wrapped(lines):
        yield Block(_kind(lines[0]), lines[0].start, lines[-1].end)
    else:
        yield from (Block(_kind(line), line.start, line.end) for line in lines)


def _kind(line: Line) -> BlockKind:
    return BlockKind.CAPTION if _CAPTION.match(line.text) else BlockKind.PARAGRAPH


def _is_wrapped(lines: list[Line]) -> bool:
    """True if no first word of a line had room on the line before, as a line breaker leaves it."""
    width = max(len(line.text) for line in lines)
    if width not in WRAP_WIDTHS or all(_ends_sentence(line.text) for line in lines[:-1]):
        return False
    return all(
        len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width
        for line, after in pairwise(lines)
    )
