"""Equations over intervals: what holds, what each term would have to be, what slips they name."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.equations.change import Difference, Multiple, PercentChange
from claimcheck.equations.formula import Formula
from claimcheck.equations.share import Bound, Quotient, Same, Share, Sum
from claimcheck.interval import Interval
from claimcheck.model import Kind, Quantity, Unit, Verdict
from tests.quantities import COUNT, DOLLAR, KILOMETER, PERCENT, SQMI, quantity

OK, ASK, NO = Verdict.SUPPORTED, Verdict.REVIEW, Verdict.REFUTED
PER_SQMI = Unit("1 / mile ** 2", "1 / length ** 2", 1 / SQMI.factor)


def terms(said: str, unit: Unit = COUNT) -> dict[str, Quantity]:
    """Terms from "percent 5, new 105, old 100"; a % after a number makes it a percentage."""
    found = {}
    for part in said.split(", "):
        role, _, rest = part.partition(" ")
        hedge, _, number = rest.rpartition(" ")
        percent = number.endswith("%")
        found[role] = quantity(
            number.rstrip("%"), unit=PERCENT if percent else unit, hedge=hedge or None
        )
    return found


@pytest.mark.parametrize(
    ("equation", "said", "verdict"),
    [
        (PercentChange(1), "percent 5.5%, new 154711, old 146610", OK),
        (PercentChange(1), "percent 31.3%, new 154711, old 146610", NO),
        (PercentChange(-1), "percent 26%, new 283e6, old 380e6", OK),
        (PercentChange(1), "percent more_than 20%, new 150, old 110", OK),
        (PercentChange(1), "percent more_than 50%, new 151, old 112", NO),
        (PercentChange(1), "percent up_to 50%, new 150, old 140", Verdict.UNCHECKED),
        (Difference(-1), "difference 205.7, new 2014.3, old 2220", OK),
        (Difference(-1), "difference 205.7, new 2014.3, old 2320", NO),
        (Share(), "percent 43.3%, part 68511, whole 158349", OK),
        (Share(), "percent 34.3%, part 68511, whole 158349", NO),
        (Sum(), "total 60, one 21, two 39", OK),
        (Sum(), "total 61.5, one 21, two 39", ASK),
        (Sum(), "total 71, one 21, two 39", NO),
        (Sum(exhaustive=False), "total 71, one 21, two 39", OK),
        (Sum(exhaustive=False), "total 51, one 21, two 39", NO),
        (Sum(constant=Fraction(1)), "a 33%, b 33%, c 33%", OK),
        (Sum(constant=Fraction(1)), "a 33%, b 36%, c 38%", NO),
        (Quotient(), "rate 250, amount 1000, per 4", OK),
        (Quotient(), "rate 350, amount 1120, per 4.2", NO),
        (Same(), "one 25%, other about 25%", OK),
        (Same(), "one 25%, other 35%", NO),
        (Multiple(Interval.of("1.9", "2.1")), "new 201, old 100", OK),
        (Multiple(Interval.of("1.9", "2.1")), "new 301, old 100", NO),
        (Multiple(), "factor 3, new 301, old 100", OK),
    ],
)
def test_equations(equation: Formula, said: str, verdict: Verdict) -> None:
    assert equation.compare(terms(said)) is verdict


def test_counts_of_things_are_whole() -> None:
    people = {
        role: one._replace(mention=one.mention._replace(kind=Kind.COUNT))
        for role, one in terms("total 61, one 21, two 39").items()
    }
    assert Sum().compare(people) is NO


def test_units_are_brought_to_their_base() -> None:
    density = {
        "rate": quantity("250", unit=PER_SQMI),
        "amount": quantity("1000"),
        "per": quantity("4", unit=SQMI),
    }
    assert Quotient().compare(density) is OK
    assert Quotient().solve("per", density) == Interval.point(4)


def test_a_bound_is_kept_or_not() -> None:
    limits = Bound(Interval.of(0, 100), "a share of a whole")
    assert limits.compare({"value": quantity("99", unit=PERCENT)}) is OK
    assert limits.compare({"value": quantity("130", unit=PERCENT)}) is NO
    assert "a share of a whole" in limits.explain({"value": quantity("130", unit=PERCENT)})


@given(st.integers(50, 5000), st.integers(50, 5000))
def test_what_is_solved_for_makes_it_hold(old: int, new: int) -> None:
    assume(old != new)
    sign = 1 if new > old else -1
    found = terms(f"percent 1%, new {new}, old {old}")
    solved = PercentChange(sign).solve("percent", found)
    assert solved is not None
    assert solved.middle is not None
    right = found | {"percent": quantity(f"{float(solved.middle):.3f}", unit=PERCENT)}
    assert PercentChange(sign).compare(right) is OK


@pytest.mark.parametrize(
    ("equation", "said", "slip"),
    [
        (PercentChange(-1), "percent 25%, new 80, old 100", "of the new value"),
        (PercentChange(1), "percent 150%, new 150, old 100", "not the change"),
        (PercentChange(1), "percent 20%, new 80, old 100", "the other way"),
        (PercentChange(-1), "percent 1.6%, new 55.9%, old 57.5%", "percentage points"),
        (PercentChange(1), "percent 77%, new 110, old 100", ""),
        (Share(), "percent 70%, part 30, whole 100", "rest"),
    ],
)
def test_slips_are_named(equation: PercentChange | Share, said: str, slip: str) -> None:
    found = equation.slip(terms(said))
    assert slip in found
    assert bool(found) == bool(slip)


@pytest.mark.parametrize(
    ("equation", "said", "line"),
    [
        (PercentChange(1), "percent 9%, new 110, old 100", "100 to 110 is a rise of 10%"),
        (Share(), "percent 9%, part 30, whole 120", "30 of 120 is 25%"),
        (Sum(), "total 70, one 21, two 39", "21 + 39 = 60"),
        (Difference(1), "difference 4, new 30, old 25", "25 to 30 is a difference of 5"),
        (Multiple(), "factor 3, new 50, old 20", "50 is 2.5 times 20"),
    ],
)
def test_the_arithmetic_is_told(equation: Formula, said: str, line: str) -> None:
    assert equation.explain(terms(said)) == line


def test_money_is_told_with_its_sign() -> None:
    found = {role: quantity(number, unit=DOLLAR) for role, number in (("total", "9"), ("one", "7"))}
    assert Sum().explain(found) == "7 = $7"


@pytest.mark.parametrize(
    "equation",
    [PercentChange(1), Difference(1), Multiple()],
    ids=["percent", "difference", "multiple"],
)
def test_values_of_different_dimensions_are_not_compared(equation: Formula) -> None:
    pair = {"new": quantity("45", unit=KILOMETER), "old": quantity("21", unit=DOLLAR)}
    said = {"percent": PERCENT, "difference": KILOMETER, "factor": COUNT}
    for role, unit in said.items():
        assert equation.compare({role: quantity("3", unit=unit), **pair}) is Verdict.UNCHECKED
