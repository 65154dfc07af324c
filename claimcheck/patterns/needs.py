"""Whether a draft holds what a rule needs to have anything to say.

A need is a line of classes, all of which one sentence must hold: "percent count" is a percentage
and a count, "money money" two sums, "date|year born_word" a date or year and a word of that cue.
Three words stand for the draft as a whole: "match" for a number that a table knows, "table" and
"headline".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache

from claimcheck.model import BlockKind, Reading
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.tokens import slot_types

Part = tuple[frozenset[str], int]  # classes of which one must be there, and for how many mentions


class Need(NamedTuple):
    """A need as it is said, and its parts; `bits` has one bit set for the classes of each."""

    said: str
    bits: int
    parts: tuple[Part, ...]


class Needs:
    """Needs, all asked of a draft at once: what several share is looked up once."""

    def __init__(self, needs: Iterable[str]) -> None:
        asked = dict.fromkeys(needs)
        self._of_draft = [need for need in asked if need in _OF_DRAFT]
        parts = {need: _parts(need) for need in asked if need not in _OF_DRAFT}
        alternatives = dict.fromkeys(names for one in parts.values() for names, _ in one)
        bit_of = {names: 1 << place for place, names in enumerate(alternatives)}
        self._of_sentences = [
            Need(said, sum({bit_of[names] for names, _ in one}), one) for said, one in parts.items()
        ]
        self._bits: dict[str, int] = {}
        for names, bit in bit_of.items():
            for name in names:
                self._bits[name] = self._bits.get(name, 0) | bit

    def met_by(self, reading: Reading) -> set[str]:
        """Those of the needs that the draft meets.  Linear in the draft."""
        held, bits = 0, self._bits
        for name in reading.cues:
            held |= bits.get(name, 0)
        possible = [need for need in self._of_sentences if held & need.bits == need.bits]
        met = {need for need in self._of_draft if _OF_DRAFT[need](reading)}
        if possible:
            asked = _Asked(reading)
            met.update(need.said for need in possible if asked.meets(need.parts))
        return met


class _Asked:
    """What was asked of the sentences of one draft, each thing looked up once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._places: dict[Part, set[int]] = {}
        self._types: dict[int, list[frozenset[str]]] = {}

    def meets(self, parts: tuple[Part, ...]) -> bool:
        """True if one sentence meets every part."""
        held = self._holding(parts[0])
        for part in parts[1:]:
            if not held:
                break
            held = held & self._holding(part)
        return bool(held)

    def _holding(self, part: Part) -> set[int]:
        """Places of the sentences in which as many mentions are of the classes as are needed."""
        found = self._places.get(part)
        if found is None:
            names, times = part
            cues = self._reading.cues
            held = {place for name in names for place in cues.get(name, ())}
            if times > 1:
                held = {place for place in held if self._holds(place, names, times)}
            found = self._places[part] = held
        return found

    def _holds(self, place: int, names: frozenset[str], times: int) -> bool:
        """True if as many mentions of the sentence are of the classes."""
        mentions = self._reading.sentences[place].mentions
        if len(mentions) < times:
            return False
        types = self._types.get(place)
        if types is None:
            types = self._types[place] = [*map(slot_types, mentions)]
        return sum(not one.isdisjoint(names) for one in types) >= times


@cache
def _parts(need: str) -> tuple[Part, ...]:
    wanted = sorted(Counter(need.split()).items(), key=lambda one: one[1])  # the quickest first
    return tuple((frozenset(part.split("|")), times) for part, times in wanted)


def _has_table(reading: Reading) -> bool:
    return any(block.table is not None for block in reading.document.blocks)


def _has_headline(reading: Reading) -> bool:
    return any(block.kind is BlockKind.HEADLINE for block in reading.document.blocks)


def _has_match(reading: Reading) -> bool:
    return bool(reading.matches)


_OF_DRAFT: dict[str, Callable[[Reading], bool]] = {
    "match": _has_match,
    "table": _has_table,
    "headline": _has_headline,
}
