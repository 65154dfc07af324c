"""part = percent × whole, percentages that make 100, and sums of parts."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from claimcheck.equations.change import middles
from claimcheck.equations.formula import Formula, Values, to_base
from claimcheck.equations.wording import say_quantity, say_value
from claimcheck.interval import Interval
from claimcheck.model import Addend, Addition, Quantity, Verdict

NOTHING = Interval.point(0)
PERCENTAGES = Interval.of(0, 100)


class Share(Formula):
    """part = percent × whole; roles "percent", "part", "whole"."""

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "part as a percentage of the whole"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """As every formula; only asked about where the percentage is that of the rest.

        "He missed 2 of 306 votes, a rate of 99.3%" is right, "2 of 306 votes (99.3%)" is not.
        """
        verdict = Formula.compare(self, terms)
        return Verdict.REVIEW if verdict.accuses and self.slip(terms) else verdict

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the other two; the percentage is a share of one."""
        if role == "percent":
            return values["part"].over(values["whole"])
        if role == "part":
            return values["whole"].times(values["percent"])
        return values["part"].over(values["percent"])

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The share worked out from part and whole."""
        value = middles(terms)
        part, whole = say_quantity(terms["part"]), say_quantity(terms["whole"])
        if not value["whole"]:
            return f"{part} has no share of {whole}"
        share = value["part"] / value["whole"] * 100
        return f"{part} of {whole} is {say_value(share, 'percent', 3)}"

    def slip(self, terms: Mapping[str, Quantity]) -> str:
        """The rest of the whole given as the part."""
        value = middles(terms)
        if value["whole"] and self._complement(terms, value):
            return "the share of the rest, not of the part"
        return ""

    def _complement(self, terms: Mapping[str, Quantity], value: dict[str, Fraction]) -> bool:
        rest = 1 - value["part"] / value["whole"]
        return rest in to_base(terms["percent"], terms["percent"].meaning.core)


class OneWhole(Formula):
    """part ÷ percent = other part ÷ other percent: two shares of one whole that is not told.

    Roles "percent", "part", "other percent", "other part".
    """

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "two shares of one whole"

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the other three."""
        own, across = ("other ", "") if role.startswith("other ") else ("", "other ")
        kind, twin = ("part", "percent") if role.endswith("part") else ("percent", "part")
        return values[own + twin].times(values[across + kind].over(values[across + twin]))

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The share that the part would be of the whole that the other two make."""
        value = middles(terms)
        if not value["other part"] or not value["other percent"]:
            return "no whole"
        whole = value["other part"] / value["other percent"]
        part, other = say_quantity(terms["part"]), say_quantity(terms["other part"])
        share = say_quantity(terms["other percent"])
        made = say_value(value["part"] / whole * 100, "percent", 3)
        return f"if {other} is {share}, {part} is {made}"


class Sum(Formula):
    """total = part 1 + part 2 + …; roles "total" and any others, which are the parts.

    `constant` stands for a total that is known (100 percent is 1); `exhaustive` False for a list
    that need not be complete, which can only be too much.
    """

    def __init__(self, exhaustive: bool = True, constant: Fraction | None = None) -> None:
        self.exhaustive = exhaustive
        self.constant = constant

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "total of the parts"

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The total from its parts, or a part from the total and the other parts."""
        parts = [name for name in values if name not in ("total", role)]
        rest = NOTHING
        for name in parts:
            rest = rest.plus(values[name])
        if role == "total":
            return rest if self.exhaustive else Interval(rest.lower, None, rest.lower_closed, False)
        total = values["total"] if self.constant is None else Interval.point(self.constant)
        missing = total.minus(rest)
        if self.exhaustive:
            return missing
        return Interval(None, missing.upper, False, missing.upper_closed)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The sum worked out from the parts."""
        value = middles(terms)
        parts = [role for role in terms if role != "total"]
        unit = terms[parts[0]].unit
        added = sum((value[role] for role in parts), Fraction(0))
        shown = added / unit.factor
        listed = " + ".join(say_quantity(terms[role]) for role in parts)
        exact = max(len(str(abs(shown.numerator // shown.denominator))) + 1, 4)
        return f"{listed} = {say_value(shown, unit.name, exact)}"

    def addition(self, terms: Mapping[str, Quantity]) -> Addition:
        """The parts as a column, in the unit of the first, with what they make."""
        value = middles(terms)
        parts = [role for role in terms if role != "total"]
        unit = terms[parts[0]].unit
        stated = self.constant if "total" not in terms else value["total"]
        return Addition(
            tuple(Addend(terms[role].mention, value[role] / unit.factor) for role in parts),
            terms["total"].mention if "total" in terms else None,
            sum((value[role] for role in parts), Fraction(0)) / unit.factor,
            (stated or Fraction(0)) / unit.factor,
            unit.name,
        )


class Quotient(Formula):
    """rate = amount ÷ per; roles "rate", "amount", "per" (density, per head, exchange)."""

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "rate from an amount and what it is spread over"

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the other two."""
        if role == "rate":
            return values["amount"].over(values["per"])
        if role == "amount":
            return values["rate"].times(values["per"])
        return values["amount"].over(values["rate"])

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The rate worked out."""
        value = middles(terms)
        amount, per = say_quantity(terms["amount"]), say_quantity(terms["per"])
        if not value["per"]:
            return f"{amount} has no rate per {per}"
        unit = terms["rate"].unit
        rate = unit.from_base(value["amount"] / value["per"])
        return f"{amount} over {per} is {say_value(rate, unit.name)}"


class Bound(Formula):
    """value within limits; role "value".  Limits in the value's own unit."""

    def __init__(self, limits: Interval = PERCENTAGES, reason: str = "") -> None:
        self.limits = limits
        self.reason = reason

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return self.reason or "value within its limits"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported inside the limits, review if only the outer interval reaches them."""
        meaning = terms["value"].meaning
        if meaning.core.overlaps(self.limits):
            return Verdict.SUPPORTED
        return Verdict.REVIEW if meaning.outer.overlaps(self.limits) else Verdict.REFUTED

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """The limits."""
        return self.limits

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The reason, with the value."""
        return f"{say_quantity(terms['value'])}: {self.name}"


class Same(Formula):
    """Two mentions of one figure; roles "one", "other"."""

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "the same figure twice"

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The other's interval."""
        return next(value for name, value in values.items() if name != role)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The second figure in the unit of the first."""
        first, second = terms.values()
        value = middles(terms)[list(terms)[1]] / first.unit.factor
        return f"{say_quantity(second)} is {say_value(value, first.unit.name, 3)}"
