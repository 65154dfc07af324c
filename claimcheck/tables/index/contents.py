"""What goes into the index of a sheet, and what is declared of it then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Protocol

from claimcheck.model import Measure, ReferenceRow
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.gazetteer import Gazetteer
from claimcheck.tables.index.bearers import Own
from claimcheck.tables.index.declared import Declared
from claimcheck.tables.index.writing import Contents
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Sheet


class Stating(Protocol):
    """A sheet that is understood: what it states, streamed anew at each call."""

    @property
    def sheet(self) -> Sheet:
        """The sheet."""

    @property
    def layout(self) -> object:
        """What its columns mean; layouts that mean the same have the same `repr`."""

    @property
    def declared(self) -> Mapping[str, Measure]:
        """Measures that others declare, by name."""

    def rows(self) -> Iterator[tuple[ReferenceRow, Place]]:
        """The rows with their places."""

    def measures(self, units: Mapping[str, str]) -> dict[str, Measure]:
        """Its measures, given the unit of each that has rows."""

    def entity(self, label: str) -> tuple[Entity, tuple[Name, ...]]:
        """An entity of its own and its names, by its label in the rows."""

    def heads(self) -> dict[str, tuple[str, ...]]:
        """Nouns that refer back to its entities, by entity type."""


def contents_of(stating: Stating, known: Gazetteer | None) -> Contents:
    """The rows of a sheet, and how prose calls what they are about."""
    ranked = {name for name, one in _measures(stating, {}).items() if one.complete}

    def describe(raw: str, label: str) -> Own:
        entity, names = stating.entity(label)
        return entity._replace(id=raw), [name._replace(entity_id=raw) for name in names]

    return Contents(partial(_figures, stating), known, describe, ranked.__contains__)


def _figures(stating: Stating) -> Iterator[tuple[ReferenceRow, Place]]:
    """The rows.  Raises TableError if there are none."""
    stated = stating.rows()
    first = next(stated, None)
    if first is None:
        hint = "every cell of its figures is empty, or a mark for a gap"
        raise stating.sheet.place.error("holds no figures", hint)
    yield first
    yield from stated


def declared_of(stating: Stating, units: Mapping[str, str]) -> Declared:
    """What is declared once it is known which measures the rows have, and in which units."""
    measures = {name: one for name, one in _measures(stating, units).items() if name in units}
    return Declared(measures, stating.heads())


def _measures(stating: Stating, units: Mapping[str, str]) -> dict[str, Measure]:
    return {**stating.measures(units), **stating.declared}
