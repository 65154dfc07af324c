"""What is said otherwise than by digits and a hedge: orders, simple fractions, years."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.meaning.hedges import HEDGED
from claimcheck.meaning.widths import Widths, printed_unit
from claimcheck.model import Desk, Form, Kind, Meaning, Mention

SIMPLE_DENOMINATORS = (2, 3, 4, 5, 10)  # fractions that prose uses for "about that share"
SIMPLE_FRACTIONS = sorted({Fraction(k, n) for n in SIMPLE_DENOMINATORS for k in range(n + 1)})
ORDER_FACTOR = 2  # "hundreds" is asked about, not refuted, up to a factor of two outside
YEAR_SLACK = 2  # "around 2019" reaches two years either way


def special_meaning(mention: Mention, desk: Desk) -> Meaning | None:
    """What is said otherwise than by digits and a unit: orders, fractions, years, nothing."""
    if not mention.ends:
        return Meaning(EVERYTHING)
    if mention.form is Form.ORDER:
        return _order(mention)
    if mention.kind in (Kind.YEAR, Kind.DATE):
        return _year(mention)
    if mention.form is not Form.FRACTION or mention.is_range:
        return None
    if mention.hedge == "approximately":
        return _about_a_fraction(mention, desk)
    return _simple_fraction(mention) if mention.hedge is None else None


def _order(mention: Mention) -> Meaning:
    low, high = Fraction(mention.low), Fraction(mention.high)
    core = Interval.of(low, high)
    return Meaning(core, Interval.of(low / ORDER_FACTOR, high * ORDER_FACTOR), core)


def _simple_fraction(mention: Mention) -> Meaning:
    """Values of which this is the nearest simple fraction; the grey takes in second nearest."""
    value = Fraction(mention.low)
    nearest = min(SIMPLE_FRACTIONS, key=lambda simple: abs(simple - value))
    if abs(nearest - value) > Fraction(1, 10**6):
        widths = Widths(mention.ends[0], printed_unit(mention.ends[0]), Desk())
        return HEDGED["bare"](widths)._replace(printed=Interval.point(value))
    at = SIMPLE_FRACTIONS.index(nearest)
    core = Interval.of(_between(at, -1), _between(at, 1))
    return Meaning(core, Interval.of(_between(at, -2), _between(at, 2)), Interval.point(nearest))


def _about_a_fraction(mention: Mention, desk: Desk) -> Meaning:
    """As the fraction, and as far as "about" reaches besides."""
    bare, value = _simple_fraction(mention), Fraction(mention.low)
    core = Interval.around(value, value * Fraction(desk.core_share))
    outer = Interval.around(value, value * Fraction(desk.grey_share))
    return bare._replace(core=bare.core.hull(core), outer=bare.outer.hull(outer))


def _between(at: int, away: int) -> Fraction:
    """Half-way from one simple fraction to another, clamped to the whole."""
    other = min(max(at + away, 0), len(SIMPLE_FRACTIONS) - 1)
    return (SIMPLE_FRACTIONS[at] + SIMPLE_FRACTIONS[other]) / 2


def _year(mention: Mention) -> Meaning:
    point = Interval.of(Fraction(mention.low), Fraction(mention.high))
    if mention.hedge != "approximately":
        return Meaning(point, point, point)
    around = Interval.of(
        point.lower and point.lower - YEAR_SLACK, point.upper and point.upper + YEAR_SLACK
    )
    return Meaning(around, around, point)
