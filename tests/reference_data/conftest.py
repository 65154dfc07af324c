"""The package as its files hold it, read once."""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parents[2] / "reference_data"
WORDS = ("entities", "attributes")


class Figure(NamedTuple):
    """One row of a figure table, as text."""

    entity_id: str
    measure: str
    value: str
    unit: str
    low: str
    high: str
    valid_from: str
    valid_to: str
    scope: str
    vintage: str
    asserted_by: str
    source: str
    url: str
    retrieved: str
    note: str

    @property
    def number(self) -> Decimal:
        """The value, exact."""
        return Decimal(self.value)


class Entity(NamedTuple):
    """One row of entities.csv, its lists split."""

    entity_id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    part_of: tuple[str, ...]
    ambiguous: tuple[str, ...]
    context: tuple[str, ...]
    note: str

    @property
    def surfaces(self) -> frozenset[str]:
        """Every form by which it is named."""
        return frozenset({self.name, *self.aliases, *self.demonyms})


def _lines(name: str) -> list[list[str]]:
    with (ROOT / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@pytest.fixture(scope="session")
def descriptor() -> Mapping[str, Any]:
    """datapackage.json."""
    found: Mapping[str, Any] = json.loads((ROOT / "datapackage.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def tables(descriptor: Mapping[str, Any]) -> Mapping[str, list[Figure]]:
    """The figure tables by name."""
    names = [resource["name"] for resource in descriptor["resources"]]
    return {
        name: [Figure(*line) for line in _lines(name)[1:]] for name in names if name not in WORDS
    }


@pytest.fixture(scope="session")
def figures(tables: Mapping[str, list[Figure]]) -> list[Figure]:
    """Every row of every figure table but the earlier editions."""
    return [row for name, rows in tables.items() if name != "earlier_editions" for row in rows]


@pytest.fixture(scope="session")
def entities() -> Mapping[str, Entity]:
    """The entities by id."""
    found = {}
    for line in _lines("entities")[1:]:
        eid, kind, name, aliases, demonyms, part_of, ambiguous, context, note = line
        lists = (_split(aliases), _split(demonyms), _split(part_of), _split(ambiguous))
        found[eid] = Entity(eid, kind, name, *lists, _split(context), note)
    return found


@pytest.fixture(scope="session")
def measures() -> Mapping[str, Mapping[str, Any]]:
    """The measures by name, the patterns of the fuels written out."""
    document = tomllib.loads((ROOT / "measures.toml").read_text("utf-8"))
    found: dict[str, Mapping[str, Any]] = dict(document["measures"])
    for pattern, body in document["patterns"].items():
        found |= {pattern.format(fuel=fuel): body for fuel in document["fuels"]}
    return found
