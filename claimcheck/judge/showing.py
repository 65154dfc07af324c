"""What a picture of an outcome needs: numbers on their axes, and sums as columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.equations.formula import allowed_by
from claimcheck.interval import EVERYTHING, Interval
from claimcheck.judge.weigh import Weighed, span_of
from claimcheck.model import Addition, AddsUp, Fit, Mention, Quantity, Verdict

MOST_FITS = 6  # numbers of one relation that are placed; solving each part of a long sum is slow


def fits_of(mentions: Sequence[Mention], one: Weighed) -> Iterator[Fit]:
    """How each of the first few mentions fits the relation; none where nothing determines it."""
    if one.verdict is Verdict.UNCHECKED:
        return
    for mention in mentions[:MOST_FITS]:
        role = one.role_of(span_of(mention))
        wanted = None if role is None else _wanted(role, one)
        if role is None or wanted is None or wanted.is_empty or wanted == EVERYTHING:
            continue
        quantity = one.terms[role]
        exact = one.relation.equation.solve(role, one.terms)
        yield Fit(
            mention=mention,
            unit=quantity.unit.name,
            printed=quantity.meaning.printed,
            core=allowed_by(quantity, quantity.meaning.core),
            outer=allowed_by(quantity, quantity.meaning.outer),
            wanted=wanted,
            exact=wanted if exact is None else exact,
        )


def _wanted(role: str, one: Weighed) -> Interval | None:
    """What the role may be, the others being anything that they are taken for when compared."""
    loose = {
        name: quantity if name == role else _loosened(quantity)
        for name, quantity in one.terms.items()
    }
    return one.relation.equation.solve(role, loose)


def _loosened(quantity: Quantity) -> Quantity:
    meaning = quantity.meaning
    return quantity._replace(meaning=meaning._replace(printed=allowed_by(quantity, meaning.core)))


def addition_of(one: Weighed) -> Addition | None:
    """The sum that the relation is, as a column; None for any other relation."""
    equation = one.relation.equation
    return equation.addition(one.terms) if isinstance(equation, AddsUp) else None
