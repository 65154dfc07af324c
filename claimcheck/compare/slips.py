"""What turned the source's number into the draft's: the likely slip, in a few words."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.compare.figures import Figure
from claimcheck.equations.slips import name_slip
from claimcheck.interval import Interval
from claimcheck.model import Kind


def slip_between(draft: Figure, source: Figure) -> str:
    """The slip; "" if none explains the difference."""
    a, b = draft.mention, source.mention
    if a.moment is not None or b.moment is not None:
        return _shifted(draft, source)
    if not a.ends or not b.ends:
        return ""
    same = {end.value for end in a.ends} == {end.value for end in b.ends}
    if same and a.unit != b.unit:
        money = a.kind is Kind.MONEY and b.kind is Kind.MONEY
        return "the same figure in another currency" if money else "the same figure, another unit"
    if len(a.ends) != 1 or len(b.ends) != 1 or draft.quantity is None or a.unit != b.unit:
        return ""
    if a.low and a.low == -b.low:
        return "the sign is turned"
    value = Fraction(b.low)
    return name_slip(draft.quantity, Interval.point(value)) or _digits(str(a.low), str(b.low))


def _digits(draft: str, source: str) -> str:
    """A digit too few or too many, where it is no power of ten."""
    short, long = sorted((draft.strip("-"), source.strip("-")), key=len)
    if len(long) - len(short) != 1 or len(long) < 3:
        return ""
    if any(long[:at] + long[at + 1 :] == short for at in range(len(long))):
        return "a digit is missing" if len(draft) < len(source) else "a digit too many"
    return ""


def _shifted(draft: Figure, source: Figure) -> str:
    """Which part of a date differs."""
    one, other = draft.mention.moment, source.mention.moment
    if one is None or other is None:
        return ""
    for name in ("year", "month", "day", "weekday"):
        a, b = getattr(one, name), getattr(other, name)
        if a is not None and b is not None and a != b:
            return f"another {name}"
    return "another time" if draft.mention.kind is Kind.TIME else ""
