"""The axis of a strip: a few round values with labels, in one scale and unit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, log10

from claimcheck.equations.wording import SCALES, say_unit
from claimcheck.model import Fit, Kind
from claimcheck.namedtuple import NamedTuple

MOST = 5  # ticks
LONGEST = 9  # characters of a label that fits between two others
HUGE = 15  # digits before the point from which a label is told in powers of ten
STEPS = (1, 2, 5, 10)  # round steps, times a power of ten
YEARS = (Kind.YEAR, Kind.DATE, Kind.DECADE)


class Tick(NamedTuple):
    """A mark of the axis: its place as a share of the axis, from 0 to 1, and its label."""

    x: float
    label: str


class Axis(NamedTuple):
    """The ticks in order, and what they count: "million €", "km²", "people"."""

    ticks: tuple[Tick, ...]
    unit: str


def axis_of(low: Fraction, high: Fraction, fit: Fit) -> Axis:
    """The axis from low to high, low being less; at least one tick, at most `MOST` and one more."""
    years = fit.mention.kind in YEARS
    scale, word = (1, "") if years else _scale(max(abs(low), abs(high)))
    step, power = _step((high - low) / scale)
    if scale == 1 and step < 1 < high - low and _is_whole(fit):
        step, power = Fraction(1), 0
    first = ceil(low / scale / step)
    values = [(first + place) * step for place in range(MOST + 1)]
    ticks = [
        Tick(float((value * scale - low) / (high - low)), _label(value, power, years))
        for value in values
        if value * scale <= high
    ]
    unit = "" if years else say_unit(fit.unit, plural=True) or fit.mention.noun
    return Axis(_spaced(ticks), " ".join(part for part in (word, unit) if part))


def _is_whole(fit: Fit) -> bool:
    """True for whole numbers of things or years, between which there is nothing to tell."""
    ends = (*fit.printed[:2], *fit.exact[:2])
    return not fit.unit.startswith("percent") and all(e is None or e == int(e) for e in ends)


def _spaced(ticks: list[Tick]) -> tuple[Tick, ...]:
    """The ticks; where their labels are long, the first and the last."""
    long = any(len(tick.label) > LONGEST for tick in ticks)
    return (ticks[0], ticks[-1]) if long and len(ticks) > 2 else tuple(ticks)


def _scale(size: Fraction) -> tuple[int, str]:
    return next(((scale, word) for scale, word in SCALES if size >= scale), (1, ""))


def _step(span: Fraction) -> tuple[Fraction, int]:
    """A round step that goes into the span no more than `MOST` times, and its power of ten."""
    wanted = span / MOST
    power = ceil(log10(wanted.numerator) - log10(wanted.denominator)) - 1
    unit = Fraction(10) ** power
    factor = next((factor for factor in STEPS if factor * unit >= wanted), STEPS[-1])
    return factor * unit, power + (factor == STEPS[-1])


def _label(value: Fraction, power: int, years: bool) -> str:
    """The value to the step's last place, with a real minus; in powers of ten if it is huge."""
    number = Decimal(value.numerator) / Decimal(value.denominator)
    if number.adjusted() >= HUGE:
        return f"{number:.1e}"
    text = f"{number:,.{max(-power, 0)}f}".replace("-", "−")
    return text.replace(",", "") if years else text
