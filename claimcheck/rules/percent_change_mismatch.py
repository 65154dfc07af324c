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

from claimcheck.equations import Difference, PercentChange, middles
from claimcheck.model import Quantity, Reading, Relation, Rule, Verdict
from claimcheck.patterns import Hit, change_patterns, change_terms, search, sign_of

RULE = Rule("CC203", "percent-change-mismatch")

PATTERNS = change_patterns("percent|fraction", "figure|percent")

BAD = [
    "Orders «rose 31.3 percent to 154,711 from 146,610».",
    "The fund's income «fell by 12 percent, to $44 million from $46 million», it said.",
    "Attendance «grew 40% from 2,500 last season to 3,000».",
    "The council adopted a budget of «$412.6 million, an increase of 7.4% from $394.1 million».",
    "Passengers took «8.96 million trips, 21% more than the 8 million» of the year before.",
]
GOOD = [
    "Orders rose 5.5 percent to 154,711 from 146,610.",
    "The fund's income fell by 4 percent, to $44 million from $46 million, it said.",
    "Visits more than doubled, up 138 percent to 381 million from 160.",
    "Attendance grew 40% in the north, where 2,500 to 3,000 came.",
    "Complaints fell by a quarter, to 1,312 from 1,745.",
    "Passengers took 8.96 million trips, 12% more than the 8 million of the year before.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A percentage with the old and the new value."""
    for hit in search(reading, PATTERNS):
        readings = change_terms(reading, hit, "percent")
        if not readings:
            continue
        terms = {term.role: term.quantity for term in readings[0]}
        sign = _sign(hit, terms)
        if not _is_points(terms, sign):
            yield Relation(
                RULE.code,
                readings[0],
                PercentChange(sign),
                hit.start,
                hit.end,
                alternatives=tuple(readings[1:]),
            )


def _sign(hit: Hit, terms: dict[str, Quantity]) -> int:
    """What the verb says; without one, what the values do."""
    said = sign_of(hit)
    if said:
        return said
    value = middles(terms)
    return 1 if value["new"] >= value["old"] else -1


def _is_points(terms: dict[str, Quantity], sign: int) -> bool:
    """True if the two values are percentages and their difference is what is said."""
    if terms["new"].unit.name != "percent":
        return False
    gap = {"difference" if role == "percent" else role: one for role, one in terms.items()}
    points = Difference(sign).compare(gap) is Verdict.SUPPORTED
    return points and PercentChange(sign).compare(terms) is not Verdict.SUPPORTED
