"""Sums of money in two currencies, at the rate that the draft's own pairs give."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from claimcheck.equations.change import middles
from claimcheck.equations.formula import Formula, Values, to_base
from claimcheck.equations.wording import say_quantity, say_value
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Verdict

DRIFT = Fraction(3, 100)  # of a rate, that two conversions of one draft may differ
UNIT_RATE = Interval.point(1)
ASKED = Fraction(20, 100)  # of a rate: beyond, one of the figures is wrong


def rate_of(a: Quantity, b: Quantity, drift: Fraction = DRIFT) -> Interval:
    """How many units of a are one of b, as far as rounding and the drift of rates allow."""
    first, second = to_base(a, a.meaning.core), to_base(b, b.meaning.core)
    wide = Interval.of(1 - drift, 1 + drift)
    return first.over(second).times(wide)


def printed_rate(a: Quantity, b: Quantity) -> Fraction | None:
    """The rate of the printed figures; None if one is nought."""
    value = middles({"a": a, "b": b})
    return value["a"] / value["b"] if value["a"] and value["b"] else None


class AtRate(Formula):
    """a = rate × b; roles "b", "a".  `rate` is that of other pairs, `shown` its middle."""

    def __init__(self, rate: Interval = UNIT_RATE, shown: Fraction = Fraction(1)) -> None:
        self.rate = rate
        self.shown = shown

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "the draft's own rate of exchange"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported at the rate, review within a fifth of it, refuted beyond."""
        if Formula.compare(self, terms) is Verdict.SUPPORTED:
            return Verdict.SUPPORTED
        wide = AtRate(self.rate.times(Interval.of(1 - ASKED, 1 + ASKED)), self.shown)
        near = Formula.compare(wide, terms) is Verdict.SUPPORTED
        return Verdict.REVIEW if near else Verdict.REFUTED

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the other."""
        return values["b"].times(self.rate) if role == "a" else values["a"].over(self.rate)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The sum at the rate."""
        a, b = terms["a"], terms["b"]
        worked = say_value(middles(terms)["a"] / self.shown, b.unit.name, 3)
        one, rate = say_value(Fraction(1), b.unit.name), say_value(self.shown, a.unit.name, 3)
        return f"at the draft's own rate ({one} = {rate}) {say_quantity(a)} is {worked}"


class OneRate(Formula):
    """Two pairs at one rate: a ÷ b = c ÷ d; roles "a", "b", "c", "d"."""

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "one rate of exchange"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported at one rate, review if the two differ by up to a fifth, else refuted."""
        first, second = (rate_of(terms[one], terms[other]) for one, other in ("ab", "cd"))
        if first.overlaps(second):
            return Verdict.SUPPORTED
        wide = first.times(Interval.of(1 - ASKED, 1 + ASKED))
        return Verdict.REVIEW if wide.overlaps(second) else Verdict.REFUTED

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the other three."""
        a, b, c, d = (values.get(name, Interval.point(1)) for name in "abcd")
        return {
            "a": b.times(c).over(d),
            "b": a.times(d).over(c),
            "c": a.times(d).over(b),
            "d": b.times(c).over(a),
        }[role]

    def message(self, terms: Mapping[str, Quantity]) -> str:
        """Both rates."""
        return self.explain(terms)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """Both rates."""
        said = []
        for one, other in ("ab", "cd"):
            a, b = terms[one], terms[other]
            rate = printed_rate(a, b) or Fraction(0)
            unit = say_value(Fraction(1), b.unit.name)
            shown = say_value(rate, a.unit.name, 3)
            said.append(f"{say_quantity(a)} ({say_quantity(b)}) is {unit} = {shown}")
        return ", ".join(said)
