"""People on an area, and how many of them a square mile has."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from claimcheck.equations.share import Quotient
from claimcheck.model import Quantity, Verdict

LOOSE = Fraction(1, 10)  # of the density: land or all of the area, this year's people or the last's


class Density(Quotient):
    """rate = amount ÷ per, within a tenth; roles "rate", "amount", "per"."""

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "density of people on an area"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported as every quotient, unchecked within a tenth, refuted beyond."""
        verdict = Quotient.compare(self, terms)
        if verdict is Verdict.SUPPORTED:
            return verdict
        rate = terms["rate"]
        core, printed = rate.meaning.core, rate.meaning.printed
        low, high = printed.lower, printed.upper
        if low is None or high is None:
            return verdict
        wide = core.hull(type(core).of(low * (1 - LOOSE), high * (1 + LOOSE)))
        loose = rate._replace(meaning=rate.meaning._replace(core=wide, outer=wide))
        fits = Quotient.compare(self, {**terms, "rate": loose}) is Verdict.SUPPORTED
        return Verdict.UNCHECKED if fits else Verdict.REFUTED
