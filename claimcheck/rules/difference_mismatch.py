"""The difference does not follow from the two values.

Why: "fell $205.7 million to $2.01 billion from $2.41 billion" gives three numbers of which any two
make the third.

Ignore when: the difference is of something else than the two values.

Method: new = old ± difference, in money, counts, measures or percentage points, every number
standing for what its words and its rounding allow.

Source: copy desks check it by hand; sums and counts are 5 of 75 published corrections.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.equations.change import Difference, middles
from claimcheck.model import Form, Mention, Quantity, Reading, Relation, Rule, Term
from claimcheck.patterns.change import Terms, change_patterns, change_terms, share_unit, sign_of
from claimcheck.patterns.search import Hit, search
from claimcheck.patterns.wholes import find_wholes, opens_sentence, place_of
from claimcheck.regex import Regex

RULE = Rule(
    "CC209",
    "difference-mismatch",
    needs=(
        "any any range rise|fall",
        "any any any rise|fall|up|down|less|more|gap|leaving|balance",
        "any any any fraction|percent",
    ),
)

PATTERNS = change_patterns("figure", "figure")
POINTS = change_patterns("points", "percent")
IS = "of|was|were|totaled|totalled|reached"
BALANCES = (
    f"{{income}} {IS} {{new}} ... {{outlay}} {IS} {{old}} ... {{balance}} of {{said}}",
    f"{{outlay}} {IS} {{old}} ... {{income}} {IS} {{new}} ... {{balance}} of {{said}}",
    "{new} ... and|to|against .. {old} ... , a {gap} of {said}",
)
LEAVING = (
    "{old} of the|its|their|his|her|all? {new} ... {leaving} .. {said}",
    "{old} out of {new} ... {leaving} .. {said}",
)
REST = ("the other|remaining|rest {rest}",)
_COMPOUND = Regex(r"\d\s*[a-z]+\.?,?\s+(?:and\s+)?\d", re.IGNORECASE)
_NO_NOUNS = frozenset({"", "more", "fewer", "less"})
EARLIER = 3  # figures before the nearest that may be the new value

BAD = [
    "Sales abroad «fell $205.7 million to $2.01 billion from $2.41 billion».",
    "The share of seats filled «rose 3.2 percentage points to 84.1% from 81.8%».",
    "Shares closed at «$31.38, down $1.83 from $32.76» on Tuesday.",
    "The owner will pay «$2,418, $86 more than the $2,350» charged now.",
    "Revenue of €512 million and costs of €466 million left «a profit of €64 million».",
    "It closed «14 of its 212 shops, leaving 189».",
    "There were 1,204,800 votes for it and 1,098,700 against, «a difference of 160,100».",
    "Of the 18,400 who set out, 17,112, or 93%, finished. «The other 2,188» gave up.",
]
GOOD = [
    "The ferry took 2 hours 50 minutes, 35 more than the 2 hours 15 minutes that it should.",
    "It took two hours fifty minutes, thirty-five more than the two hours fifteen minutes before.",
    "Sales abroad fell $205.7 million to $2.01 billion from $2.21 billion.",
    "The share of seats filled rose 2.3 percentage points to 84.1% from 81.8%.",
    "Shares closed at $31.38, down $1.38 from $32.76 on Tuesday.",
    "It closed 14 of its 212 shops, leaving 198.",
    "It crested at 9.4 m, 2.1 m above flood stage and 30 cm higher than the 9.1 m of 1962.",
    "It has 64 of the 150 seats, 12 short of the 76 that it needs.",
    "The owner will pay $2,418 a year, $68 more than the $2,350 charged now.",
    "Shares closed at $31.38, down $1.38 from $32.76 on Tuesday, a fall of 4.2%.",
    "It went up from 9 °C at dawn to 17 °C at noon, a rise of 8 °C.",
    "Sales rose in 12 stores to $30 million from $28 million.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A difference with the old and the new value in one unit, and what is left of a whole."""
    for patterns in (PATTERNS, POINTS):
        for hit in search(reading, patterns):
            yield from _relation(reading, hit, sign_of(hit))
    for hit in search(reading, BALANCES):
        yield from _relation(reading, hit, 0)
    for hit in search(reading, LEAVING):
        yield from _relation(reading, hit, 1)
    yield from _rests(reading)


def _relation(reading: Reading, hit: Hit, said: int) -> Iterator[Relation]:
    readings = change_terms(reading, hit, "difference")
    if not readings or not _comparable(readings[0][0].quantity, readings[0][1].quantity):
        return
    step, *pair = (term.quantity.mention for term in readings[0])
    if not step.unit and any(map(_is_compound, pair)):
        return  # "2 hours 50 minutes, 35 more than …": nothing tells of which unit
    value = middles({term.role: term.quantity for term in readings[0]})
    sign = said or (1 if value["new"] >= value["old"] else -1)
    yield Relation(
        RULE.code,
        readings[0],
        Difference(sign),
        hit.start,
        hit.end,
        alternatives=tuple(_other_readings(reading, hit, readings)),
    )


def _is_compound(mention: Mention) -> bool:
    return mention.form is Form.COMPOUND or bool(_COMPOUND.search(mention.text))


def _other_readings(reading: Reading, hit: Hit, readings: list[Terms]) -> Iterator[Terms]:
    """Other scales, and for "64 of the 150 seats, 12 short of the 76" the earlier figures too."""
    yield from readings[1:]
    said, new, old = readings[0]
    if new.quantity.mention.start < said.quantity.mention.start:
        for mention in hit.sentence.mentions:
            if (
                mention.end <= new.quantity.mention.start
                and mention.unit == new.quantity.mention.unit
            ):
                yield said, Term("new", reading.measure(mention)), old


def _rests(reading: Reading) -> Iterator[Relation]:
    """ "The other 1,288" after "Of the 18,400, 17,112": whole − part."""
    rests = list(search(reading, REST))
    found = find_wholes(reading) if rests else ()
    wholes = {place_of(reading, hit.sentence): hit for hit in found}
    for hit in rests:
        whole = wholes.get(place_of(reading, hit.sentence) - 1)
        if whole is None or not opens_sentence(reading, hit):
            continue
        rest = reading.measure(hit.mentions["rest"])
        part, all_of_it = (reading.measure(whole.mentions[role]) for role in ("part", "whole"))
        if {one.mention.unit for one in (rest, part, all_of_it)} == {""}:
            terms = (Term("difference", rest), Term("new", all_of_it), Term("old", part))
            yield Relation(RULE.code, terms, Difference(1), hit.start, hit.end)


def _comparable(difference: Quantity, new: Quantity) -> bool:
    """True if both have one unit, and where neither has one, the same noun or none.

    "A quarter" is a share of the old value, not a difference.
    """
    if difference.unit.dimension == "percentage_point":
        return new.unit.name == "percent"
    if difference.unit.dimension == "temperature_difference":
        return new.unit.dimension == "temperature"
    if difference.mention.form is Form.FRACTION or difference.mention.is_range:
        return False
    nouns = {difference.mention.noun, new.mention.noun} - _NO_NOUNS
    return share_unit(difference, new) is not None and len(nouns) < 2
