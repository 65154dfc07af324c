"""Quantities in several units: "5 feet 11 inches", "2 hours and 15 minutes", "6ft 3in"."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from claimcheck.extract.scan import Atom, Scan
from claimcheck.extract.surfaces import UnitRead
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.table import size_table
from claimcheck.model import Form, Kind, Printed
from claimcheck.numerals.digits import read_digits
from claimcheck.numerals.numeral import ONE, Numeral, divide
from claimcheck.numerals.words import read_words
from claimcheck.regex import Regex

_COMPOUND = Regex(r"(?:,? and |, | |,? )?(?=[0-9½¼¾efnostz])")
_AND_A_PART = Regex(
    r" and (?:an? |one[- ])(half|third|quarter)\b"
    r"(?! (?:of (?:the|these|those|all|its|his|her|their)|an?|the)\b|-)"
)
_PARTS = {"half": 2, "third": 3, "quarter": 4}
_FOOT_INCHES = Regex(r"-([0-9]{1,2})(?![\w.,]?[0-9]|[%\w])")
_COMPOUND_DIMENSIONS = frozenset({"length", "time", "mass", "volume", "angle"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "my", "our", "this"})
MAX_PARTS = 4  # smaller units after the first: days, hours, minutes, seconds
MAX_FIRST = 10**9  # "10,000 years 3 months": larger firsts are never followed by a smaller unit
MAX_OVERFLOW = 4  # "2 yards 7 feet": parts may add up to a few of the first unit


def read_plain(text: str, at: int) -> Numeral | None:
    """Number in digits or words at `at`, without sign or currency; None if there is none."""
    following = text[at : at + 1]
    if not following:
        return None
    if following.isdigit():
        return read_digits(text, at) if following in "0123456789" else None
    return read_words(text, at) if following.isalpha() else None


def read_compound(scan: Scan, first: Atom) -> Atom:
    """The atom with the smaller units that follow it, as one value in its own unit."""
    text, outer = scan.text, first.unit
    if outer == "foot" and text[first.end : first.end + 1] == "-":
        inches = _FOOT_INCHES.match(text, first.end)
        if inches:
            return _added(first, inches.end(), Printed(Decimal(inches.group(1))), Fraction(1, 12))
    last = outer
    for _ in range(MAX_PARTS):
        longer = _longer(scan, first, last)
        if longer is None:
            break
        first, last = longer
    return first


def and_a_part(text: str, end: int) -> re.Match[str] | None:
    """The fraction of a unit told behind it: "a day and a half"; None for "and a half of them"."""
    return _AND_A_PART.match(text, end)


def _longer(scan: Scan, first: Atom, last: str) -> tuple[Atom, str] | None:
    """The atom with a part of its unit or a unit smaller than the last, and that unit; or None."""
    part = and_a_part(scan.text, first.end) if first.high is None else None
    if part is not None and first.printed.is_whole:
        name = part.group(1)
        added = _added(first, part.end(), Printed(ONE), Fraction(1, _PARTS[name]), f"a {name}")
        return added, last
    numeral = _following_part(scan, first)
    return None if numeral is None else _with_smaller(scan, first, numeral, last)


def _with_smaller(scan: Scan, first: Atom, numeral: Numeral, last: str) -> tuple[Atom, str] | None:
    """The atom with the number behind it and its unit, if that is smaller than the last one."""
    if first.kind is Kind.MONEY and _are_cents(scan, first, numeral):
        return _added(first, numeral.end, numeral.printed, Fraction(1, 100), "cent"), "cent"
    if first.unit == last == "foot" and _are_inches(scan.text, numeral):
        return _added(first, numeral.end, numeral.printed, Fraction(1, 12)), "inch"
    below = _smaller(scan, first, numeral)
    ratio = None
    if below is not None:
        ratio = part_ratio(first.unit, below.unit, first.kind is Kind.MONEY)
    if below is None or ratio is None:
        return None
    if last != first.unit and part_ratio(last, below.unit, money=False) is None:
        return None  # "41 seconds, 23 seconds behind" are two measures
    if not 0 <= Fraction(numeral.printed.value) * ratio <= MAX_OVERFLOW:
        return None
    return _added(first, below.end, numeral.printed, ratio, below.unit), below.unit


def _smaller(scan: Scan, first: Atom, numeral: Numeral) -> UnitRead | None:
    """The unit of the number behind the first; None if what follows is a preposition."""
    below = read_simple(scan, numeral.end, words_only=numeral.form is Form.WORDS)
    if below is None:
        return None
    if first.unit == "hour" and below.surface == "m":
        below = _as_minutes(below, scan.text[first.end : numeral.start])
    return None if _is_preposition(scan.text, below, first.unit) else below


def _as_minutes(below: UnitRead, joint: str) -> UnitRead:
    """The "m" of "2h 15m" as minutes: nothing but a blank stands between it and the hours."""
    return below if joint.strip() else below._replace(unit="minute", surface="min", readings=())


def _following_part(scan: Scan, first: Atom) -> Numeral | None:
    """The plain number that stands where a smaller unit's would."""
    joint = _COMPOUND.match(scan.text, first.end)
    if joint is None or first.high is not None or abs(first.printed.value) > MAX_FIRST:
        return None
    if first.form is not Form.COMPOUND and not first.printed.is_whole:
        return None
    numeral = read_plain(scan.text, joint.end())
    if numeral is None or numeral.reason or numeral.ordinal or numeral.scale != 1:
        return None
    return numeral


