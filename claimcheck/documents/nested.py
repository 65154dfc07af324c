"""Documents that stand in a file in another guise: strings of JSON, parts of mail.

What is read of them is laid back over the file in two steps, from the text to what was decoded
and from there to the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.documents.dateline import date_of
from claimcheck.model import Block, BlockKind, Document, Period, Remark, SourceMap

Segment = tuple[int, int, int]  # start in the text, start in the source, length


class Decoding:
    """A text in the making, decoded from stretches of a source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: list[str] = []
        self._segments: list[tuple[int, int, int]] = []
        self._widths: list[int] = []
        self._length = 0

    def take(self, start: int, end: int) -> None:
        """Add `source[start:end]` as it stands."""
        self.stand_for(self.source[start:end], start, end)

    def stand_for(self, text: str, start: int, end: int) -> None:
        """Add text that `source[start:end]` stands for."""
        if text:
            self._segments.append((self._length, start, len(text)))
            self._widths.append(end - start)
            self.add(text)

    def add(self, text: str) -> None:
        """Add text that stands nowhere in the source."""
        self._parts.append(text)
        self._length += len(text)

    def decoded(self) -> tuple[str, SourceMap]:
        """The text, and where it stands."""
        source_map = SourceMap(self.source, tuple(self._segments), tuple(self._widths))
        return "".join(self._parts), source_map


class Bundle:
    """Documents that make one, in order, each decoded from some place of the source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._remarks: list[Remark] = []
        self._segments: list[tuple[int, int, int]] = []
        self._widths: list[int] = []
        self._date: Period | None = None
        self._tables = 0

    def add(self, document: Document, place: SourceMap) -> None:
        """Add a document whose own source was decoded as `place` says."""
        if not document.text.strip():
            return
        if self._parts:
            self._parts.append("\n\n")
            self._length += 2
        inner = document.source_map or SourceMap(document.text, ((0, 0, len(document.text)),))
        for (start, source, length), width in _through(inner, place):
            self._segments.append((start + self._length, source, length))
            self._widths.append(width)
        self._add_blocks(document)
        self._add_remarks(document, place)
        self._date = self._date or document.date
        self._parts.append(document.text)
        self._length += len(document.text)

    def title(self, kind: BlockKind, text: str, place: SourceMap) -> None:
        """Add a line that is a headline or the like."""
        start = len(text) - len(text.lstrip())
        self.add(Document(text, (Block(kind, start, len(text.rstrip())),)), place)

    def document(self, name: str, date: Period | None = None) -> Document:
        """The document; without a date, that of the first part which bears one."""
        text, blocks = "".join(self._parts), tuple(self._blocks)
        date = date or self._date or date_of(text, blocks)
        source_map = SourceMap(self._source, tuple(self._segments), tuple(self._widths))
        return Document(text, blocks, name, date, source_map, tuple(self._remarks))

    def _add_blocks(self, document: Document) -> None:
        at, tables = self._length, self._tables
        for block in document.blocks:
            table = None if block.table is None else tables + block.table
            if table is not None:
                self._tables = max(self._tables, table + 1)
            moved = block._replace(start=at + block.start, end=at + block.end, table=table)
            self._blocks.append(moved)

    def _add_remarks(self, document: Document, place: SourceMap) -> None:
        """The comments; their lines are those of the text before them in the file."""
        for remark in document.remarks:
            at = (
                document.source_map.to_source(remark.start) if document.source_map else remark.start
            )
            line = self._source.count("\n", 0, place.to_source(at)) + 1
            start, end = remark.start + self._length, remark.end + self._length
            self._remarks.append(Remark(remark.text, start, end, line))


def laid_over(inner: SourceMap, outer: SourceMap) -> SourceMap:
    """Where a text stands in the outer source, given where it stands in what was decoded of it."""
    stretches = list(_through(inner, outer))
    segments = tuple(segment for segment, _ in stretches)
    return SourceMap(outer.source, segments, tuple(width for _, width in stretches))


def _through(inner: SourceMap, outer: SourceMap) -> Iterator[tuple[Segment, int]]:
    """The segments with their widths that lead from the text to the outer source."""
    widths = inner.widths or [length for _, _, length in inner.segments]
    for segment, width in zip(inner.segments, widths, strict=True):
        start, source, length = segment
        if width == length:
            yield from _parted(segment, outer)
        elif length:
            begin = outer.to_source(source)
            end = outer.to_source(source + width, end=True)
            yield (start, begin, length), end - begin


def _parted(segment: Segment, outer: SourceMap) -> Iterator[tuple[Segment, int]]:
    """A segment that is verbatim in what was decoded, parted where that changes guise."""
    start, source, length = segment
    end = source + length
    at = bisect_right(outer.segments, source, key=lambda one: one[0]) - 1
    for number in range(max(at, 0), len(outer.segments)):
        decoded, stands, size = outer.segments[number]
        if decoded >= end:
            return
        width = outer.widths[number] if outer.widths else size
        left, right = max(decoded, source), min(decoded + size, end)
        if left >= right:
            continue
        here = start + left - source
        if width == size:
            yield (here, stands + left - decoded, right - left), right - left
        else:
            yield (here, stands, right - left), width
