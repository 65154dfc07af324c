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

from claimcheck.model import BlockKind, Reading, Sentence
from claimcheck.patterns.tokens import slot_types

Part = tuple[frozenset[str], int]  # classes of which one must be there, and for how many mentions


def meets_one(reading: Reading, needs: Iterable[str]) -> bool:
    """True if the draft meets one of the needs."""
    return any(_meets(reading, need) for need in needs)


def _meets(reading: Reading, need: str) -> bool:
    if need in _OF_DRAFT:
        return _OF_DRAFT[need](reading)
    parts = _parts(need)
    held = reading.cues.keys()
    for names, _ in parts:
        if held.isdisjoint(names):
            return False
    places = set.intersection(*(_places(reading, names) for names, _ in parts))
    several = [part for part in parts if part[1] > 1]
    if not several:
        return bool(places)
    return any(_holds(reading.sentences[place], several) for place in places)


def _places(reading: Reading, names: frozenset[str]) -> set[int]:
    """Places of the sentences that hold one of the classes."""
    return {place for name in names for place in reading.cues.get(name, ())}


@cache
def _parts(need: str) -> tuple[Part, ...]:
    wanted = Counter(need.split()).items()
    return tuple((frozenset(part.split("|")), times) for part, times in wanted)


def _holds(sentence: Sentence, parts: Iterable[Part]) -> bool:
    """True if as many mentions of the sentence are of the classes as are needed."""
    types = [slot_types(mention) for mention in sentence.mentions]
    return all(sum(not one.isdisjoint(names) for one in types) >= times for names, times in parts)


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
