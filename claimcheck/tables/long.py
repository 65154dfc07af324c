"""A sheet with the columns of a figure table, one figure a record → its rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property

from claimcheck.model import ReferenceRow
from claimcheck.tables.cells import is_failed, is_missing, written_in
from claimcheck.tables.days import DayOrder, day_in, day_order, is_ambiguous
from claimcheck.tables.records import ROW_COLUMNS, Place, row_of
from claimcheck.tables.sheet import Cell, Record, Sheet

Stated = tuple[ReferenceRow, Place]
_NEEDED = ("measure", "value")
_NAMES = ("entity", "entity_id")
_DAYS = ("valid_from", "valid_to")
_FIGURES = ("value", "low", "high")


def is_long(sheet: Sheet) -> bool:
    """True for a sheet whose columns are those of a figure table and no others.

    Raises TableError for one that would be, but for a column that is misspelt.
    """
    columns = [column for column in sheet.columns if column]
    _check_spelling(columns, sheet.place)
    known = all(column in ROW_COLUMNS for column in columns)
    named = any(column in columns for column in _NAMES)
    return known and named and all(column in columns for column in _NEEDED)


def _check_spelling(columns: Iterable[str], place: Place) -> None:
    has = set(columns)
    vital = [*_NEEDED, "entity"]
    missing = [
        one for one in vital if one not in has and not (one == "entity" and _NAMES[1] in has)
    ]
    if len(missing) != 1:
        return
    for column in columns:
        if column not in ROW_COLUMNS and get_close_matches(column, missing, cutoff=0.7):
            raise place.error(f"unknown column {column!r}", f"did you mean {missing[0]!r}?")


def long_rows(sheet: Sheet) -> Iterator[Stated]:
    """The rows of a sheet with the columns of a figure table, with their places.

    A mark for a gap ("n/a", "..") is no row.  Raises TableError with line and column for what is
    no figure, a day that may be two, crossed bounds.
    """
    reader = _Reader(sheet)
    for record in sheet.read():
        row = reader.row(record)
        if row is not None:
            yield row, sheet.at(record.line)


class _Reader:
    """What is the same for every record of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def row(self, record: Record) -> ReferenceRow | None:
        """The row of a record; None for a gap."""
        cells = dict(zip(self.sheet.columns, record.cells, strict=True))
        value = cells.get("value")
        if is_missing(value) and isinstance(value, str) and value:
            return None
        told = {
            column: self._text(cell, column, record.line)
            for column, cell in cells.items()
            if cell is not None
        }
        unit = self._unit(cells, record.line)
        if unit:
            told["unit"] = unit
        return row_of(told, self.sheet.name, self.sheet.at(record.line))

    def _text(self, cell: Cell, column: str, line: int) -> str:
        """The cell as `row_of` takes it."""
        if column in _FIGURES:
            return "" if is_missing(cell) else self._figure(cell, column, line)
        if column in _DAYS and isinstance(cell, str) and not cell.isdecimal():
            return self._day(cell, column, line)
        if isinstance(cell, datetime.date):
            return cell.isoformat()
        return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)

    def _figure(self, cell: Cell, column: str, line: int) -> str:
        found = written_in(cell, self.sheet.style)
        if found is not None:
            return str(found.value)
        place = self.sheet.at(line, column)
        if is_failed(cell):
            raise place.error(f"a formula failed: {cell}", "mend it or clear the cell")
        hint = f"write figures as {self.sheet.style.example}, the unit in the column 'unit'"
        raise place.error(f"{str(cell)[:40]!r} is not a number", hint)

    def _unit(self, cells: dict[str, Cell], line: int) -> str:
        """The unit written beside the figure, where the record states none of its own."""
        found = written_in(cells.get("value"), self.sheet.style)
        beside = found.unit if found else self.sheet.units.get("value", "")
        stated = cells.get("unit")
        if beside and not is_missing(stated) and str(stated) != beside:
            told = f"{cells['value']!r} is in {beside}, and the column 'unit' says {stated!r}"
            raise self.sheet.at(line, "value").error(told, "leave one of the two out")
        return beside or self.sheet.units.get("value", "")

    def _day(self, text: str, column: str, line: int) -> str:
        day = day_in(text, self._order if "/" in text or "-" in text else None)
        if day is not None:
            return day.isoformat()
        if is_ambiguous(text):
            place = self.sheet.at(line, column)
            raise place.error(f"{text!r} may be two days", "write days as 2025-04-03")
        return text

    @cached_property
    def _order(self) -> DayOrder | None:
        """The order of days in the whole sheet: one day after the 12th tells it for all."""
        places = [number for number, one in enumerate(self.sheet.columns) if one in _DAYS]
        return day_order(record.cells[one] for record in self.sheet.read() for one in places)
