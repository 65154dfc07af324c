"""A table of somebody's own, of whatever kind its source is: columns, and records that stream."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.records import Place

# An instant is a date where it is midnight, otherwise text in ISO 8601.
Cell = str | int | float | Decimal | datetime.date | bool | None


class NumberStyle(NamedTuple):
    """How a table writes figures: its decimal mark; the other mark groups digits."""

    decimal: str = "."

    @property
    def example(self) -> str:
        """A figure written so, for messages."""
        return "1,234.5" if self.decimal == "." else "1.234,5"


POINT, COMMA = NumberStyle("."), NumberStyle(",")


class Record(NamedTuple):
    """One record of a sheet.

    `line` is where a person finds it: the first line of the record in a text file, the row in a
    workbook, elsewhere the number of the row from 1.
    """

    line: int
    cells: tuple[Cell, ...]


class Sheet(NamedTuple):
    """One table as its source has it; nothing of it is read before `read` is called.

    `place` is what messages name and holds no credentials.  `columns` are stripped, each run of
    white space one space.  `units` has the columns whose unit the source itself states.  `read`
    streams the records anew at each call and raises TableError with line and column;
    `fingerprint` changes when the content does; `size` is about the number of records, if cheaply
    known.  `style` is that of figures written as text, `resource` the entry of the package that
    describes the sheet, empty if none does; `notes` say what was assumed: an encoding, lines
    passed over.
    """

    place: Place
    name: str
    columns: tuple[str, ...]
    units: Mapping[str, str]
    read: Callable[[], Iterator[Record]]
    fingerprint: Callable[[], str]
    size: int | None = None
    style: NumberStyle = POINT
    resource: Mapping[str, Any] = {}
    notes: tuple[str, ...] = ()

    def at(self, line: int | None, column: str = "") -> Place:
        """The place of a record, or of one of its cells."""
        return Place(self.place.file, line, column)
