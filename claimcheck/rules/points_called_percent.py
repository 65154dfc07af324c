"""A difference of two percentages is called percent; it is percentage points.

Why: a rate that goes from 57.5 percent to 55.9 percent falls by 1.6 points, which is 2.8 percent.

Ignore when: the desk's style calls points percent on purpose.

Method: old and new value are percentages; their difference is what is said, and their change in
percent is not.

Source: a known slip of percent arithmetic (7 of 75 published corrections).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.change import PointsAsPercent, middles
from claimcheck.model import Reading, Relation, Rule, Verdict
from claimcheck.patterns.change import change_patterns, change_terms, sign_of
from claimcheck.patterns.search import search

RULE = Rule(
    "CC204",
    "points-called-percent",
    needs=(
        "range percent rise|fall",
        "percent percent percent",
    ),
)

PATTERNS = change_patterns("percent", "percent")

BAD = [
    "Utilisation «declined 1.6 percent to 55.9 percent from 57.5 percent».",
    "Turnout «climbed to 81.3% from 76.8%, a gain of 4.5%».",
]
GOOD = [
    "Utilisation declined 1.6 percentage points to 55.9 percent from 57.5 percent.",
    "Utilisation declined 2.8 percent to 55.9 percent from 57.5 percent.",
    "Turnout climbed to 81.3% from 76.8%, a gain of 4.5 percentage points.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A percentage that is the difference of two others."""
    for hit in search(reading, PATTERNS):
        for terms in change_terms(reading, hit, "percent")[:1]:
            quantities = {term.role: term.quantity for term in terms}
            value = middles(quantities)
            sign = sign_of(hit) or (1 if value["new"] >= value["old"] else -1)
            equation = PointsAsPercent(sign)
            if equation.compare(quantities) is Verdict.REVIEW:
                yield Relation(
                    RULE.code,
                    terms,
                    equation,
                    hit.start,
                    hit.end,
                    accused=("percent",),
                    note="the difference is in percentage points",
                )
