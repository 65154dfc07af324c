"""Numbers without a unit, in the units that the numbers beside them have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import PER, is_bare
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
        or _is_counted(draft)
    ):
        return
    lenders = [mate for mate in mates if mate.quantity is not None and _lends(mate)]
    if draft.at and draft.line[draft.at - 1] == "by":  # what it moved by has its unit
        lenders = [mate for mate in lenders if mate.order == draft.order]
    for mate in {one.mention.unit: one for one in lenders}.values():
        unit, kind = mate.mention.unit, mate.mention.kind
        assert mate.quantity is not None
        mention = draft.mention._replace(unit=unit, kind=kind)
        quantity = Quantity(mention, meaning_of(mention), mate.quantity.unit)
        yield draft._replace(mention=mention, quantity=quantity, whole=draft.written)


def _lends(mate: Figure) -> bool:
    mention = mate.mention
    if mention.kind not in LENDS or not mention.unit or PER in mention.unit:
        return False
    return mention.unit != "year"


def _is_counted(draft: Figure) -> bool:
    """True for "7 of the others", which counts."""
    return draft.line[draft.at + 1 : draft.at + 2] == ("of",)
