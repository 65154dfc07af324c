"""Fits by hand: a number, what its words allow, and what is asked of it."""

from __future__ import annotations

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.model import Fit, Kind, Mention

MENTION = Mention(4, 9, "about  20", Kind.COUNT, noun="boats")


def fit(
    core: Interval, wanted: Interval, unit: str = "", outer: Interval = EVERYTHING, at: int = 20
) -> Fit:
    """The number, printed as 20 unless told otherwise."""
    middle = wanted.middle
    exact = wanted if middle is None else Interval.point(middle)
    return Fit(MENTION, unit, Interval.point(at), core, outer, wanted, exact)
