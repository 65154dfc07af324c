"""Printed numbers as the digits say, and their meanings, for tables of cases."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.interval import Interval
from claimcheck.meaning import meaning_of
from claimcheck.model import Form, Kind, Meaning, Mention
from tests.quantities import mention


def said(*numbers: str, unit: str = "kilometer", hedge: str | None = None) -> Meaning:
    """The meaning of a measure, "1300" or "1.3e6"; two numbers make a range."""
    return meaning_of(mention(*numbers, unit=unit, hedge=hedge))


def fraction(value: Fraction, hedge: str | None = None) -> Mention:
    """A simple fraction in words: "a quarter"."""
    found = mention(f"{float(value):.12f}", hedge=hedge)
    return found._replace(form=Form.FRACTION)


def order(low: str, high: str) -> Mention:
    """An order of magnitude: "hundreds"."""
    return mention(low, high)._replace(form=Form.ORDER)


def year(*numbers: str, hedge: str | None = None) -> Mention:
    """A year or a span of years."""
    return mention(*numbers, kind=Kind.YEAR, hedge=hedge)


def ends(interval: Interval) -> tuple[float | None, float | None]:
    """The two ends as floats, None for infinite: to compare with a table."""
    lower, upper = interval.lower, interval.upper
    return (None if lower is None else float(lower), None if upper is None else float(upper))
