"""A draft as text, with its blocks and a map back to the file it was read from."""

import datetime
from bisect import bisect_right
from enum import StrEnum
from functools import lru_cache
from typing import Self

from claimcheck.namedtuple import NamedTuple

ANSWERS_ENDING = ".answers.toml"  # of the file beside a draft that holds the answers to its numbers


class BlockKind(StrEnum):
    """What a stretch of the draft is for the reader."""

    HEADLINE = "headline"
    DEK = "dek"
    PARAGRAPH = "paragraph"
    TABLE_CELL = "table_cell"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    CAPTION = "caption"


class Block(NamedTuple):
    """One block of the text: `text[start:end]`, in code points, end exclusive.

    Cells of a table carry the table's number in the document and their row and column, from 0;
    elsewhere the three are None.
    """

    kind: BlockKind
    start: int
    end: int
    table: int | None = None
    row: int | None = None
    column: int | None = None


class Location(NamedTuple):
    """A place in the file: lines and columns from 1, columns in code points, end exclusive.

    `start` and `end` are code-point offsets in the file's decoded text.  In a file that has pages,
    lines are counted on the `page`, which counts from 1; elsewhere that is None.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    page: int | None = None


class SourceMap(NamedTuple):
    """Where each stretch of Document.text stands in the file's decoded source.

    `segments` are (text start, source start, length) in order; what lies between two of them in
    the source is mark-up.  `source` is the decoded file.  `widths` are the lengths of the segments
    in the source, empty if all are as long there as in the text; one that is not stands for its
    characters as a whole ("&frac12;" for ½).
    """

    source: str
    segments: tuple[tuple[int, int, int], ...]
    widths: tuple[int, ...] = ()

    def to_source(self, offset: int, *, end: bool = False) -> int:
        """Offset in the source of an offset in the text; `end` binds to the character before."""
        probe = offset - 1 if end and offset else offset
        at = bisect_right(self.segments, probe, key=lambda segment: segment[0]) - 1
        if at < 0:
            return 0
        text_start, source_start, length = self.segments[at]
        width = self.widths[at] if self.widths else length
        if width != length:
            return source_start + (width if end and offset else 0)
        inside = min(probe - text_start, max(length - 1, 0))
        return source_start + inside + (1 if end and offset else 0)


class Period(NamedTuple):
    """The days from `first` to `last`, both included: a day, a month, a year or a span of them."""

    first: datetime.date
    last: datetime.date

    @classmethod
    def parse(cls, text: str) -> Self:
        """Period of "2025", "2025-03" or "2025-03-18".  Raises ValueError for anything else."""
        year, *rest = (int(part) for part in text.strip().split("-"))
        if not rest:
            return cls.of_year(year)
        if len(rest) == 1:
            first = datetime.date(year, rest[0], 1)
            if first.month == datetime.date.max.month:  # the last of all days has none after it
                return cls(first, first.replace(day=31))
            following = first.replace(month=first.month + 1)
            return cls(first, following - datetime.timedelta(days=1))
        month, day = rest
        return cls(datetime.date(year, month, day), datetime.date(year, month, day))

    @classmethod
    def of_year(cls, year: int) -> Self:
        """The calendar year."""
        return cls(datetime.date(year, 1, 1), datetime.date(year, 12, 31))

    @property
    def year(self) -> int:
        """The year of its last day."""
        return self.last.year

    def overlaps(self, other: Self) -> bool:
        """True if they share a day."""
        return self.first <= other.last and other.first <= self.last


class Remark(NamedTuple):
    """A comment in the file, which is no part of the text: an HTML comment, a comment in Word.

    It belongs to `text[start:end]`, in code points, end exclusive; one that belongs to a place
    rather than to words has start and end alike.  `line` is its line in the file, from 1.
    """

    text: str
    start: int
    end: int
    line: int = 1


@lru_cache(maxsize=4)
def _line_starts(source: str) -> list[int]:
    """Offsets at which the lines begin; kept, since a report locates every number of a draft."""
    starts, at = [0], source.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = source.find("\n", at + 1)
    return starts


class Document(NamedTuple):
    """A draft: its text, its blocks in order, when it was written, and its map to the file.

    `text` is never rewritten, padded or normalised.  `blocks` do not overlap and lie in order.
    `date` is None when neither the user nor a dateline says it.  Without a `source_map` the text
    is the file's own.  `remarks` are the comments in the file, in order.  `pages` are the offsets
    in its source at which pages begin; empty if it has none.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    name: str = "<text>"
    date: Period | None = None
    source_map: SourceMap | None = None
    remarks: tuple[Remark, ...] = ()
    pages: tuple[int, ...] = ()

    @property
    def source(self) -> str:
        """The file's decoded text."""
        return self.source_map.source if self.source_map else self.text

    def locate(self, start: int, end: int) -> Location:
        """Place in the file of `text[start:end]`."""
        if self.source_map:
            start, end = self.source_map.to_source(start), self.source_map.to_source(end, end=True)
        line, column = self._line_column(start)
        end_line, end_column = self._line_column(end)
        page = bisect_right(self.pages, start) or None
        if page is not None:
            above = self._line_column(self.pages[page - 1])[0] - 1
            line, end_line = line - above, end_line - above
        return Location(line, column, end_line, end_column, start, end, page)

    def _line_column(self, offset: int) -> tuple[int, int]:
        starts = _line_starts(self.source)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the character at `offset`; None between blocks."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        if at >= 0 and offset < self.blocks[at].end:
            return self.blocks[at]
        return None
