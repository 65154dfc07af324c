"""Whether a sentence may state a figure of a table, told before it is cut into pieces.

Most sentences with a name hold no number of a kind that a table states of it.  What is told here is
never less than what matching would find: it asks for types and kinds alone, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from claimcheck.forking import cached_property
from claimcheck.model import Form, Kind, Measure, Mention
from claimcheck.tables.cues import Cue, Role, words_of
from claimcheck.tables.fitting import COUNTS, fits
from claimcheck.tables.recipes import base_of_growth
from claimcheck.units import find_unit

DATES = frozenset({Kind.DATE, Kind.YEAR, Kind.DECADE, Kind.CODE})  # "FY2025" is taken for a code
NOUN_REACH = 80  # characters behind a number in which the noun of a measure may begin
NOUN_WORDS = 12
_RANKS = frozenset({Role.MOST, Role.LEAST})
_UNTOLD = ("money", "percent", "time")  # dimensions that do not tell of which measure they are


class Prospects:
    """What tables may state of entities of which types."""

    def __init__(self, measures: Iterable[Measure], described: Iterable[str]) -> None:
        self._measures = {one.name: one for one in measures}
        self._described = frozenset(described)
        self._names_of: dict[str, frozenset[str]] = {}
        self._counted: dict[str, bool] = {}

    def may_state(self, types: Set[str], cues: Iterable[Cue], mentions: Sequence[Mention]) -> bool:
        """True if a figure, a rank or a date of something of the types may be told by a sentence.

        `cues` are the words for measures that stand in it, `mentions` its numbers.
        """
        if not types.isdisjoint(self._dated) and any(one.kind in DATES for one in mentions):
            return True
        numbers = [one for one in mentions if one.is_claim or one.kind is Kind.CODE]
        return self._may_be_named(types, cues, numbers) or self._may_be_apart(types, numbers)

    def may_count(self, text: str, mention: Mention) -> bool:
        """False for a count of what no measure counts, by its noun and the words behind it."""
        if mention.kind is not Kind.COUNT or not mention.noun or mention.form is Form.FRACTION:
            return True
        counted = self._counted.get(mention.noun)
        if counted is None:
            counted = self._counted[mention.noun] = self._is_counted(mention.noun.lower())
        return counted or self._noun_follows(text[mention.end : mention.end + NOUN_REACH])

    def _noun_follows(self, text: str) -> bool:
        """True if a noun that a measure counts may begin in the text."""
        return not self._noun_heads.isdisjoint(words_of(text)[:NOUN_WORDS])

    def _is_counted(self, noun: str) -> bool:
        counts = (one for one in self._measures.values() if one.unit == "")
        words = (words for one in counts for words in (*one.nouns, *one.cues))
        return any(noun in one or one in noun for one in words)

    @cached_property
    def _noun_heads(self) -> frozenset[str]:
        """The words with which the nouns begin that measures count."""
        nouns = (noun for one in self._measures.values() for noun in one.nouns)
        return frozenset(word for noun in nouns for word in words_of(noun)[:1])

    def names_of(self, kind: str) -> frozenset[str]:
        """The names of the measures that entities of a type may have."""
        if kind not in self._names_of:
            fitting = (one for one in self._measures.values() if _may_have({kind}, one))
            self._names_of[kind] = frozenset(one.name for one in fitting)
        return self._names_of[kind]

    def _may_be_named(
        self, types: Set[str], cues: Iterable[Cue], numbers: Sequence[Mention]
    ) -> bool:
        """True if words name a measure that an entity may have and a number may state."""
        named = {(name, role) for cue in cues for role, name in cue.roles}
        for name, role in named:
            measure = self._measures[name]
            if role is Role.BLOCKER or not _may_have(types, measure):
                continue
            if role in _RANKS or measure.dated_event:
                return True
            if any(fits(measure, number) for number in numbers):
                return True
            if name in self._growing and any(one.kind is Kind.PERCENT for one in numbers):
                return True
        return False

    def _may_be_apart(self, types: Set[str], numbers: Sequence[Mention]) -> bool:
        """True if the name alone, or the unit, or what the entity is may name the measure."""
        if not numbers:
            return False
        if not types.isdisjoint(self._bare_types):
            return True
        units = {number.unit for number in numbers}
        if any(not types.isdisjoint(self._told_by(find_unit(unit).dimension)) for unit in units):
            return True
        counts = "" in units and any(one.kind in COUNTS and not one.noun for one in numbers)
        return counts and not types.isdisjoint(self._described)

    @cached_property
    def _dated(self) -> frozenset[str]:
        """The types of what happened at a time that a table tells, and is its own name."""
        return _types_of(one for one in self._measures.values() if one.dated_event and not one.cues)

    @cached_property
    def bare(self) -> tuple[Measure, ...]:
        """The measures that have no words but the entity's own name: "the speed of light"."""
        uncued = (one for one in self._measures.values() if not one.cues)
        return tuple(one for one in uncued if not one.dated_event and not base_of_growth(one))

    @cached_property
    def _bare_types(self) -> frozenset[str]:
        return _types_of(self.bare)

    @cached_property
    def _growing(self) -> frozenset[str]:
        """The names of the measures of which a percentage may tell the growth."""
        return frozenset(map(base_of_growth, self._measures.values()))

    @cached_property
    def _by_dimension(self) -> dict[str, frozenset[str]]:
        found: dict[str, list[Measure]] = {}
        for measure in self._measures.values():
            found.setdefault(find_unit(measure.unit).dimension, []).append(measure)
        return {dimension: _types_of(measures) for dimension, measures in found.items()}

    def _told_by(self, dimension: str) -> frozenset[str]:
        """The types of what has a measure that the dimension of a number tells."""
        if not dimension or dimension.startswith(_UNTOLD):
            return frozenset()
        return self._by_dimension.get(dimension, frozenset())


def _types_of(measures: Iterable[Measure]) -> frozenset[str]:
    return frozenset(kind for measure in measures for kind in measure.entity_types)


def _may_have(types: Set[str], measure: Measure) -> bool:
    """True if an entity of one of the types, "" for any, may have the measure."""
    return not measure.entity_types or "" in types or not types.isdisjoint(measure.entity_types)
