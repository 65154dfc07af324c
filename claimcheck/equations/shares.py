"""Parts of one whole: shares that make a hundred percent, and shares of a few things."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor

from claimcheck.equations.change import middles
from claimcheck.equations.formula import Formula, Values, to_base
from claimcheck.equations.share import Sum
from claimcheck.equations.wording import say_quantity, say_value
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Verdict

SHOWN = 6  # significant figures of a sum of shares


class Hundred(Sum):
    """Shares that make 100 percent; any roles.  `exhaustive` False: they make no more than that."""

    def __init__(self, exhaustive: bool = True, constant: Fraction | None = Fraction(1)) -> None:
        super().__init__(exhaustive, constant)

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "shares of one whole"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """As every sum; shares that all end in nought ("23.40%") are no finer than without it."""
        total = sum(middles(terms).values(), Fraction(0))
        finest = min(_printed_unit(quantity) for quantity in terms.values())
        if abs(total - 1) * 2 <= finest * len(terms):
            return Verdict.SUPPORTED
        return Sum.compare(self, terms)

    def message(self, terms: Mapping[str, Quantity]) -> str:
        """The sum of the shares, which is not a hundred."""
        first = next(iter(terms.values()))
        total = sum(middles(terms).values(), Fraction(0)) / first.unit.factor
        listed = " + ".join(say_quantity(one) for one in terms.values())
        return f"{listed} = {say_value(total, first.unit.name, SHOWN)}, not 100%"


class ShareOfFew(Formula):
    """A share of a few whole things is a whole number of them; roles "percent", "whole"."""

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "share of a whole number of things"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported if some number of the things is that share, as far as each interval reaches."""
        whole = middles(terms)["whole"]
        percent = terms["percent"]
        for reach, verdict in (
            (percent.meaning.core, Verdict.SUPPORTED),
            (percent.meaning.outer, Verdict.REVIEW),
        ):
            if _holds_whole_number(to_base(percent, reach).times(Interval.point(whole))):
                return verdict
        return Verdict.REFUTED

    def isolate(self, role: str, values: Values) -> Interval | None:
        """None: many numbers of things would do."""
        return None

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """For the percentage that of the nearest whole number of things; None for the whole."""
        if role != "percent":
            return None
        value = middles(terms)
        part = round(value["percent"] * value["whole"])
        return Interval.point(Fraction(part) / value["whole"] * 100)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """What the nearest whole numbers of things would be."""
        value = middles(terms)
        exact = value["percent"] * value["whole"]
        few = dict.fromkeys((floor(exact), ceil(exact)))
        shares = [say_value(Fraction(n) / value["whole"] * 100, "percent", 3) for n in few]
        counts = " or ".join(str(n) for n in few)
        return f"{counts} of {say_quantity(terms['whole'])} is {' or '.join(shares)}"


def _printed_unit(percentage: Quantity) -> Fraction:
    """The unit of the last digit, noughts after a decimal point left out; as a share of one."""
    value = Fraction(percentage.mention.ends[0].value)
    unit = Fraction(percentage.mention.ends[0].step)
    while unit < 1 and not (value / unit) % 10:
        unit *= 10
    return unit * percentage.unit.factor


def _holds_whole_number(reach: Interval) -> bool:
    if reach.lower is None or reach.upper is None:
        return True
    first = ceil(reach.lower)
    if first == reach.lower and not reach.lower_closed:
        first += 1
    return first < reach.upper or (first == reach.upper and reach.upper_closed)
