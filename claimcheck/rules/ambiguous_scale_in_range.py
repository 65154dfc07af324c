"""A scale word that may belong to both ends of a range, or to one.

Why: "between $26 and $31 million" is 26 dollars to some readers.

Ignore when: the house style lets the last scale word stand for both.

Method: a range of money with a currency sign on both ends and a scale word on the last only.  A
note, with no verdict.

Source: SEMANTICS of inherited scale words; style books ask for "$26 million to $31 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.equations.wrong import Never
from claimcheck.model import Reading, Relation, Rule, Term
from claimcheck.regex import Regex

RULE = Rule("CC105", "ambiguous-scale-in-range", notes_only=True, needs=("range",))

REASON = "does the scale word stand for both ends?"
_ENDS = Regex(
    r"(?:between\s+)?[$£€¥₹]\s?[\d.,]+\s*(?:to|and|or|[-–—])\s*[$£€¥₹]\s?[\d.,]+\s?"
    r"(?:thousand|million|billion|trillion|mln|bln|m|bn|k)\b",
    re.IGNORECASE,
)

BAD = [
    "The bridge will cost «$26 to $31 million», the city says.",
    "Bids of «between £4 and £6 billion» are expected.",
]
GOOD = [
    "The bridge will cost $26 million to $31 million, the city says.",
    "Bids of £4-6 billion are expected.",
    "Tickets cost $26 to $31.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Ranges of money with one scale word."""
    for sentence in reading.with_cue("range"):
        for mention in sentence.mentions:
            if mention.is_range and _ENDS.fullmatch(mention.text):
                terms = (Term("value", reading.measure(mention)),)
                yield Relation(RULE.code, terms, Never(REASON), mention.start, mention.end)
