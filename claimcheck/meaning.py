"""What printed words allow: the core that they say, and the grey an editor would ask about.

A printed number stands for an interval.  Its width comes from how finely it is written and from
the hedge before it; the table of hedges and the constants were settled on 4,628 conversion pairs
and 68 hedged pairs of published prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from claimcheck.interval import EVERYTHING, Interval
from claimcheck.model import Desk, Form, Kind, Meaning, Mention, Printed, Quantity, Unit, Verdict

TEMPERATURES = frozenset({"degC", "degF", "kelvin", "delta_degC", "delta_degF"})
SIMPLE_DENOMINATORS = (2, 3, 4, 5, 10)  # fractions that prose uses for "about that share"
SIMPLE_FRACTIONS = sorted({Fraction(k, n) for n in SIMPLE_DENOMINATORS for k in range(n + 1)})
ORDER_FACTOR = 2  # "hundreds" is asked about, not refuted, up to a factor of two outside
_DIGITS = re.compile(r"\d(?:[\d,]*\d)?(?:\.\d+)?")
_SCALES = frozenset(Fraction(10) ** power for power in (3, 6, 9, 12))
YEAR_SLACK = 2  # "around 2019" reaches two years either way


def printed_unit(printed: Printed) -> Fraction:
    """The unit a value is rounded to, u: 1,300 → 100; 200 → 10; 10 → 1; "2 million" → a million.

    In the mention's unit; never under the unit of the last written digit, and never coarser than
    the second significant figure.
    """
    step, value = Fraction(printed.step), printed.value
    if not value:
        return step
    figures = Fraction(Decimal(1).scaleb(value.adjusted() - 1))
    return max(step, min(Fraction(printed.coarse), figures))


class _Widths:
    """Half-widths round one printed end: of the core, of the grey, bare and under "about".

    Worked out when asked for: a bare number needs no more than its own.
    """

    __slots__ = ("_coarse", "_desk", "step", "u", "value")

    def __init__(self, printed: Printed, u: Fraction, desk: Desk | None) -> None:
        """`desk` is None for temperatures, to which shares of the value do not apply."""
        self.value, self.u, self._desk = Fraction(printed.value), u, desk
        self.step, self._coarse = Fraction(printed.step), printed.coarse

    @property
    def grey(self) -> Fraction:
        """Of the grey of a bare number."""
        if self._desk is None:
            return self.u
        return max(self.u, min(Fraction(self._coarse) / 2, self._share(self._desk.grey_share)))

    @property
    def loose(self) -> Fraction:
        """Of the core under "about"."""
        if self._desk is None:
            return self.u
        return max(self.u / 2, self._share(self._desk.core_share))

    @property
    def loose_grey(self) -> Fraction:
        """Of the grey under "about"."""
        if self._desk is None:
            return 2 * self.u
        return max(self.u, self._share(self._desk.grey_share))

    def _share(self, share: Decimal) -> Fraction:
        return abs(self.value) * Fraction(share)


def meaning_of(mention: Mention, desk: Desk | None = None) -> Meaning:
    """What the mention's words allow, in its own unit.

    Without a printed end they allow everything.  Source: the table of hedges in docs/meaning.
    """
    desk = desk or Desk()
    if not mention.ends:
        return Meaning(EVERYTHING)
    if mention.form is Form.ORDER:
        return _order(mention)
    if mention.form is Form.FRACTION and mention.hedge is None and not mention.is_range:
        return _simple_fraction(mention)
    if mention.kind in (Kind.YEAR, Kind.DATE):
        return _year(mention)
    widths = _end_widths(mention, desk)
    if len(widths) > 1 and widths[0].value != widths[-1].value:
        return _range(mention, widths)
    one = widths[0]
    said = mention.hedge if mention.hedge in _HEDGED else None  # "only" changes nothing
    hedge = said or ("exact" if _is_exact_count(mention) else "bare")
    meaning = _HEDGED[hedge](one)
    if one.value < 0 and hedge in ("nearly", "just_over"):
        meaning = _mirror(_HEDGED[hedge](_magnitude(one)))
    whole = hedge == "exact" and not mention.unit and one.step == 1
    return replace(meaning, printed=Interval.point(one.value), whole=whole)


def meet(a: Meaning, b: Meaning) -> Verdict:
    """Supported if what the two say overlaps, review if only with the grey, refuted otherwise.

    Both in the same unit.  Against a one-sided hedge the other side counts at its printed value.
    Unchecked if one is a ceiling ("up to") and the other lies below it.
    """
    for ceiling, other in ((a, b), (b, a)):
        if ceiling.ceiling and not other.ceiling:
            return _under_ceiling(ceiling, other)
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


def convert(meaning: Meaning, source: Unit, target: Unit) -> Meaning:
    """The same meaning in another unit of the same dimension; exact."""
    if source == target:
        return meaning
    return _moved(meaning, lambda end: target.from_base(source.to_base(end)))


def scale_word(mention: Mention) -> Fraction:
    """What the scale word multiplies by: "$381 million" → 1,000,000; 1 without one."""
    digits = _DIGITS.search(mention.text)
    if digits is None or mention.form is not Form.DIGITS:
        return Fraction(1)
    bare = Fraction(digits[0].replace(",", ""))
    scale = abs(Fraction(mention.ends[0].value)) / bare if bare else Fraction(1)
    return scale if scale in _SCALES else Fraction(1)


def rescale(quantity: Quantity, factor: Fraction) -> Quantity:
    """The quantity as if a scale word stood after its number ("from 160" meaning 160 million)."""
    meaning = _moved(quantity.meaning, lambda end: end * factor)
    times = Decimal(factor.numerator)
    ends = tuple(
        Printed(end.value * times, end.step * times, end.coarse * times)
        for end in quantity.mention.ends
    )
    mention = quantity.mention._replace(ends=ends)
    return replace(quantity, mention=mention, meaning=replace(meaning, whole=False))


def unhedged(quantity: Quantity) -> Quantity:
    """The quantity without its hedge: in "12% more than 8 million" the 8 million has none."""
    if quantity.mention.hedge is None:
        return quantity
    mention = quantity.mention._replace(hedge=None)
    return replace(quantity, mention=mention, meaning=meaning_of(mention))


def as_difference(quantity: Quantity) -> Quantity:
    """The quantity as a difference: of temperatures without their offset, else as it is."""
    unit = quantity.unit
    if not unit.offset:
        return quantity
    return replace(quantity, unit=Unit(f"delta_{unit.name}", "temperature_difference", unit.factor))


def _moved(meaning: Meaning, change: Callable[[Fraction], Fraction]) -> Meaning:
    def move(interval: Interval) -> Interval:
        ends = [None if end is None else change(end) for end in (interval.lower, interval.upper)]
        return Interval(ends[0], ends[1], interval.lower_closed, interval.upper_closed)

    return replace(
        meaning,
        core=move(meaning.core),
        outer=move(meaning.outer),
        printed=move(meaning.printed),
        weak=None if meaning.weak is None else move(meaning.weak),
    )


def _end_widths(mention: Mention, desk: Desk) -> list[_Widths]:
    u = min(printed_unit(end) for end in mention.ends)
    u = _sharpened(mention, u)
    shares = None if mention.unit in TEMPERATURES else desk
    ends = sorted(mention.ends, key=lambda end: end.value)
    return [_Widths(end, u, shares) for end in ends]


def _sharpened(mention: Mention, u: Fraction) -> Fraction:
    """After a one-sided hedge a simple fraction or a round percentage counts as itself."""
    if mention.hedge not in _ONE_SIDED:
        return u
    if mention.form is Form.FRACTION:
        return Fraction(1, 100)
    return min(u, Fraction(1)) if mention.unit == "percent" else u


def _is_exact_count(mention: Mention) -> bool:
    value = mention.ends[0].value
    return mention.unit == "" and mention.ends[0].step == 1 and bool(value % 10)


def _exact(at: _Widths) -> Meaning:
    core = Interval.around(at.value, at.step / 2)
    return Meaning(core, Interval.around(at.value, at.step, closed=False))


def _bare(at: _Widths) -> Meaning:
    core = Interval.around(at.value, at.u / 2)
    return Meaning(core, Interval.around(at.value, at.grey, closed=False))


def _approximately(at: _Widths) -> Meaning:
    return Meaning(Interval.around(at.value, at.loose), Interval.around(at.value, at.loose_grey))


def _nearly(at: _Widths) -> Meaning:
    core = Interval.of(at.value - at.loose, at.value, "[)")
    return Meaning(core, Interval.of(at.value - at.loose_grey, at.value + at.u / 2), one_sided=True)


def _just_over(at: _Widths) -> Meaning:
    core = Interval.of(at.value, at.value + at.loose, "(]")
    return Meaning(core, Interval.of(at.value - at.u / 2, at.value + at.loose_grey), one_sided=True)


def _more_than(at: _Widths, closed: str = "()") -> Meaning:
    return Meaning(
        Interval.of(at.value, None, closed),
        Interval.of(at.value - at.u / 2, None),
        one_sided=True,
        weak=Interval.of(at.value + at.loose_grey, None, "()"),
    )


def _less_than(at: _Widths, closed: str = "()") -> Meaning:
    return Meaning(
        Interval.of(None, at.value, closed),
        Interval.of(None, at.value + at.u / 2),
        one_sided=True,
        weak=Interval.of(None, at.value - at.loose_grey, "()"),
    )


def _at_least(at: _Widths) -> Meaning:
    return _more_than(at, "[)")


def _at_most(at: _Widths) -> Meaning:
    return _less_than(at, "(]")


def _up_to(at: _Widths) -> Meaning:
    core = Interval.around(at.value, at.u / 2)
    return Meaning(core, Interval.of(core.lower, None), ceiling=True)


_HEDGED: dict[str, Callable[[_Widths], Meaning]] = {
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
_ONE_SIDED = frozenset(
    {"nearly", "just_over", "more_than", "at_least", "less_than", "at_most", "up_to"}
)


def _magnitude(at: _Widths) -> _Widths:
    other = copy(at)
    other.value = -at.value
    return other


def _mirror(meaning: Meaning) -> Meaning:
    return replace(meaning, core=-meaning.core, outer=-meaning.outer)


def _range(mention: Mention, widths: list[_Widths]) -> Meaning:
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


def _order(mention: Mention) -> Meaning:
    low, high = Fraction(mention.low), Fraction(mention.high)
    core = Interval.of(low, high)
    return Meaning(core, Interval.of(low / ORDER_FACTOR, high * ORDER_FACTOR), core)


def _simple_fraction(mention: Mention) -> Meaning:
    """Values of which this is the nearest simple fraction; the grey takes in second nearest."""
    value = Fraction(mention.low)
    nearest = min(SIMPLE_FRACTIONS, key=lambda simple: abs(simple - value))
    if abs(nearest - value) > Fraction(1, 10**6):
        widths = _Widths(mention.ends[0], printed_unit(mention.ends[0]), Desk())
        return replace(_bare(widths), printed=Interval.point(value))
    at = SIMPLE_FRACTIONS.index(nearest)
    core = Interval.of(_between(at, -1), _between(at, 1))
    return Meaning(core, Interval.of(_between(at, -2), _between(at, 2)), Interval.point(nearest))


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


def _under_ceiling(ceiling: Meaning, other: Meaning) -> Verdict:
    if ceiling.core.overlaps(other.core):
        return Verdict.SUPPORTED
    below = ceiling.core.lower is not None and other.core.upper is not None
    if below and other.core.upper <= ceiling.core.lower:  # type: ignore[operator]
        return Verdict.UNCHECKED
    return Verdict.REVIEW
