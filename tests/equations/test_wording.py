"""Numbers, values and intervals as messages show them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.equations.wording import (
    say_interval,
    say_number,
    say_quantity,
    say_value,
    unit_symbols,
)
from claimcheck.interval import EVERYTHING, Interval
from tests.quantities import quantity


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0", "0"),
        ("5", "5"),
        ("5.5", "5.5"),
        ("501.9338", "501.9"),
        ("1234", "1,234"),
        ("123456.7", "123,457"),
        ("0.000123456", "0.0001235"),
        ("1/3", "0.3333"),
        ("1240000", "1.24 million"),
        ("2500000000", "2.5 billion"),
        ("3000000000000", "3 trillion"),
        ("-12.5", "−12.5"),
        ("-2500000", "−2.5 million"),
        ("999.96", "1,000"),
    ],
)
def test_numbers(value: str, said: str) -> None:
    assert say_number(Fraction(value)) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("501.93", "mile ** 2", "501.9 sq mi"),
        ("5.5", "percent", "5.5%"),
        ("2.3", "percentage_point", "2.3 percentage points"),
        ("1200000", "USD", "$1.2 million"),
        ("-3", "GBP", "−£3"),
        ("12", "", "12"),
        ("12", "parsec", "12 parsecs"),
        ("1", "parsec", "1 parsec"),
        ("12", "acre_foot", "12 acre feet"),
        ("12", "century", "12 centuries"),
        ("12", "gauss", "12 gausses"),
        ("12", "CNY", "12 CNY"),
        ("1.2", "USD / share", "$1.2 per share"),
        ("2.7", "gram / centimeter ** 3", "2.7 g/cm³"),
        ("31", "1 / mile ** 2", "31 per sq mi"),
        ("12", "stone_throw ** 2", "12 stone throw²"),
    ],
)
def test_values_with_units(value: str, unit: str, said: str) -> None:
    assert say_value(Fraction(value), unit) == said


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        (Interval.of(18, 22), "18 to 22 km"),
        (Interval.point(18), "18 km"),
        (Interval.of(18, None), "over 18 km"),
        (Interval.of(None, 22), "under 22 km"),
        (EVERYTHING, "anything"),
    ],
)
def test_intervals(interval: Interval, said: str) -> None:
    assert say_interval(interval, "kilometer") == said


@given(st.integers(1, 10**14))
def test_a_number_is_told_to_four_figures(value: int) -> None:
    said = say_number(Fraction(value)).replace(",", "")
    number, _, word = said.partition(" ")
    scale = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[word]
    assert abs(float(number) * scale - value) <= max(value * 0.0006, 0.5)


def test_a_quantity_is_told_as_it_is_printed() -> None:
    found = quantity("12")
    assert say_quantity(found) == "12"


def test_symbols_have_a_unit_each() -> None:
    assert all(unit_symbols().values())
    assert unit_symbols()["kilometer ** 2"] == "km²"
