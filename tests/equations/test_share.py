"""Shares, sums, quotients and repeated figures: solved for every role, and compared."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.equations.formula import Formula
from claimcheck.equations.share import Bound, OneWhole, Quotient, Same, Share, Sum
from claimcheck.interval import Interval
from claimcheck.model import Verdict

from .roles import middle, solves, terms

OK, ASK, NO = Verdict.SUPPORTED, Verdict.REVIEW, Verdict.REFUTED


@pytest.mark.parametrize(
    ("equation", "said", "role", "value"),
    [
        (Share(), "percent 1%, part 30, whole 120", "percent", 25),
        (Share(), "percent 25%, part 1, whole 120", "part", 30),
        (Share(), "percent 25%, part 30, whole 1", "whole", 120),
        (Sum(), "total 1, one 21, two 39", "total", 60),
        (Sum(), "total 60, one 1, two 39", "one", 21),
        (Sum(), "total 60, one 21, two 1", "two", 39),
        (Quotient(), "rate 1, amount 1000, per 4", "rate", 250),
        (Quotient(), "rate 250, amount 1, per 4", "amount", 1000),
        (Quotient(), "rate 250, amount 1000, per 1", "per", 4),
        (Same(), "one 25, other 35", "one", 35),
        (Same(), "one 25, other 35", "other", 25),
        (OneWhole(), "percent 1%, part 300, other percent 40%, other part 200", "percent", 60),
        (OneWhole(), "percent 60%, part 1, other percent 40%, other part 200", "part", 300),
        (
            OneWhole(),
            "percent 60%, part 300, other percent 1%, other part 200",
            "other percent",
            40,
        ),
        (OneWhole(), "percent 60%, part 300, other percent 40%, other part 1", "other part", 200),
    ],
)
def test_solved_for_each_role(equation: Formula, said: str, role: str, value: int) -> None:
    assert middle(equation, terms(said), role) == value


@settings(max_examples=50)
@given(st.integers(10, 900), st.integers(901, 9000), st.integers(1, 99))
def test_solving_a_share_is_the_inverse_of_comparing(part: int, whole: int, percent: int) -> None:
    found = terms(f"percent {percent}%, part {part}, whole {whole}")
    assert all(solves(Share(), found, role) for role in found)


@settings(max_examples=50)
@given(st.lists(st.integers(1, 900), min_size=2, max_size=6), st.integers(1, 5000))
def test_solving_a_sum_is_the_inverse_of_comparing(parts: list[int], total: int) -> None:
    listed = ", ".join(f"part {at} {part}" for at, part in enumerate(parts))
    found = terms(f"total {total}, {listed}")
    assert all(solves(Sum(), found, role) for role in found)


@settings(max_examples=50)
@given(st.lists(st.integers(1, 900), min_size=2, max_size=6))
def test_a_true_sum_holds_and_a_doubled_one_does_not(parts: list[int]) -> None:
    listed = ", ".join(f"part {at} {part}.0" for at, part in enumerate(parts))
    assert Sum().compare(terms(f"total {sum(parts)}.0, {listed}")) is OK
    assert Sum().compare(terms(f"total {2 * sum(parts) + 9}.0, {listed}")) is NO


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("total 100.0, one 40.0, two 30.0", OK),
        ("total 100.0, one 60.0, two 60.0", NO),
        ("total 100.0, one 60.0, two 40.0", OK),
    ],
)
def test_a_list_that_need_not_be_complete_is_only_too_much(said: str, verdict: Verdict) -> None:
    assert Sum(exhaustive=False).compare(terms(said)) is verdict


def test_parts_of_an_open_list_are_solved_as_a_ceiling() -> None:
    wanted = Sum(exhaustive=False).solve("two", terms("total 100, one 60, two 1"))
    assert wanted == Interval.of(None, 40)
    wanted = Sum(exhaustive=False).solve("total", terms("total 1, one 60, two 50"))
    assert wanted == Interval.of(110, None)


def test_a_known_total_needs_no_role() -> None:
    whole = Sum(constant=Fraction(1))
    assert whole.compare(terms("a 60%, b 40%")) is OK
    assert whole.compare(terms("a 60%, b 55%")) is NO
    assert middle(whole, terms("a 60%, b 55%"), "b") == 40


@pytest.mark.parametrize(
    ("value", "verdict"), [("99%", OK), ("100%", OK), ("100.4%", NO), ("180%", NO), ("0%", OK)]
)
def test_a_share_is_at_most_the_whole(value: str, verdict: Verdict) -> None:
    assert Bound().compare(terms(f"value {value}")) is verdict
    assert Bound().solve("value", terms(f"value {value}")) == Interval.of(0, 100)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("other 50%, one 0.25", "0.25 is 25%"),
        ("other 25, one 25", "25 is 25"),
        ("other 0, one 25", "25 is 25"),
    ],
)
def test_a_figure_is_told_in_the_unit_of_its_twin(said: str, line: str) -> None:
    assert Same().explain(terms(said)) == line


@pytest.mark.parametrize("equation", [Share(), Quotient(), OneWhole()], ids=lambda one: one.name)
def test_arithmetic_with_nought_is_told_without_a_crash(equation: Formula) -> None:
    names = ("percent", "part", "whole", "rate", "amount", "per", "other percent", "other part")
    assert equation.explain(terms(", ".join(f"{name} 0" for name in names)))


def test_the_share_of_the_rest_is_asked_about() -> None:
    assert Share().compare(terms("percent 75%, part 30, whole 120")) is Verdict.REVIEW
    assert Share().compare(terms("percent 65%, part 30, whole 120")) is Verdict.REFUTED


def test_the_share_of_the_rest_is_a_slip() -> None:
    assert Share().slip(terms("percent 75%, part 30, whole 120")) != ""
    assert Share().slip(terms("percent 25%, part 30, whole 120")) == ""
    assert Share().slip(terms("percent 75%, part 30, whole 0")) == ""
