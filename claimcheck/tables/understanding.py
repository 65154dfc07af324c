"""A sheet → what it states: rows, measures, entities and their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.model import Measure, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.layout import (
    Layout,
    entity_of,
    heads_of,
    infer_layout,
    measure_named,
    measures_of,
    rows_of,
)
from claimcheck.tables.layout.descriptor import SUPERSEDED
from claimcheck.tables.long import is_long, long_rows
from claimcheck.tables.records import Place, invented_measure
from claimcheck.tables.sheet import Sheet
from claimcheck.tables.unit_check import check_heads, with_checked_units


class Understood(NamedTuple):
    """A sheet and its layout; None if its columns are those of a figure table.

    `declared` are measures that others declare, by name: they say what unit its figures are in.
    """

    sheet: Sheet
    layout: Layout | None
    declared: Mapping[str, Measure] = {}

    def rows(self) -> Iterator[tuple[ReferenceRow, Place]]:
        """The rows with their places, streamed anew.  Raises TableError for what is wrong."""
        sheet, layout = self.sheet, self.layout
        stated = long_rows(sheet) if layout is None else rows_of(sheet, layout)
        revised = bool(sheet.resource.get(SUPERSEDED))
        for row, place in with_checked_units(stated, self.declared):
            yield (row._replace(superseded=True) if revised else row), place

    def measures(self, units: Mapping[str, str]) -> dict[str, Measure]:
        """Its measures, given the unit of each that has rows; declared ones are left out."""
        named = {name: unit for name, unit in units.items() if name not in self.declared}
        if self.layout is None:
            return {name: invented_measure(name, unit) for name, unit in named.items()}
        made = measures_of(self.layout)
        for name, unit in named.items():
            if name not in made:
                made[name] = measure_named(self.layout, name, unit)
        return made

    def entity(self, label: str) -> tuple[Entity, tuple[Name, ...]]:
        """An entity that no table ships, and its names, by its label in the rows."""
        if self.layout is None:
            return Entity(label, "", label), (Name(label, label),)
        return entity_of(label, self.layout)

    def heads(self) -> dict[str, tuple[str, ...]]:
        """Nouns that refer back to its entities, by entity type."""
        return {} if self.layout is None else heads_of(self.layout)


def understand(sheet: Sheet, declared: Mapping[str, Measure] | None = None) -> Understood:
    """What a sheet means.  Raises TableError for one that holds nothing or cannot be understood."""
    if next(sheet.read(), None) is None:
        raise sheet.place.error("holds no figures", "put a line a figure below the header")
    if is_long(sheet):
        return Understood(sheet, None, declared or {})
    check_heads(sheet)
    return Understood(sheet, infer_layout(sheet), declared or {})
