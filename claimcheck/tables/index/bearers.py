"""Who the figures of an index are about: known elsewhere, or named here."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.gazetteer import Gazetteer, name_line, plain_surface

Own = tuple[Entity, Iterable[Name]]
Describe = Callable[[str, str], Own]  # an id and a label → the entity and how prose calls it
BATCH = 10_000  # entities described at a time
# Of the columns beside min() SQLite takes those of the row that has the least.
_BEARERS = """
CREATE TABLE stage.bearer AS
SELECT entity AS raw, coalesce(label, entity) AS label, known_id(entity, label) AS id
FROM (SELECT entity, label, min(seq) FROM figure GROUP BY entity)
"""
_KNOWN = "INSERT INTO alias SELECT id, raw FROM stage.bearer WHERE id IS NOT NULL"
_OWN = "SELECT raw, label FROM stage.bearer WHERE id IS NULL ORDER BY raw"
_SORTED = "INSERT INTO name SELECT DISTINCT line FROM stage.name ORDER BY line"


def name_bearers(database: sqlite3.Connection, known: Gazetteer | None, describe: Describe) -> None:
    """Sorts the entities into those that other tables know and the sheet's own, which it names."""
    database.create_function("known_id", 2, _knower(known), deterministic=True)
    for statement in (_BEARERS, _KNOWN, "CREATE TABLE stage.name (line)"):
        database.execute(statement)
    natures: dict[str, int] = {}
    own = database.execute(_OWN)
    while batch := [describe(raw, label) for raw, label in islice(own, BATCH)]:
        lines = ((name_line(name),) for _, names in batch for name in names)
        database.executemany("INSERT INTO stage.name VALUES (?)", lines)
        bearers = list(_bearers((entity for entity, _ in batch), natures))
        database.executemany("INSERT INTO bearer VALUES (?, ?, ?)", bearers)
    numbered = [(number, *json.loads(nature)) for nature, number in natures.items()]
    database.executemany("INSERT INTO nature VALUES (?, ?, ?, ?, ?)", numbered)
    database.execute(_SORTED)


def _bearers(entities: Iterable[Entity], natures: dict[str, int]) -> Iterator[tuple[str, str, int]]:
    """The entities that say more than their id; their natures are numbered as they come."""
    for one in entities:
        nature = json.dumps((one.type, json.dumps(one.part_of), json.dumps(one.context), one.sort))
        number = natures.setdefault(nature, len(natures))
        if number or one.label != one.id:
            yield one.id, one.label, number


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
