"""How far a printed number reaches on each side, from how finely it is written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from claimcheck.model import Desk, Printed


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


class Widths:
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
