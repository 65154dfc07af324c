"""What the numbers of a paragraph give, by the equations that fit a number of the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from claimcheck.compare.align import Alignment
from claimcheck.compare.arithmetic import (
    TEMPERATURES,
    Result,
    bare_results,
    degree_results,
    each_results,
    ends_of,
    gap_results,
    is_share,
    lasting_results,
    pair_results,
    part_results,
    point_results,
    product_results,
    quantity_of,
    rate_results,
    ratio_results,
    rest_results,
    share_results,
    sum_results,
    value_of,
)
from claimcheck.compare.figures import Figure
from claimcheck.compare.lending import is_counted
from claimcheck.compare.one_unit import in_one_unit, is_bare, one_noun
from claimcheck.compare.spans import since_results, span_results
from claimcheck.compare.surroundings import root
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.model import Form, Kind

MANY = 100  # from which a number without a noun is hardly reckoned by chance
SMALL = 10  # below, a sum of two numbers is nearly always to be had
CUED = 8  # tokens beside a number that may say how it was reckoned
APIECE = frozenset({"each", "apiece"})
ADDS = frozenset({"+", "−"})  # signs
FIGURES = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})


def results_of(
    draft: Figure, paragraph: Sequence[Figure], alignment: Alignment
) -> Iterator[Result]:
    """The results that may be the draft's number, the simplest first."""
    numbers = [_in_unit_of(draft, one, paragraph) for one in singles(paragraph)]
    yield from _additions(draft, numbers)
    yield from _proportions(draft, numbers)
    if is_of_heat(draft):
        yield from degree_results(draft, numbers)
    dimension = quantity_of(draft).unit.dimension
    if dimension in ("time", ""):
        yield from span_results(paragraph)
    if dimension == "time" and _looks_back(draft):
        yield from since_results(paragraph, alignment.now)


def _proportions(draft: Figure, numbers: Sequence[Figure]) -> Iterator[Result]:
    """Shares, parts, rates, quotients and multiples."""
    shares = [one for one in numbers if is_share(one)]
    if is_share(draft):
        yield from rest_results(shares)
        yield from share_results(numbers)
    elif quantity_of(draft).unit.dimension and "/ time" not in quantity_of(draft).unit.dimension:
        yield from lasting_results(numbers)
    if "/ time" in quantity_of(draft).unit.dimension:
        yield from rate_results(numbers)
    elif not is_share(draft):
        wholes = [one for one in numbers if _adds_to(draft, one)]
        yield from part_results(shares, wholes, rest=is_reckoned(draft))
    each = vocabulary().classes["each"]
    if not each.isdisjoint(draft.line):
        yield from each_results(numbers)
    apiece = [one for one in numbers if not APIECE.isdisjoint(one.line[one.at + 1 : one.at + 4])]
    yield from product_results(apiece, numbers)
    if is_multiple(draft):
        yield from ratio_results(numbers)


def _looks_back(draft: Figure) -> bool:
    """True for "four years ago" and "for four years", which are reckoned from now."""
    before, behind = draft.line[max(draft.at - 3, 0) : draft.at], draft.line[draft.at + 1 :][:2]
    classes = vocabulary().classes
    aged = "old" in draft.mention.text
    return aged or not classes["since"].isdisjoint(before) or not classes["ago"].isdisjoint(behind)


def singles(paragraph: Sequence[Figure]) -> list[Figure]:
    """The numbers that can be reckoned with; of a range each end."""
    return [end for one in paragraph if one.mention.kind in FIGURES for end in ends_of(one)]


def _lent(draft: Figure, source: Figure, paragraph: Sequence[Figure]) -> Figure:
    """A number without unit in the draft's, if another of its sentence has one of the kind."""
    unit = quantity_of(draft).unit
    mates = (one.quantity for one in paragraph if one.order == source.order and one.quantity)
    if all(mate.unit.dimension != unit.dimension for mate in mates):
        return source
    return source._replace(quantity=quantity_of(source)._replace(unit=unit))


