"""A sheet and its layout → reference rows, one record after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.errors import TableError
from claimcheck.model import ReferenceRow
from claimcheck.tables.cells import is_failed, is_missing, number_in
from claimcheck.tables.layout.figures import COUNT, head_with_unit, name_of
from claimcheck.tables.layout.moments import dated, part_of
from claimcheck.tables.layout.told import read_unit
from claimcheck.tables.layout.values import ONE, Dated, Layout, UnitSaid, ValueColumn
from claimcheck.tables.layout.words import head_words
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Cell, Record, Sheet

REMEMBERED = 65536  # periods, measures and units kept as read
_NOTHING = ("",) * 6
Stated = tuple[ReferenceRow, Place]


def rows_of(sheet: Sheet, layout: Layout) -> Iterator[Stated]:
    """The figures of a sheet as rows with their places, in order; a gap is no row.

    Raises TableError with line and column for a figure, a period, a name or a unit that is none.
    """
    reader = _Reader(sheet, layout)
    for record in sheet.read():
        yield from reader.rows(record)


def is_total(label: str) -> bool:
    """True for the name of a row that sums up the others."""
    plain = label.lower().strip(" :*")
    return plain in head_words().total or plain.startswith(("total ", "all "))


class _Reader:
    """What stays the same from record to record, and what was read of the last ones."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self.sheet, self.layout = sheet, layout
        fields = layout.fields
        self.source = layout.source or sheet.place.file
        self.scope = fields.get("scope")
        self.low, self.high = fields.get("low"), fields.get("high")
        self.texts = [
            fields.get(name)
            for name in ("vintage", "asserted_by", "source", "url", "retrieved", "note")
        ]
        self.told = any(at is not None for at in self.texts)
        self.exact = self.low is None and self.high is None
        self.simple = layout.measure is None and layout.unit is None
        self.file, self.style = sheet.place.file, sheet.style
        self.period: Callable[[tuple[Cell, ...]], Dated | None] = lru_cache(REMEMBERED)(self._dated)
        self.label = lru_cache(REMEMBERED)(_plain)
        self.measure = lru_cache(REMEMBERED)(self._measure)
        self.unit = lru_cache(REMEMBERED)(self._unit)

    def rows(self, record: Record) -> list[Stated]:
        """The rows of one record."""
        cells = record.cells
        filled = [one for one in self.layout.values if not is_missing(cells[one.place])]
        if not filled:
            return []
        entity, whole = self._entity(record), self._period(record)
        vintage, asserted_by, source, url, retrieved, note = self._texts(cells)
        rows: list[Stated] = []
        for one in filled:
            name = one.entity or entity
            when = one.dated or whole
            measure, unit = (one.measure, one.unit) if self.simple else self._stated(one, record)
            value = number_in(cells[one.place], self.style)
            if value is None:
                raise self._no_figure(record, one.place)
            if unit.scale is not ONE:
                value *= unit.scale
            low, high = (value, value) if self.exact else self._bounds(record, value, unit.scale)
            row = ReferenceRow(
                self.sheet.name,
                name,
                name,
                measure,
                value,
                unit.unit,
                low,
                high,
                when.period if when is not None else None,
                self._scope(one, cells, when),
                vintage,
                asserted_by,
                source or self.source,
                url,
                retrieved or self.layout.retrieved,
                note,
            )
            rows.append((row, Place(self.file, record.line, self.layout.columns[one.place])))
        return rows

    def _texts(self, cells: tuple[Cell, ...]) -> tuple[str, ...]:
        """The fields of a row that are text and stand in columns of their own."""
        return tuple(self._text(at, cells) for at in self.texts) if self.told else _NOTHING

    def _entity(self, record: Record) -> str:
        """The name of a record; totals are of the whole that the table is about."""
        at, about = self.layout.entity, self.layout.about
        if at is None:
            return about
        cell = record.cells[at]
        if is_missing(cell):
            if about:
                return about
            place = self.sheet.at(record.line, self.layout.columns[at])
            raise place.error("no name beside the figures", hint="fill the cell")
        label = self.label(str(cell))
        return about if about and is_total(label) else label

    def _period(self, record: Record) -> Dated | None:
        layout = self.layout
        if not layout.periods:
            return layout.date
        cells = tuple(record.cells[place] for place in layout.periods)
        found = self.period(cells)
        if found is None and not is_missing(cells[0]):
            place = self.sheet.at(record.line, layout.columns[layout.periods[0]])
            hint = "write 2024, 2024-03, 2024-03-18, Q1 2024 or 2024/25"
            raise place.error(f"{' '.join(map(str, cells))!r} is no period", hint=hint)
        return found

    def _dated(self, cells: tuple[Cell, ...]) -> Dated | None:
        layout = self.layout
        if len(cells) == 1:
            return dated(cells[0], layout.order, fiscal=layout.fiscal)
        quarters = "quarter" in layout.columns[layout.periods[1]].lower()
        return part_of(cells[0], cells[1], quarters=quarters)

    def _stated(self, one: ValueColumn, record: Record) -> tuple[str, UnitSaid]:
        """The measure of a figure and its unit."""
        layout = self.layout
        measure, unit = one.measure, one.unit
        if layout.measure is not None:
            measure, said = self.measure(str(record.cells[layout.measure]), unit is not COUNT)
            unit = said or unit
        if layout.unit is not None and not is_missing(record.cells[layout.unit]):
            unit = self.unit(str(record.cells[layout.unit]), record.line)
        return measure, unit

    def _measure(self, text: str, has_unit: bool) -> tuple[str, UnitSaid | None]:
        column = self.layout.columns[self.layout.measure or 0]
        told = has_unit or self.layout.unit is not None
        head = head_with_unit(self.sheet, text, column, told=told)
        return name_of(self.layout.table, head.label), head.unit

    def _unit(self, text: str, line: int) -> UnitSaid:
        column = self.layout.columns[self.layout.unit or 0]
        return read_unit(self.sheet, text, column, line)

    def _number(self, record: Record, place: int) -> Decimal:
        value = number_in(record.cells[place], self.style)
        if value is None:
            raise self._no_figure(record, place)
        return value

    def _no_figure(self, record: Record, place: int) -> TableError:
        cell = record.cells[place]
        at = self.sheet.at(record.line, self.layout.columns[place])
        if is_failed(cell):
            return at.error(f"a formula failed here: {cell}", hint="repair or empty the cell")
        hint = f"write figures as {self.style.example}, or leave the cell empty"
        return at.error(f"{str(cell)[:40]!r} is not a number", hint=hint)

    def _bounds(self, record: Record, value: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
        """The span of a figure; an empty bound is the figure itself."""
        ends = [
            value
            if at is None or is_missing(record.cells[at])
            else self._number(record, at) * scale
            for at in (self.low, self.high)
        ]
        if ends[0] > ends[1]:
            place = self.sheet.at(record.line)
            raise place.error(f"low {ends[0]} is above high {ends[1]}", hint="swap them")
        return ends[0], ends[1]

    def _scope(self, one: ValueColumn, cells: tuple[Cell, ...], when: Dated | None) -> str:
        """What exactly is counted: by a column, by the head, and how the table calls the period."""
        if self.scope is None and (when is None or not when.label):
            return one.scope
        scope = one.scope or self._text(self.scope, cells)
        label = when.label if when is not None and not self.layout.scoped else ""
        return f"{scope}, {label}" if scope and label else scope or label

    @staticmethod
    def _text(place: int | None, cells: tuple[Cell, ...]) -> str:
        if place is None or is_missing(cells[place]):
            return ""
        return " ".join(str(cells[place]).split())


def _plain(text: str) -> str:
    return " ".join(text.split())
