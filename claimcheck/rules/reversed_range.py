"""A range whose first end is larger than its second.

Why: "between 1,200 and 800 people" has its ends turned, or one of them is wrong.

Ignore when: the order is meant ("between 10 and 8 in the evening").

Method: ranges written with "between" or after "aged", both ends of one scale and above
nought; a loss or a fall "of between" may well count down.

Source: copy desks check it by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.equations.wrong import Never
from claimcheck.model import Mention, Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.cues import cues_in
from claimcheck.regex import Regex

RULE = Rule("CC104", "reversed-range", needs=("range",))

REASON = "the first end of the range is the larger one"
_AGED = Regex(r"\b(?:aged|ages|age)\s+$", re.IGNORECASE)
_APART = Regex(r"\b(?:difference|gap|gulf|spread|distance|margin|choice)s?\s+$", re.IGNORECASE)
NEAR = 60  # characters
NEAREST = Decimal("1.1")  # times as large: below, two readings of one thing
FARTHEST = 100  # times as large: beyond, the smaller end has a scale word to inherit

BAD = [
    "Police counted «between 1,200 and 800» marchers.",
    "Pay rose «between 12% and 5%» in the towns.",
]
GOOD = [
    "Police counted between 800 and 1,200 marchers.",
    "It was between minus 5 and minus 10 degrees.",
    "Pay fell from 12 euros to 5 euros.",
    "The score was 12-5 when the rain came.",
    "The difference between 61 and 49 is 12.",
    "It has between 900 and 1 million readers.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Ranges whose ends stand in the wrong order."""
    for sentence in reading.with_cue("range"):
        for mention in sentence.mentions:
            if mention.is_claim and _is_reversed(reading, mention) and not _falls(reading, mention):
                terms = (Term("value", reading.measure(mention)),)
                span = mention.start, mention.end
                yield Relation(RULE.code, terms, Never(REASON), *span, ceiling=Verdict.REVIEW)


def _falls(reading: Reading, mention: Mention) -> bool:
    """True if a word of falling stands shortly before."""
    before = reading.text[max(0, mention.start - NEAR) : mention.start].lower()
    return "fall" in cues_in(before) or "losses" in before


def _is_reversed(reading: Reading, mention: Mention) -> bool:
    if not mention.is_range:
        return False
    before = reading.text[max(0, mention.start - 8) : mention.start]
    between = mention.text.lower().startswith("between") and " and " in mention.text
    if between and _APART.search(reading.text, max(0, mention.start - NEAR), mention.start):
        return False
    if not between and not _AGED.search(before):
        return False
    first, last = (end.value for end in mention.ends)
    return 0 <= last * NEAREST < first < FARTHEST * last
