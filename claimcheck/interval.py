"""Exact arithmetic on intervals of rational numbers, ends open, closed or unbounded.

Fractions, not Decimals: a verdict hangs on whether two ends touch, and a quotient of Decimals is
rounded.  An interval with no end on a side reaches to infinity there.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from claimcheck.namedtuple import NamedTuple

Exact = Fraction | Decimal | int


class Interval(NamedTuple):
    """The numbers from `lower` to `upper`; None is infinite, and an infinite end is open.

    An interval is empty when its ends cross, or meet with one of them open.
    """

    lower: Fraction | None
    upper: Fraction | None
    lower_closed: bool = True
    upper_closed: bool = True

    @classmethod
    def of(cls, lower: Exact | None, upper: Exact | None, closed: str = "[]") -> Interval:
        """Interval from exact numbers; `closed` is "[]", "[)", "(]" or "()"."""
        return cls(
            None if lower is None else Fraction(lower),
            None if upper is None else Fraction(upper),
            closed[0] == "[" and lower is not None,
            closed[1] == "]" and upper is not None,
        )

    @classmethod
    def point(cls, value: Exact) -> Interval:
        """The interval that holds one number."""
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def around(cls, centre: Exact, radius: Exact, closed: bool = True) -> Interval:
        """centre ± radius, both ends closed or both open."""
        middle, half = Fraction(centre), Fraction(radius)
        return cls(middle - half, middle + half, closed, closed)

    @property
    def is_empty(self) -> bool:
        """True if no number lies in it."""
        if self.lower is None or self.upper is None:
            return False
        if self.lower == self.upper:
            return not (self.lower_closed and self.upper_closed)
        return self.lower > self.upper

    @property
    def is_point(self) -> bool:
        """True if exactly one number lies in it."""
        return self.lower is not None and self.lower == self.upper and not self.is_empty

    @property
    def middle(self) -> Fraction | None:
        """The number half-way between the ends; None if an end is infinite."""
        if self.lower is None or self.upper is None:
            return None
        return (self.lower + self.upper) / 2

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, (int, Decimal, Fraction)):
            return False
        if self.lower is not None and (
            value < self.lower or (value == self.lower and not self.lower_closed)
        ):
            return False
        return self.upper is None or not (
            value > self.upper or (value == self.upper and not self.upper_closed)
        )

    def covers(self, other: Interval) -> bool:
        """True if every number of `other` lies in this one."""
        return other.is_empty or self.intersect(other) == other

    def intersect(self, other: Interval) -> Interval:
        """The numbers in both."""
        lower, lower_closed = _later(
            (self.lower, self.lower_closed), (other.lower, other.lower_closed)
        )
        upper, upper_closed = _earlier(
            (self.upper, self.upper_closed), (other.upper, other.upper_closed)
        )
        return Interval(lower, upper, lower_closed, upper_closed)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        if self.is_empty or other.is_empty:
            return other if self.is_empty else self
        lower, lower_closed = _outer_lower(self, other)
        negative, upper_closed = _outer_lower(-self, -other)
        upper = None if negative is None else -negative
        return Interval(lower, upper, lower_closed, upper_closed)

    def overlaps(self, other: Interval) -> bool:
        """True if they share more than an end: a stretch, or a point that is all of one of them.

        12 means [11.5, 12.5] and 13 means [12.5, 13.5]: they touch and do not overlap.
        """
        shared = self.intersect(other)
        if shared.is_empty:
            return False
        return not shared.is_point or self.is_point or other.is_point

    def shares_whole_number(self, other: Interval) -> bool:
        """True if a whole number lies in both."""
        shared = self.intersect(other)
        if shared.is_empty:
            return False
        if shared.lower is None or shared.upper is None:
            return True
        first, last = ceil(shared.lower), floor(shared.upper)
        first += first == shared.lower and not shared.lower_closed
        last -= last == shared.upper and not shared.upper_closed
        return first <= last

    def __neg__(self) -> Interval:
        return Interval(
            None if self.upper is None else -self.upper,
            None if self.lower is None else -self.lower,
            self.upper_closed,
            self.lower_closed,
        )

    def plus(self, other: Interval | Exact) -> Interval:
        """Every sum of a number of this one and a number of the other."""
        term = _as_interval(other)
        if self.is_empty or term.is_empty:
            return NOTHING
        return Interval(
            None if self.lower is None or term.lower is None else self.lower + term.lower,
            None if self.upper is None or term.upper is None else self.upper + term.upper,
            self.lower_closed and term.lower_closed,
            self.upper_closed and term.upper_closed,
        )

    def minus(self, other: Interval | Exact) -> Interval:
        """Every difference."""
        return self.plus(-_as_interval(other))

    def times(self, other: Interval | Exact) -> Interval:
        """Every product."""
        factor = _as_interval(other)
        if self.is_empty or factor.is_empty:
            return NOTHING
        return _span(_product(a, b) for a in _ends(self) for b in _ends(factor))

    def over(self, other: Interval | Exact) -> Interval:
        """Every quotient by a number that is not zero.

        The whole line if the divisor is zero, or lies on both sides of it.
        """
        divisor = _as_interval(other)
        if self.is_empty or divisor.is_empty:
            return NOTHING
        if divisor.lower is not None and divisor.lower >= 0 and divisor.lower != divisor.upper:
            return self.times(_reciprocal(divisor))
        if divisor.upper is not None and divisor.upper <= 0 and divisor.lower != divisor.upper:
            return -self.times(_reciprocal(-divisor))
        if divisor.is_point and divisor.lower:
            return self.times(1 / divisor.lower)
        return EVERYTHING


EVERYTHING = Interval(None, None, False, False)
NOTHING = Interval(Fraction(0), Fraction(0), False, False)

# An end for products: value and closedness; ±1 with infinite=True stands for ±infinity.
_End = tuple[Fraction, bool, bool]  # value, closed, infinite


def _as_interval(value: Interval | Exact) -> Interval:
    return value if isinstance(value, Interval) else Interval.point(value)


def _later(
    a: tuple[Fraction | None, bool], b: tuple[Fraction | None, bool]
) -> tuple[Fraction | None, bool]:
    if a[0] is None or b[0] is None:
        return b if a[0] is None else a
    if a[0] == b[0]:
        return a[0], a[1] and b[1]
    return a if a[0] > b[0] else b


def _earlier(
    a: tuple[Fraction | None, bool], b: tuple[Fraction | None, bool]
) -> tuple[Fraction | None, bool]:
    if a[0] is None or b[0] is None:
        return b if a[0] is None else a
    if a[0] == b[0]:
        return a[0], a[1] and b[1]
    return a if a[0] < b[0] else b


def _outer_lower(a: Interval, b: Interval) -> tuple[Fraction | None, bool]:
    if a.lower is None or b.lower is None:
        return None, False
    if a.lower == b.lower:
        return a.lower, a.lower_closed or b.lower_closed
    return min((a.lower, a.lower_closed), (b.lower, b.lower_closed))


def _ends(interval: Interval) -> tuple[_End, _End]:
    lower, upper = interval.lower, interval.upper
    return (
        (Fraction(-1), False, True) if lower is None else (lower, interval.lower_closed, False),
        (Fraction(1), False, True) if upper is None else (upper, interval.upper_closed, False),
    )


def _product(a: _End, b: _End) -> _End:
    for end in (a, b):
        if not end[2] and end[0] == 0:  # zero reached on one side is zero, however far the other
            return Fraction(0), end[1], False
    return a[0] * b[0], a[1] and b[1], a[2] or b[2]


def _span(ends: Iterable[_End]) -> Interval:
    """Smallest interval over the ends; where two are equal the closed one counts."""
    found = list(ends)
    low = min(found, key=lambda end: (*_rank(end), not end[1]))
    high = max(found, key=lambda end: (*_rank(end), end[1]))
    return Interval(
        None if low[2] else low[0],
        None if high[2] else high[0],
        low[1] and not low[2],
        high[1] and not high[2],
    )


def _rank(end: _End) -> tuple[int, Fraction]:
    value, _, infinite = end
    return (1 if value > 0 else -1, Fraction(0)) if infinite else (0, value)


def _reciprocal(positive: Interval) -> Interval:
    lower, upper = positive.lower, positive.upper
    return Interval(
        Fraction(0) if upper is None else 1 / upper,
        1 / lower if lower else None,
        positive.upper_closed,
        positive.lower_closed and bool(lower),
    )
