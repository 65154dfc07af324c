"""The axis of a strip: a few round values with labels, in one scale and unit."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, log10
from typing import NamedTuple

from claimcheck.equations.wording import SCALES, say_unit
from claimcheck.model import Fit, Kind

MOST = 5  # ticks
LONGEST = 9  # characters of a label; longer ones are told in powers of ten
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
    """The axis from low to high, low being less; at least one tick, at most `MOST`."""
    years = fit.mention.kind in YEARS
    scale, word = (1, "") if years else _scale(max(abs(low), abs(high)))
    step, power = _step((high - low) / scale)
    first = ceil(low / scale / step)
    values = [(first + place) * step for place in range(MOST + 1)]
    ticks = tuple(
        Tick(float((value * scale - low) / (high - low)), _label(value, power, years))
        for value in values
        if value * scale <= high
    )
    unit = say_unit(fit.unit, plural=True) or fit.mention.noun
    return Axis(ticks, " ".join(part for part in (word, unit) if part))


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
    """The value to the step's last place, with a real minus."""
    number = value.numerator // value.denominator if power >= 0 else None
    if number is not None and len(str(abs(number))) > LONGEST:
        return f"{value.numerator / value.denominator:.1e}" if abs(value) < 10**300 else "…"
    text = f"{number:,}" if number is not None else f"{float(value):,.{-power}f}"
    return (text.replace(",", "") if years else text).replace("-", "−")
