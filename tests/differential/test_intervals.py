"""Intervals against Python's Fractions: each shape with each other, point by point, both ways."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from operator import add, mul, sub
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.interval import EVERYTHING, Interval
from tests.differential.points import asked, holds, points, shapes
from tests.laws.strategies import intervals, members

Solve = Callable[[Fraction, Fraction], Fraction | None]
SHAPES = shapes()
FILLED = [shape for shape in SHAPES if points(shape)]
EMPTY = [shape for shape in SHAPES if not points(shape)]
ZERO = Interval.point(0)
QUARTERS = [Fraction(quarter, 4) for quarter in range(-13, 18)]


class Operation(NamedTuple):
    """An operation, what it does to two numbers, and what a result asks of either of them."""

    of: Callable[[Interval, Interval], Interval]
    exact: Solve
    first: Solve  # from result and second
    second: Solve  # from result and first


def quotient(a: Fraction, b: Fraction) -> Fraction | None:
    """a / b, None for a zero b."""
    return a / b if b else None


OPERATIONS = [
    Operation(Interval.plus, add, sub, sub),
    Operation(Interval.minus, sub, add, lambda made, first: first - made),
    Operation(Interval.times, mul, quotient, quotient),
    Operation(Interval.over, quotient, mul, lambda made, first: quotient(first, made)),
]
each = pytest.mark.parametrize("operation", OPERATIONS, ids=["plus", "minus", "times", "over"])


def made(operation: Operation, a: Interval, b: Interval) -> set[Fraction]:
    """What the numbers of two intervals make; no number is divided by zero."""
    found = {operation.exact(x, y) for x in points(a) for y in points(b)}
    return {value for value in found if value is not None}


def reached(operation: Operation, a: Interval, b: Interval, value: Fraction) -> bool:
    """True if a number of each is known that make the value."""

    def makes(x: Fraction | None, y: Fraction | None) -> bool:
        if x is None or y is None or not (holds(a, x) and holds(b, y)):
            return False
        return operation.exact(x, y) == value

    return (
        any(makes(operation.first(value, y), y) for y in points(b))
        or any(makes(x, operation.second(value, x)) for x in points(a))
        or value in made(operation, a, b)
    )


def says_nothing(operation: Operation, b: Interval) -> bool:
    """True for a quotient by zero, or by what lies on both sides of it: it is the whole line."""
    signs = {value > 0 for value in points(b) if value}
    return operation.of is Interval.over and (len(signs) == 2 or b == ZERO)


def test_every_shape_is_there() -> None:
    assert len(FILLED) == 45
    assert len(EMPTY) == 36
    assert [shape for shape in SHAPES if shape.is_empty] == EMPTY


@each
def test_a_result_is_just_what_the_numbers_make(operation: Operation) -> None:
    for a, b in product(FILLED, FILLED):
        result = operation.of(a, b)
        outside = [value for value in made(operation, a, b) if not holds(result, value)]
        assert outside == [], (a, b, result)
        if not says_nothing(operation, b):
            loose = [value for value in asked(result) if not reached(operation, a, b, value)]
            assert loose == [], (a, b, result)


@each
def test_nothing_makes_nothing(operation: Operation) -> None:
    for nothing, some in product(EMPTY, SHAPES):
        assert operation.of(nothing, some).is_empty, (nothing, some)
        assert operation.of(some, nothing).is_empty, (some, nothing)


@each
@settings(max_examples=40)
@given(data=st.data())
def test_any_result_is_made(operation: Operation, data: st.DataObject) -> None:
    a, b = data.draw(intervals()), data.draw(intervals())
    result = operation.of(a, b)
    if says_nothing(operation, b):
        assert result == EVERYTHING
    else:
        value = data.draw(members(result))
        assert reached(operation, a, b, value), (a, b, value)


def test_a_divisor_on_one_side_of_zero_leaves_zero_out() -> None:
    assert Interval.of(1, 2).over(Interval.of(0, 4)) == Interval.of(Fraction(1, 4), None)
    assert Interval.of(1, 2).over(Interval.of(-4, 0)) == Interval.of(None, Fraction(-1, 4))


def test_membership_is_the_definition() -> None:
    for shape, value in product(SHAPES, QUARTERS):
        assert (value in shape) == holds(shape, value)
        assert (value in -shape) == holds(shape, -value)


def test_intersections_and_hulls_are_those_of_sets() -> None:
    numbers = {shape: [v for v in QUARTERS if holds(shape, v)] for shape in SHAPES}
    for a, b in product(SHAPES, SHAPES):
        both, hull = a.intersect(b), a.hull(b)
        assert [v for v in numbers[a] if v in both] == [v for v in numbers[a] if v in numbers[b]]
        either = sorted({*numbers[a], *numbers[b]})
        assert [v for v in either if v in hull] == either
        assert not any(v in hull for v in QUARTERS if not either or v < either[0] or v > either[-1])
        assert both.covers(both.intersect(hull)), (a, b)


def test_covering_and_overlap_are_those_of_sets() -> None:
    numbers = {shape: {v for v in QUARTERS if holds(shape, v)} for shape in SHAPES}
    for a, b in product(SHAPES, SHAPES):
        inside, other = numbers[a], numbers[b]
        assert a.covers(b) == (other <= inside), (a, b)
        shared = inside & other
        alone = len(shared) == 1 and len(inside) > 1 and len(other) > 1
        assert a.overlaps(b) == (bool(shared) and not alone), (a, b)
        assert a.shares_whole_number(b) == any(v.denominator == 1 for v in shared), (a, b)
