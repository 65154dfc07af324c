"""The rate does not follow from the amount and what it is spread over.

Why: "96 sailings carried 28,800 passengers, or 310 each" gives three numbers of which any two make
the third.

Ignore when: the rate is of a part of them, or of another year.

Method: rate = amount ÷ number, for "each", "a head" and "per" whatever is counted in the sentence
("$11.2 million on 8.96 million trips, or $1.25 a trip"); if the sentence has no such number, for
those of the draft, and then it is only asked about where a power of ten is missing.  Number at
rate "each" makes a total.  A rate by two periods ("£1,120 a month, or £13,440 a year") must be one
rate; where working days may be meant it is only asked about.

Source: copy desks check it by hand.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.equations.formula import Formula
from claimcheck.equations.periods import PerPeriods, period_ratios
from claimcheck.equations.share import Quotient
from claimcheck.equations.slips import name_slip
from claimcheck.model import Meaning, Mention, Quantity, Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.rates import EACH, Rate, read_rate
from claimcheck.regex import Regex

RULE = Rule("CC211", "rate-mismatch", needs=("any any",))

TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})
MOST_NUMBERS = 24  # elsewhere in the draft that a rate may be by
SHORT = 24  # characters between a rate and a total that says "in all"
REACH = 3  # claims before a rate among which its amount and number are

_LINK = Regex(r"\b(?:or|average|averaging|averages|averaged|that is|i\.e\.|works? out)\b", re.I)
_COMMA = Regex(r"\s*(?:[a-z-]+\s*){0,2},\s*", re.IGNORECASE)
_AT = Regex(r"\s*(?:[a-z-]+\s+){0,3}(?:at|for|of|worth|costing|priced at)\s*", re.IGNORECASE)
_TOTAL = Regex(r"[^.;]{0,30}\b(?:total of|totalling|totaling|or|in all|making)\b[^.;]{0,10}", re.I)
_CARRY = Regex(r"\s+(?:[a-z-]+\s+){1,4}", re.IGNORECASE)
_IN_ALL = Regex(r"(?:\s+\w+)?\s+(?:in all|in total|altogether)\b", re.IGNORECASE)
_EACH_OF = Regex(r"\beach of (?:the |its |their )?$", re.IGNORECASE)
_BESIDE = Regex(r"[^.;:]{0,40}?(?:,\s*|\(\s*|\b)(?:or|and|about|around|some|roughly|nearly|=)?\s*")
_PEOPLE = frozenset({"head", "person", "capita", "people"})
_PERSONS = Regex(
    r"(?:people|persons|residents|inhabitants|visitors|passengers|guests|members|pupils|students"
    r"|workers|employees|staff|patients|voters|women|men|children|citizens|adults|fans|runners)$",
    re.IGNORECASE,
)

BAD = [
    "Last year «96 sailings carried 28,800 passengers, or 340 each».",
    "The city spent «$11.2 million on 8.96 million trips, or $2.15 a trip».",
    "The fund paid «$4.2 million to 350 families, an average of $21,000 per family».",
    "It sold «120 homes at $250,000 each, for a total of $35 million».",
    "The rent is «£1,120 a month, or £14,340 a year».",
    "Police found 1,200 kilograms. They are worth «$84 million, or about $7,000 a kilogram».",
]
GOOD = [
    "Last year 96 sailings carried 28,800 passengers, or 300 each.",
    "The city spent $11.2 million on 8.96 million trips, or $1.25 a trip.",
    "The fund paid $4.2 million to 350 families, an average of $12,000 per family.",
    "It sold 120 homes at $250,000 each, for a total of $30 million.",
    "The rent is £1,120 a month, or £13,440 a year.",
    "He works for $200 a day, or $1,000 a week.",
    "It charges $12 an hour or $60 a day.",
    "A pack of 20 costs £14, or 70p each; a pack of 30 costs £18, or 60p each.",
    "The 14 shops and 210 kiosks pay 30 euros each, or nothing.",
    "They want to build 12,000 homes in four years, or 3,000 a year.",
    "There are 590 households and 4,100 sheep, about three to each person.",
    "In 12 games he had 18 steals and 300 points, or 25 a game.",
    "Imports averaged 4.1 million barrels a day, down from 4.6 million a week earlier.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Rates with their amount and number, and rates by two periods."""
    for sentence in reading.sentences:
        if len(sentence.mentions) < 2:
            continue
        claims = [m for m in sentence.mentions if m.is_claim and len(m.ends) == 1]
        rates = [(at, rate) for at, m in enumerate(claims) if (rate := read_rate(reading, m))]
        for at, rate in rates:
            yield from _after_parts(reading, claims, at, rate)
            yield from _before_total(reading, claims, at, rate)
        yield from _each_of(reading, claims)
        for (at, one), (other_at, other) in pairwise(rates):
            if other_at == at + 1:
                yield from _by_periods(reading, one, other)


