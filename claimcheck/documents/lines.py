"""Office documents in the making: paragraphs, one a line, with their blocks and comments."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.documents.dateline import date_of
from claimcheck.documents.plain import title_kind
from claimcheck.model import Block, BlockKind, Document, Period, Remark, SourceMap


class Cell:
    """The present cell of a table: its number in the document, row and column, from 0."""

    def __init__(self, table: int) -> None:
        self.table, self.row, self.column = table, -1, 0
        self._span = 1

    def next_row(self) -> None:
        """Meet a row."""
        self.row, self.column = self.row + 1, 0

    def spans(self, columns: int) -> None:
        """Meet how many columns the cell spans."""
        self._span = columns

    def leave(self) -> None:
        """Meet the cell's end."""
        self.column, self._span = self.column + self._span, 1


class Lines:
    """The lines so far, each with the block on it, and the comments on stretches of them.

    What is written goes to the present line until that ends; `position` is where it will stand in
    the text.
    """

    def __init__(self) -> None:
        self.position = 0
        self.cells: list[Cell] = []  # of the open tables
        self._blocks: list[Block] = []
        self._lines: list[str] = []
        self._starts = [0]
        self._line: list[str] = []
        self._remarks: list[tuple[int, int, str]] = []
        self._tables = 0

    @property
    def begun(self) -> bool:
        """True if something stands on the present line."""
        return bool(self._line)

    def enter_table(self) -> None:
        """Begin a table, perhaps in a cell of another."""
        self.cells.append(Cell(self._tables))
        self._tables += 1

    def write(self, text: str) -> None:
        """Add text to the present line."""
        self._line.append(text)
        self.position += len(text)

    def end(self, kind: BlockKind) -> None:
        """End the line, with the block that stands on it if it is not blank."""
        line = "".join(self._line)
        stripped = line.strip()
        if stripped:
            start = self._starts[-1] + line.index(stripped)
            self._blocks.append(self._block(kind, start, start + len(stripped)))
        self._lines.append(line)
        self.position += 1
        self._starts.append(self.position)
        self._line = []

    def remark(self, text: str, start: int, end: int) -> None:
        """Add a comment on the text from `start` to `end`."""
        self._remarks.append((start, max(start, end), text))

    def document(self, name: str, date: Period | None = None) -> Document:
        """The document; where no style says so, a first line that is no sentence is its headline.

        Without a date its dateline may say one.  A line of the source is a paragraph: a break
        within one is a space there.
        """
        text = "\n".join(self._lines)
        source = "\n".join(line.replace("\n", " ") for line in self._lines)
        blocks = _titled(text, self._blocks)
        source_map = SourceMap(source, ((0, 0, len(text)),))
        date = date or date_of(text, blocks)
        return Document(text, blocks, name, date, source_map, tuple(self._told(len(text))))

    def _told(self, length: int) -> list[Remark]:
        return [
            Remark(text, min(start, length), min(end, length), bisect_right(self._starts, start))
            for start, end, text in sorted(self._remarks)
        ]

    def _block(self, kind: BlockKind, start: int, end: int) -> Block:
        if not self.cells:
            return Block(kind, start, end)
        cell = self.cells[-1]
        return Block(BlockKind.TABLE_CELL, start, end, cell.table, cell.row, cell.column)


def kind_of_style(style: str) -> BlockKind | None:
    """What a paragraph of a style of this name is for the reader; None if the name does not say."""
    name = style.lower().replace("_20_", "").replace(" ", "").replace("-", "")
    if name.startswith(("subtitle", "standfirst", "dek", "deck", "subheadline")):
        return BlockKind.DEK
    if name.startswith(("title", "heading")) or "headline" in name:
        return BlockKind.HEADLINE
    if "caption" in name:
        return BlockKind.CAPTION
    if name.startswith("list"):
        return BlockKind.LIST_ITEM
    return BlockKind.QUOTE if "quot" in name or name.startswith("blocktext") else None


def _titled(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    if not blocks or any(block.kind is BlockKind.HEADLINE for block in blocks):
        return tuple(blocks)
    first, *others = blocks
    kind = title_kind(text[first.start : first.end]) if others else None
    if first.kind is BlockKind.PARAGRAPH and kind is not None:
        first = Block(kind, first.start, first.end)
    return (first, *others)
