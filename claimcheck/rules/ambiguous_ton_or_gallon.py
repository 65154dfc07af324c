"""A ton or a gallon, of which there are several.

Why: a ton is 907, 1,000 or 1,016 kg, a gallon 3.8 or 4.5 litres; readers abroad take their own.

Ignore when: the place of the story makes it plain.

Method: the first measure of each such unit in a draft, if no conversion beside it tells which is
meant.  A note, with no verdict.

Source: the unit table's own readings of the name.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.wrong import Never
from claimcheck.model import Mention, Reading, Relation, Rule, Term
from claimcheck.patterns.pairs import find_pairs

RULE = Rule("CC107", "ambiguous-ton-or-gallon", notes_only=True, needs=("measure",))

UNITS = frozenset({"ton", "gallon"})

BAD = [
    "The barge carried «4,000 tons» of gravel.",
    "The tank holds «300 gallons», the firm says.",
]
GOOD = [
    "The barge carried 4,000 tonnes of gravel.",
    "The tank holds 300 gallons (1,136 litres), the firm says.",
    "The yard is 300 metres long.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """The first measure of each unit with several sizes, where no second form is given."""
    told: set[str] = set()
    for sentence in reading.with_cue("measure"):
        for mention in sentence.mentions:
            if mention.unit in UNITS and mention.unit not in told and len(mention.readings) > 1:
                told.add(mention.unit)
                if not _is_converted(reading, mention):
                    yield _relation(reading, mention)


def _is_converted(reading: Reading, mention: Mention) -> bool:
    return any(mention in (*pair.first, *pair.second) for pair in find_pairs(reading))


def _relation(reading: Reading, mention: Mention) -> Relation:
    sizes = ", ".join(name.replace("_", " ") for name in mention.readings)
    terms = (Term("value", reading.measure(mention)),)
    equation = Never(f"which is meant of {sizes}?")
    return Relation(RULE.code, terms, equation, mention.start, mention.end)
