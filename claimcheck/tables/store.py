"""All tables of a pass behind one face: the shipped ones and those the user adds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from heapq import merge
from typing import Protocol

from claimcheck.forking import cached_property
from claimcheck.lexicon.runs import Runs
from claimcheck.model import Measure, Period, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.cues import Cue, CueIndex, CueOpening, cue_lines, words_of
from claimcheck.tables.entity import Entity, Name, Sighting
from claimcheck.tables.gazetteer import (
    WORD,
    FarNames,
    Gazetteer,
    NameOpening,
    Settles,
    name_line,
)
from claimcheck.tables.prospects import Prospects
from claimcheck.tables.rankings import best_values
from claimcheck.tables.rates import Rates
from claimcheck.tables.recipes import derive_rows
from claimcheck.tables.records import TableData

Ranking = tuple[tuple[str, Decimal], ...]
LATEST = Period(datetime.date.max, datetime.date.max)  # of a number that nothing dates
MOST_COMBINED = 500  # rows of an operand, the last ones, from which rows are derived


class CutRows(tuple[ReferenceRow, ...]):
    """Rows of which there are more than are looked at: one left out may agree."""


class Source(Protocol):
    """What every table source can be asked."""

    @property
    def measures(self) -> Mapping[str, Measure]:
        """The measures it declares."""

    @property
    def heads(self) -> Mapping[str, tuple[str, ...]]:
        """Nouns that refer back to an entity, by entity type."""

    @property
    def name_lines(self) -> Sequence[str] | FarNames:
        """Its names as sorted lines, or where they can be asked for."""

    @property
    def cue_lines(self) -> Sequence[str]:
        """The phrases of its measures as sorted lines."""

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id."""

    def states(self, entity_id: str, measure: str) -> bool:
        """True if it has a row of the measure of the entity."""

    def rows(
        self, entity_id: str, measure: str, about: Period | None = None
    ) -> tuple[ReferenceRow, ...]:
        """The rows of one measure of one entity.

        `about` is the period of a number to compare, or LATEST: of a long series the rows that
        `choose_rows` would not choose may then be missing.
        """

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
        ids: dict[str, str] = {}
        for row in data.rows:
            if row.entity_id not in ids:
                ids[row.entity_id] = self._id_of(row, shipped, names)
            known = row._replace(entity_id=ids[row.entity_id])
            self._rows.setdefault((known.entity_id, row.measure), []).append(known)
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

    def states(self, entity_id: str, measure: str) -> bool:
        """True if there is a row of the measure of the entity."""
        return (entity_id, measure) in self._rows

    def rows(
        self, entity_id: str, measure: str, about: Period | None = None
    ) -> tuple[ReferenceRow, ...]:
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


class Hints(NamedTuple):
    """What may begin in a run of text without spaces; `cues` are by source.

    `describing` counts its words if one of them may describe an entity.
    """

    names: tuple[NameOpening, ...]
    cues: tuple[tuple[CueOpening, ...], ...]
    describing: int


