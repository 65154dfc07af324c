"""Who the figures of an index are about: known elsewhere, or named here."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from claimcheck.tables.entity import Name
from claimcheck.tables.gazetteer import Gazetteer, name_line, plain_surface

NamesFor = Callable[[str, str], Iterable[Name]]  # an id and a label → how prose calls it
# Of the columns beside min() SQLite takes those of the row that has the least.
_BEARERS = """
CREATE TABLE stage.bearer AS
SELECT entity AS raw, coalesce(label, entity) AS label, known_id(entity, label) AS id
FROM (SELECT entity, label, min(seq) FROM figure GROUP BY entity)
"""
_KNOWN = "INSERT INTO alias SELECT id, raw FROM stage.bearer WHERE id IS NOT NULL"
_LABELS = "INSERT INTO bearer SELECT raw, label FROM stage.bearer WHERE id IS NULL AND label != raw"
_OWN = "SELECT raw, label FROM stage.bearer WHERE id IS NULL"
_SORTED = "INSERT INTO name SELECT DISTINCT line FROM stage.name ORDER BY line"


def name_bearers(database: sqlite3.Connection, known: Gazetteer | None, names: NamesFor) -> None:
    """Sorts the entities into those that other tables know and the sheet's own, which it names."""
    database.create_function("known_id", 2, _knower(known), deterministic=True)
    for statement in (_BEARERS, _KNOWN, _LABELS, "CREATE TABLE stage.name (line)"):
        database.execute(statement)
    lines = ((line,) for line in _lines(database.execute(_OWN), names))
    database.executemany("INSERT INTO stage.name VALUES (?)", lines)
    database.execute(_SORTED)


def _lines(own: Iterable[tuple[str, str]], names: NamesFor) -> Iterator[str]:
    for raw, label in own:
        for name in names(raw, label):
            yield name_line(name)


def _knower(known: Gazetteer | None) -> Callable[[str, str | None], str | None]:
    """The id that other tables have for an id and a label of the sheet, None if they know none."""
    if known is None:
        return lambda raw, label: None
    surfaces = _surfaces(known)

    def known_id(raw: str, label: str | None) -> str | None:
        label = raw if label is None else label
        if surfaces.isdisjoint((raw, label, plain_surface(raw), plain_surface(label))):
            return None  # of millions most: the gazetteer would remember each
        return known.named(raw, label)

    return known_id


def _surfaces(known: Gazetteer) -> frozenset[str]:
    """All that others are called, ids included: few, beside the names of a large sheet."""
    fields = [line.split("\t", 2) for line in known.lines]
    return frozenset(one for surface, _, entity_id in fields for one in (surface, entity_id))


def index_ranks(database: sqlite3.Connection, complete: list[bool]) -> None:
    """Lets the figures of a year be found, for the measures, by number, that are ranked."""
    numbers = ", ".join(str(number) for number, ranked in enumerate(complete) if ranked)
    if numbers:
        where = f"WHERE measure IN ({numbers})"
        database.execute(f"CREATE INDEX ranked ON figure (measure, last) {where}")
