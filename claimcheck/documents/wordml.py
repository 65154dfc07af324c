"""The XML of Word: paragraphs as they stand when all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.documents.inline import LEFT_OUT
from claimcheck.model import Block, BlockKind

# Parts that hold no text of the draft: deletions, the old place of what was moved, the copy of
# a text box for old programs, and what a field is computed from.
SKIPPED = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText"))
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "sym": LEFT_OUT}
OFF = ("0", "false", "off", "none")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class Styles:
    """Listener to word/styles.xml: the names of the paragraph styles by their ids."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._id = ""

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Note a style's id, then its name."""
        if tag == "style":
            self._id = attributes.get("styleId", "")
        elif tag == "name" and self._id:
            self.names.setdefault(self._id, attributes.get("val", "").lower())

    def leave(self, tag: str) -> None:
        """Nothing is kept open."""

    def text(self, text: str) -> None:
        """Styles have no text."""


class Cell:
    """The present cell of a table: its number in the document, row and column, from 0."""

    def __init__(self, table: int) -> None:
        self.table, self.row, self.column = table, -1, 0
        self._span = 1

    def enter(self, tag: str, value: str) -> None:
        """Meet a row, or how many columns the cell spans."""
        if tag == "tr":
            self.row, self.column = self.row + 1, 0
        elif tag == "gridSpan" and value.isdecimal():
            self._span = int(value[:4])

    def leave(self) -> None:
        """Meet the cell's end."""
        self.column, self._span = self.column + self._span, 1


class Paragraphs:
    """Listener to parts with text: their paragraphs, one a line, and their blocks."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self.blocks: list[Block] = []
        self.lines: list[str] = []
        self._styles = styles
        self._length = 0  # of the lines with their breaks
        self._tables = 0
        self._cells: list[Cell] = []  # of the open tables
        self._open: list[BlockKind | None] = []  # kinds of the open paragraphs
        self._line: list[str] = []
        self._skipping = 0
        self._shown = self._hidden = False  # in text of a run; in a run that is hidden or struck
        self._digits: dict[int, int] | None = None  # how a run shows its digits

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Meet the beginning of an element."""
        if self._skipping or tag in SKIPPED:
            self._skipping += 1
            return
        value = attributes.get("val", "")
        if tag == "tbl":
            self._cells.append(Cell(self._tables))
            self._tables += 1
        elif tag in ("tr", "gridSpan") and self._cells:
            self._cells[-1].enter(tag, value)
        elif tag in ("p", "pStyle", "numPr"):
            self._enter_paragraph(tag, value)
        elif tag in ("r", "t", "vanish", "strike", "dstrike", "vertAlign"):
            self._enter_run(tag, value)
        elif tag in SIGNS and self._open:
            self._line.append(SIGNS[tag])

    def leave(self, tag: str) -> None:
        """Meet the end of an element."""
        if self._skipping:
            self._skipping -= 1
        elif tag == "t":
            self._shown = False
        elif tag == "p":
            self._flush()
            self._open.pop()
        elif tag == "tc" and self._cells:
            self._cells[-1].leave()
        elif tag == "tbl" and self._cells:
            self._cells.pop()

    def text(self, text: str) -> None:
        """Meet text."""
        if self._shown and self._open and not self._hidden and not self._skipping:
            raised = self._digits and text.isdecimal()
            self._line.append(text.translate(self._digits) if raised and self._digits else text)

    def _enter_paragraph(self, tag: str, value: str) -> None:
        if tag == "p":
            if self._line:  # a text box stands in a paragraph: what came before it is a block
                self._flush()
            self._open.append(None)
        elif self._open:
            said = BlockKind.LIST_ITEM if tag == "numPr" else _kind(self._styles.get(value, value))
            self._open[-1] = self._open[-1] or said

    def _enter_run(self, tag: str, value: str) -> None:
        if tag == "r":
            self._hidden, self._digits = False, None
        elif tag == "t":
            self._shown = True
        elif tag == "vertAlign":
            self._digits = {"superscript": _RAISED, "subscript": _LOWERED}.get(value)
        elif value not in OFF:
            self._hidden = True

    def _flush(self) -> None:
        """End the line, with the block that stands on it if it is not blank."""
        line = "".join(self._line)
        stripped = line.strip()
        if stripped:
            start = self._length + line.index(stripped)
            self.blocks.append(self._block(start, start + len(stripped)))
        self.lines.append(line)
        self._length += len(line) + 1
        self._line = []

    def _block(self, start: int, end: int) -> Block:
        if not self._cells:
            return Block(self._open[-1] or BlockKind.PARAGRAPH, start, end)
        cell = self._cells[-1]
        return Block(BlockKind.TABLE_CELL, start, end, cell.table, cell.row, cell.column)


def _kind(style: str) -> BlockKind | None:
    """What a paragraph of this style is for the reader."""
    name = style.lower().replace(" ", "")
    if name.startswith(("title", "heading", "headline")):
        return BlockKind.HEADLINE
    if name.startswith(("subtitle", "standfirst", "dek")):
        return BlockKind.DEK
    if name.startswith(("caption", "list")):
        return BlockKind.CAPTION if name.startswith("caption") else BlockKind.LIST_ITEM
    return BlockKind.QUOTE if "quote" in name else None
