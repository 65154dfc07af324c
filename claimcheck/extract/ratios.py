"""Parts of a whole told by two numbers: "one in five", "nine out of ten"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.extract.compounds import read_plain
from claimcheck.extract.nouns import read_noun
from claimcheck.extract.scan import Atom, Scan
from claimcheck.extract.units import read_simple
from claimcheck.model import Form, Kind
from claimcheck.numerals.numeral import Numeral, print_fraction
from claimcheck.regex import Regex

_NOUN_IN = Regex(r" [a-z]+(?: [a-z]+)? in (?:every )?(?=[0-9a-z])")
_CLOSED = Regex(
    r"[.,;:)?!](?![0-9])|\Z"
    r"| (?:is|was|has|had|will|would|does|did|can|could|may|now|never|said|says|who)\b"
)


def read_ratio(scan: Scan, first: Atom, at: int, word: str) -> Atom:
    """One in five, nine out of ten: the fraction, if the second number is no time or year."""
    numeral = read_plain(scan.text, at) if _may_be_part(first) else None
    if numeral is None or not _is_whole(first, numeral):
        return first
    if word == "in" and _counts_otherwise(scan, first, numeral):
        return first
    noun = read_noun(scan.text, numeral.end)
    part = Fraction(int(first.printed.value), int(numeral.printed.value))
    return first._replace(
        end=numeral.end, printed=print_fraction(part), form=Form.FRACTION, noun=noun,
        kind=Kind.COUNT if noun else Kind.NUMBER,
    )  # fmt: skip


def read_noun_ratio(scan: Scan, first: Atom) -> Atom:
    """ "One child in eight has …": the fraction of those that the first number counts.

    What follows must show that the second number counts nothing itself.
    """
    if first.printed.value != 1 or first.form is not Form.WORDS or not first.noun:
        return first
    found = _NOUN_IN.match(scan.text, first.end)
    numeral = read_plain(scan.text, found.end()) if found else None
    if numeral is None or not _is_whole(first, numeral):
        return first
    if not _CLOSED.match(scan.text, numeral.end):
        return first
    part = Fraction(1, int(numeral.printed.value))
    return first._replace(end=numeral.end, printed=print_fraction(part), form=Form.FRACTION)


def _may_be_part(first: Atom) -> bool:
    """True for a plain positive whole number."""
    plain = first.kind is Kind.NUMBER and first.scale == 1 and first.form is not Form.FRACTION
    return plain and first.printed.value > 0 and first.printed.is_whole


def _is_whole(first: Atom, second: Numeral) -> bool:
    """True if the second number can be what the first is out of."""
    if second.reason or second.ordinal:
        return False
    return first.printed.value < second.printed.value and second.printed.is_whole


def _counts_otherwise(scan: Scan, first: Atom, second: Numeral) -> bool:
    """True where "in" leads to a time, a year or a place: "12 in 5 days", "2 in 2010"."""
    top, bottom = first.printed.value, second.printed.value
    if (top > 10 and bottom > 100) or 1400 <= bottom <= 2100:
        return True
    if first.form is Form.DIGITS and scan.text[second.end : second.end + 1].isalpha():
        return True
    return read_simple(scan, second.end, words_only=True) is not None
