"""A difference of temperatures was converted as a temperature, or the other way round.

Why: a warming by 2 °C is one of 3.6 °F, not of 35.6 °F: a difference converts without the 32.
Among published corrections it is one of the commonest slips of conversion.

Ignore when: the words round the figure mislead, and it is a reading of the thermometer after all.

Method: words such as "warmed by", "a rise of", "above average" make a difference of it; the rule
speaks where the pair fits only with the offset taken the other way.  Without such words it asks:
they may stand elsewhere.

Source: 6 of 75 published corrections of figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.conversion import Conversion
from claimcheck.model import Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.pairs import find_pairs, is_difference

RULE = Rule("CC202", "temperature-difference-converted-as-temperature", needs=("measure measure",))

BAD = [
    "The lake has warmed by «2 °C (35.6 °F)» since the war.",
    "Nights fell to «10 °C (18 °F)» in the valley.",
]
GOOD = [
    "The lake has warmed by 2 °C (3.6 °F) since the war.",
    "Nights fell to 10 °C (50 °F) in the valley.",
    "It was 2 °C (3.6 °F) warmer than a year before.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Pairs of temperatures that fit only with the offset the wrong way."""
    for pair in find_pairs(reading):
        if len(pair.first) != 1 or len(pair.second) != 1:
            continue
        a, b = reading.measure(pair.first[0]), reading.measure(pair.second[0])
        if not all(one.unit.dimension.startswith("temperature") for one in (a, b)):
            continue
        equation = Conversion(delta=is_difference(reading, pair))
        terms = (Term("b", b), Term("a", a))
        quantities = {term.role: term.quantity for term in terms}
        turned = Conversion(delta=not equation.delta)
        fits = equation.compare(quantities), turned.compare(quantities)
        if fits[0] is not Verdict.SUPPORTED and fits[1] is Verdict.SUPPORTED:
            ceiling = Verdict.REFUTED if equation.delta else Verdict.REVIEW
            note = _note(equation.delta)
            yield Relation(RULE.code, terms, equation, *pair.span, ceiling=ceiling, note=note)


def _note(delta: bool) -> str:
    if delta:
        return "a difference of temperatures converts without the 32 degrees"
    return "a temperature converts with the 32 degrees, unless a difference is meant"
