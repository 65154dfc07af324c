"""One rate told by two periods: so much a week, or so much a year."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from claimcheck.equations.change import middles
from claimcheck.equations.formula import Formula, Values
from claimcheck.equations.wording import say_number, say_quantity
from claimcheck.interval import Interval
from claimcheck.lexicon.words import load_toml
from claimcheck.model import Quantity, Verdict


@cache
def period_ratios() -> Mapping[tuple[str, str], tuple[Fraction, ...]]:
    """How many short periods make a long one, by the two."""
    return {
        (short, long): tuple(Fraction(str(ratio)) for ratio in ratios)
        for short, rest in load_toml("period_ratios.toml").items()
        for long, ratios in rest.items()
    }


class PerPeriods(Formula):
    """long = ratio × short, for one of the ratios; roles "long", "short", values as printed."""

    def __init__(self, short: str = "month", long: str = "year") -> None:
        self.short = short
        self.long = long

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return f"one rate by the {self.short} and by the {self.long}"

    @property
    def ratios(self) -> tuple[Fraction, ...]:
        """How many of the short period make the long one, as people count them."""
        return period_ratios()[self.short, self.long]

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported by one of the ratios, review if only as far as an editor would ask."""
        for reach, verdict in (("core", Verdict.SUPPORTED), ("outer", Verdict.REVIEW)):
            long, short = (getattr(terms[role].meaning, reach) for role in ("long", "short"))
            if any(short.times(Interval.point(one)).overlaps(long) for one in self.ratios):
                return verdict
        return Verdict.REFUTED

    def isolate(self, role: str, values: Values) -> Interval | None:
        """None: the ratio may be any of several."""
        return None

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """The other times or by the ratio, where there is one."""
        if len(self.ratios) > 1:
            return None
        ratio = Interval.point(self.ratios[0])
        other = terms["short" if role == "long" else "long"].meaning.printed
        return other.times(ratio) if role == "long" else other.over(ratio)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """How many times the one the other is."""
        first = {role: _bare(quantity) for role, quantity in terms.items()}
        long, short = say_quantity(terms["long"]), say_quantity(terms["short"])
        times = say_number(first["long"] / first["short"], 3) if first["short"] else "no multiple"
        usual = say_number(self.ratios[0])
        if len(self.ratios) > 1:
            usual = f"{say_number(min(self.ratios))} to {say_number(max(self.ratios))}"
        return f"{long} is {times} times {short}; a {self.long} has {usual} {self.short}s"

    def message(self, terms: Mapping[str, Quantity]) -> str:
        """How many times the one the other is."""
        return self.explain(terms)


def _bare(quantity: Quantity) -> Fraction:
    """The printed value in the mention's own unit."""
    value = middles({"one": quantity})["one"]
    return quantity.unit.from_base(value)
