"""new = old × (1 ± percent), new = old ± difference, new = factor × old."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from claimcheck.equations.formula import Formula, Values, to_base
from claimcheck.equations.wording import say_number, say_quantity, say_value
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Verdict

ONE = Interval.point(1)


def middles(terms: Mapping[str, Quantity]) -> dict[str, Fraction]:
    """The printed values in base units, ranges at their middle; 0 for what has no value."""
    found = {}
    for role, quantity in terms.items():
        if not quantity.mention.ends:
            found[role] = Fraction(0)
            continue
        low, high = Fraction(quantity.mention.low), Fraction(quantity.mention.high)
        value = to_base(quantity, Interval.point((low + high) / 2)).lower
        found[role] = value if value is not None else Fraction(0)
    return found


class Change(Formula):
    """An equation over an old and a new value, which must be of one dimension to be compared."""

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """As every formula; unchecked for two values of different dimensions."""
        if terms["new"].unit.dimension != terms["old"].unit.dimension:
            return Verdict.UNCHECKED
        return Formula.compare(self, terms)


def _say_pair(terms: Mapping[str, Quantity]) -> str:
    """Old and new value; once if they are the two ends of one mention ("18,642 to 18,428")."""
    old, new = say_quantity(terms["old"]), say_quantity(terms["new"])
    one = (terms["old"].mention.start, old) == (terms["new"].mention.start, new)
    return new if one else f"{old} to {new}"


class PercentChange(Change):
    """new = old × (1 + sign × percent); roles "percent", "new", "old"."""

    def __init__(self, sign: int = 1) -> None:
        self.sign = sign

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "percent change from the old to the new value"

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the other two; the percentage is a share of the old value."""
        if role == "percent":
            growth = values["new"].over(values["old"]).minus(ONE)
            return growth if self.sign > 0 else -growth
        percent = values["percent"] if self.sign > 0 else -values["percent"]
        factor = ONE.plus(percent)
        return values["old"].times(factor) if role == "new" else values["new"].over(factor)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The change worked out from the two values."""
        value = middles(terms)
        pair = _say_pair(terms)
        if not value["old"]:
            return f"{pair} has no percentage"
        change = (value["new"] / value["old"] - 1) * 100
        word = "rise" if change >= 0 else "fall"
        return f"{pair} is a {word} of {say_value(abs(change), 'percent', 3)}"

    def slip(self, terms: Mapping[str, Quantity]) -> str:
        """Wrong base, points for percent, or the new value as a percentage of the old."""
        value = middles(terms)
        old, new = value["old"], value["new"]
        core = to_base(terms["percent"], terms["percent"].meaning.core)
        if old and new and abs(new - old) / abs(new) in core:
            return "the change as a percentage of the new value, not of the old"
        if old and abs(new / old) in core:
            return "the new value as a percentage of the old, not the change"
        if old and -self.sign * (new - old) / abs(old) in core:
            return "the change goes the other way"
        both_percent = terms["old"].unit.name == terms["new"].unit.name == "percent"
        if both_percent and abs(new - old) in core:
            return "percentage points, not percent"
        return ""


class Move(Formula):
    """difference = percent × (new − sign × difference); roles "percent", "difference", "new".

    How markets are told: "rose 2.5 percent, or $1, to $41".
    """

    def __init__(self, sign: int = 1) -> None:
        self.sign = sign

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "change in percent, in amount and to a value"

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the other two, each of which stands once in it."""
        if role == "percent":
            return ONE.over(values["new"].over(values["difference"]).minus(self.sign))
        inverse = ONE.over(values["percent"]).plus(self.sign)
        if role == "new":
            return values["difference"].times(inverse)
        return values["new"].over(inverse)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The old value and the change worked out from amount and new value."""
        value = middles(terms)
        old = value["new"] - self.sign * value["difference"]
        new, gap = say_quantity(terms["new"]), say_quantity(terms["difference"])
        if not old:
            return f"{gap} to {new} has no percentage"
        return f"{gap} to {new} is {say_value(value['difference'] / old * 100, 'percent', 3)}"


class Difference(Change):
    """new = old + sign × difference; roles "difference", "new", "old"."""

    def __init__(self, sign: int = 1) -> None:
        self.sign = sign

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "difference of the two values"

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the other two."""
        if role == "difference":
            gap = values["new"].minus(values["old"])
            return gap if self.sign > 0 else -gap
        step = values["difference"] if self.sign > 0 else -values["difference"]
        return values["old"].plus(step) if role == "new" else values["new"].minus(step)

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The difference worked out from the two values."""
        value = middles(terms)
        unit = terms["difference"].unit
        size = abs(value["new"] - value["old"]) / unit.factor
        word = "difference"
        if self._goes_back(value):
            word = "fall" if self.sign > 0 else "rise"
        return f"{_say_pair(terms)} is a {word} of {say_value(size, unit.name)}"

    def slip(self, terms: Mapping[str, Quantity]) -> str:
        """The right size with the wrong sign."""
        size = to_base(terms["difference"], terms["difference"].meaning.core)
        value = middles(terms)
        if self._goes_back(value) and abs(value["new"] - value["old"]) in size:
            return "the change goes the other way"
        return ""

    def _goes_back(self, value: Mapping[str, Fraction]) -> bool:
        return self.sign * (value["new"] - value["old"]) < 0


class Multiple(Change):
    """new = factor × old; roles "new", "old", and "factor" when it is a number of the text.

    `factor` is what a word says ("doubled": about 2), as an interval of what it allows.
    """

    def __init__(
        self, factor: Interval | None = None, outer: Interval | None = None, word: str = ""
    ) -> None:
        self.factor = factor
        self.outer = outer
        self.word = word

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "how many times the old value the new one is"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """As every formula; a factor said in a word has an outer interval of its own."""
        verdict = Change.compare(self, terms)
        if verdict is Verdict.REFUTED and self.outer is not None:
            wide = Multiple(self.outer, None, self.word)
            loose = Formula.compare(wide, terms)
            return Verdict.REFUTED if loose is Verdict.REFUTED else Verdict.REVIEW
        return verdict

    def isolate(self, role: str, values: Values) -> Interval | None:
        """The role from the others."""
        if role == "factor":
            return values["new"].over(values["old"])
        factor = self.factor or values["factor"]
        return values["old"].times(factor) if role == "new" else values["new"].over(factor)

    def message(self, terms: Mapping[str, Quantity]) -> str:
        """The factor worked out, against the word or the number that says it."""
        said = self.word or say_quantity(terms["factor"])
        return f"{self.explain(terms)}, not {said}"

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The factor worked out from the two values."""
        value = middles(terms)
        new, old = say_quantity(terms["new"]), say_quantity(terms["old"])
        if not value["old"]:
            return f"{new} is no multiple of {old}"
        return f"{new} is {say_number(value['new'] / value['old'], 3)} times {old}"


class PointsAsPercent(PercentChange):
    """A change in percent between two percentages, which may be said in points by mistake."""

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported as a change in percent, review as one in points, refuted as neither."""
        if PercentChange.compare(self, terms) is Verdict.SUPPORTED:
            return Verdict.SUPPORTED
        gap = {"difference" if role == "percent" else role: q for role, q in terms.items()}
        points = Difference(self.sign).compare(gap) is Verdict.SUPPORTED
        return Verdict.REVIEW if points else Verdict.REFUTED
