"""A percentage that no number of so few things gives.

Why: "37% of 12 people" is between four and five of them.

Ignore when: the share is a rule or an average, not a count.

Method: some whole number of the things must be the percentage, as far as its rounding allows, in
sentences that do not tell that number.
Round percentages may be quotas, and are only asked about.

Source: copy desks check it by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.shares import ShareOfFew
from claimcheck.model import Kind, Mention, Reading, Relation, Rule, Sentence, Term, Verdict
from claimcheck.patterns.search import search

RULE = Rule("CC213", "impossible-share", needs=("percent count",))

MOST = 1000  # things: of more, every printed percentage is some number
ROUND = 5  # percent: multiples of it are often quotas

PATTERNS = (
    "{percent:percent} of the|all|its|their|these|those|his|her|our? {whole:count}",
    "of the|all|its|their|these|those|his|her|our? {whole:count} ... , {percent:percent}",
)

BAD = [
    "Only «37% of the 12 members» voted for it.",
    "«Of the 8 judges, 30 percent» dissented.",
]
GOOD = [
    "Only 33% of the 12 members voted for it.",
    "Of the 8 judges, 25 percent dissented.",
    "The tax takes 37% of 12 million euros.",
    "It sold 37% of the 1,200 seats.",
    "About 30% of the 12 members voted for it.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Percentages of an exact number of things."""
    for hit in search(reading, PATTERNS):
        percent, whole = hit.mentions["percent"], hit.mentions["whole"]
        told = _tells_part(hit.sentence, whole)
        if _is_few(whole) and _is_plain(percent) and not told:
            terms = (
                Term("percent", reading.measure(percent)),
                Term("whole", reading.measure(whole)),
            )
            ceiling = Verdict.REFUTED if percent.low % ROUND else Verdict.REVIEW
            yield Relation(RULE.code, terms, ShareOfFew(), hit.start, hit.end, ceiling=ceiling)


def _tells_part(sentence: Sentence, whole: Mention) -> bool:
    """True if another number of things may be the part itself: then the three are compared."""
    return any(m.is_claim and not m.unit and m is not whole for m in sentence.mentions)


def _is_plain(percent: Mention) -> bool:
    return len(percent.ends) == 1 and percent.hedge is None and 0 <= percent.low <= 100


def _is_few(whole: Mention) -> bool:
    """True for an exact number of things, few enough to tell."""
    if whole.kind is not Kind.COUNT or len(whole.ends) != 1 or not whole.noun or whole.hedge:
        return False
    return whole.ends[0].step == 1 and 0 < whole.high <= MOST
