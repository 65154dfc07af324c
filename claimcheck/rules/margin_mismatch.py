"""The margin is not the difference of the two scores or votes.

Why: "won by seven points, 96-91" tells the margin twice, and the two differ.

Ignore when: the margin is of another count (the aggregate of two matches, seats and not votes).

Method: margin = winner − loser, for a score or two votes next to "by", "margin of", "majority of";
whole numbers are meant exactly.

Source: copy desks check it by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.change import Difference
from claimcheck.meaning import meaning_of
from claimcheck.model import Mention, Quantity, Reading, Relation, Rule, Term, Unit
from claimcheck.patterns.change import old_and_new, share_unit
from claimcheck.patterns.search import Hit, search

RULE = Rule(
    "CC210",
    "margin-mismatch",
    needs=(
        "any score",
        "any any range",
        "any any any winning|losing",
    ),
)

SCORES = (
    "by {margin:any} ... , {score:score}",
    "{winning|losing} ... by {margin:any} ... ( {score:score}",
    "{winning|losing} ... {score:score} ... by {margin:any}",
    "{winning|losing} ... {score:score} , a {winning|losing} of {margin:any}",
    "{score:score} , a {winning|losing} of {margin:any}",
    "{score:score} , a {margin:any} .. {winning|losing}",
    "a {margin:any} .. {winning|losing} , {score:score}",
)
VOTES = (
    "{winning|losing} ... {new} ... to|against .. {old} , a {winning} of {margin}",
    "{winning|losing} ... by {margin} ... , {new} to {old}",
    "{winning|losing} ... {new} ... to|against .. {old} , by {margin}",
    "{winning|losing} ... by {margin} ... , {new} against {old}",
    "{winning} of {margin} ... , {new} to|against {old}",
    "by {margin} ... , {both:range}",
    "{winning} of {margin} ... , {both:range}",
    "{both:range} , a {winning} of {margin}",
)

BAD = [
    "Joan Adair won a second term «by 8,318 votes, 31,482 to 27,664».",
    "Dunmore won «by seven points, 96-91».",
    "The Gliders «lost by twelve points, 44–58».",
    "She won the seat with «12,440 votes to 11,905, a majority of 635».",
]
GOOD = [
    "Dunmore won by five points, 96-91.",
    "The Gliders lost by fourteen points, 44–58.",
    "She won the seat with 12,440 votes to 11,905, a majority of 535.",
    "They won by two wickets after a 3-1 series.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A margin beside a score, or beside the votes of both sides."""
    for hit in search(reading, SCORES):
        score = hit.mentions["score"]
        if len(score.ends) == 2:
            sides = (_side(score, 0), _side(score, -1))
            high, low = sorted(sides, key=_value, reverse=True)
            yield from _relation(reading, hit, high, low)
    for hit in search(reading, VOTES):
        pair = share_unit(*old_and_new(reading, hit))
        if pair is not None and not any(one.mention.is_range for one in pair):
            high, low = sorted(pair, key=_value, reverse=True)
            yield from _relation(reading, hit, high, low)


def _relation(reading: Reading, hit: Hit, high: Quantity, low: Quantity) -> Iterator[Relation]:
    margin = reading.measure(hit.mentions["margin"])
    if margin.unit.dimension == high.unit.dimension and not margin.mention.is_range:
        terms = (Term("difference", margin), Term("new", high), Term("old", low))
        yield Relation(RULE.code, terms, Difference(1), hit.start, hit.end)


def _side(score: Mention, at: int) -> Quantity:
    side = score._replace(ends=(score.ends[at],), hedge="exact")
    return Quantity(side, meaning_of(side), Unit("", ""))


def _value(quantity: Quantity) -> float:
    return float(quantity.mention.low)
