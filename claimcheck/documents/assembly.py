"""Stretches of a file put together into a text with blocks and an exact map back."""

from __future__ import annotations

from claimcheck.documents.dateline import date_of
from claimcheck.model import Block, BlockKind, Document, Period, Remark, SourceMap


class Assembly:
    """A document in the making: what is taken from `source`, in order, and the blocks it forms."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.length = 0
        self._tables = 0
        self._parts: list[str] = []
        self._segments: list[tuple[int, int, int]] = []
        self._widths: list[int] = []
        self._opened = (0, 0)
        self._remarks: list[Remark] = []
        self._placed = 0  # remarks whose place is known; the others wait for the next block
        self._counted = (0, 1)  # an offset in the source, and the line it is on

    def take(self, start: int, end: int) -> None:
        """Add `source[start:end]` as it stands."""
        self.stand_for(self.source[start:end], start, end)

    def stand_for(self, text: str, start: int, end: int) -> None:
        """Add text that `source[start:end]` stands for: itself, or what an entity means."""
        if not text:
            return
        verbatim = len(text) == end - start
        if not (verbatim and self._continues(start)):
            self._segments.append((self.length, start, len(text)))
            self._widths.append(end - start)
        else:
            at, begin, length = self._segments[-1]
            self._segments[-1] = (at, begin, length + len(text))
            self._widths[-1] += len(text)
        self.add(text)

    def _continues(self, start: int) -> bool:
        """True if the last segment ends here, in the text as in the source, and is verbatim."""
        if not self._segments:
            return False
        at, begin, length = self._segments[-1]
        verbatim = self._widths[-1] == length
        return verbatim and begin + length == start and at + length == self.length

    def add(self, text: str) -> None:
        """Add text that stands nowhere in the source: a break, or a sign for what was left out."""
        self._parts.append(text)
        self.length += len(text)

    def remark(self, text: str, start: int, place: int | None = None) -> None:
        """Note a comment that stands at `source[start]`: it belongs to the text that follows, or
        to what stands at `place` in the text.
        """
        at, line = self._counted
        line = line if start >= at else 1
        line += self.source.count("\n", at if start >= at else 0, start)
        self._counted = (start, line)
        if place is None:
            self._remarks.append(Remark(text, self.length, self.length, line))
        else:
            self._remarks.insert(self._placed, Remark(text, place, place, line))
            self._placed += 1

    def next_table(self) -> int:
        """The number of a table that begins, from 0."""
        self._tables += 1
        return self._tables - 1

    def begin(self, separator: str) -> None:
        """Begin a block, after `separator` if something came before it."""
        if self.length:
            self.add(separator)
        self._opened = (self.length, len(self._parts))
        for place in range(self._placed, len(self._remarks)):
            waiting = self._remarks[place]
            self._remarks[place] = waiting._replace(start=self.length, end=self.length)
        self._placed = len(self._remarks)

    def finish(
        self,
        kind: BlockKind,
        table: int | None = None,
        row: int | None = None,
        column: int | None = None,
    ) -> None:
        """End the block, white space around it left outside; one of nothing else is no block."""
        self._placed = len(self._remarks)
        start, first = self._opened
        text = "".join(self._parts[first:])
        stripped = text.strip()
        if stripped:
            start += text.index(stripped)
            self.blocks.append(Block(kind, start, start + len(stripped), table, row, column))

    def document(self, name: str, date: Period | None = None) -> Document:
        """The document; without a date, its own dateline says one."""
        text = "".join(self._parts)
        blocks = tuple(self.blocks)
        widths = tuple(self._widths)
        if all(width == segment[2] for width, segment in zip(widths, self._segments, strict=True)):
            widths = ()
        source_map = SourceMap(self.source, tuple(self._segments), widths)
        date = date or date_of(text, blocks)
        return Document(
            text, blocks, name, date, source_map, tuple(sorted(self._remarks, key=_place))
        )


def _place(remark: Remark) -> tuple[int, int]:
    return remark.start, remark.line
