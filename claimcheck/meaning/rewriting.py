"""The same meaning in another unit, another scale, or another reading of its words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from claimcheck.interval import Interval
from claimcheck.meaning.words import meaning_of
from claimcheck.model import Form, Meaning, Mention, Printed, Quantity, Unit
from claimcheck.regex import Regex

_DIGITS = Regex(r"\d(?:[\d,]*\d)?(?:\.\d+)?")
_SCALES = frozenset(Fraction(10) ** power for power in (3, 6, 9, 12))


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
    return quantity._replace(mention=mention, meaning=meaning._replace(whole=False))


def unhedged(quantity: Quantity) -> Quantity:
    """The quantity without its hedge: in "12% more than 8 million" the 8 million has none."""
    if quantity.mention.hedge is None:
        return quantity
    mention = quantity.mention._replace(hedge=None)
    return quantity._replace(mention=mention, meaning=meaning_of(mention))


def as_difference(quantity: Quantity) -> Quantity:
    """The quantity as a difference: of temperatures without their offset, else as it is."""
    unit = quantity.unit
    if not unit.offset:
        return quantity
    return quantity._replace(unit=Unit(f"delta_{unit.name}", "temperature_difference", unit.factor))


def _moved(meaning: Meaning, change: Callable[[Fraction], Fraction]) -> Meaning:
    def move(interval: Interval) -> Interval:
        ends = [None if end is None else change(end) for end in (interval.lower, interval.upper)]
        return Interval(ends[0], ends[1], interval.lower_closed, interval.upper_closed)

    return meaning._replace(
        core=move(meaning.core),
        outer=move(meaning.outer),
        printed=move(meaning.printed),
        weak=None if meaning.weak is None else move(meaning.weak),
    )
