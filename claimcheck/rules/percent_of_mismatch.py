"""The percentage is not that of the part in the whole.

Why: "744 of 1,860 households, or 60%" gives three numbers of which any two make the third.

Ignore when: part and whole were counted on different days or bases.

Method: part = percent × whole, also for a list after "of which" ("158,349 households, of which
68,511 (43.3%) … and 30,547 (19.3%) …") and for simple fractions ("24 of 96, or one in four").

Source: 1.4 such statements in 1,000 news documents, many more in reference prose.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.equations.share import OneWhole, Share
from claimcheck.model import Mention, Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.change import share_unit
from claimcheck.patterns.search import Hit, search
from claimcheck.patterns.wholes import counted_before, find_wholes, listed_parts, parts_by_sentence

RULE = Rule(
    "CC205",
    "percent-of-mismatch",
    needs=(
        "any any any fraction|percent",
        "figure fraction|percent of_which",
    ),
)

BACKWARD = (
    "{of_which} , {part} ... , or {percent:percent|fraction}",
    "{of_which} , {part} ... ( {percent:percent}",
)

BAD = [
    "There were «1,860 households, of which 744, or 60%», rent.",
    "«Of the 18,400 runners, 17,112 (83%)» finished.",
    "“«Of the 18,400 runners, 17,112 (83%)» finished,” she said.",
    "The jail holds «7,812 people, or 118% of the 7,230» that it was built for.",
    "The agency runs «96 buses. Of those, 24 are electric, or one in three».",
    "Adair won «31,482 votes (48.9%), Boyle 27,664 (34.0%)».",
]
GOOD = [
    "There were 1,860 households, of which 744, or 40%, rent.",
    "The jail holds 7,812 people, or 108% of the 7,230 that it was built for.",
    "There were 158,349 homes, of which 68,511 (43.3%) are let and 30,547 (19.3%) stand empty.",
    "The agency runs 96 buses. Of those, 24 are electric, or one in four.",
    "Of the patients, 61 of 602 on the drug (10.1%) and 84 of 602 (14.0%) on none fell ill.",
    "Adair won 31,482 votes (48.9%), Boyle 27,664 (43.0%).",
    "Half of the 412 students (50%) rent.",
    "Of the 90 teachers, a third, or 33%, rent; of those over 65 a half (48%).",
    "Of the 412 people, those under 25 (18%) rent and those who are over 65 (32%) own.",
    "Of the 40 towns, 12 (all in the north) have 30% of the votes.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A percentage with its part and its whole, or listed after the whole.

    Parts that follow in a later sentence are only asked about: it may speak of another whole.
    """
    wholes, parts = list(find_wholes(reading)), parts_by_sentence(reading)
    told = {hit.mentions["part"].start for hit in wholes}
    for hit in wholes:
        yield from _relation(reading, hit, hit.mentions["whole"])
    for first, part in listed_parts(reading, wholes, parts):
        told.add(part.mentions["part"].start)
        for relation in _relation(reading, part, first.mentions["whole"]):
            here = part.sentence is first.sentence
            yield relation if here else relation._replace(ceiling=Verdict.REVIEW)
    for row in parts.values():
        yield from _without_whole(reading, row, told)
    for hit in search(reading, BACKWARD):
        before = counted_before(reading, hit.sentence)
        if before is not None:
            yield from _relation(reading, hit, before)


def _relation(reading: Reading, hit: Hit, whole: Mention) -> Iterator[Relation]:
    part = hit.mentions["part"]
    pair = share_unit(reading.measure(part), reading.measure(whole))
    if pair is None or part == whole or not _one_kind(part, whole):
        return
    terms = (
        Term("percent", reading.measure(hit.mentions["percent"])),
        Term("part", pair[0]),
        Term("whole", pair[1]),
    )
    yield Relation(RULE.code, terms, Share(), hit.start, hit.end)


def _without_whole(reading: Reading, parts: tuple[Hit, ...], told: set[int]) -> Iterator[Relation]:
    """ "5,214 votes (52.1%) and … 4,793 (47.9%)": whatever the whole is, it is one."""
    if "counted" not in parts[0].sentence.classes:
        return
    for one, other in pairwise(parts):
        found = [hit.mentions[role] for hit in (one, other) for role in ("percent", "part")]
        if any(part.unit for part in (found[1], found[3])) or found[1].start in told:
            continue
        roles = ("percent", "part", "other percent", "other part")
        terms = tuple(Term(role, reading.measure(m)) for role, m in zip(roles, found, strict=True))
        ceiling = Verdict.REVIEW  # the two may be shares of two wholes
        yield Relation(RULE.code, terms, OneWhole(), one.start, other.end, ceiling=ceiling)


def _one_kind(part: Mention, whole: Mention) -> bool:
    """True if both are counts, or both have units: no count is a part of an area."""
    return bool(part.unit) == bool(whole.unit)
