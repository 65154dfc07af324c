"""Every operation ends where its results end: tried on all intervals over four ends and infinity.

The set is small and complete, so that no open end, zero or unbounded side is left to luck.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product
from operator import add, mul, sub, truediv

import pytest

from claimcheck.interval import EVERYTHING, Interval

Operation = Callable[[Interval, Interval], Interval]
Exact = Callable[[Fraction, Fraction], Fraction]
ENDS = (Fraction(-2), Fraction(0), Fraction(1, 2), Fraction(1))
CLOSED = ("[]", "[)", "(]", "()")
NEAR, FAR = Fraction(1, 10**9), Fraction(10**9)
CLOSE, WIDE = Fraction(1, 10**6), Fraction(10**6)  # what a witness shows to be reached, or endless
EMPTY = Interval.of(1, 1, "()")


def _all_intervals() -> Iterator[Interval]:
    yield EVERYTHING
    for end in ENDS:
        yield Interval.point(end)
        for closed in ("[)", "()"):
            yield Interval.of(end, None, closed)
            yield -Interval.of(-end, None, closed)
    for (low, high), closed in product(combinations(ENDS, 2), CLOSED):
        yield Interval.of(low, high, closed)


INTERVALS = tuple(_all_intervals())
PAIRS = tuple(product(INTERVALS, repeat=2))


def witnesses(interval: Interval) -> list[Fraction]:
    """Numbers of the interval: its ends, or what is next to them, or what is far away."""
    lower, upper = interval.lower, interval.upper
    base = lower if lower is not None else upper if upper is not None else Fraction(0)
    tried = [
        base - FAR if lower is None else lower,
        (lower or Fraction(0)) + NEAR,
        (upper or Fraction(0)) - NEAR,
        base + FAR if upper is None else upper,
    ]
    return [value for value in tried if value in interval]


def assert_ends_at(found: Interval, values: list[Fraction]) -> None:
    """Fails unless the interval holds the values and ends where they do."""
    assert all(value in found for value in values)
    assert not (found.lower is None and found.lower_closed)
    assert not (found.upper is None and found.upper_closed)
    low, high = min(values), max(values)
    lower_open = 0 if found.lower_closed else CLOSE
    upper_open = 0 if found.upper_closed else CLOSE
    assert low < -WIDE if found.lower is None else low - found.lower <= lower_open
    assert high > WIDE if found.upper is None else found.upper - high <= upper_open


@pytest.mark.parametrize(
    ("operation", "exact"),
    [(Interval.plus, add), (Interval.minus, sub), (Interval.times, mul)],
    ids=["plus", "minus", "times"],
)
def test_an_operation_is_no_wider_than_its_results(operation: Operation, exact: Exact) -> None:
    for a, b in PAIRS:
        values = [exact(x, y) for x in witnesses(a) for y in witnesses(b)]
        assert_ends_at(operation(a, b), values)


def test_a_quotient_is_no_wider_than_its_results() -> None:
    for a, b in PAIRS:
        divisors = [y for y in witnesses(b) if y]
        signs = {y > 0 for y in divisors}
        if len(signs) == 1:
            assert_ends_at(a.over(b), [truediv(x, y) for x in witnesses(a) for y in divisors])
        else:
            assert a.over(b) == EVERYTHING


def test_the_hull_is_the_smallest_that_holds_both() -> None:
    for a, b in PAIRS:
        assert_ends_at(a.hull(b), witnesses(a) + witnesses(b))


@pytest.mark.parametrize("interval", INTERVALS)
def test_an_empty_interval_adds_nothing_to_a_hull(interval: Interval) -> None:
    assert interval.hull(EMPTY) == EMPTY.hull(interval) == interval
    assert interval.covers(EMPTY)
    assert not EMPTY.covers(interval)


def test_the_intersection_is_as_wide_as_both_allow() -> None:
    for a, b in PAIRS:
        shared = a.intersect(b)
        values = [x for x in witnesses(a) + witnesses(b) if x in a and x in b]
        assert shared.is_empty == (not values)
        if values:
            assert_ends_at(shared, values)


def test_to_overlap_is_to_share_a_stretch_or_the_whole_of_one() -> None:
    for a, b in PAIRS:
        shared = set(witnesses(a.intersect(b)))
        whole = shared and (a.is_point or b.is_point)
        assert a.overlaps(b) == bool(len(shared) > 1 or whole)


def test_shared_whole_numbers_are_found_at_open_and_unbounded_ends() -> None:
    for a, b in PAIRS:
        found = any(n in a and n in b for n in range(-5, 5))
        assert a.shares_whole_number(b) == found


@pytest.mark.parametrize("interval", INTERVALS)
def test_the_middle_is_half_way_and_of_a_half_line_none(interval: Interval) -> None:
    lower, upper = interval.lower, interval.upper
    if lower is None or upper is None:
        assert interval.middle is None
    else:
        assert interval.middle is not None
        assert interval.middle - lower == upper - interval.middle


@pytest.mark.parametrize("interval", INTERVALS)
def test_only_exact_numbers_are_members(interval: Interval) -> None:
    assert "1" not in interval
    assert 0.25 not in interval
    for value in (Decimal("0.25"), Fraction(1, 4), 1):
        assert (value in interval) == (Fraction(value) in interval)


@pytest.mark.parametrize("closed", CLOSED)
def test_an_infinite_end_is_open_however_it_is_written(closed: str) -> None:
    assert Interval.of(None, None, closed) == EVERYTHING
    assert Interval.of(1, None, closed).lower_closed == (closed[0] == "[")
    assert Interval.of(None, 1, closed).upper_closed == (closed[1] == "]")


@pytest.mark.parametrize(
    ("centre", "radius", "closed", "expected"),
    [
        (5, Decimal("0.5"), True, Interval.of(Decimal("4.5"), Decimal("5.5"))),
        (5, 2, False, Interval.of(3, 7, "()")),
        (Fraction(1, 3), 0, True, Interval.point(Fraction(1, 3))),
    ],
)
def test_a_centre_and_a_radius(
    centre: int | Fraction, radius: int | Decimal, closed: bool, expected: Interval
) -> None:
    assert Interval.around(centre, radius, closed) == expected
    if closed:
        assert Interval.around(centre, radius) == expected
