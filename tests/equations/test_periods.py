"""One rate by two periods."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.equations.periods import PerPeriods, period_ratios
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Verdict
from tests.quantities import DOLLAR, quantity


def terms(short: str, long: str) -> dict[str, Quantity]:
    return {"long": quantity(long, unit=DOLLAR), "short": quantity(short, unit=DOLLAR)}


@pytest.mark.parametrize("periods", sorted(period_ratios()))
def test_each_ratio_is_one_rate(periods: tuple[str, str]) -> None:
    for ratio in period_ratios()[periods]:
        long = f"{float(1234 * ratio):.2f}"
        assert PerPeriods(*periods).compare(terms("1234.00", long)) is Verdict.SUPPORTED


@settings(max_examples=50)
@given(st.integers(101, 9999), st.integers(20, 40))
def test_a_year_of_months_is_twelve(monthly: int, wrong: int) -> None:
    equation = PerPeriods("month", "year")
    right = terms(f"{monthly}.00", f"{12 * monthly}.00")
    assert equation.compare(right) is Verdict.SUPPORTED
    assert equation.compare(terms(f"{monthly}.00", f"{wrong * monthly}.00")) is Verdict.REFUTED
    assert equation.solve("long", right) == Interval.point(12 * monthly)
    assert equation.solve("short", right) == Interval.point(monthly)


def test_the_usual_ratio_is_told() -> None:
    said = PerPeriods("month", "year").message(terms("100", "1400"))
    assert "14 times" in said
    assert said.endswith("a year has 12 months")
