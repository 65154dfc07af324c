"""Old and new values of a change, brought to one unit and one scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.meaning import rescale, scale_word
from claimcheck.model import Quantity, Reading, Term
from claimcheck.patterns.cues import cues_in
from claimcheck.patterns.search import Hit

Terms = tuple[Term, ...]


def sign_of(hit: Hit, name: str = "verb") -> int:
    """1 for a verb of rising, −1 for one of falling, 0 for neither."""
    classes = cues_in(hit.words.get(name, ""))
    return ("rise" in classes) - ("fall" in classes)


def change_terms(reading: Reading, hit: Hit, said: str) -> list[Terms]:
    """The terms `said`, "new" and "old" of a match, and those under other readings of the words.

    A bare number takes the unit of the other ("to $26 from 31"), and in another reading its scale
    word ("to 381 million from 160").  Without readings at all if the two values have different
    units; then the list holds one empty tuple.
    """
    quantities = {role: reading.measure(hit.mentions[role]) for role in (said, "new", "old")}
    pair = share_unit(quantities["new"], quantities["old"])
    if pair is None:
        return [()]
    first = (Term(said, quantities[said]), Term("new", pair[0]), Term("old", pair[1]))
    others = [(first[0], Term("new", new), Term("old", old)) for new, old in _scaled(*pair)]
    return [first, *others]


def share_unit(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two in comparable units, a bare number taking the other's; None if they differ."""
    if one.unit.dimension == other.unit.dimension:
        return one, other
    if not one.mention.unit and not one.mention.noun:
        return replace(one, unit=other.unit), other
    if not other.mention.unit and not other.mention.noun:
        return one, replace(other, unit=one.unit)
    return None


def _scaled(one: Quantity, other: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    first, second = scale_word(one.mention), scale_word(other.mention)
    if first > 1 and second == 1:
        yield one, rescale(other, first)
    elif second > 1 and first == 1:
        yield rescale(one, second), other
