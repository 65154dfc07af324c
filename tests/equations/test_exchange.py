"""Sums in two currencies: their rate, and what differs from it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.equations.exchange import AtRate, OneRate, printed_rate, rate_of
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Unit, Verdict
from tests.quantities import DOLLAR, quantity

EURO = Unit("EUR", "money:EUR")


def pair(dollars: str, euros: str) -> tuple[Quantity, Quantity]:
    return quantity(dollars, unit=DOLLAR), quantity(euros, unit=EURO)


def test_the_rate_of_a_pair_lies_within_its_rounding_and_drift() -> None:
    rate = rate_of(*pair("110.0", "100.0"))
    assert Fraction(11, 10) in rate
    assert Fraction(107, 100) in rate
    assert Fraction(13, 10) not in rate
    assert rate_of(*pair("110.0", "100.0"), Fraction(0)).covers(Interval.point(Fraction(11, 10)))


@pytest.mark.parametrize(
    ("dollars", "euros", "verdict"),
    [
        ("220.0", "200.0", Verdict.SUPPORTED),
        ("250.0", "200.0", Verdict.REVIEW),
        ("2200.0", "200.0", Verdict.REFUTED),
        ("22.0", "200.0", Verdict.REFUTED),
    ],
)
def test_a_sum_at_the_rate(dollars: str, euros: str, verdict: Verdict) -> None:
    equation = AtRate(rate_of(*pair("110.0", "100.0")), Fraction(11, 10))
    a, b = pair(dollars, euros)
    assert equation.compare({"a": a, "b": b}) is verdict


@settings(max_examples=40)
@given(st.integers(101, 9999), st.integers(50, 300), st.integers(101, 9999))
def test_two_true_pairs_are_at_one_rate(first: int, rate: int, second: int) -> None:
    a, b = pair(f"{first * rate / 100:.2f}", f"{first}.00")
    c, d = pair(f"{second * rate / 100:.2f}", f"{second}.00")
    terms = {"a": a, "b": b, "c": c, "d": d}
    assert OneRate().compare(terms) is Verdict.SUPPORTED
    c = quantity(f"{second * rate / 10:.2f}", unit=DOLLAR)
    assert OneRate().compare({**terms, "c": c}) is Verdict.REFUTED


@pytest.mark.parametrize(("role", "value"), [("a", 110), ("b", 100), ("c", 220), ("d", 200)])
def test_one_rate_is_solved_for_each_sum(role: str, value: int) -> None:
    a, b = pair("110", "100")
    c, d = pair("220", "200")
    wanted = OneRate().solve(role, {"a": a, "b": b, "c": c, "d": d})
    assert wanted == Interval.point(value)


def test_both_rates_are_told() -> None:
    a, b = pair("110", "100")
    c, d = pair("440", "200")
    said = OneRate().message({"a": a, "b": b, "c": c, "d": d})
    assert "€1 = $1.1" in said
    assert "€1 = $2.2" in said


def test_nought_has_no_rate() -> None:
    assert printed_rate(*pair("0", "100")) is None
    assert printed_rate(*pair("110", "0")) is None
    assert printed_rate(*pair("110", "100")) == Fraction(11, 10)
