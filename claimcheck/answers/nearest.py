"""The passage that an answer was probably given for, when none says the same any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from claimcheck.answers.claims import Claim
from claimcheck.answers.passages import Passage, Span
from claimcheck.answers.terms import Term

ALIKE = 0.5  # of the terms of the longer sentence must stand in the other
COMMON = 60  # passages; a word of more is not looked for
LIKELY = 8  # passages that share most of the others are held against the sentence
LONGEST = 400  # terms of a sentence that are aligned


class Nearest:
    """Finds the passage that has most of the terms of a sentence."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._having: dict[str, list[int]] = {}
        for place, passage in enumerate(passages):
            for key in _keys(passage):
                self._having.setdefault(key, []).append(place)

    def span(self, claim: Claim) -> Span | None:
        """Where the number of the claim stands by now, under another wording; None if nowhere."""
        keys = _keys(claim.passage)
        shared: Counter[int] = Counter()
        for key in keys:
            having = self._having.get(key, ())
            if len(having) <= COMMON:
                shared.update(having)
        likely = [place for place, _ in shared.most_common(LIKELY)]
        alike = max(
            likely, key=lambda place: len(keys & _keys(self._passages[place])), default=None
        )
        if alike is None:
            return None
        passage = self._passages[alike]
        others = _keys(passage)
        enough = len(keys & others) >= ALIKE * max(len(keys), len(others))
        return _aligned(claim, passage) if enough else None


def _keys(passage: Passage) -> frozenset[str]:
    return frozenset(term.key for term in passage.terms)


def _aligned(claim: Claim, passage: Passage) -> Span | None:
    """The number that stands where the claim's did, or that is the same."""
    own, other = claim.passage.terms[:LONGEST], passage.terms[:LONGEST]
    if not claim.places or claim.places[0] >= len(own):
        return None
    at = claim.places[0]
    same = [place for place, term in enumerate(other) if term.key == own[at].key]
    place = same[0] if same else _opposite(own, other, at)
    if place is None or not other[place].is_number:
        return None
    span = passage.span(place, place)
    return span if span[0] >= 0 else None


def _opposite(own: Sequence[Term], other: Sequence[Term], at: int) -> int | None:
    """The place in the other that belongs to a place of which nothing is the same."""
    one, two = ([term.key for term in terms] for terms in (own, other))
    for _, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if a <= at < b:
            return c + min(at - a, d - c - 1) if d > c else None
    return None
