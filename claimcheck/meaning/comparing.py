"""Whether what two mentions say can both be true."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.model import Meaning, Verdict


def meet(a: Meaning, b: Meaning) -> Verdict:
    """Supported if what the two say overlaps, review if only with the grey, refuted otherwise.

    Both in the same unit.  Against a one-sided hedge the other side counts at its printed value.
    Unchecked if one is a ceiling ("up to") and the other lies below it.
    """
    if a.ceiling != b.ceiling:
        return _under_ceiling(a, b) if a.ceiling else _under_ceiling(b, a)
    if a.whole and b.whole:
        return Verdict.SUPPORTED if a.core.shares_whole_number(b.core) else Verdict.REFUTED
    if a.one_sided != b.one_sided:
        side, other = (a, b) if a.one_sided else (b, a)
        return place(other.printed, side)
    if a.core.overlaps(b.core):
        return Verdict.SUPPORTED
    return Verdict.REVIEW if a.outer.overlaps(b.outer) else Verdict.REFUTED


def place(interval: Interval, meaning: Meaning) -> Verdict:
    """Where known values lie for a meaning: supported, review or refuted."""
    if meaning.core.overlaps(interval):
        return Verdict.SUPPORTED
    return Verdict.REVIEW if meaning.outer.overlaps(interval) else Verdict.REFUTED


def _under_ceiling(ceiling: Meaning, other: Meaning) -> Verdict:
    if ceiling.core.overlaps(other.core):
        return Verdict.SUPPORTED
    below = ceiling.core.lower is not None and other.core.upper is not None
    if below and other.core.upper <= ceiling.core.lower:  # type: ignore[operator]
        return Verdict.UNCHECKED
    return Verdict.REVIEW
