"""Kilowatts and kilowatt-hours are mixed up.

Why: a kilowatt is a rate, a kilowatt-hour what it makes in an hour.  "20 kW per hour" is neither,
and no plant "produced 300 megawatts last year".

Ignore when: a power changes by so much an hour (the ramp of a grid), or the output of a moment is
meant.

Method: power per hour; power after a verb of producing or using together with a stretch of time
that it is summed over; energy as the size of a plant, stores left out.

Source: units are wrong in 8 of 75 published corrections.
"""

import re
from collections.abc import Iterator

from claimcheck.equations.wrong import Never
from claimcheck.model import Mention, Reading, Relation, Rule, Sentence, Term, Verdict
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

RULE = Rule("CC101", "power-called-energy", needs=("measure",))

PER_HOUR = "a power per hour is no unit of what is used; kW or kWh is meant"
SUMMED = "a power is not summed over time; energy (MWh) or a capacity is meant"
SIZED = "energy is no size of a plant; power (MW) or a yearly output is meant"

NEAR = 120  # characters beside a number that tell what is done
PERIODS = frozenset({"day", "week", "month", "year"})
_WATTS = Regex(r"(?:kilo|mega|giga|tera)?watt")
_RAMP = Regex(  # a power that changes by so much an hour
    r"\b(?:ramp\w*|swing\w*|chang\w+|rate of|by|rise|rose|risen|rising|grow\w*|grew|climb\w*"
    r"|increas\w*|fall\w*|fell|drop\w*|declin\w*|decreas\w*|sank|sink\w*)\b",
    re.IGNORECASE,
)
_USES = Regex(
    r"\b(?:produc|generat|consum|us(?:e|es|ed|ing)\b|sold|sell|suppl|deliver|export|import|sav(?:e|ed|es|ing)\b)"
    r"\w*\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_TIME = Regex(
    r"^\s*(?:of (?:electricity|power|energy)\s*)?"
    r"(?:(?:last|every|each|per|a|this|that) (?:year|month|week|day)\b|annually\b|yearly\b"
    r"|in (?:19|20)\d\d\b|(?:over|during) (?:the|a) (?:past |last )?(?:year|month)\b)",
    re.IGNORECASE,
)
_SIZE = Regex(
    r"^[\s-]*(?:(?:solar|wind|gas|coal|nuclear|hydro\w*|power|offshore|onshore|new|floating)[\s-]+){0,3}"
    r"(?:plant|farm|park|power station|reactor|turbine)\b",
    re.IGNORECASE,
)
_STORE = Regex(r"\b(?:batter|stor|pumped)", re.IGNORECASE)

BAD = [
    "The heater uses «20 kW per hour», its maker says.",
    "The dam produced «300 MW last year», enough for the town.",
    "A «240 MWh solar farm» is to be built there.",
]
GOOD = [
    "The heater uses 20 kWh a day, its maker says.",
    "The dam produced 300 MWh last year, enough for the town.",
    "A 240 MW solar farm with a 60 MWh battery is to be built there.",
    "The grid can ramp up by 20 MW per hour.",
    "Demand rose by 40 MW per hour as the sun set.",
    "The plant, which can produce 300 MW, opened last year.",
]


class Mistake(NamedTuple):
    """Why a unit cannot be meant, and how many characters after it tell so."""

    reason: str
    length: int = 0


def find(reading: Reading) -> Iterator[Relation]:
    """Powers and energies that cannot be meant as they stand."""
    for sentence in reading.with_cue("measure"):
        for mention in sentence.mentions:
            if "watt" in mention.unit:
                yield from _weighed(reading, sentence, mention)


def _weighed(reading: Reading, sentence: Sentence, mention: Mention) -> Iterator[Relation]:
    text = reading.text
    before = text[max(sentence.start, mention.start - NEAR) : mention.start]
    after = text[mention.end : min(sentence.end, mention.end + NEAR)]
    head, _, per = mention.unit.partition(" / ")
    found = None
    if _WATTS.fullmatch(head):
        found = _of_power(per, before, after)
    elif mention.unit.endswith("watt_hour"):
        found = _of_energy(before, after)
    if found is not None:
        yield _relation(reading, mention, found)


def _of_power(per: str, before: str, after: str) -> Mistake | None:
    """What is wrong with a power, with what it is divided by ("" for nothing)."""
    if per == "hour":
        return None if _RAMP.search(before) else Mistake(PER_HOUR)
    if not _USES.search(before):
        return None
    if per in PERIODS:
        return Mistake(SUMMED)
    time = None if per else _TIME.match(after)
    return Mistake(SUMMED, time.end()) if time else None


def _of_energy(before: str, after: str) -> Mistake | None:
    size = _SIZE.match(after)
    return Mistake(SIZED, size.end()) if size and not _STORE.search(before + after) else None


def _relation(reading: Reading, mention: Mention, found: Mistake) -> Relation:
    terms = (Term("value", reading.measure(mention)),)
    ceiling = Verdict.REFUTED if found.reason == PER_HOUR else Verdict.REVIEW
    end = mention.end + found.length
    return Relation(RULE.code, terms, Never(found.reason), mention.start, end, ceiling=ceiling)