def is_of_heat(draft: Figure) -> bool:
    """True for degrees, of which those that differ are not those of the thermometer."""
    return quantity_of(draft).unit.dimension in TEMPERATURES


def _in_unit_of(draft: Figure, source: Figure, paragraph: Sequence[Figure]) -> Figure:
    """The source's number in the unit of the draft's, if it is one of its readings."""
    if not draft.mention.unit or is_of_heat(draft):
        return source
    if is_counted(source):
        return source
    if is_bare(source.mention) and source.mention.form is not Form.FRACTION:
        return _lent(draft, source, paragraph)
    if not source.mention.unit:
        return source
    terms = in_one_unit(draft, source)
    return source if terms is None else source._replace(quantity=terms.source)


def _as_printed(draft: Figure, results: Iterator[Result]) -> Iterator[Result]:
    """The results in the unit of a draft's number without unit, which is that of percentages."""
    factor = 1 if draft.mention.unit else 100
    return (one._replace(value=one.value * factor) for one in results)


def is_multiple(draft: Figure) -> bool:
    """True for "four times" and "threefold"."""
    multiples = vocabulary().classes["multiples"]
    return not multiples.isdisjoint((*draft.mention.noun.lower().split(), *_beside(draft, 2)))


def _beside(draft: Figure, reach: int) -> tuple[str, ...]:
    return draft.line[max(draft.at - reach, 0) : draft.at + 1 + reach]


def _additions(draft: Figure, numbers: Sequence[Figure]) -> Iterator[Result]:
    """Sums and differences: of any things if words beside the number say that it is one."""
    alike = [one for one in numbers if _adds_to(draft, one)]
    results = chain(pair_results(alike), sum_results(alike))
    if draft.mention.high >= SMALL or draft.mention.unit:
        yield from results
    elif is_reckoned(draft):
        yield from (one for one in results if len({term.order for term in one.terms}) == 1)
    if is_reckoned(draft):
        yield from pair_results([one for one in numbers if _in_one_dimension(draft, one)])
    if not vocabulary().classes["rest"].isdisjoint(draft.spoken):
        counts = [one for one in numbers if not one.mention.unit]
        yield from (Result(value_of(one) - 1, (one,), "one less than") for one in counts)
    yield from _of_percentages(draft, numbers)


def _of_percentages(draft: Figure, numbers: Sequence[Figure]) -> Iterator[Result]:
    """Points between percentages, percentages with points added, and numbers without a unit."""
    dimension, bare = quantity_of(draft).unit.dimension, is_bare(draft.mention)
    if dimension == "percentage_point":
        yield from gap_results([one for one in numbers if is_share(one)])
    if not vocabulary().classes["points"].isdisjoint(draft.mention.noun.lower().split()):
        yield from _as_printed(draft, gap_results([one for one in numbers if is_share(one)]))
    if dimension == "percent" or bare:
        yield from _as_printed(draft, point_results(numbers))
    if bare:
        yield from bare_results(numbers)


def _in_one_dimension(draft: Figure, source: Figure) -> bool:
    return quantity_of(draft).unit.dimension == quantity_of(source).unit.dimension


def _adds_to(draft: Figure, source: Figure) -> bool:
    """True if the source's number can be a part of the draft's, or its whole."""
    if not _in_one_dimension(draft, source):
        return False
    if quantity_of(draft).unit.dimension or is_bare(source.mention):
        return True
    if is_bare(draft.mention) and draft.mention.high >= MANY:
        return True
    named = {root(word) for word in source.mention.noun.lower().split()} - {""}
    return one_noun(draft.mention, source.mention) or not named.isdisjoint(draft.words)


def is_reckoned(draft: Figure, reach: int = CUED, without: frozenset[str] = frozenset()) -> bool:
    """True if a word beside the number says that it is a sum or a difference."""
    beside = {word for token in _beside(draft, reach) for word in token.split()}
    return bool(draft.direction) or not (vocabulary().classes["reckoned"] - without).isdisjoint(
        beside
    )
