"""A temperature below absolute zero.

Why: nothing is colder than −273.15 °C, −459.67 °F or 0 K.

Ignore when: the number is a difference of temperatures.

Method: the temperature in kelvins, as far as its rounding allows, is not below nought.

Source: the definition of the kelvin (SI Brochure).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.equations.wrong import Within
from claimcheck.interval import Interval
from claimcheck.model import Mention, Reading, Relation, Rule, Term

RULE = Rule("CC103", "below-absolute-zero", needs=("measure",))

COLDEST = {"degC": Fraction("-273.2"), "degF": Fraction("-459.7"), "kelvin": Fraction(0)}  # rounded
REASON = "below absolute zero"

BAD = [
    "The far side cools to «−284 °C» at night.",
    "The tank is kept at «minus 500 degrees Fahrenheit».",
    "The probe read «-5 K» for an hour.",
]
GOOD = [
    "The far side cools to −184 °C at night.",
    "The tank is kept at minus 400 degrees Fahrenheit.",
    "Helium boils at about −269 °C, or 4 K.",
    "It is kept at −273.2 °C.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Temperatures that may be too low to be."""
    for sentence in reading.with_cue("measure"):
        for mention in sentence.mentions:
            # a temperature that can be is no evidence that it is right
            if mention.ends and mention.unit in COLDEST and mention.low < COLDEST[mention.unit]:
                yield _relation(reading, mention)


def _relation(reading: Reading, mention: Mention) -> Relation:
    limits = Interval.of(COLDEST[mention.unit], None)
    terms = (Term("value", reading.measure(mention)),)
    return Relation(RULE.code, terms, Within(limits, REASON), mention.start, mention.end)
