"""Every shape of interval, and the numbers of one that tell where it ends."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import product

from claimcheck.interval import Interval

PLACES = (None, Fraction(-2), Fraction(0), Fraction(1), Fraction(3))
FAR = Fraction(10**9)  # as good as infinite beside PLACES
TIP = Fraction(1, 10**6)  # how near an open end a witness may lie
STEP = Fraction(1, 10)  # how near an end a result is asked about, far enough for a witness
REACH = Fraction(1000)  # how far out a result is asked about


def shapes() -> list[Interval]:
    """Intervals between all pairs of places: crossed ends, points and empty ones included."""
    closed = ("[]", "[)", "(]", "()")
    made = (Interval.of(a, b, how) for a, b, how in product(PLACES, PLACES, closed))
    return sorted(set(made), key=repr)


def holds(interval: Interval, value: Fraction) -> bool:
    """True if the number lies in it: the definition, in comparisons of Fractions alone."""
    low, high = interval.lower, interval.upper
    above = low is None or low < value or (interval.lower_closed and low == value)
    return above and (high is None or value < high or (interval.upper_closed and high == value))


@lru_cache(maxsize=512)
def points(interval: Interval, tip: Fraction = TIP, far: Fraction = FAR) -> list[Fraction]:
    """Numbers of the interval: its ends, those a tip within, some between, some far out."""
    low = -far if interval.lower is None else interval.lower
    high = far if interval.upper is None else interval.upper
    near = (low, low + tip, high - tip, high, Fraction(0), tip, -tip)
    between = ((low + high) / 2, (2 * low + high) / 3)
    return [value for value in {*near, *between} if holds(interval, value)]


def asked(interval: Interval) -> list[Fraction]:
    """Numbers of a result for which there must be a sum, a product and so on that makes them."""
    return points(interval, STEP, REACH)
