"""One figure told twice: what the two tellings allow of each other."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from claimcheck.equations.share import Same
from claimcheck.equations.wording import say_quantity
from claimcheck.meaning import convert, meet
from claimcheck.model import Kind, Meaning, Quantity, Verdict

NEAR = Fraction(15, 100)  # how far a bound may lie from the figure that it retells


class Retold(Same):
    """Two tellings of one figure; roles "told" and "retold".  `where` the second one stands.

    The tellings are in units that convert, or count as of one unit.
    """

    def __init__(self, where: str = "the headline") -> None:
        self.where = where

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported if the same figure is printed or what the words say meets; hedges may drop."""
        return agreement(terms["told"], terms["retold"])

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """What the other telling says."""
        return f"{self.where} says {say_quantity(terms['retold'])}"


def agreement(one: Quantity, other: Quantity) -> Verdict:
    """Supported if the two say the same, review if they only may, refuted otherwise.

    A bound must lie near what it bounds: "over 100 million" does not retell a thousand million.
    A score may be told from either side.
    """
    if one.mention.kind is Kind.SCORE:
        same = sorted(one.mention.ends) == sorted(other.mention.ends)
        return Verdict.SUPPORTED if same else Verdict.REFUTED
    meaning = other.meaning
    if other.unit.dimension == one.unit.dimension:
        meaning = convert(meaning, other.unit, one.unit)
    if meaning.printed == one.meaning.printed or _same_print(one, other):
        return Verdict.SUPPORTED
    found = meet(one.meaning, meaning)
    bound = _is_bound(one.meaning) or _is_bound(meaning)
    if bound and not _near(one.meaning, meaning):
        return Verdict.REFUTED
    return Verdict.REVIEW if found is Verdict.UNCHECKED else found


def _is_bound(meaning: Meaning) -> bool:
    return meaning.one_sided or meaning.ceiling


def _same_print(one: Quantity, other: Quantity) -> bool:
    """True for the same number of ounces and troy ounces: a unit said more and less fully."""
    names = {unit for q in (one, other) for unit in q.unit.name.split("_")}
    longest = max(len(q.unit.name.split("_")) for q in (one, other))
    return one.mention.ends == other.mention.ends and len(names) == longest


def _near(one: Meaning, other: Meaning) -> bool:
    a, b = one.printed.middle, other.printed.middle
    return a is not None and b is not None and abs(a - b) <= NEAR * max(abs(a), abs(b))
