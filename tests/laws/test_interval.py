"""Intervals: every operation holds exactly the results of its numbers, against plain Fractions."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from operator import add, mul, sub

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.interval import EVERYTHING, Interval
from tests.laws.strategies import fractions, intervals, members

Operation = Callable[[Interval, Interval], Interval]


@pytest.mark.parametrize(
    ("operation", "exact"),
    [(Interval.plus, add), (Interval.minus, sub), (Interval.times, mul)],
    ids=["plus", "minus", "times"],
)
@given(st.data())
def test_an_operation_holds_the_results_of_its_numbers(
    operation: Operation, exact: Callable[[Fraction, Fraction], Fraction], data: st.DataObject
) -> None:
    a, b = data.draw(intervals()), data.draw(intervals())
    x, y = data.draw(members(a)), data.draw(members(b))
    assert exact(x, y) in operation(a, b)


@given(st.data())
def test_a_quotient_holds_the_quotients(data: st.DataObject) -> None:
    a, b = data.draw(intervals()), data.draw(intervals())
    x, y = data.draw(members(a)), data.draw(members(b))
    assume(y)
    assert x / y in a.over(b)


@given(intervals(bounded=True), intervals(bounded=True))
def test_bounded_ends_are_reached(a: Interval, b: Interval) -> None:
    ends = [
        x * y
        for x in (a.lower, a.upper)
        for y in (b.lower, b.upper)
        if x is not None and y is not None
    ]
    product = a.times(b)
    assert (product.lower, product.upper) == (min(ends), max(ends))
    total = a.plus(b)
    assert (total.lower, total.upper) == (a.lower + b.lower, a.upper + b.upper)


@given(intervals(bounded=True), fractions)
def test_over_undoes_times(a: Interval, factor: Fraction) -> None:
    assume(factor)
    assert a.times(factor).over(factor) == a
    assert a.plus(factor).minus(factor) == a


def test_division_by_what_may_be_zero_says_nothing() -> None:
    assert Interval.of(1, 2).over(Interval.of(-1, 1)) == EVERYTHING
    assert Interval.of(1, 2).over(0) == EVERYTHING


@pytest.mark.parametrize(
    ("a", "b", "product"),
    [
        (Interval.of(2, None), Interval.of(3, 3), Interval.of(6, None)),
        (Interval.of(2, None), Interval.of(-3, -3), Interval.of(None, -6)),
        (Interval.of(0, None), Interval.of(0, 5), Interval.of(0, None)),
        (Interval.of(0, 1, "()"), Interval.of(2, 3), Interval.of(0, 3, "()")),
        (Interval.of(None, None), Interval.of(0, 0), Interval.of(0, 0)),
    ],
)
def test_products_with_unbounded_and_open_ends(a: Interval, b: Interval, product: Interval) -> None:
    assert a.times(b) == product
    assert b.times(a) == product


@given(st.data())
def test_the_intersection_holds_what_both_hold(data: st.DataObject) -> None:
    a, b = data.draw(intervals()), data.draw(intervals())
    x = data.draw(fractions)
    assert (x in a.intersect(b)) == (x in a and x in b)


@given(st.data())
def test_the_hull_holds_both(data: st.DataObject) -> None:
    a, b = data.draw(intervals()), data.draw(intervals())
    assert a.hull(b).covers(a)
    assert a.hull(b).covers(b)


@given(intervals(), intervals())
def test_covering_is_an_order(a: Interval, b: Interval) -> None:
    assert a.covers(a)
    assert EVERYTHING.covers(a)
    assert not (a.covers(b) and b.covers(a)) or a == b


@given(intervals(), intervals())
def test_overlap_is_mutual_and_needs_a_shared_number(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    assert not a.overlaps(b) or not a.intersect(b).is_empty


def test_intervals_that_touch_do_not_overlap() -> None:
    assert not Interval.of(11, 12).overlaps(Interval.of(12, 13))
    assert Interval.point(12).overlaps(Interval.of(12, 13))
    assert not Interval.point(12).overlaps(Interval.of(12, 13, "(]"))


@given(intervals(bounded=True), intervals(bounded=True))
def test_shared_whole_numbers_are_found(a: Interval, b: Interval) -> None:
    found = any(n in a and n in b for n in range(-51, 52))
    assert a.shares_whole_number(b) == found


@given(intervals())
def test_negating_twice_changes_nothing(a: Interval) -> None:
    there = -a
    assert -there == a
