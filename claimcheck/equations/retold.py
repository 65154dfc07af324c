"""One figure told twice: what the two tellings allow of each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.equations.share import Same
from claimcheck.equations.wording import say_quantity
from claimcheck.meaning import convert, meet
from claimcheck.model import Quantity, Verdict


@dataclass(frozen=True, slots=True)
class Retold(Same):
    """Two tellings of one figure; roles "told" and "retold".  `where` the second one stands.

    The tellings are in units that convert, or count as of one unit.
    """

    where: str = "the headline"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported if the same figure is printed or what the words say meets; hedges may drop."""
        return agreement(terms["told"], terms["retold"])

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """What the other telling says."""
        return f"{self.where} says {say_quantity(terms['retold'])}"


def agreement(one: Quantity, other: Quantity) -> Verdict:
    """Supported if the two say the same, review if only with their grey, refuted otherwise."""
    meaning = other.meaning
    if other.unit.dimension == one.unit.dimension:
        meaning = convert(meaning, other.unit, one.unit)
    if meaning.printed == one.meaning.printed:
        return Verdict.SUPPORTED
    return meet(one.meaning, meaning)
