"""Sheets made of rows that a test gives, and what such rows may be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from claimcheck.model import Measure, Period, ReferenceRow
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.gazetteer import Gazetteer
from claimcheck.tables.records import Place, TableData, invented_measure
from claimcheck.tables.sheet import Record, Sheet
from claimcheck.tables.store import MemoryTables

Rows = Sequence[ReferenceRow]
LONGEST_AGO = 1990


class Figures(NamedTuple):
    """A sheet that states the rows given, one a line, as an index takes it."""

    sheet: Sheet
    given: Callable[[], Iterable[ReferenceRow]]
    declared: Mapping[str, Measure] = {}
    layout: object = None

    def rows(self) -> Iterator[tuple[ReferenceRow, Place]]:
        """The rows with their places."""
        for line, row in enumerate(self.given(), 2):
            yield row, self.sheet.at(line)

    def measures(self, units: Mapping[str, str]) -> dict[str, Measure]:
        """The measures that the rows have."""
        return {name: invented_measure(name, unit) for name, unit in units.items()}

    def entity(self, label: str) -> tuple[Entity, tuple[Name, ...]]:
        """An entity by its label."""
        return Entity(label, "", label), (Name(label, label),)

    def heads(self) -> dict[str, tuple[str, ...]]:
        """None."""
        return {}


def figures(path: Path, rows: Rows, declared: Mapping[str, Measure] | None = None) -> Figures:
    """A sheet of the rows, which its file holds in some way."""
    path.write_text(repr(rows), "utf-8", "surrogatepass")
    return Figures(sheet_in(path), lambda: rows, declared or {})


def sheet_in(path: Path) -> Sheet:
    """A sheet whose content is that of a file."""

    def records() -> Iterator[Record]:
        yield Record(1, (path.read_text("utf-8"),))

    def fingerprint() -> str:
        return hashlib.sha256(path.read_bytes()).hexdigest()

    return Sheet(Place(str(path)), path.stem, ("rows",), {}, records, fingerprint)


def held(
    rows: Rows, declared: Mapping[str, Measure] | None = None, known: Gazetteer | None = None
) -> MemoryTables:
    """The same rows in memory."""
    units: dict[str, str] = {}
    for row in rows:
        units.setdefault(row.measure, row.unit)
    measures = {name: invented_measure(name, unit) for name, unit in units.items()}
    measures |= {name: one for name, one in (declared or {}).items() if name in units}
    return MemoryTables(TableData({}, [], measures, {}, list(rows)), known)


def figure(
    entity: str = "Ashby",
    year: int | None = 2020,
    value: str = "1",
    *,
    scope: str = "",
) -> ReferenceRow:
    """One row: what an entity spent in a year."""
    valid = None if year is None else Period.of_year(year)
    number = Decimal(value)
    return ReferenceRow(
        "budget", entity, entity, "spending", number, "GBP", number, number, valid,
        scope, "", "", "City Hall", "", "",
    )  # fmt: skip


NAMES = st.sampled_from(
    ["Ashby", "Ashby Vale", "O’Neil  Park", "old mill", "Kenya", "KEN", "ß\x00"]
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2) | st.sampled_from(
    [Decimal("1.50"), Decimal("-7"), Decimal(10) ** 30, Decimal("1E-9"), Decimal("-0")]
)
DAYS = st.dates()
PERIODS = st.none() | st.builds(
    lambda one, other: Period(min(one, other), max(one, other)), DAYS, DAYS
)
YEARS = st.integers(LONGEST_AGO, 2024).map(Period.of_year)


@st.composite
def row_lists(draw: st.DrawFn) -> list[ReferenceRow]:
    """Rows of a small table, none of them stated twice."""
    found: dict[object, ReferenceRow] = {}
    for name in draw(st.lists(NAMES, min_size=1, max_size=12)):
        row = draw(_rows(name))
        key = (row.entity_id, row.measure, row.scope, row.valid, row.source, row.asserted_by)
        found.setdefault(key, row)
    return list(found.values())


def _rows(name: str) -> st.SearchStrategy[ReferenceRow]:
    return st.builds(
        lambda label, measure, unit, numbers, valid, scope, note, revised: ReferenceRow(
            "budget", name, label or name, measure, numbers[1], unit, numbers[0], numbers[2],
            valid, scope, "", "", "City Hall", "", "2026-01-01", note, revised,
        ),
        st.sampled_from(["", "", "Ashby Town"]),
        st.sampled_from(["spending", "staff"]),
        st.sampled_from(["GBP", ""]),
        st.tuples(NUMBERS, NUMBERS, NUMBERS).map(sorted),
        YEARS | PERIODS,
        st.sampled_from(["", "capital"]),
        st.sampled_from(["", "estimate"]),
        st.booleans(),
    )  # fmt: skip