def _after_parts(
    reading: Reading, claims: Sequence[Mention], at: int, rate: Rate
) -> Iterator[Relation]:
    """A rate after its amount and number, in any order."""
    before = claims[max(0, at - REACH) : at]
    if not before:
        return
    linked = _LINK.search(reading.text, before[-1].end, rate.mention.start) is not None
    if not linked and not _is_beside(reading, before[-1], rate):
        return
    numbers = [m for m in before if _is_number_of(m, rate)]
    if not numbers and linked:
        yield from _far_parts(reading, before, rate)
    readings = [terms for number in numbers for terms in _by(reading, before, rate, number)]
    yield from _relation(readings, sure=len(readings) == 1 and linked)


def _by(
    reading: Reading, before: Sequence[Mention], rate: Rate, number: Mention
) -> Iterator[tuple[Term, ...]]:
    """The rate by this number, with each amount that may be meant."""
    said, per = reading.measure(rate.mention), reading.measure(number)
    for mention in before:
        amount = None if mention is number else _amount(reading, mention, rate, number)
        if amount is not None:
            yield Term("rate", said), Term("amount", amount), Term("per", per)


def _far_parts(reading: Reading, before: Sequence[Mention], rate: Rate) -> Iterator[Relation]:
    """ "$84 million, or about $70,000 a kilogram": the kilograms stand elsewhere in the draft."""
    unit = rate.mention.unit.rpartition(" / ")[0]
    if not unit or not before or before[-1].unit != unit or rate.per in TIMES:
        return
    amount, said = reading.measure(before[-1]), reading.measure(rate.mention)
    readings = [
        (Term("rate", said), Term("amount", amount), Term("per", reading.measure(number)))
        for number in reading.first_mentions
        if _may_be_number(reading, number, rate)
    ][:MOST_NUMBERS]
    fitting = [terms for terms in readings if _holds(Quotient(), terms)]
    slipped = [terms for terms in readings if _is_slipped(terms)]
    for relation in _relation(fitting or slipped[:1], sure=False):
        yield relation._replace(start=before[-1].start, end=rate.end, accused=("rate", "amount"))


def _may_be_number(reading: Reading, mention: Mention, rate: Rate) -> bool:
    """True for what the rate may be by: tonnes for a rate by the kilogram too."""
    if len(mention.ends) != 1:
        return False
    if not mention.unit:
        return _is_number_of(mention, rate)
    spread = reading.measure(rate.mention).unit.dimension.rpartition(" / ")[2]
    alike = mention.unit == rate.per or reading.measure(mention).unit.dimension == spread
    return alike and mention is not rate.mention


def _holds(equation: Formula, terms: tuple[Term, ...]) -> bool:
    return equation.compare({term.role: term.quantity for term in terms}) is Verdict.SUPPORTED


def _is_slipped(terms: tuple[Term, ...]) -> bool:
    """True if a power of ten or two swapped digits make the rate what it would have to be."""
    quantities = {term.role: term.quantity for term in terms}
    loose = {role: q._replace(meaning=_loosened(q.meaning)) for role, q in quantities.items()}
    wanted = Quotient().solve("rate", loose)
    slip = name_slip(quantities["rate"], wanted) if wanted is not None else ""
    return bool(slip) and slip != "one digit is off"


def _loosened(meaning: Meaning) -> Meaning:
    return meaning._replace(printed=meaning.core)


def _is_beside(reading: Reading, before: Mention, rate: Rate) -> bool:
    """True for "84 goals in 42 games, two a game": a comma and a hedge at most."""
    start = rate.mention.full_start if rate.mention.full_end else rate.mention.start
    return bool(rate.per) and bool(
        _COMMA.fullmatch(reading.text[before.end : max(start, before.end)])
    )


