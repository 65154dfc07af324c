"""Sums and differences of the numbers that a draft tells beside one, as far as the sources tell
them too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.compare.align import Alignment
from claimcheck.compare.arithmetic import Result
from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import is_bare
from claimcheck.model import Form

MOST = 8  # numbers beside one that are tried
LEAST = 2  # below, nearly every pair of numbers gives it


def mate_results(draft: Figure, alignment: Alignment) -> Iterator[Result]:
    """What two numbers give of which the draft tells the first, and the draft or the source's
    sentence the second: "112 of 117" where the source has five of 117.

    Values as printed, in the draft's unit; a number without a unit takes that of the other.
    """
    if draft.mention.is_range or draft.mention.high <= LEAST:
        return
    beside = [one for one in alignment.beside(draft) if one is not draft and _counts(one)]
    told = [one for one in beside[:MOST] if id(one) in alignment.best]
    for one, other in combinations(told, 2):
        yield from _sums(draft, one, other)
    hits = (alignment.best[id(mate)].figure for mate in told)
    for hit in filter(_counts, hits):
        sentence = alignment.source_mates[hit.source, hit.order]
        yield from _with_sentence(draft, hit, sentence)


def _with_sentence(draft: Figure, hit: Figure, sentence: Sequence[Figure]) -> Iterator[Result]:
    for other in sentence[:MOST]:
        if other.at != hit.at and _counts(other):
            yield from _sums(draft, hit, other)


def _counts(figure: Figure) -> bool:
    mention = figure.mention
    whole = figure.quantity is not None and mention.form is not Form.FRACTION
    return whole and bool(mention.ends) and not mention.is_range and figure.mention.moment is None


def _sums(draft: Figure, one: Figure, other: Figure) -> Iterator[Result]:
    units = {mention.unit for mention in (one.mention, other.mention) if not is_bare(mention)}
    if not is_bare(draft.mention):
        units.add(draft.mention.unit)
    if len(units) > 1 or draft.quantity is None:
        return
    first, second = (Fraction(figure.mention.low) for figure in (one, other))
    to_base = draft.quantity.unit.to_base
    yield Result(to_base(first + second), (one, other), "+")
    if draft.mention.unit != "percent":  # of two percentages the difference is one of points
        yield Result(to_base(abs(first - second)), (one, other), "−")
