"""The difference does not follow from the two values.

Why: "fell $205.7 million to $2.01 billion from $2.41 billion" gives three numbers of which any two
make the third.

Ignore when: the difference is of something else than the two values.

Method: new = old ± difference, in money, counts, measures or percentage points, every number
standing for what its words and its rounding allow.

Source: copy desks check it by hand; sums and counts are 5 of 75 published corrections.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations import Difference, middles
from claimcheck.model import Form, Quantity, Reading, Relation, Rule
from claimcheck.patterns import Hit, change_patterns, change_terms, search, share_unit, sign_of

RULE = Rule("CC209", "difference-mismatch")

PATTERNS = change_patterns("figure", "figure")
POINTS = change_patterns("points", "percent")

BAD = [
    "Sales abroad «fell $205.7 million to $2.01 billion from $2.41 billion».",
    "The share of seats filled «rose 3.2 percentage points to 84.1% from 81.8%».",
    "Shares closed at «$31.38, down $1.83 from $32.76» on Tuesday.",
    "The owner will pay «$2,418, $86 more than the $2,350» charged now.",
]
GOOD = [
    "Sales abroad fell $205.7 million to $2.01 billion from $2.21 billion.",
    "The share of seats filled rose 2.3 percentage points to 84.1% from 81.8%.",
    "Shares closed at $31.38, down $1.38 from $32.76 on Tuesday.",
    "Sales rose in 12 stores to $30 million from $28 million.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A difference with the old and the new value, in one unit."""
    for patterns in (PATTERNS, POINTS):
        for hit in search(reading, patterns):
            readings = change_terms(reading, hit, "difference")
            if readings and _comparable(readings[0][0].quantity, readings[0][1].quantity):
                terms = {term.role: term.quantity for term in readings[0]}
                equation = Difference(_sign(hit, terms))
                yield Relation(
                    RULE.code,
                    readings[0],
                    equation,
                    hit.start,
                    hit.end,
                    alternatives=tuple(readings[1:]),
                )


def _comparable(difference: Quantity, new: Quantity) -> bool:
    """True if both have one unit, and where neither has one, the same noun or none.

    "A quarter" is a share of the old value, not a difference.
    """
    if difference.unit.name == "percentage_point":
        return new.unit.name == "percent"
    if difference.mention.form is Form.FRACTION or difference.mention.is_range:
        return False
    nouns = {difference.mention.noun, new.mention.noun} - {""}
    return share_unit(difference, new) is not None and len(nouns) < 2


def _sign(hit: Hit, terms: dict[str, Quantity]) -> int:
    value = middles(terms)
    return sign_of(hit) or (1 if value["new"] >= value["old"] else -1)