def _before_total(
    reading: Reading, claims: Sequence[Mention], at: int, rate: Rate
) -> Iterator[Relation]:
    """ "120 homes at $250,000 each, for a total of $30 million"."""
    if not 0 < at < len(claims) - 1:
        return
    counted, total = claims[at - 1], claims[at + 1]
    between = reading.text[counted.end : rate.mention.start]
    at_rate = _AT.fullmatch(between) or (not rate.per and _CARRY.fullmatch(between))
    linked = at_rate and _is_total(reading, rate.end, total)
    if not linked or not _is_number_of(counted, rate) or total.unit != rate.mention.unit:
        return
    terms = (
        Term("rate", reading.measure(rate.mention)),
        Term("amount", reading.measure(total)),
        Term("per", reading.measure(counted)),
    )
    yield from _relation([terms], sure=True)


def _is_total(reading: Reading, start: int, total: Mention) -> bool:
    """True for ", for a total of 600" and ", 600 in all"."""
    gap = reading.text[start : total.start]
    return bool(
        _TOTAL.fullmatch(gap) or (len(gap) < SHORT and _IN_ALL.match(reading.text, total.end))
    )


def _each_of(reading: Reading, claims: Sequence[Mention]) -> Iterator[Relation]:
    """ "Each of the 12 buses carries 50 people, for a total of 600"."""
    for counted, rate, total in zip(claims, claims[1:], claims[2:], strict=False):
        if not _EACH_OF.search(reading.text, max(0, counted.start - 14), counted.start):
            continue
        if total.unit == rate.unit and _is_total(reading, rate.end, total) and counted.noun:
            terms = (
                Term("rate", reading.measure(rate)),
                Term("amount", reading.measure(total)),
                Term("per", reading.measure(counted)),
            )
            yield from _relation([terms], sure=True)


def _is_number_of(mention: Mention, rate: Rate) -> bool:
    """True if the mention counts what the rate is by."""
    if mention.unit:
        return mention.unit == rate.per and bool(rate.mention.unit)
    if rate.per in _PEOPLE:
        return bool(_PERSONS.search(mention.noun))
    if not rate.per:
        return bool(mention.noun)
    last = mention.noun.lower().rsplit(maxsplit=1)[-1] if mention.noun else ""
    return bool(last) and _stem(last) == _stem(rate.per)


def _stem(noun: str) -> str:
    """The noun without its plural ending."""
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _amount(reading: Reading, mention: Mention, rate: Rate, counted: Mention) -> Quantity | None:
    """What is spread over the number: in the rate's unit, or things of another kind."""
    quantity = reading.measure(mention)
    unit = rate.mention.unit.rpartition(" / ")[0] if rate.per else rate.mention.unit
    if " / " in mention.unit or mention.unit == "percent" or EACH.match(reading.text, mention.end):
        return None
    if unit in ("", "1"):
        return (
            quantity if not mention.unit and mention.noun and mention.noun != counted.noun else None
        )
    same = mention.unit == unit
    return quantity if same else None


def _relation(readings: Sequence[tuple[Term, ...]], *, sure: bool) -> Iterator[Relation]:
    if readings:
        mentions = [term.quantity.mention for term in readings[0]]
        yield Relation(
            RULE.code,
            readings[0],
            Quotient(),
            min(mention.start for mention in mentions),
            max(mention.end for mention in mentions),
            ceiling=Verdict.REFUTED if sure else Verdict.REVIEW,
            alternatives=tuple(readings[1:]),
        )


def _by_periods(reading: Reading, one: Rate, other: Rate) -> Iterator[Relation]:
    """ "£50 a week, or £2,600 a year"; the second may leave its unit to the first."""
    gap = reading.text[one.end : other.mention.start]
    if not re.search(r"\bor\b|\(|=|that is", gap) or not _BESIDE.fullmatch(gap):
        return
    ratios = period_ratios()
    periods = [(one.per, other.per), (other.per, one.per)]
    known = [at for at, names in enumerate(periods) if names in ratios]
    if not known or not _one_unit(one.mention, other.mention):
        return
    short, long = (one, other) if known[0] == 0 else (other, one)
    terms = (
        Term("long", reading.measure(long.mention)),
        Term("short", reading.measure(short.mention)),
    )
    equation = PerPeriods(short.per, long.per)
    if not re.search(r"[,(=]|that is", gap) and not _holds(equation, terms):
        return  # "$12 an hour or $60 a day": two prices to choose from
    ceiling = Verdict.REFUTED if len(equation.ratios) == 1 else Verdict.REVIEW
    span = one.mention.start, other.end
    yield Relation(RULE.code, terms, equation, *span, ceiling=ceiling)


def _one_unit(one: Mention, other: Mention) -> bool:
    first, second = (m.unit.rpartition(" / ")[0] for m in (one, other))
    bare = not other.unit and not other.noun
    return first == second or bare
