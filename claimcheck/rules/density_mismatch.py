"""The density is not that of the people on the area.

Why: "231 people per square mile" follows from the people and the square miles of the same passage.

Ignore when: the density is of the land alone and only the whole area is given, or of another year.

Method: density = people ÷ area, for the numbers of people in the sentence or the one before it, or
else in the draft so far, and every area a few sentences back; one must fit, within a tenth.  Asked
about unless the gap is a factor of ten or all three stand in one sentence.

Source: 3 such passages in 26,524 documents; many more in reference prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.equations.density import Density
from claimcheck.model import Mention, Reading, Relation, Rule, Sentence, Term, Verdict
from claimcheck.regex import Regex

RULE = Rule("CC212", "density-mismatch", needs=("measure",))

DENSITIES = "1 / length ** 2"
AREAS = "length ** 2"
BEFORE = 8  # sentences before a density in which its area is looked for
NEAR = 60  # characters before a number in which its words are looked for
FEWEST = 50  # people that have a density

_PEOPLE = Regex(r"\b(?:people|residents|inhabitants|persons|citizens)\b", re.IGNORECASE)
_POPULATION = Regex(r"\bpopulation\b[^.;\d]{0,40}$", re.IGNORECASE)
_LIVING = Regex(
    r"\b(?:population|residents|inhabitants|living|live)\b"
    r"|\b(?:has|have|had|home to|houses)\s+(?:\w+\s+)?[\d,.]+\s+people\b",
    re.IGNORECASE,
)
_OTHER = Regex(r"\b(?:housing|household|homes|houses|units|farms|cattle|trees)\b", re.I)

BAD = [
    "The county has «93,400 people on 404 square miles, or 23.1 per square mile».",
    "The town covers «31.5 square kilometers and has 48,300 residents, or 2,530 people per square"
    " kilometer».",
]
GOOD = [
    "The county has 93,400 people on 404 square miles, or 231 per square mile.",
    "The town covers 31.5 square kilometers and has 48,300 residents, or about 1,530 people per"
    " square kilometer.",
    "The county has 93,400 people on 404 square miles, and 98 housing units per square mile.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Densities with the people and the areas near them."""
    for place, sentence in enumerate(reading.sentences):
        for mention in sentence.mentions:
            if mention.unit.startswith("1 / ") and _is_density(reading, sentence, mention):
                yield from _relation(reading, place, mention)


def _is_density(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    if reading.measure(mention).unit.dimension != DENSITIES or len(mention.ends) != 1:
        return False
    clause = reading.text[max(sentence.start, mention.start - 60) : mention.end]
    return not _OTHER.search(clause)


def _relation(reading: Reading, place: int, density: Mention) -> Iterator[Relation]:
    near = reading.sentences[max(0, place - BEFORE) : place + 1]
    people = [m for one in near[-2:] for m in one.mentions if _is_people(reading, m)]
    people = people or _population(reading, near[-1])
    areas = [m for one in near for m in one.mentions if _is_area(reading, m)]
    if people and areas:
        yield _spread(reading, reading.sentences[place], density, people, areas)


def _spread(
    reading: Reading,
    own: Sentence,
    density: Mention,
    people: Sequence[Mention],
    areas: Sequence[Mention],
) -> Relation:
    """The people over the area, the nearest first; one in another sentence is only asked about."""
    rate = Term("rate", reading.measure(density))
    readings = [
        (rate, Term("amount", reading.measure(amount)), Term("per", reading.measure(area)))
        for amount in people[::-1]
        for area in areas[::-1]
    ]
    together = all(own.start <= m.start < own.end for m in (people[-1], areas[-1]))
    spans = [term.quantity.mention for term in readings[0]] if together else [density]
    return Relation(
        RULE.code,
        readings[0],
        Density(),
        min(m.start for m in spans),
        max(m.end for m in spans),
        accused=() if together else ("rate",),
        ceiling=_ceiling(people, areas) if together else Verdict.REVIEW,
        alternatives=tuple(readings[1:]),
    )


def _population(reading: Reading, sentence: Sentence) -> list[Mention]:
    """Every number of people before the sentence, if one of them is called the population."""
    earlier = [m for m in reading.first_mentions if m.end < sentence.start]
    people = [m for m in earlier if _is_people(reading, m)]
    called = [m for m in people if _LIVING.search(reading.text, max(0, m.start - NEAR), m.end + 30)]
    return people if called else []


def _ceiling(people: Sequence[Mention], areas: Sequence[Mention]) -> Verdict:
    one = len({m.low for m in people}) == 1 and len(areas) <= 2
    return Verdict.REFUTED if one else Verdict.REVIEW


def _is_people(reading: Reading, mention: Mention) -> bool:
    if mention.unit or not mention.is_claim or len(mention.ends) != 1:
        return False
    if Fraction(mention.low) < FEWEST:
        return False
    before = reading.text[max(0, mention.start - NEAR) : mention.start]
    return bool(_PEOPLE.search(mention.noun) or _POPULATION.search(before))


def _is_area(reading: Reading, mention: Mention) -> bool:
    if "** 2" not in mention.unit and mention.unit not in ("hectare", "acre"):
        return False
    return len(mention.ends) == 1 and reading.measure(mention).unit.dimension == AREAS
