"""Relations by hand: sums and shares over numbers at places of a text."""

from __future__ import annotations

from claimcheck.equations.share import Share, Sum
from claimcheck.judge.weigh import Weighed, weigh
from claimcheck.model import Equation, Quantity, Relation, Term
from tests.quantities import PERCENT, quantity


def at(place: int, number: str) -> Quantity:
    """The number, at a place of its own; the same place is the same number of the text."""
    return quantity(number, at=place)


def share_at(place: int, number: str) -> Quantity:
    """The percentage at a place of its own."""
    return quantity(number, unit=PERCENT, at=place)


def relate(equation: Equation, **terms: Quantity) -> Relation:
    """The relation of the terms."""
    found = tuple(Term(role.replace("_", " "), one) for role, one in terms.items())
    spans = [(term.quantity.mention.start, term.quantity.mention.end) for term in found]
    return Relation("CC206", found, equation, min(spans)[0], max(end for _, end in spans))


def total(whole: Quantity, *parts: Quantity) -> Weighed:
    """A sum, weighed."""
    named = {f"part_{place}": part for place, part in enumerate(parts)}
    return weigh(relate(Sum(), total=whole, **named))


def share(percent: Quantity, part: Quantity, whole: Quantity) -> Weighed:
    """A share, weighed."""
    return weigh(relate(Share(), percent=percent, part=part, whole=whole))
