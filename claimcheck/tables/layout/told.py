"""What the user says of single columns, found in the sheet."""

from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.layout.columns import Column
from claimcheck.tables.layout.roles import place_of
from claimcheck.tables.layout.units import unit_said
from claimcheck.tables.layout.values import EVERY, Said, UnitSaid
from claimcheck.tables.sheet import Sheet

COUNT_WORDS = frozenset({"", "1", "count", "number", "none"})


class Told(NamedTuple):
    """Units and declared measures by the place of their column; those of all columns apart."""

    units: Mapping[int, UnitSaid]
    measures: Mapping[int, Mapping[str, Any]]
    unit: UnitSaid | None
    measure: Mapping[str, Any]

    @property
    def places(self) -> frozenset[int]:
        """The columns of which something is said."""
        return frozenset((*self.units, *self.measures))


def find_told(sheet: Sheet, said: Said, columns: Sequence[Column]) -> Told:
    """What is said, by column.  Raises TableError for a column or a unit that does not exist."""
    units = {**sheet.units, **said.units}
    by_place = {
        place_of(sheet, name, columns): read_unit(sheet, unit, name)
        for name, unit in units.items()
        if name != EVERY
    }
    measures = {
        place_of(sheet, name, columns): keys
        for name, keys in said.measures.items()
        if name != EVERY
    }
    every = read_unit(sheet, units[EVERY], "") if EVERY in units else None
    return Told(by_place, measures, every, said.measures.get(EVERY, {}))


def read_unit(sheet: Sheet, text: str, column: str, line: int | None = None) -> UnitSaid:
    """The unit that is meant; "count" for none.  Raises TableError for one that is not known."""
    if text.strip().lower() in COUNT_WORDS:
        return UnitSaid("")
    unit = unit_said(text)
    if unit is None:
        hint = 'write a unit such as "GBP million", "%", "km²", or "count" for none'
        raise sheet.at(line, column).error(f"{text!r} is no unit that is known", hint=hint)
    return unit
