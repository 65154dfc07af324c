"""What every formula shares: base units, printed ends, ceilings, whole counts."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.equations.change import Difference
from claimcheck.equations.formula import Formula, from_base, printed, to_base
from claimcheck.equations.share import Sum
from claimcheck.interval import Interval
from claimcheck.model import Kind, Unit, Verdict
from tests.quantities import CELSIUS, FAHRENHEIT, KILOMETER, MILE, PERCENT, numbers, quantity

from .roles import terms


@pytest.mark.parametrize(
    ("unit", "inside", "base"),
    [
        (KILOMETER, 5, 5000),
        (MILE, 1, Fraction("1609.344")),
        (PERCENT, 50, Fraction(1, 2)),
        (CELSIUS, 0, Fraction("273.15")),
        (FAHRENHEIT, 32, Fraction("273.15")),
    ],
)
def test_base_units(unit: Unit, inside: int, base: Fraction | int) -> None:
    moved = to_base(quantity("1", unit=unit), Interval.point(inside))
    assert moved == Interval.point(base)
    assert from_base(unit, moved) == Interval.point(inside)


@given(numbers(), st.sampled_from([KILOMETER, MILE, PERCENT, FAHRENHEIT]))
def test_there_and_back(number: str, unit: Unit) -> None:
    said = quantity(number, unit=unit)
    assert from_base(unit, to_base(said, said.meaning.core)) == said.meaning.core


@pytest.mark.parametrize("end", [Interval.of(None, 5), Interval.of(5, None)])
def test_infinite_ends_stay_infinite(end: Interval) -> None:
    moved = to_base(quantity("1", unit=KILOMETER), end)
    assert (moved.lower is None, moved.upper is None) == (end.lower is None, end.upper is None)


def test_a_bound_counts_with_what_it_says_the_rest_as_printed() -> None:
    assert printed(quantity("12").meaning) == Interval.point(12)
    assert printed(quantity("12", hedge="at_least").meaning) == Interval.of(12, None)
    assert printed(quantity("12", "15").meaning) == Interval.of(12, 15)


def test_a_ceiling_that_would_have_to_be_lower_tells_nothing() -> None:
    said = terms("difference:up_to 50, new 150, old 140")
    assert Difference(1).compare(said) is Verdict.UNCHECKED
    assert Difference(1).compare(terms("difference:up_to 50, new 150, old 100")) is (
        Verdict.SUPPORTED
    )


@pytest.mark.parametrize(("total", "verdict"), [("33", "supported"), ("34", "refuted")])
def test_counts_of_things_add_up_to_the_unit(total: str, verdict: str) -> None:
    found = {
        role: one._replace(mention=one.mention._replace(kind=Kind.COUNT))
        for role, one in terms(f"total {total}, one 12, two 21").items()
    }
    assert Sum().compare(found) == verdict


def test_a_formula_without_its_own_sums_is_none() -> None:
    with pytest.raises(NotImplementedError):
        Formula().isolate("one", {})
    with pytest.raises(NotImplementedError):
        Formula().explain({})
    with pytest.raises(NotImplementedError):
        _ = Formula().name
