"""The strip: what a number's words allow and what the others ask of it, on one axis.

Coordinates are those of the drawing's own units, `WIDTH` wide; ends that lie beyond the axis are
cut there.  Values stay exact until they are places in the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.equations.wording import say_interval
from claimcheck.interval import Interval
from claimcheck.model import Basis, Fit, Mention, Outcome
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.html.ticks import YEARS, Tick, axis_of

WIDTH = 340
MARGIN = 10  # left and right of the axis, where an end cap or an arrow needs room
ROOM = WIDTH - 2 * MARGIN
MARGIN_SHARE = Fraction(1, 12)  # of the axis, left free beyond the outermost end
LONGEST = 56  # characters that fit above a band
NARROWEST = 3.0  # of a band, so that a sharp value can be seen


class End(NamedTuple):
    """An end of a band: where it is drawn, and as what: "closed", "open", or "beyond" the axis."""

    x: float
    kind: str


class Band(NamedTuple):
    """An interval on the axis, from end to end."""

    left: End
    right: End

    @property
    def width(self) -> float:
        """How wide it is drawn."""
        return max(self.right.x - self.left.x, NARROWEST)


class Strip(NamedTuple):
    """A number on its axis; `allows` and `asks` say the bands in words, `place` is its mention's.

    `exact` is where the others as printed put it, `printed` where it is written.
    """

    written: str
    start: int
    allows: str
    asks: str
    core: Band
    outer: Band
    wanted: Band
    printed: Band
    exact: Band
    ticks: tuple[Tick, ...]
    unit: str
    half_open: bool


def strips_of(outcome: Outcome) -> Iterator[Strip]:
    """A strip for each number that the outcome places on an axis."""
    return (_strip(fit, outcome.basis) for fit in outcome.fits)


def _strip(fit: Fit, basis: Basis) -> Strip:
    low, high = _reach(fit)
    axis = axis_of(low, high, fit)
    core, wanted = _band(fit.core, low, high), _band(fit.wanted, low, high)
    who = "the record has" if basis is Basis.RECORD else "the others ask for"
    return Strip(
        written=_hedged(fit.mention),
        start=fit.mention.start,
        allows=_said("the words allow", fit.core, fit),
        asks=_said(who, fit.wanted, fit),
        core=core,
        outer=_band(fit.outer, low, high),
        wanted=wanted,
        printed=_band(fit.printed, low, high),
        exact=_band(fit.exact, low, high),
        ticks=tuple(tick._replace(x=_round(MARGIN + tick.x * ROOM)) for tick in axis.ticks),
        unit=axis.unit,
        half_open=any(end.kind == "open" for one in (core, wanted) for end in one),
    )


def _hedged(mention: Mention) -> str:
    """The number as written, behind its hedge, which the words allow for."""
    hedge = (mention.hedge or "").replace("_", " ")
    return " ".join([*hedge.split(), *mention.text.split()])


def _said(who: str, interval: Interval, fit: Fit) -> str:
    """The band in words; without its unit, which the axis names too, where they are many."""
    if fit.mention.kind in YEARS:
        ends = [str(end) for end in interval[:2] if end is not None]
        return f"{who} {' to '.join(dict.fromkeys(ends))}"
    words = f"{who} {say_interval(interval, fit.unit)}"
    return words if len(words) <= LONGEST else f"{who} {say_interval(interval, '')}"


def _reach(fit: Fit) -> tuple[Fraction, Fraction]:
    """From where to where the axis goes: over every end that there is, and a little more."""
    shown = (fit.core, fit.outer, fit.wanted, fit.printed, fit.exact)
    ends = [end for one in shown for end in (one.lower, one.upper) if end is not None]
    low, high = min(ends, default=Fraction(0)), max(ends, default=Fraction(1))
    spare = (high - low) * MARGIN_SHARE or abs(low) / 10 or Fraction(1)
    return low - spare, high + spare


def _band(interval: Interval, low: Fraction, high: Fraction) -> Band:
    return Band(
        _end(interval.lower, interval.lower_closed, low, high, beyond=0),
        _end(interval.upper, interval.upper_closed, low, high, beyond=1),
    )


def _end(
    value: Fraction | None, closed: bool, low: Fraction, high: Fraction, *, beyond: int
) -> End:
    if value is None:
        return End(MARGIN + beyond * ROOM, "beyond")
    share = float((value - low) / (high - low))
    return End(_round(MARGIN + share * ROOM), "closed" if closed else "open")


def _round(x: float) -> float:
    """The place to a tenth, which is finer than a screen."""
    return round(x, 1)