Said = tuple[int, str, Hints]  # the place of a run, the run, and what it tells


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
        near, far = _names(self._sources)
        self.gazetteer = Gazetteer(near, self.entity, far)
        self._cues = [CueIndex(one.cue_lines, tuple(one.measures)) for one in sources]
        self._hints = Runs(self._hints_among)
        self._types_called: dict[str, frozenset[str]] = {}
        for kind, heads in self.heads.items():
            for head in heads:
                self._types_called[head] = self._types_called.get(head, frozenset()) | {kind}
        self._describing = frozenset(head.split(" ")[0] for head in self._types_called)
        self.prospects = Prospects(self.measures.values(), self.heads)
        self._derived: dict[tuple[str, str], tuple[ReferenceRow, ...]] = {}

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id; None if no table knows it."""
        found = (source.entity(entity_id) for source in self._sources)
        return next((entity for entity in found if entity is not None), None)

    def states(self, entity_id: str, measure: str) -> bool:
        """True if there are rows of the measure of the entity, stated or derived."""
        if any(source.states(entity_id, measure) for source in self._sources):
            return True
        declared = self.measures.get(measure)
        return declared is not None and bool(declared.recipes and self.rows(entity_id, measure))

    def rows(
        self, entity_id: str, measure: str, about: Period | None = None
    ) -> tuple[ReferenceRow, ...]:
        """The rows of one measure of one entity, derived ones where a recipe declares them.

        `about` is the period of a number to compare, or LATEST: of a long series the rows that
        `choose_rows` would not choose may then be missing.  CutRows if there are too many.
        """
        declared = self.measures.get(measure)
        if declared is not None and declared.recipes:
            return self._derive(entity_id, declared)
        return self._stated(entity_id, measure, about)

    def ranking(self, measure: str, year: int) -> Ranking:
        """Ids and values of the measure, largest first, in the latest year up to `year`."""
        found = (source.ranking(measure, year) for source in self._sources)
        return next((ranking for ranking in found if ranking), ())

    def types_called(self, head: str) -> frozenset[str]:
        """The entity types that a noun refers back to ("plant", "country")."""
        return self._types_called.get(head, frozenset())

    def describes(self, word: str) -> bool:
        """True if one of those nouns is the word or begins with it ("power" of "power plant")."""
        return word.lower().replace("’", "'").removesuffix("'s") in self._describing

    def said(self, text: str, start: int, end: int) -> list[Said]:
        """The runs of `text[start:end]` in which names, phrases or descriptions may begin."""
        return [*self._hints.telling(text, start, end)]

    def find_names(
        self, text: str, end: int, said: Iterable[Said], settles: Settles
    ) -> Iterator[Sighting]:
        """The names in a stretch of text of which `said` tells, left to right, not overlapping."""
        openings = ((at, hints.names) for at, _, hints in said if hints.names)
        return self.gazetteer.find(text, end, openings, settles)

    def find_cues(self, text: str, end: int, said: Sequence[Said]) -> Iterator[Cue]:
        """Every phrase of a measure in a stretch of text of which `said` tells."""
        for place, index in enumerate(self._cues):
            openings = ((at, hints.cues[place]) for at, _, hints in said)
            yield from index.find(text, end, openings)

    @cached_property
    def rank_words(self) -> tuple[str, ...]:
        """The words, in lower case, with which a phrase for a first rank may begin."""
        measures = self.measures.values()
        phrases = (
            one for each in measures for one in (*each.superlatives, *each.superlatives_least)
        )
        return tuple(dict.fromkeys(word for one in phrases for word in words_of(one)[:1]))

    def _hints_among(self, runs: set[str]) -> dict[str, Hints]:
        """The hints of those runs that give any."""
        hints = ((run, self._hints_in(run)) for run in runs)
        return {run: one for run, one in hints if one.names or any(one.cues) or one.describing}

    def _hints_in(self, run: str) -> Hints:
        words = WORD.findall(run)
        cues = tuple(index.openings_in(run) for index in self._cues)
        describing = len(words) if any(map(self.describes, words)) else 0
        return Hints(self.gazetteer.openings_in(run), cues, describing)

    def _stated(
        self, entity_id: str, measure: str, about: Period | None = None
    ) -> tuple[ReferenceRow, ...]:
        found = [source.rows(entity_id, measure, about) for source in self._sources]
        told = [rows for rows in found if rows]
        if len(told) <= 1:
            return told[0] if told else ()
        kind = CutRows if any(isinstance(rows, CutRows) for rows in told) else tuple
        return kind(row for rows in told for row in rows)

    def _derive(self, entity_id: str, measure: Measure) -> tuple[ReferenceRow, ...]:
        key = (entity_id, measure.name)
        if key not in self._derived:
            stated = self._stated(entity_id, measure.name)
            derived = derive_rows(measure, entity_id, self._operand)
            self._derived[key] = (*stated, *derived)
        return self._derived[key]

    def _operand(self, entity_id: str, measure: str) -> tuple[ReferenceRow, ...]:
        """The rows to derive from: every one meets every one of the other operand."""
        return self._stated(entity_id, measure)[-MOST_COMBINED:]


def _names(sources: Iterable[Source]) -> tuple[Sequence[str], list[FarNames]]:
    """The names that the sources hold, as sorted lines, and those that lie elsewhere."""
    near: list[Sequence[str]] = []
    far: list[FarNames] = []
    for source in sources:
        names = source.name_lines
        if isinstance(names, FarNames):
            far.append(names)
        else:
            near.append(names)
    return near[0] if len(near) == 1 else list(merge(*near)), far
