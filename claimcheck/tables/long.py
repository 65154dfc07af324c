"""A sheet with the columns of a figure table, one figure a record → its rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache

from claimcheck.forking import cached_property
from claimcheck.model import ReferenceRow
from claimcheck.tables.cells import Written, is_failed, is_missing, written_in
from claimcheck.tables.days import DayOrder, day_in, day_order, is_ambiguous
from claimcheck.tables.layout.units import unit_said
from claimcheck.tables.layout.values import UnitSaid
from claimcheck.tables.records import ROW_COLUMNS, Place, row_of
from claimcheck.tables.sheet import Cell, Record, Sheet
from claimcheck.units import find_unit

Stated = tuple[ReferenceRow, Place]
_NEEDED = ("measure", "value")
_NAMES = ("entity", "entity_id")
_DAYS = ("valid_from", "valid_to")
_BOUNDS = ("low", "high")


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
        self.unit = sheet.units.get("value", "")
        self.bounds = [column for column in sheet.columns if column in _BOUNDS]

    def row(self, record: Record) -> ReferenceRow | None:
        """The row of a record; None for a gap."""
        cells = dict(zip(self.sheet.columns, record.cells, strict=True))
        found = self._figure(cells.get("value"), "value", record.line)
        if found is None and cells.get("value") not in (None, ""):
            return None
        stated = cells.get("unit")
        said = _unit_said("" if is_missing(stated) else str(stated))
        told = {column: self._text(cell, column, record.line) for column, cell in cells.items()}
        told["value"] = "" if found is None else str(found.value * said.scale)
        for column in self.bounds:
            figure = self._figure(cells[column], column, record.line)
            told[column] = "" if figure is None else str(figure.value * said.scale)
        told["unit"] = said.unit or self.unit
        if found is not None and found.unit:
            told["unit"] = found.unit
            self._check_beside(found, said, stated, record.line)
        return row_of(told, self.sheet.name, self.sheet.at(record.line))

    def _text(self, cell: Cell, column: str, line: int) -> str:
        """The cell as `row_of` takes it."""
        if isinstance(cell, str):
            days = column in _DAYS and cell and not cell.isdecimal()
            return self._day(cell, column, line) if days else cell
        if isinstance(cell, datetime.date):
            return cell.isoformat()
        if cell is None:
            return ""
        return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)

    def _figure(self, cell: Cell, column: str, line: int) -> Written | None:
        """The figure in a cell; None for a gap."""
        found = None if cell is None else written_in(cell, self.sheet.style)
        if found is not None or is_missing(cell):
            return found
        place = self.sheet.at(line, column)
        if is_failed(cell):
            raise place.error(f"a formula failed: {cell}", "mend it or clear the cell")
        hint = f"write figures as {self.sheet.style.example}, the unit in the column 'unit'"
        raise place.error(f"{str(cell)[:40]!r} is not a number", hint)

    def _check_beside(self, found: Written, said: UnitSaid, stated: Cell, line: int) -> None:
        """Raises TableError where the unit beside a figure is another than the record's own."""
        own = said.unit or self.unit
        if own and find_unit(own)[1:] != find_unit(found.unit)[1:]:
            told = f"the figure is in {found.unit}, and the column 'unit' says {stated!r}"
            raise self.sheet.at(line, "value").error(told, "leave one of the two out")

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


@lru_cache(maxsize=1024)
def _unit_said(text: str) -> UnitSaid:
    """The unit as it stands, if it is one; else what it says with a scale ("GBP million")."""
    if not text or not find_unit(text).dimension.startswith("noun:"):
        return UnitSaid(text)
    return unit_said(text) or UnitSaid(text)
