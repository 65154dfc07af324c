"""Printed figures that a slip of the hand may have made of other ones."""

from __future__ import annotations

from fractions import Fraction
from operator import ne

from claimcheck.patterns.grid import Figure

LONG = 4  # digits that do not agree in any order by chance
_POWERS = (10, Fraction(1, 10), 100, 1000)


def is_slip(figure: Figure, change: Fraction) -> bool:
    """True if one slip makes the printed figure of the figure changed by that much."""
    if is_turned(figure, change):
        return True
    one, other = _both(figure, change)
    return len(one) == len(other) and sum(map(ne, one, other)) == 1


def is_turned(figure: Figure, change: Fraction) -> bool:
    """True if the two differ by a power of ten, or by two digits that changed places."""
    printed, meant = figure.value, figure.value + change
    if printed * meant <= 0 or not change:
        return False
    if printed / meant in _POWERS:
        return True
    one, other = _both(figure, change)
    off = sum(map(ne, one, other))
    return sorted(one) == sorted(other) and (off == 2 or len(one) >= LONG)


def _both(figure: Figure, change: Fraction) -> tuple[str, str]:
    meant = figure.value + change
    if meant * figure.value < 0:
        return "", "-"
    return _digits(figure.value, figure.step), _digits(meant, figure.step)


def _digits(value: Fraction, step: Fraction) -> str:
    return str(round(abs(value) / step))
