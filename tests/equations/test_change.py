"""Percent change, difference, multiple and move: solved for every role, and compared."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.equations.change import (
    Difference,
    Move,
    Multiple,
    PercentChange,
    PointsAsPercent,
    middles,
)
from claimcheck.equations.formula import Formula
from claimcheck.interval import Interval
from claimcheck.model import Verdict

from .roles import middle, solves, terms

OK, ASK, NO = Verdict.SUPPORTED, Verdict.REVIEW, Verdict.REFUTED


@pytest.mark.parametrize(
    ("equation", "said", "role", "value"),
    [
        (PercentChange(1), "percent 1%, new 120, old 80", "percent", 50),
        (PercentChange(1), "percent 50%, new 1, old 80", "new", 120),
        (PercentChange(1), "percent 50%, new 120, old 1", "old", 80),
        (PercentChange(-1), "percent 1%, new 60, old 80", "percent", 25),
        (PercentChange(-1), "percent 25%, new 1, old 80", "new", 60),
        (PercentChange(-1), "percent 25%, new 60, old 1", "old", 80),
        (Difference(1), "difference 1, new 120, old 80", "difference", 40),
        (Difference(1), "difference 40, new 1, old 80", "new", 120),
        (Difference(1), "difference 40, new 120, old 1", "old", 80),
        (Difference(-1), "difference 1, new 60, old 80", "difference", 20),
        (Difference(-1), "difference 20, new 1, old 80", "new", 60),
        (Difference(-1), "difference 20, new 60, old 1", "old", 80),
        (Multiple(), "factor 1, new 120, old 80", "factor", Fraction(3, 2)),
        (Multiple(), "factor 3, new 1, old 80", "new", 240),
        (Multiple(), "factor 3, new 240, old 1", "old", 80),
        (Move(1), "percent 1%, difference 1, new 41", "percent", Fraction(5, 2)),
        (Move(1), "percent 2.5%, difference 1, new 1", "new", 41),
        (Move(1), "percent 2.5%, difference 7, new 41", "difference", 1),
        (Move(-1), "percent 1%, difference 1, new 39", "percent", Fraction(5, 2)),
        (Move(-1), "percent 2.5%, difference 1, new 1", "new", 39),
        (Move(-1), "percent 2.5%, difference 7, new 39", "difference", 1),
    ],
)
def test_solved_for_each_role(
    equation: Formula, said: str, role: str, value: Fraction | int
) -> None:
    assert middle(equation, terms(said), role) == value


@settings(max_examples=50)
@given(
    st.sampled_from([PercentChange(1), PercentChange(-1)]),
    st.integers(100, 9000),
    st.integers(100, 9000),
    st.integers(1, 90),
    st.sampled_from(["percent", "new", "old"]),
)
def test_solving_a_percent_change_is_the_inverse_of_comparing(
    equation: PercentChange, new: int, old: int, percent: int, role: str
) -> None:
    assume(role != "percent" or (new > old) == (equation.sign > 0))
    assert solves(equation, terms(f"percent {percent}%, new {new}, old {old}"), role)


@settings(max_examples=50)
@given(
    st.sampled_from([1, -1]),
    st.integers(100, 9000),
    st.integers(100, 9000),
    st.sampled_from(["difference", "new", "old"]),
)
def test_solving_a_difference_is_the_inverse_of_comparing(
    sign: int, new: int, old: int, role: str
) -> None:
    found = terms(f"difference 50, new {new}, old {old}")
    assert solves(Difference(sign), found, role)


@settings(max_examples=50)
@given(st.integers(2, 9), st.integers(100, 9000), st.integers(100, 9000))
def test_solving_a_multiple_is_the_inverse_of_comparing(factor: int, new: int, old: int) -> None:
    found = terms(f"factor {factor}, new {new}, old {old}")
    assert all(solves(Multiple(), found, role) for role in found)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("percent 20%, new 122, old 102", OK),
        ("percent 12%, new 122, old 102", NO),
        ("percent:approximately 20%, new 124, old 102", OK),
        ("percent:more_than 20%, new 130, old 102", OK),
        ("percent:more_than 20%, new 112, old 102", NO),
        ("percent:less_than 20%, new 112, old 102", OK),
        ("percent:at_least 20%, new 130, old 102", OK),
        ("percent:at_most 20%, new 140, old 102", NO),
    ],
)
def test_a_rise(said: str, verdict: Verdict) -> None:
    assert PercentChange(1).compare(terms(said)) is verdict


def test_a_fall_is_no_rise() -> None:
    fallen = terms("percent 20%, new 82, old 102")
    assert PercentChange(-1).compare(fallen) is OK
    assert PercentChange(1).compare(fallen) is NO


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("percent 1.6%, new 55.9%, old 57.5%", ASK),
        ("percent 2.8%, new 55.9%, old 57.5%", OK),
        ("percent 9.6%, new 55.9%, old 57.5%", NO),
    ],
)
def test_points_said_in_percent_are_asked_about(said: str, verdict: Verdict) -> None:
    assert PointsAsPercent(-1).compare(terms(said)) is verdict


def _near(low: int, high: int) -> Interval:
    return Interval.of(Fraction(low, 10), Fraction(high, 10))


def test_a_word_for_a_factor_has_its_own_grey() -> None:
    doubled = Multiple(_near(19, 21), _near(15, 25), "doubled")
    assert doubled.compare(terms("new 205, old 101")) is OK
    assert doubled.compare(terms("new 231, old 101")) is ASK
    assert doubled.compare(terms("new 331, old 101")) is NO
    assert doubled.message(terms("new 331, old 101")).endswith(", not doubled")


@pytest.mark.parametrize(
    "equation", [PercentChange(1), Difference(1), Multiple(), Move(1)], ids=lambda one: one.name
)
def test_arithmetic_with_nought_is_told_without_a_crash(equation: Formula) -> None:
    found = terms("percent 5%, difference 0, factor 2, new 0, old 0")
    assert equation.explain(found)


def test_middles_of_ranges_and_of_what_has_no_value() -> None:
    found = terms("new 20, old 30%")
    assert middles(found) == {"new": 20, "old": Fraction(3, 10)}
    nothing = found["new"]._replace(mention=found["new"].mention._replace(ends=()))
    assert middles({"new": nothing}) == {"new": 0}
