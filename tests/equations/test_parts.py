"""Equations of wholes and their parts: a hundred percent, few things, rates of exchange, densities,
two periods, and numbers wrong in themselves."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.equations.density import Density
from claimcheck.equations.exchange import AtRate, OneRate, printed_rate, rate_of
from claimcheck.equations.periods import PerPeriods, period_ratios
from claimcheck.equations.shares import Hundred, ShareOfFew
from claimcheck.equations.wrong import Never, Within
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Unit, Verdict
from tests.quantities import CELSIUS, COUNT, DOLLAR, PERCENT, SQMI, quantity

OK, ASK, NO, NOT = Verdict.SUPPORTED, Verdict.REVIEW, Verdict.REFUTED, Verdict.UNCHECKED
POUND = Unit("GBP", "money:GBP")
PER_SQMI = Unit("1 / mile ** 2", "1 / length ** 2", 1 / SQMI.factor)


def shares(said: str) -> dict[str, Quantity]:
    return {f"share {at}": quantity(one, unit=PERCENT) for at, one in enumerate(said.split(), 1)}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("61 27 12", OK),
        ("33 33 33", OK),
        ("46 35 18", OK),
        ("61 27 22", NO),
        ("61 27 1.2", NO),
        ("48.1 51.9", OK),
        ("48.1 50.9", NO),
        ("23.40 6.10 20.90 25.20 24.30", OK),
        ("23.40 6.10 20.90 25.20 25.30", NO),
    ],
)
def test_shares_make_a_hundred(said: str, verdict: Verdict) -> None:
    assert Hundred().compare(shares(said)) is verdict


def test_shares_that_need_not_be_all_may_only_be_too_much() -> None:
    some = Hundred(exhaustive=False)
    assert some.compare(shares("40 25 12")) is OK
    assert some.compare(shares("60 55 40")) is NO


@given(st.lists(st.integers(1, 400), min_size=2, max_size=8))
def test_rounded_shares_always_make_a_hundred(parts: list[int]) -> None:
    said = " ".join(f"{100 * part / sum(parts):.1f}" for part in parts)
    assert Hundred().compare(shares(said)) is OK


def test_a_message_adds_the_shares_up() -> None:
    assert Hundred().message(shares("61 27 22")) == "61 + 27 + 22 = 110%, not 100%"
    wanted = Hundred().solve("share 3", shares("61 27 22"))
    assert wanted == Interval.point(12)


@pytest.mark.parametrize(
    ("percent", "whole", "verdict"),
    [("37", "12", NO), ("33", "12", OK), ("50", "8", OK), ("58.3", "12", OK), ("58.9", "12", NO)],
)
def test_a_share_of_few_things_is_some_of_them(percent: str, whole: str, verdict: Verdict) -> None:
    terms = {"percent": quantity(percent, unit=PERCENT), "whole": quantity(whole)}
    assert ShareOfFew().compare(terms) is verdict


@given(st.integers(1, 300), st.data())
def test_the_share_of_some_of_the_things_is_possible(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    said = quantity(f"{100 * part / whole:.1f}", unit=PERCENT)
    assert ShareOfFew().compare({"percent": said, "whole": quantity(str(whole))}) is OK


def pair(a: str, b: str) -> tuple[Quantity, Quantity]:
    return quantity(a, unit=DOLLAR), quantity(b, unit=POUND)


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [("19.0", "10.0", OK), ("9", "4.6", OK), ("19.5", "14.9", NO), ("21.0", "10.0", ASK)],
)
def test_a_sum_at_the_rate_of_others(a: str, b: str, verdict: Verdict) -> None:
    first, second = pair(a, b)
    equation = AtRate(rate_of(*pair("190.0", "100.0")), Fraction("1.9"))
    assert equation.compare({"b": second, "a": first}) is verdict
    assert "£1 = $1.9" in equation.explain({"b": second, "a": first})


def test_two_pairs_have_one_rate_or_not() -> None:
    (a, b), (c, d) = pair("20", "10.5"), pair("1800", "940")
    assert OneRate().compare({"a": a, "b": b, "c": c, "d": d}) is OK
    c, d = pair("1800", "9.4")
    assert OneRate().compare({"a": a, "b": b, "c": c, "d": d}) is NO
    wanted = OneRate().solve("d", {"a": a, "b": b, "c": c, "d": d})
    assert wanted is not None
    assert wanted == Interval.point(945)
    assert printed_rate(*pair("0", "1")) is None


@pytest.mark.parametrize(
    ("rate", "verdict"), [("231", OK), ("240", NOT), ("23.1", NO), ("2310", NO)]
)
def test_a_density_is_people_on_an_area(rate: str, verdict: Verdict) -> None:
    terms = {
        "rate": quantity(rate, unit=PER_SQMI),
        "amount": quantity("93389"),
        "per": quantity("404.29", unit=SQMI),
    }
    assert Density().compare(terms) is verdict


@pytest.mark.parametrize(
    ("short", "long", "periods", "verdict"),
    [
        ("1120", "13440", ("month", "year"), OK),
        ("1120", "14340", ("month", "year"), NO),
        ("201", "1005", ("day", "week"), OK),
        ("201", "1407", ("day", "week"), OK),
        ("201", "2814", ("day", "week"), NO),
    ],
)
def test_a_rate_by_two_periods_is_one_rate(
    short: str, long: str, periods: tuple[str, str], verdict: Verdict
) -> None:
    terms = {"long": quantity(long, unit=DOLLAR), "short": quantity(short, unit=DOLLAR)}
    assert PerPeriods(*periods).compare(terms) is verdict


def test_one_ratio_tells_what_the_other_would_be() -> None:
    terms = {"long": quantity("14340", unit=DOLLAR), "short": quantity("1120", unit=DOLLAR)}
    assert PerPeriods("month", "year").solve("long", terms) == Interval.point(13440)
    assert PerPeriods("day", "week").solve("long", terms) is None
    assert all(ratio > 1 for ratios in period_ratios().values() for ratio in ratios)


def test_a_number_beyond_its_limits_is_wrong_in_itself() -> None:
    cold = Within(Interval.of(Fraction("-273.2"), None), "below absolute zero")
    assert cold.compare({"value": quantity("-184", unit=CELSIUS)}) is OK
    assert cold.compare({"value": quantity("-284", unit=CELSIUS)}) is NO
    assert cold.message({"value": quantity("-284", unit=CELSIUS)}) == "-284: below absolute zero"
    assert Never("no such day").compare({"value": quantity("1", unit=COUNT)}) is NO
