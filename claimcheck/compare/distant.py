"""Numbers that follow from two numbers of a source that stand far from each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.compare.align import Alignment
from claimcheck.compare.arithmetic import Result, quantity_of, value_of
from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import one_noun
from claimcheck.patterns.retelling import digits_of

TELLING = 3  # digits of a number that no two others give by chance


def distant_results(
    draft: Figure, near: Sequence[Figure], alignment: Alignment
) -> Iterator[Result]:
    """Exact sums and differences of a near number and any other; shares of one noun."""
    if draft.mention.unit == "percent":
        yield from _shares(draft, near, alignment)
    elif len(digits_of(draft.mention)) >= TELLING:
        yield from _exact(draft, near, alignment)


def _exact(draft: Figure, near: Sequence[Figure], alignment: Alignment) -> Iterator[Result]:
    wanted, dimension = value_of(draft), quantity_of(draft).unit.dimension
    for one in near:
        if quantity_of(one).unit.dimension != dimension:
            continue
        value = value_of(one)
        for other, sign in ((wanted - value, "+"), (value - wanted, "−"), (value + wanted, "−")):
            found = alignment.exact.get((dimension, other)) if other else None
            if found and found is not one and _of_one_thing(draft, one, found):
                yield Result(wanted, (one, found), sign)


def _of_one_thing(draft: Figure, one: Figure, other: Figure) -> bool:
    """True for amounts of money or of a unit, and for counts of the same things."""
    return bool(draft.mention.unit) or one_noun(one.mention, other.mention)


def _shares(draft: Figure, near: Sequence[Figure], alignment: Alignment) -> Iterator[Result]:
    share = value_of(draft)
    if not 0 < share < 1:
        return
    for one in near:
        if one.mention.unit == "percent":  # of percentages the quotient is nothing that is told
            continue
        for size in (value_of(one) * share, value_of(one) / share):
            for other in alignment.blocks.of_size(quantity_of(one).unit.dimension, size):
                if (one.at, one.order) == (other.at, other.order) or other.mention.is_range:
                    continue
                if other.quantity and one_noun(one.mention, other.mention):
                    small, large = sorted((abs(value_of(one)), abs(value_of(other))))
                    if large:
                        yield Result(Fraction(small, large), (one, other), "÷")
