"""Numbers without a unit, in the units that the numbers beside them have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import PER, amount_of, is_bare
from claimcheck.meaning import meaning_of
from claimcheck.model import Form, Kind, Quantity

LENDS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE})


def lent_figures(draft: Figure, mates: Iterable[Figure]) -> Iterator[Figure]:
    """The bare number in each unit that one of the mates has: the "46" of "54 percent, and 46 in
    the north" as a percentage.

    Nothing for a number with a unit or noun, or a fraction.  Ages and rates lend nothing.
    """
    if draft.quantity is None or not is_bare(draft.mention):
        return
    if (
        draft.mention.kind is not Kind.NUMBER
        or draft.mention.form is Form.FRACTION
        or is_counted(draft)
    ):
        return
    lenders = [mate for mate in mates if mate.quantity is not None and _lends(mate)]
    if draft.at and draft.line[draft.at - 1] == "by":  # what it moved by has its unit
        lenders = [mate for mate in lenders if mate.order == draft.order]
    for mate in {one.mention.unit: one for one in lenders}.values():
        assert mate.quantity is not None
        unit, _ = amount_of(mate.quantity)
        mention = draft.mention._replace(unit=unit.name, kind=mate.mention.kind)
        quantity = Quantity(mention, meaning_of(mention), unit)
        yield draft._replace(mention=mention, quantity=quantity, whole=draft.written)


def without_rate(draft: Figure) -> Iterator[Figure]:
    """The number without what it is for each of: the pounds of "23 pounds a tonne"."""
    if draft.quantity is None or PER not in draft.mention.unit:
        return
    unit, _ = amount_of(draft.quantity)
    mention = draft.mention._replace(unit=unit.name)
    quantity = Quantity(mention, meaning_of(mention), unit)
    yield draft._replace(mention=mention, quantity=quantity, whole=draft.written)


def _lends(mate: Figure) -> bool:
    mention = mate.mention
    if mention.kind not in LENDS or not mention.unit:
        return False
    return mention.unit != "year"


def is_counted(draft: Figure) -> bool:
    """True for "7 of the others", which counts and has no unit to be lent."""
    return draft.line[draft.at + 1 : draft.at + 2] == ("of",)
