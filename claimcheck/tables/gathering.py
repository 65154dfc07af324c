"""Small sheets, and what a package declares beside them → table data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcheck.model import Measure, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.gazetteer import Gazetteer
from claimcheck.tables.package import Package, is_package, open_package
from claimcheck.tables.records import Place, TableData, check_keys
from claimcheck.tables.sources.opening import open_sheets
from claimcheck.tables.understanding import Understood, understand

Stated = tuple[ReferenceRow, Place]


def read_package(path: Path) -> TableData:
    """The data of a package, or of one file with figures, all of it in memory.

    Raises TableError for what is missing or malformed, with file, line and what to do.
    """
    return gather(open_package(path) if is_package(path) else Package(tuple(open_sheets(path))))


def gather(package: Package, known: Gazetteer | None = None) -> TableData:
    """The data of the sheets of a package; `known` are the names that other tables have.

    Raises TableError for what is wrong in them, and for a figure that is stated twice.
    """
    found = _Gathered(dict(package.entities), list(package.names), {}, dict(package.heads), [])
    for sheet in package.sheets:
        _add(found, understand(sheet, package.measures), package, known)
    check_keys(found.stated)
    rows = [row for row, _ in found.stated]
    measures = {**found.measures, **package.measures}
    return TableData(found.entities, found.names, measures, found.heads, rows)


class _Gathered(NamedTuple):
    """What the sheets state so far."""

    entities: dict[str, Entity]
    names: list[Name]
    measures: dict[str, Measure]
    heads: dict[str, tuple[str, ...]]
    stated: list[Stated]


def _add(
    found: _Gathered, understood: Understood, package: Package, known: Gazetteer | None
) -> None:
    stated = list(_named(understood.rows(), package))
    if not stated:
        hint = "every cell of its figures is empty, or a mark for a gap"
        raise understood.sheet.place.error("holds no figures", hint)
    units: dict[str, str] = {}
    for row, _ in stated:
        units.setdefault(row.measure, row.unit)
        if understood.layout is not None and row.entity_id not in found.entities:
            _name(row.entity_id, found, understood, known)
    found.stated.extend(stated)
    for name, measure in understood.measures(units).items():
        found.measures.setdefault(name, measure)
    found.heads.update(understood.heads())


def _named(rows: Iterable[Stated], package: Package) -> Iterator[Stated]:
    """The rows, those of an entity of the package by its id, whatever they call it."""
    ids = {name.surface: name.entity_id for name in package.names if not name.ambiguous}
    for row, place in rows:
        if row.entity_id not in package.entities and row.entity in ids:
            yield row._replace(entity_id=ids[row.entity]), place
        else:
            yield row, place


def _name(label: str, found: _Gathered, understood: Understood, known: Gazetteer | None) -> None:
    """Takes up an entity that no other table has."""
    if known is None or known.named(label, label) is None:
        found.entities[label], names = understood.entity(label)
        found.names.extend(names)
