"""Units of rows, checked: each is known, and all of a measure have its dimension."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from claimcheck.lexicon.table import unit_table
from claimcheck.model import Measure, ReferenceRow
from claimcheck.tables.layout.units import unit_said
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Sheet
from claimcheck.units import find_unit

NOUN = "noun:"
MONEY = "money:"
COLUMN = "unit"
LIKELY, SURE = 0.75, 0.8  # likeness of a text to a unit to suggest it, to take it for misspelt
_BRACKETED = re.compile(r"\[([^\W\d][^\]]{3,})\]$")
Stated = tuple[ReferenceRow, Place]


def with_checked_units(rows: Iterable[Stated], declared: Mapping[str, Measure]) -> Iterator[Stated]:
    """The rows, each looked at once for every unit of its measure.

    Raises TableError for a unit that is not known, and for one of another dimension than the
    measure is declared with, or than its first row has.
    """
    seen: set[tuple[str, str]] = set()
    firsts: dict[str, str] = {}
    for row, place in rows:
        if (row.measure, row.unit) not in seen:
            seen.add((row.measure, row.unit))
            measure = declared.get(row.measure)
            told = measure.unit if measure else ""
            at = place._replace(column=place.column or COLUMN)
            _check_known(row.unit, at)
            if measure is None or told or measure.cues:  # else each entity has a unit of its own
                _check_dimension(row, firsts.setdefault(row.measure, told or row.unit), at)
        yield row, place


def check_heads(sheet: Sheet) -> None:
    """Raises TableError for a misspelt unit in square brackets: "distance [kilometrs]"."""
    for column in sheet.columns:
        found = _BRACKETED.search(column)
        if found and unit_said(found[1]) is None:
            close = _closest(found[1], SURE)
            if close:
                place = sheet.place._replace(column=column)
                raise place.error(f"the unit {found[1]!r} is not known", f"did you mean {close!r}?")


def _check_known(unit: str, place: Place) -> None:
    dimension = find_unit(unit).dimension if unit else ""
    if dimension.partition(" / ")[0].startswith(NOUN):
        raise place.error(f"the unit {unit!r} is not known", _suggestion(unit))


def _check_dimension(row: ReferenceRow, unit: str, place: Place) -> None:
    dimension = find_unit(row.unit).dimension if row.unit else ""
    wanted = find_unit(unit).dimension if unit else ""
    if _kind(dimension) != _kind(wanted):
        told = f"{row.measure} in {_spelled(unit)} cannot be in {_spelled(row.unit)}"
        raise place.error(told, "give it the measure's unit, or another measure")


def _kind(dimension: str) -> str:
    """The dimension, any currency being as good as another."""
    return "money" if dimension.startswith(MONEY) and " " not in dimension else dimension


def _spelled(unit: str) -> str:
    return repr(unit) if unit else "no unit (a count)"


def _suggestion(unit: str) -> str:
    """A unit that is written nearly so, by its symbol or name; else how counts are written."""
    close = _closest(unit, LIKELY)
    if close:
        return f"did you mean {close!r}?"
    return "leave the unit of a count empty; others are named as in Pint: kilometer ** 2"


def _closest(unit: str, likeness: float) -> str:
    """The unit that is written nearly so, by its symbol or name; "" if none is."""
    table = unit_table()
    close = get_close_matches(unit, [*table.symbols, *table.names], n=1, cutoff=likeness)
    return close[0] if close else ""
