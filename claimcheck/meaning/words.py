"""A mention's words → what they allow."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.interval import Interval
from claimcheck.meaning.forms import special_meaning
from claimcheck.meaning.hedges import HEDGED, ONE_SIDED, hedged_meaning
from claimcheck.meaning.widths import Widths, printed_unit
from claimcheck.model import Desk, Form, Meaning, Mention

TEMPERATURES = frozenset({"degC", "degF", "kelvin", "delta_degC", "delta_degF"})


def meaning_of(mention: Mention, desk: Desk | None = None) -> Meaning:
    """What the mention's words allow, in its own unit.

    Without a printed end they allow everything.  Source: the hedges of docs/how-it-decides.md.
    """
    desk = desk or Desk()
    special = special_meaning(mention, desk)
    if special is not None:
        return special
    widths = _end_widths(mention, desk)
    if len(widths) > 1 and widths[0].value != widths[-1].value:
        return _range(mention, widths)
    one = widths[0]
    said = mention.hedge if mention.hedge in HEDGED else None  # "only" changes nothing
    hedge = said or ("exact" if _is_exact_count(mention) else "bare")
    meaning = hedged_meaning(hedge, one)
    whole = hedge == "exact" and not mention.unit and one.step == 1
    return meaning._replace(printed=Interval.point(one.value), whole=whole)


def _end_widths(mention: Mention, desk: Desk) -> list[Widths]:
    u = min(printed_unit(end) for end in mention.ends)
    u = _sharpened(mention, u)
    shares = None if mention.unit in TEMPERATURES else desk
    ends = sorted(mention.ends, key=lambda end: end.value)
    return [Widths(end, u, shares) for end in ends]


def _sharpened(mention: Mention, u: Fraction) -> Fraction:
    """After a one-sided hedge a simple fraction or a round percentage counts as itself."""
    if mention.hedge not in ONE_SIDED:
        return u
    if mention.form is Form.FRACTION:
        return Fraction(1, 100)
    return min(u, Fraction(1)) if mention.unit == "percent" else u


def _is_exact_count(mention: Mention) -> bool:
    if mention.unit or mention.ends[0].step != 1:
        return False
    return bool(int(mention.ends[0].value) % 10)  # a Decimal's own remainder stops at 28 digits


def _range(mention: Mention, widths: list[Widths]) -> Meaning:
    low, high = widths[0], widths[-1]
    loose = mention.hedge == "approximately"
    core = Interval.of(
        low.value - (low.loose if loose else low.u / 2),
        high.value + (high.loose if loose else high.u / 2),
    )
    outer = Interval.of(
        low.value - (low.loose_grey if loose else low.u),
        high.value + (high.loose_grey if loose else high.u),
    )
    return Meaning(core, outer, Interval.of(low.value, high.value))
