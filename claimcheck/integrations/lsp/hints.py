"""Inlay hints: a figure in the unit of the other system, a long number as people say it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path

from lsprotocol import types

from claimcheck.equations.wording import say_interval
from claimcheck.integrations.lsp.drafts import Answer, Draft
from claimcheck.integrations.lsp.places import Places
from claimcheck.interval import Interval
from claimcheck.model import Form, Mention, Printed, Unit
from claimcheck.model.checked import Entry
from claimcheck.units import find_unit

UNITS = Path(__file__).with_name("counterparts.toml")
LONG = 7  # digits of a number from which on a hint says it with a scale word
LEAST = 10**6  # a number of as many digits, but with a fraction, needs none
FIGURES = 3  # significant figures of a number that is said so; a converted one has four
MOST = 2_000  # hints of one request


def hints_in(draft: Draft, answer: Answer, where: types.Range) -> list[types.InlayHint]:
    """The hints for the claims in the editor's range, in order."""
    places = Places.of(draft, answer)
    start, end = draft.text.offset_at(where.start), draft.text.offset_at(where.end)
    return list(islice(_hints(answer, places, start, end), MOST))


def _hints(answer: Answer, places: Places, start: int, end: int) -> Iterator[types.InlayHint]:
    for entry in answer.checked.ledger:
        at = places.source_end(entry.mention.end)
        told = hint_of(entry) if start <= at <= end else ""
        if told:
            yield types.InlayHint(places.text.position_at(at), f"≈ {told}", padding_left=True)


def hint_of(entry: Entry) -> str:
    """What a hint says of a number: "501.9 sq mi", "2.36 million"; "" where none is needed.

    Exact but for the rounding.  None for what is no claim, a number that the draft itself
    converts, and a unit of which nobody knows which size is meant.
    """
    mention = entry.mention
    if not mention.is_claim or not mention.ends:
        return ""
    other = counterparts().get(mention.unit, "")
    if other and not mention.readings and mention.form is not Form.ORDER:
        return "" if _is_converted(entry, find_unit(other)) else _converted(mention, other)
    if not all(map(_is_long, mention.ends)):
        return ""
    return say_interval(Interval.of(mention.low, mention.high), mention.unit, FIGURES)


def _is_converted(entry: Entry, other: Unit) -> bool:
    """True if the draft says the figure in another unit too, and the two were held together."""
    mentions = (mention for outcome in entry.outcomes for mention in outcome.mentions)
    units = {mention.unit for mention in mentions} - {entry.mention.unit}
    return any(find_unit(unit).dimension == other.dimension for unit in units)


def _converted(mention: Mention, other: str) -> str:
    unit, wanted = find_unit(mention.unit), find_unit(other)
    low, high = (
        wanted.from_base(unit.to_base(Fraction(end))) for end in (mention.low, mention.high)
    )
    return say_interval(Interval.of(low, high), other)


def _is_long(end: Printed) -> bool:
    """True for a large number of which all the digits are written, or most of them."""
    return abs(end.value) >= LEAST and end.value.adjusted() - end.step.adjusted() + 1 >= LONG


@cache
def counterparts() -> dict[str, str]:
    """Units by the units that hints convert."""
    return {unit: str(other) for unit, other in tomllib.loads(UNITS.read_text("utf-8")).items()}
