"""A conversion that is far more precise than what was converted.

Why: "about 100 miles (160.934 km)" tells readers that somebody measured metres.

Ignore when: the first form is exact by definition.

Method: the second form in brackets shows three significant figures more than the first.  A note,
with no verdict.

Source: style books ask for conversions as precise as the original.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.conversion import converts
from claimcheck.equations.wrong import Never
from claimcheck.model import Mention, Reading, Relation, Rule, Term
from claimcheck.patterns.pairs import find_pairs

RULE = Rule("CC106", "false-precision", notes_only=True, needs=("measure measure",))

SURPLUS = 3  # significant figures more than the first form shows
REASON = "more precise than the number it converts"

BAD = [
    "The river is about 100 miles («160.93 km») long.",
    "It weighs some 50 tonnes («55.116 short tons»).",
]
GOOD = [
    "The river is about 100 miles (160 km) long.",
    "It weighs 50.25 tonnes (55.391 short tons).",
    "The pipe is 3 feet (91 cm) wide.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Pairs whose second form has many more figures than the first."""
    for pair in find_pairs(reading):
        if not pair.bracketed or len(pair.first) != len(pair.second):
            continue
        for one, other in zip(pair.first, pair.second, strict=True):
            if _is_too_fine(reading, one, other):
                terms = (Term("value", reading.measure(other)),)
                yield Relation(RULE.code, terms, Never(REASON), other.start, other.end)


def _is_too_fine(reading: Reading, one: Mention, other: Mention) -> bool:
    if _figures(other) < _figures(one) + SURPLUS:
        return False
    return converts(reading.measure(one).unit, reading.measure(other).unit)


def _figures(mention: Mention) -> int:
    """Significant figures as printed; noughts at the end of a whole number do not count."""
    if len(mention.ends) != 1 or not mention.ends[0].value:
        return 0
    end = mention.ends[0]
    finest = end.step if end.step < 1 else end.coarse
    return end.value.adjusted() - finest.adjusted() + 1
