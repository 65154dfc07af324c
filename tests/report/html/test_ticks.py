"""The axis: a few round values, labelled in one scale, for any span."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.interval import Interval
from claimcheck.model import Kind
from claimcheck.report.html.ticks import LONGEST, MOST, axis_of

from .fits import fit

POINT = Interval.point(20)
COUNT = fit(POINT, POINT)
ends = st.fractions(min_value=-(10**15), max_value=10**15)


def labels(low: str, high: str, unit: str = "") -> tuple[list[str], str]:
    axis = axis_of(Fraction(low), Fraction(high), fit(POINT, POINT, unit))
    return [tick.label for tick in axis.ticks], axis.unit


@pytest.mark.parametrize(
    ("low", "high", "unit", "shown", "caption"),
    [
        ("18", "22.4", "", ["18", "19", "20", "21", "22"], "boats"),
        ("0.21", "0.29", "", ["0.22", "0.24", "0.26", "0.28"], "boats"),
        ("-3", "3", "degC", ["−2", "0", "2"], "°C"),
        ("18200000", "22000000", "EUR", ["19", "20", "21", "22"], "million €"),
        ("1400", "2600", "kilometer ** 2", ["1,500", "2,000", "2,500"], "km²"),
        ("21", "34", "percent", ["25", "30"], "%"),
    ],
)
def test_ticks_are_round(low: str, high: str, unit: str, shown: list[str], caption: str) -> None:
    assert labels(low, high, unit) == (shown, caption)


@pytest.mark.parametrize(
    ("exact", "shown"),
    [("20", ["19", "20", "21"]), ("20.5", ["19.0", "19.5", "20.0", "20.5", "21.0"])],
)
def test_between_whole_things_there_is_no_tick(exact: str, shown: list[str]) -> None:
    found = COUNT._replace(exact=Interval.point(Fraction(exact)))
    axis = axis_of(Fraction(19), Fraction(21), found)
    assert [tick.label for tick in axis.ticks] == shown


def test_years_have_no_separator() -> None:
    year = COUNT._replace(unit="year", mention=COUNT.mention._replace(kind=Kind.YEAR, noun=""))
    axis = axis_of(Fraction(1990), Fraction(2030), year)
    assert [tick.label for tick in axis.ticks] == ["1990", "2000", "2010", "2020", "2030"]
    assert axis.unit == ""


@given(ends, st.fractions(min_value=Fraction(1, 10**6), max_value=10**15))
def test_ticks_lie_on_the_axis_in_order(low: Fraction, span: Fraction) -> None:
    axis = axis_of(low, low + span, COUNT)
    places = [tick.x for tick in axis.ticks]
    assert 1 <= len(places) <= MOST + 1
    assert places == sorted(set(places))
    assert all(0 <= place <= 1 for place in places)
    if span * 10**9 > abs(low):
        assert len({tick.label for tick in axis.ticks}) == len(places)


@pytest.mark.parametrize("power", [30, 60, 400, 5000])
def test_no_number_is_too_large(power: int) -> None:
    axis = axis_of(Fraction(10) ** power, 3 * Fraction(10) ** power, COUNT)
    assert all("e+" in tick.label for tick in axis.ticks)


def test_long_labels_stand_far_apart() -> None:
    shown, _ = labels("999999.10001", "999999.10002")
    assert len(shown) == 2
    assert all(len(label) > LONGEST for label in shown)
