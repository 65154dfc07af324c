"""What each hedge says of one printed end: the table of docs/how-it-decides.md, one by one."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy

from claimcheck.interval import Interval
from claimcheck.meaning.widths import Widths
from claimcheck.model import Meaning


def _exact(at: Widths) -> Meaning:
    core = Interval.around(at.value, at.step / 2)
    return Meaning(core, Interval.around(at.value, at.step, closed=False))


def _bare(at: Widths) -> Meaning:
    core = Interval.around(at.value, at.u / 2)
    return Meaning(core, Interval.around(at.value, at.grey, closed=False))


def _approximately(at: Widths) -> Meaning:
    return Meaning(Interval.around(at.value, at.loose), Interval.around(at.value, at.loose_grey))


def _nearly(at: Widths) -> Meaning:
    core = Interval.of(at.value - at.loose, at.value, "[)")
    return Meaning(core, Interval.of(at.value - at.loose_grey, at.value + at.u / 2), one_sided=True)


def _just_over(at: Widths) -> Meaning:
    core = Interval.of(at.value, at.value + at.loose, "(]")
    return Meaning(core, Interval.of(at.value - at.u / 2, at.value + at.loose_grey), one_sided=True)


def _more_than(at: Widths, closed: str = "()") -> Meaning:
    return Meaning(
        Interval.of(at.value, None, closed),
        Interval.of(at.value - at.u / 2, None),
        one_sided=True,
        weak=Interval.of(at.value + at.loose_grey, None, "()"),
    )


def _less_than(at: Widths, closed: str = "()") -> Meaning:
    return Meaning(
        Interval.of(None, at.value, closed),
        Interval.of(None, at.value + at.u / 2),
        one_sided=True,
        weak=Interval.of(None, at.value - at.loose_grey, "()"),
    )


def _at_least(at: Widths) -> Meaning:
    return _more_than(at, "[)")


def _at_most(at: Widths) -> Meaning:
    return _less_than(at, "(]")


def _up_to(at: Widths) -> Meaning:
    core = Interval.around(at.value, at.u / 2)
    return Meaning(core, Interval.of(core.lower, None), ceiling=True)


HEDGED: dict[str, Callable[[Widths], Meaning]] = {
    "exact": _exact,
    "bare": _bare,
    "approximately": _approximately,
    "nearly": _nearly,
    "just_over": _just_over,
    "more_than": _more_than,
    "at_least": _at_least,
    "less_than": _less_than,
    "at_most": _at_most,
    "up_to": _up_to,
}


ONE_SIDED = frozenset(
    {"nearly", "just_over", "more_than", "at_least", "less_than", "at_most", "up_to"}
)


def _magnitude(at: Widths) -> Widths:
    other = copy(at)
    other.value = -at.value
    return other


def hedged_meaning(hedge: str, at: Widths) -> Meaning:
    """What the hedge says of the end; "nearly" and "just over" work on a negative's magnitude."""
    if at.value < 0 and hedge in ("nearly", "just_over"):
        meaning = HEDGED[hedge](_magnitude(at))
        return meaning._replace(core=-meaning.core, outer=-meaning.outer)
    return HEDGED[hedge](at)
