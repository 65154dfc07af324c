"""Two forms of one quantity do not say the same.

Why: "1,300 square kilometers (800 square miles)" gives two areas; a reader sees one of them, and
cannot know which is wrong.

Ignore when: the bracket does not convert the number before it ("40 cm (18 m range)").

Method: the form in one unit is converted exactly and compared with the other as printed: they agree
if the gap is at most 0.2 %, or what rounding either of them explains.  Every reading of ton,
gallon, pint, ounce and horsepower counts.  Ranges and dimensions are compared end by end; forms of
unequal shape are not.  A crude factor of a house style (km² × 0.4 = sq mi) is asked about.

Source: 4,628 conversion pairs of published prose.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.equations.conversion import Conversion, converts
from claimcheck.model import Mention, Quantity, Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.pairs import Pair, find_pairs, is_difference, without_number

RULE = Rule("CC201", "conversion-mismatch", needs=("measure measure",))

FARTHEST = 15  # times as large: beyond, two lengths of one system are two lengths

BAD = [
    "The reserve covers «1,300 square kilometers (800 square miles)» of marsh.",
    "The runway is «2,400 metres (8,700 ft)» long.",
    "The bridge weighs «310 tonnes (283,000 pounds)».",
    "The park measures 16 by «8 kilometres (10 by 9 mi)».",
    "The waves were «between 10 and 15 metres (33 and 94 feet)» high.",
    "The wreck lies «40 km (64 miles)» off the coast.",
    "The loops are «10, 20 and 30 km (6, 15 and 19 miles)» long.",
]
GOOD = [
    "The reserve covers 1,300 square kilometers (500 square miles) of marsh.",
    "The runway is 2,400 metres (7,900 ft) long.",
    "A ferry of 20,000 tons (20,320 tonnes) ran aground.",
    "The park measures 16 by 8 kilometres (10 by 5 mi).",
    "The target is 40 cm (18 m indoor range).",
    "The waves were between 10 and 15 metres (33 and 49 feet) high.",
    "He stood 1.91 m (6 ft 3 in) tall.",
    "The loops are 10, 20 and 30 km (6, 12 and 19 miles) long.",
    "The loop is 30 km (6, 12 and 19 miles) from the towns.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """One relation for each pair of forms, end by end for dimensions."""
    for found in find_pairs(reading):
        pair = found._replace(first=_as_many(found))
        if len(pair.first) != len(pair.second):
            continue
        rows = (map(reading.measure, row) for row in (pair.first, pair.second))
        quantities = list(zip(*rows, strict=True))
        if all(converts_here(a, b) for a, b in quantities):
            for a, b in quantities:
                yield from _relation(reading, pair, a, b)


def _as_many(pair: Pair) -> tuple[Mention, ...]:
    """The first row without a number of things, or the two ends of a range that is repeated."""
    first = without_number(pair.first, pair.second)
    if len(pair.second) == len(first) + 1 == 2 and first[0].is_range:
        return tuple(first[0]._replace(ends=(end,)) for end in first[0].ends)
    return first


def converts_here(a: Quantity, b: Quantity) -> bool:
    """True if the two are measures of one dimension that is worth comparing; times are not."""
    named = bool(a.mention.ends and b.mention.ends) and a.unit.name != b.unit.name
    return named and a.unit.dimension != "time" and converts(a.unit, b.unit)


def _relation(reading: Reading, pair: Pair, a: Quantity, b: Quantity) -> Iterator[Relation]:
    terms = (Term("b", b), Term("a", a))
    quantities = {term.role: term.quantity for term in terms}
    equation = Conversion(delta=_is_temperature(a) and is_difference(reading, pair))
    verdict = equation.compare(quantities)
    if verdict is not Verdict.SUPPORTED and _is_other_matter(quantities, equation, pair):
        return
    yield Relation(RULE.code, terms, equation, *pair.span)


def _is_other_matter(terms: dict[str, Quantity], equation: Conversion, pair: Pair) -> bool:
    """A temperature with the offset the wrong way, or two lengths of one system side by side."""
    a, b = terms["a"], terms["b"]
    if _is_temperature(a):
        turned = Conversion(delta=not equation.delta)
        return turned.compare(terms) is Verdict.SUPPORTED
    return _one_system(a, b) and not (pair.bracketed and _of_one_size(a, b))


def _is_temperature(quantity: Quantity) -> bool:
    return quantity.unit.dimension.startswith("temperature")


def _one_system(a: Quantity, b: Quantity) -> bool:
    """True for metres and centimetres, feet and inches: rarely two forms of one quantity."""
    if a.unit.dimension != "length":
        return False
    ratio = a.unit.factor / b.unit.factor
    return ratio.denominator == 1 or ratio.numerator == 1


def _of_one_size(a: Quantity, b: Quantity) -> bool:
    """True if the two are within a slip's reach of each other."""
    one, other = (abs(q.unit.to_base(Fraction(q.mention.low))) for q in (a, b))
    return min(one, other) * FARTHEST > max(one, other)
