"""The percentage does not follow from the two values.

Why: "rose 31.3 percent to 154,711 from 146,610" gives three numbers of which any two make the
third; one of them is wrong.

Ignore when: the percentage is of something else (like-for-like sales, constant currency).

Method: new = old × (1 ± percent), every number standing for what its words and its rounding allow.
A number without a scale word may take that of the other ("to 381 million from 160").

Source: 11 such statements in 1,000 news documents; percent arithmetic in 7 of 75 corrections.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations import PercentChange, middles
from claimcheck.model import Quantity, Reading, Relation, Rule
from claimcheck.patterns import Hit, change_terms, search, sign_of

RULE = Rule("CC203", "percent-change-mismatch")

PATTERNS = (
    "{verb:rise|fall} ... {percent:percent} ... to|at {new} ... {basis} {old}",
    "{verb:rise|fall} ... {percent:percent} ... from {old} ... to {new}",
    "{verb:rise|fall} ... to|at {new} ... {rise|fall} ... {percent:percent} ... {basis} {old}",
    "{new} , {verb:rise|fall} ... {percent:percent} {basis} ... {old}",
    "{verb:rise|fall} ... from {old} ... to {new} , a|an? {rise|fall} of? {percent:percent}",
    "{verb:rise|fall} ... to {new} ... from {old} , a|an? {rise|fall} of? {percent:percent}",
    "{percent:percent} {verb:rise|fall} ... from {old} ... to {new}",
    "{percent:percent} {verb:rise|fall} ... to {new} ... from {old}",
    "and {percent:percent} ... to {new} from {old}",
)

BAD = [
    "Orders «rose 31.3 percent to 154,711 from 146,610».",
    "The fund's income «fell by 12 percent, to $44 million from $46 million», it said.",
    "Attendance «grew 40% from 2,500 last season to 3,000».",
]
GOOD = [
    "Orders rose 5.5 percent to 154,711 from 146,610.",
    "The fund's income fell by 4 percent, to $44 million from $46 million, it said.",
    "Visits more than doubled, up 138 percent to 381 million from 160.",
    "Attendance grew 40% in the north, where 2,500 to 3,000 came.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A percentage with the old and the new value."""
    for hit in search(reading, PATTERNS):
        terms, *alternatives = change_terms(reading, hit, "percent")
        if not terms:
            continue
        equation = PercentChange(_sign(hit, {term.role: term.quantity for term in terms}))
        yield Relation(
            RULE.code, terms, equation, hit.start, hit.end, alternatives=tuple(alternatives)
        )


def _sign(hit: Hit, terms: dict[str, Quantity]) -> int:
    """What the verb says; without one, what the values do."""
    said = sign_of(hit)
    if said:
        return said
    value = middles(terms)
    return 1 if value["new"] >= value["old"] else -1
