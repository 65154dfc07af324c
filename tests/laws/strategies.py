"""Intervals, printed numbers and mentions to hold the laws against."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from claimcheck.interval import Interval
from claimcheck.model import Form, Kind, Mention, Printed

fractions = st.fractions(min_value=-50, max_value=50, max_denominator=12)
HEDGES = (
    None,
    "exact",
    "approximately",
    "nearly",
    "just_over",
    "more_than",
    "at_least",
    "less_than",
    "at_most",
    "up_to",
)


@st.composite
def intervals(draw: st.DrawFn, bounded: bool = False) -> Interval:
    """Intervals that hold at least one number; unbounded sides too unless `bounded`."""
    low, high = sorted((draw(fractions), draw(fractions)))
    closed = draw(st.sampled_from(["[]", "[)", "(]", "()"])) if low < high else "[]"
    lower = None if not bounded and draw(st.integers(0, 4)) == 0 else low
    upper = None if not bounded and draw(st.integers(0, 4)) == 0 else high
    return Interval.of(lower, upper, closed)


@st.composite
def members(draw: st.DrawFn, interval: Interval) -> Fraction:
    """Numbers of a non-empty interval, its closed ends and points near its open ones included."""
    low = interval.lower if interval.lower is not None else (interval.upper or 0) - Fraction(100)
    high = interval.upper if interval.upper is not None else low + Fraction(200)
    share = draw(st.fractions(0, 1, max_denominator=97))
    value = low + (high - low) * share
    return value if value in interval else (low + high) / 2


@st.composite
def printed(draw: st.DrawFn, negative: bool = False) -> Printed:
    """A number as digits print it, with the precision that its digits show."""
    places = draw(st.integers(0, 3))
    digits = draw(st.integers(-99999 if negative else 0, 99999))
    step = Decimal(1).scaleb(-places)
    value = Decimal(digits) * step
    coarse = step
    if not places and digits:
        while not digits % 10:
            digits, coarse = digits // 10, coarse * 10
    return Printed(value, step, coarse)


def mention(
    *ends: Printed, hedge: str | None = None, unit: str = "kilometer", form: Form = Form.DIGITS
) -> Mention:
    """A mention of these printed ends; its place in a text does not matter to the laws."""
    kind = Kind.MEASURE if unit else Kind.NUMBER
    return Mention(0, 1, "0", kind, ends, unit, form, hedge, 0, 1)
