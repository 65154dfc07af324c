"""What a picture of an outcome needs: numbers on their axes, and sums as columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.interval import EVERYTHING
from claimcheck.judge.weigh import Weighed, span_of
from claimcheck.model import Addition, AddsUp, Fit, Mention, Verdict

MOST_FITS = 6  # numbers of one relation that are placed; solving each part of a long sum is slow


def fits_of(mentions: Iterable[Mention], one: Weighed) -> Iterator[Fit]:
    """How each of the first few mentions fits the relation; none where nothing determines it."""
    if one.verdict is Verdict.UNCHECKED:
        return
    for mention, _ in zip(mentions, range(MOST_FITS), strict=False):
        role, wanted = one.role_of(span_of(mention)), one.reach(span_of(mention))
        if role is None or wanted is None or wanted.is_empty or wanted == EVERYTHING:
            continue
        quantity = one.terms[role]
        exact = one.relation.equation.solve(role, one.terms)
        yield Fit(
            mention=mention,
            unit=quantity.unit.name,
            printed=quantity.meaning.printed,
            core=quantity.meaning.core,
            outer=quantity.meaning.outer,
            wanted=wanted,
            exact=wanted if exact is None else exact,
        )


def addition_of(one: Weighed) -> Addition | None:
    """The sum that the relation is, as a column; None for any other relation."""
    equation = one.relation.equation
    return equation.addition(one.terms) if isinstance(equation, AddsUp) else None