def _are_inches(text: str, numeral: Numeral) -> bool:
    """True for the bare number of "(6 ft 3)"."""
    return numeral.printed.value < 12 and text[numeral.end : numeral.end + 1] in ("", ")", ";")


def _are_cents(scan: Scan, first: Atom, numeral: Numeral) -> bool:
    """True for the two digits of "15 dollars 50", at the end of a clause."""
    text = scan.text
    named = text[first.end - 1] == "s" or text[first.end - 3 : first.end] in ("lar", first.unit)
    closes = not text[numeral.end : numeral.end + 2].strip(".?! ") or text[numeral.end] in ".,;"
    closes = closes or text.startswith((" more", " each", " for ", " a "), numeral.end)
    if (
        text[numeral.end : numeral.end + 1] in (".", ",")
        and text[numeral.end + 1 : numeral.end + 2].isdigit()
    ):
        return False
    return named and closes and 10 <= numeral.printed.value <= 99 and numeral.printed.step == 1


def _is_preposition(text: str, below: UnitRead, outer: str) -> bool:
    """True if the "in" after a number is no inch: "6 ft 2 in the air"."""
    if (
        outer in ("hour", "minute")
        or below.surface not in ("in", "m", "s")
        or text[below.end : below.end + 1] != " "
    ):
        return False
    following = text[below.end + 1 : below.end + 6].split(" ", maxsplit=1)[0]
    if not following[:1].isalpha():
        return False
    return following in _ARTICLES or outer not in ("foot", "yard")


@lru_cache(maxsize=512)
def part_ratio(outer: str, inner: str, money: bool) -> Fraction | None:
    """How many of the outer unit one of the inner is; None unless it is a smaller part of it."""
    if money:
        return (
            Fraction(1, 100)
            if inner in ("cent", "penny") and outer not in ("cent", "penny")
            else None
        )
    big, small = size_table().size_of(outer), size_table().size_of(inner)
    if big is None or small is None or big.dimension != small.dimension or big.offset:
        return None
    if small.factor >= big.factor or big.dimension not in _COMPOUND_DIMENSIONS:
        return None
    return small.factor / big.factor


def _added(first: Atom, end: int, part: Printed, ratio: Fraction, unit: str = "inch") -> Atom:
    value = Fraction(first.printed.value) + Fraction(part.value) * ratio
    if first.printed.value < 0:
        value = Fraction(first.printed.value) - Fraction(part.value) * ratio
    step = divide(Fraction(part.step) * ratio)
    return first._replace(
        end=end, printed=Printed(divide(value), step, step), form=Form.COMPOUND,
        notes=(*first.notes, f"compound with {unit}"),
    )  # fmt: skip
