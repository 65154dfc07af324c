"""All tables of a pass behind one face: the shipped ones and those the user adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from heapq import merge
from typing import Protocol

from claimcheck.model import Measure, ReferenceRow
from claimcheck.tables.cues import Cue, CueIndex, cue_lines
from claimcheck.tables.entity import Entity, Name
from claimcheck.tables.gazetteer import Gazetteer, name_line
from claimcheck.tables.rankings import best_values
from claimcheck.tables.rates import Rates
from claimcheck.tables.recipes import derive_rows
from claimcheck.tables.records import TableData

Ranking = tuple[tuple[str, Decimal], ...]


class Source(Protocol):
    """What every table source can be asked."""

    @property
    def measures(self) -> Mapping[str, Measure]:
        """The measures it declares."""

    @property
    def heads(self) -> Mapping[str, tuple[str, ...]]:
        """Nouns that refer back to an entity, by entity type."""

    @property
    def name_lines(self) -> Sequence[str]:
        """Its names as sorted lines."""

    @property
    def cue_lines(self) -> Sequence[str]:
        """The phrases of its measures as sorted lines."""

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id."""

    def rows(self, entity_id: str, measure: str) -> tuple[ReferenceRow, ...]:
        """The rows of one measure of one entity."""

    def ranking(self, measure: str, year: int) -> Ranking:
        """Ids and values, largest first."""


class MemoryTables:
    """Table data as they were read: what the user adds."""

    def __init__(self, data: TableData, shipped: Gazetteer | None = None) -> None:
        self.measures: Mapping[str, Measure] = data.measures
        self.heads: Mapping[str, tuple[str, ...]] = data.heads
        self.cue_lines: Sequence[str] = cue_lines(data.measures)
        self._entities = dict(data.entities)
        names = list(data.names)
        self._rows: dict[tuple[str, str], list[ReferenceRow]] = {}
        for row in data.rows:
            entity_id = self._id_of(row, shipped, names)
            known = row._replace(entity_id=entity_id)
            self._rows.setdefault((entity_id, row.measure), []).append(known)
        self.name_lines: Sequence[str] = sorted(name_line(name) for name in names)

    def _id_of(self, row: ReferenceRow, shipped: Gazetteer | None, names: list[Name]) -> str:
        """The row's entity: its own, one shipped by id or name, or else a new one."""
        if row.entity_id in self._entities:
            return row.entity_id
        known = shipped.named(row.entity_id, row.entity) if shipped else None
        if known is not None:
            return known
        self._entities[row.entity_id] = Entity(row.entity_id, "", row.entity)
        names.append(Name(row.entity, row.entity_id))
        return row.entity_id

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id; None if the tables do not know it."""
        return self._entities.get(entity_id)

    def rows(self, entity_id: str, measure: str) -> tuple[ReferenceRow, ...]:
        """The rows that state the measure of the entity, in the order read."""
        return tuple(self._rows.get((entity_id, measure), ()))

    def ranking(self, measure: str, year: int) -> Ranking:
        """Entity ids and values of the measure, largest first; empty unless declared complete."""
        declared = self.measures.get(measure)
        if declared is None or not declared.complete:
            return ()
        rows = [row for (_, name), found in self._rows.items() if name == measure for row in found]
        years = best_values(rows)
        fitting = [known for known in years if known is None or known <= year]
        return tuple(years[max(fitting, key=lambda known: known or 0)]) if fitting else ()


class Tables:
    """Reference tables, ready for matching; shipped ones are read only where a draft asks.

    `sources` later in the list add to the earlier ones and may redefine a measure.  `rates` judge
    sums in two currencies.
    """

    def __init__(self, sources: Sequence[Source], rates: Rates | None = None) -> None:
        self._sources = tuple(sources)
        self.rates = rates
        self.measures: dict[str, Measure] = {}
        self.heads: dict[str, tuple[str, ...]] = {}
        for source in sources:
            self.measures.update(source.measures)
            self.heads.update(source.heads)
        self.gazetteer = Gazetteer(_lines(self._sources), self.entity)
        self._cues = [CueIndex(one.cue_lines, tuple(one.measures)) for one in sources]
        self._types_called: dict[str, frozenset[str]] = {}
        for kind, heads in self.heads.items():
            for head in heads:
                self._types_called[head] = self._types_called.get(head, frozenset()) | {kind}
        self._describing = frozenset(head.split(" ")[0] for head in self._types_called)
        self._derived: dict[tuple[str, str], tuple[ReferenceRow, ...]] = {}

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id; None if no table knows it."""
        found = (source.entity(entity_id) for source in self._sources)
        return next((entity for entity in found if entity is not None), None)

    def rows(self, entity_id: str, measure: str) -> tuple[ReferenceRow, ...]:
        """The rows of one measure of one entity, derived ones where a recipe declares them."""
        declared = self.measures.get(measure)
        if declared is not None and declared.recipes:
            return self._derive(entity_id, declared)
        return self._stated(entity_id, measure)

    def ranking(self, measure: str, year: int) -> Ranking:
        """Ids and values of the measure, largest first, in the latest year up to `year`."""
        found = (source.ranking(measure, year) for source in self._sources)
        return next((ranking for ranking in found if ranking), ())

    def types_called(self, head: str) -> frozenset[str]:
        """The entity types that a noun refers back to ("plant", "country")."""
        return self._types_called.get(head, frozenset())

    def describes(self, word: str) -> bool:
        """True if one of those nouns is the word or begins with it ("power" of "power plant")."""
        return word in self._describing

    def find_cues(self, text: str, start: int, end: int) -> Iterator[Cue]:
        """Every phrase of a measure in `text[start:end]`."""
        for index in self._cues:
            yield from index.find(text, start, end)

    def _stated(self, entity_id: str, measure: str) -> tuple[ReferenceRow, ...]:
        found = [source.rows(entity_id, measure) for source in self._sources]
        return tuple(row for rows in found for row in rows)

    def _derive(self, entity_id: str, measure: Measure) -> tuple[ReferenceRow, ...]:
        key = (entity_id, measure.name)
        if key not in self._derived:
            stated = self._stated(entity_id, measure.name)
            derived = derive_rows(measure, entity_id, self._stated)
            self._derived[key] = (*stated, *derived)
        return self._derived[key]


def _lines(sources: Sequence[Source]) -> Sequence[str]:
    if len(sources) == 1:
        return sources[0].name_lines
    return list(merge(*(source.name_lines for source in sources)))
