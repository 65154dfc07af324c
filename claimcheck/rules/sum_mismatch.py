"""The parts do not add up to the total.

Why: "27 medals: 16 gold, 9 silver and 4 bronze" says 27 and 29; a reader who adds loses trust.

Ignore when: parts overlap (a player who is both captain and goalkeeper), or some are left out on
purpose.

Method: total = sum of the parts, each standing for what its words and its rounding allow.  A list
after a colon, in brackets, or before "a total of" is taken as told to its end; one after
"including" or "of them" may leave parts out and is only ever too much, or asked about where two
digits that changed places mend it.  Lists that name no last
part, or an item without a number, prove nothing.

Source: 3.4 such lists in 1,000 news documents; sums and counts in 5 of 75 corrections.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.equations.change import middles
from claimcheck.equations.share import Sum
from claimcheck.equations.slips import name_slip
from claimcheck.interval import Interval
from claimcheck.meaning import rescale, scale_word
from claimcheck.model import Form, Kind, Mention, Quantity, Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.listing import list_words
from claimcheck.patterns.totals import Candidate, Totals, find_totals
from claimcheck.regex import Regex

RULE = Rule(
    "CC206",
    "sum-mismatch",
    needs=(
        "any|idiom any|idiom any|idiom",
        "any|idiom any|idiom of_which",
    ),
)

BOUNDS = frozenset({"at_least", "at_most", "more_than", "less_than"})
SMALL = 100  # a smaller number of things is exact, also one that ends in nought

TELLING = 100  # an exact total from which a slip that mends the sum is no chance
BEFORE = 60  # characters before a total in which a word says that it is an average
REMARK = 3  # parts in brackets that make less than a third of the total need not be all of it

BAD = [
    "The crew took «27 medals: 16 gold, 9 silver and 4 bronze».",
    "The board has «13 members (nine elected and three appointed)».",
    "The yard holds «640 cars, including 410 for the north and 320 for the south».",
    "The house has «14 large rooms and 25 small ones, for a total of 49 rooms».",
    "The council spends «$176.4 million on schools, $121.7 million on police and $83.2 million on"
    " roads, a total of $412.6 million».",
    "The fleet of «61 buses consists of 24 diesel, 19 electric and 28 gas buses».",
]
GOOD = [
    "The crew took 27 medals: 16 gold, 9 silver and 2 bronze.",
    "The board has 13 members (nine elected and four appointed).",
    "The yard holds 640 cars, including 210 for the north and 320 for the south.",
    "The house has 14 large rooms and 25 small ones, for a total of 39 rooms.",
    "The firm made $1.3 million: $0.6 million here and $0.8 million abroad.",
    "Four boats crossed (two in the morning, one at night).",
    "In 12 games she made 31 shots (four from the line) and 12 passes.",
    "The choir sang two pieces: one for 12 voices and one for 16.",
    "It built 402,300 cars at its two plants, 251,800 in the north and 150,500 in the south.",
    "Some 31 people were arrested, 22 of them in the city, and 11 officers were hurt.",
    "The club shoots at 80 cm (30 m and 50 m).",
    "Of 1,024 patients, 512 got the drug and 512 a placebo; 41 and 82 fell ill.",
    "They held 45 people on Friday and 32 on Sunday, 77 in all. Of those, 60 left and 17 stayed.",
    "It has $20 million for roads, $12 million for rail and $8 million for ports, out of a total"
    " of $55 million.",
    "It includes $20 million for roads, $12 million for rail and $8 million for ports, a total of"
    " $55 million.",
    "The average age at death on the island is 84 years: 87 for women and 81 for men.",
    "The yard sold 12 boats a month on average: 10 in May, 12 in June and 14 in July.",
]

_OF_THEM = Regex(r"\s+of (?:them|whom|which|these|those)\b", re.IGNORECASE)
_DOES = Regex(r"(?:\s+\w+){1,3}?\s+(?:was|were|is|are|had|has|have)\b", re.IGNORECASE)
_WORD = Regex(r"[a-z]+")


def find(reading: Reading) -> Iterator[Relation]:
    """Every total with the list of its parts."""
    for totals in find_totals(reading):
        first = totals.readings[0]
        if not (_is_average(reading, first) or _is_other_list(reading, first)):
            yield from _relation(reading, totals)


def _is_other_list(reading: Reading, found: Candidate) -> bool:
    """True if the total counts the parts ("two plants, 12 and 16"), or a part is told of others.

    "31 were held, 22 of them in the city, and 11 officers were hurt" are no parts of one total, nor
    are measures in another unit: "a 40 cm target (18 m and 25 m)".
    """
    parts = found.listing.parts
    if found.total.unit and any(part.unit not in ("", found.total.unit) for part in parts):
        return True
    if found.total.high == len(parts) and found.total.high < max(part.high for part in parts):
        return True
    return _tells_of_others(reading.text, parts)


def _tells_of_others(text: str, parts: Sequence[Mention]) -> bool:
    """True if one part is "of them" and another the subject of a clause of its own."""
    of_them = any(_OF_THEM.match(text, part.end) for part in parts)
    return of_them and any(part.noun and _DOES.match(text, part.end) for part in parts)


def _is_average(reading: Reading, found: Candidate) -> bool:
    """True for an average, a rate or a price among those of its parts: they are not added up."""
    total, parts = found.total, [part.high for part in found.listing.parts]
    if not min(parts) <= total.high <= max(parts):
        return False
    if " / " in total.unit or reading.measure(total).unit.offset:
        return True
    said = reading.text[max(0, total.full_start - BEFORE) : total.start].lower()
    behind = reading.text[total.end : max(total.end, found.listing.parts[0].start)].lower()
    clause = f"{said.rpartition('. ')[2]} {behind}"
    return not list_words()["intensive"].isdisjoint(_WORD.findall(clause))


def _relation(reading: Reading, found: Totals) -> Iterator[Relation]:
    """The list that is told to its end; others hold or say nothing."""
    ordered = sorted(found.readings, key=lambda one: (one.listing.loose, not one.listing.closed))
    first = ordered[0]
    readings = [terms for one in ordered for terms in _terms(reading, one)]
    if _is_open(first) or (found.aside and _is_remark(first)):
        readings = [terms for terms in readings if _holds(terms)]
    if readings:
        yield _summed(reading, found, first.total, readings)


def _is_open(found: Candidate) -> bool:
    return found.listing.loose or not found.listing.closed


def _summed(
    reading: Reading, found: Totals, total: Mention, readings: Sequence[tuple[Term, ...]]
) -> Relation:
    """The first of the readings, and the others beside it."""
    mentions = [term.quantity.mention for term in readings[0]]
    start, end = min(m.start for m in mentions), max(m.end for m in mentions)
    percent = "%" in reading.text[start:end]
    slipped = not found.whole and not percent and _is_slipped(readings[0])
    asked = total.hedge in BOUNDS or not found.sure or slipped
    return Relation(
        RULE.code,
        readings[0],
        Sum(exhaustive=found.whole or slipped),
        start,
        end,
        ceiling=Verdict.REVIEW if asked else Verdict.REFUTED,
        alternatives=tuple(readings[1:]),
    )


def _is_slipped(terms: tuple[Term, ...]) -> bool:
    """True if the parts would make a large exact total but for two digits or a power of ten."""
    quantities = {term.role: term.quantity for term in terms}
    total = quantities["total"].mention
    if total.high < TELLING or total.ends[0].coarse != total.ends[0].step:
        return False
    for role, quantity in quantities.items():
        wanted = Sum().solve(role, quantities)
        slip = name_slip(quantity, wanted) if wanted is not None else ""
        if slip and slip != "one digit is off":
            return True
    return False


def _is_remark(found: Candidate) -> bool:
    """True for parts that make so little of the total that they say nothing of the rest."""
    return sum(part.high for part in found.listing.parts) * REMARK < found.total.high


def _holds(terms: tuple[Term, ...]) -> bool:
    return Sum().compare({term.role: term.quantity for term in terms}) is Verdict.SUPPORTED


def _terms(reading: Reading, found: Candidate) -> Iterator[tuple[Term, ...]]:
    """The total and its parts; in a further reading the parts have its scale word.

    First the one that comes nearer to the total.
    """
    total = _counted(_near(reading.measure(found.total)))
    named = next((part for part in found.listing.parts if part.unit), None)
    if named is not None and not total.mention.unit:
        total = total._replace(unit=reading.measure(named).unit)
    parts = [_beside(total, _part(reading, mention)) for mention in found.listing.parts]
    readings = [_named(total, parts)]
    factor = scale_word(found.total)
    scaled = [rescale(one, factor) if scale_word(one.mention) == 1 else one for one in parts]
    if factor != 1 and scaled != parts:
        readings.append(_named(total, scaled))
    yield from sorted(readings, key=_gap)


def _gap(terms: tuple[Term, ...]) -> Fraction:
    """How far the parts are from the total."""
    value = middles({term.role: term.quantity for term in terms})
    return abs(value.pop("total") - sum(value.values()))


def _near(total: Quantity) -> Quantity:
    """The total; a bound beside its parts is near them ("at least four: two and two")."""
    meaning = total.meaning
    if meaning.weak is None:
        return total
    near = Interval.of(meaning.weak.upper, meaning.weak.lower)
    core, outer = meaning.core.intersect(near), meaning.outer.intersect(near)
    return total._replace(meaning=meaning._replace(core=core, outer=outer))


def _part(reading: Reading, mention: Mention) -> Quantity:
    """The part; "one" by itself is a number here."""
    if mention.kind is Kind.IDIOM:
        mention = mention._replace(kind=Kind.NUMBER)
    return reading.measure(mention)


def _beside(total: Quantity, part: Quantity) -> Quantity:
    """The part in the total's unit; of things that are counted, a bare number is a count."""
    if part.mention.unit:
        return part
    part = part._replace(unit=total.unit)
    return _counted(part) if total.mention.kind is Kind.COUNT else part


def _counted(quantity: Quantity) -> Quantity:
    """A small whole number as the exact count that it is beside others."""
    mention = quantity.mention
    small = mention.ends[0].step == 1 and mention.high < SMALL and mention.hedge is None
    if not small or mention.unit or mention.form not in (Form.DIGITS, Form.WORDS):
        return quantity
    meaning = quantity.meaning._replace(whole=True)
    return quantity._replace(mention=mention._replace(kind=Kind.COUNT), meaning=meaning)


def _named(total: Quantity, parts: Sequence[Quantity]) -> tuple[Term, ...]:
    named = [Term(f"part {at}", part) for at, part in enumerate(parts, 1)]
    return (Term("total", total), *named)
