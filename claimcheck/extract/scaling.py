"""Scale words that the first of two numbers leaves to the second: "26 to 31 million"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.scan import Atom
from claimcheck.model import Form, Kind
from claimcheck.numerals.numeral import scale_printed

MILLION = Decimal(1_000_000)
THOUSAND = Decimal(1000)
MOST_APART = Decimal("2.5")  # "13 to 14,000 feet" are thousands, "13 to 90,000" may be thirteen


def scale_like(first: Atom, second: Atom, *, change: bool = False) -> Atom:
    """The first number with the second's scale word, if it is left to be understood."""
    if (
        first.scale != 1
        or second.scale < 1000
        or first.form not in (Form.DIGITS, Form.MIXED, Form.WORDS)
    ):
        return first
    if first.kind is Kind.COUNT or not (first.kind is second.kind or _is_bare(first, second)):
        return first
    mantissa = second.printed.value / second.scale
    limit = mantissa * 10 if change else mantissa
    if not 0 < abs(first.printed.value) <= abs(limit) or "," in str(first.printed.value):
        return first
    return first._replace(
        printed=scale_printed(first.printed, second.scale), scale=second.scale,
        notes=(*first.notes, "scale word inherited from the next number"),
    )  # fmt: skip


def count_millions(text: str, first: Atom, second: Atom) -> Atom:
    """The first number with its glued "m" as the second's: "5m-10m people", "2m to 3m tonnes"."""
    counts = second.kind in (Kind.COUNT, Kind.MEASURE) and second.scale == MILLION
    if not counts or first.unit != "meter" or text[first.end - 1] != "m":
        return first
    if not text[first.end - 2].isdigit():
        return first
    printed = scale_printed(first.printed, MILLION)
    return first._replace(printed=printed, scale=MILLION, kind=Kind.NUMBER, unit="", notes=())


def _is_bare(first: Atom, second: Atom) -> bool:
    """True if one of the two has no unit: "10 to $15 million", "$10-15 million"."""
    return first.kind is Kind.NUMBER or (first.kind is Kind.MONEY and second.kind is Kind.NUMBER)


def count_thousands(text: str, first: Atom, second: Atom) -> Atom:
    """The first number in the thousands of the second: "13 to 14,000 feet"."""
    last = second.printed.value / THOUSAND
    plain = first.form is second.form is Form.DIGITS and first.scale == second.scale == 1
    if not plain or "change" in first.notes or last >= THOUSAND or last % 1:
        return first
    value = first.printed.value
    if (
        not 1 < value < last <= value * MOST_APART
        or value % 1
        or ",000" not in text[first.end : second.end]
    ):
        return first
    return first._replace(
        printed=scale_printed(first.printed, THOUSAND),
        notes=(*first.notes, "thousands inherited from the next number"),
    )
