"""Where a cell of a table stands, spans of rows and columns counted."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.documents.assembly import Assembly
from claimcheck.model import BlockKind

WIDEST_SPAN = 1000  # as in the HTML standard
MOST_SPANS = 100  # columns that cells of rows above fill at once; more is no table of a story


class Grid:
    """The row and column of the present cell, from 0, in the tables of an assembly."""

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self._outer: list[tuple[int, int, int]] = []
        self._number = self._row = self._column = -1
        self._after = 0  # column of the next cell
        self._first = True  # no cell of this row has been met
        self._spans: dict[int, int] = {}  # column: rows below that a cell above still fills

    @property
    def place(self) -> tuple[int, int, int] | None:
        """Table, row and column of the present cell; None outside a table."""
        return (self._number, self._row, self._column) if self._number >= 0 else None

    def enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Meet a start tag."""
        if tag == "table":
            self._outer.append((self._number, self._row, self._column))
            self._number, self._row, self._column = self._assembly.next_table(), -1, -1
            self._spans = {}
        elif tag == "tr":
            self._row, self._after, self._first = self._row + 1, 0, True
            self._spans = {column: rows - 1 for column, rows in self._spans.items() if rows > 1}
        elif tag in ("td", "th"):
            self._enter_cell(_span(attributes, "colspan"), _span(attributes, "rowspan"))

    def _enter_cell(self, columns: int, rows: int) -> None:
        while self._after in self._spans and self._spans[self._after] > 0:
            self._after += 1
        self._column = self._after
        self._after += columns
        if rows > 1 and len(self._spans) < MOST_SPANS:
            below = dict.fromkeys(range(self._column, self._after), rows)
            self._spans.update(below)

    def leave(self, tag: str) -> None:
        """Meet the end of an element."""
        if tag == "table" and self._outer:
            self._number, self._row, self._column = self._outer.pop()

    def separator(self, kind: BlockKind) -> str:
        """What stands in the text before a block that begins here."""
        if kind is not BlockKind.TABLE_CELL or self._row < 0:
            return "\n\n"
        first, self._first = self._first, False
        if first:
            return "\n" if self._row else "\n\n"
        return " | "


def _span(attributes: Mapping[str, str], name: str) -> int:
    said = attributes.get(name, "")
    return min(max(int(said), 1), WIDEST_SPAN) if said.isdecimal() and len(said) < 6 else 1
