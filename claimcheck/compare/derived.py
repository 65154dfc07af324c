"""Numbers of the draft that one simple equation gives from the source's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, pairwise
from typing import NamedTuple

from claimcheck.compare.align import Alignment
from claimcheck.compare.arithmetic import (
    Result,
    degree_results,
    ends_of,
    gap_results,
    is_share,
    pair_results,
    part_results,
    point_results,
    quantity_of,
    rate_results,
    ratio_results,
    rest_results,
    share_results,
    sum_results,
    value_of,
)
from claimcheck.compare.dated import is_made_explicit, reckoned
from claimcheck.compare.distant import distant_results
from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import PERIODS, is_bare, one_noun
from claimcheck.compare.spans import since_results, span_results
from claimcheck.compare.surroundings import root
from claimcheck.compare.values import converts
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.equations.wording import say_quantity
from claimcheck.meaning import printed_unit
from claimcheck.model import Form, Kind, Quantity
from claimcheck.units import find_unit

NEAREST = 4  # paragraphs of the sources that are tried
MOST = 10  # numbers of one paragraph that are tried
MANY = 100  # from which a number without a noun is hardly reckoned by chance
SMALL = 10  # below, a sum of two numbers is nearly always to be had
ADDS = frozenset({"+", "−"})
CUED = 8  # tokens beside a number that may say how it was reckoned
ROUGHLY = Fraction(6, 100)  # of a share: what "one in eight" may be off
APART = Fraction(1, 5)  # of a number: no rounding is farther off
_FIGURES = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})


class Derived(NamedTuple):
    """The numbers that another follows from, and how."""

    terms: tuple[Figure, ...]
    message: str


def derive(draft: Figure, alignment: Alignment) -> Derived | None:
    """How the number follows from numbers of one paragraph of a source; None if it does not.

    Sums and differences of numbers of one unit and thing, shares, multiples and percent changes,
    what is left of a hundred percent, and lengths of time between dates.
    """
    if draft.quantity is None or draft.mention.kind not in _FIGURES or draft.mention.is_range:
        return None
    one = _one_unit_of(draft, alignment)
    if one is not None:
        return one
    if draft.twin is not None and converts(draft.twin, draft.quantity):
        return Derived((), f"converted from {say_quantity(draft.twin)}")
    paragraphs = list(_paragraphs(draft, alignment))
    near = [
        end for one in chain(*paragraphs) if one.mention.kind in _FIGURES for end in ends_of(one)
    ]
    results = chain(
        *(_results(draft, paragraph, alignment) for paragraph in paragraphs),
        distant_results(draft, near, alignment),
    )
    found = next((result for result in results if _follows(draft, result)), None)
    return found and Derived(found.terms, f"follows from {_say(found)}")


def derive_moment(draft: Figure, alignment: Alignment) -> Derived | None:
    """How a date or time follows from what the source tells; None if it does not."""
    terms = reckoned(draft, alignment)
    if terms:
        return Derived(terms, f"follows from {_say(Result(Fraction(0), terms, '±'))}")
    if is_made_explicit(draft, alignment):
        return Derived((), "the source says it without a name")
    return None


def _one_unit_of(draft: Figure, alignment: Alignment) -> Derived | None:
    """ "12 months" from "within a year"; None if the source speaks of no such unit."""
    quantity = quantity_of(draft)
    if quantity.unit.dimension != "time":
        return None
    for near in alignment.blocks.beside(draft):
        for before, word in pairwise(near.line):
            named = before in ("a", "an", "one") and word in PERIODS
            if named and _says(quantity, find_unit(word).factor):
                return Derived((near,), f"the source says {before} {word}")
    return None


def _paragraphs(draft: Figure, alignment: Alignment) -> Iterator[list[Figure]]:
    """The numbers of the paragraphs that speak of the same thing, the nearest first; those that
    tell the other numbers of the draft's sentence before."""
    seen: set[tuple[int, int]] = set()
    mates = alignment.mates.get((draft.source, draft.order), ())
    told = (alignment.best[id(mate)].figure for mate in mates if id(mate) in alignment.best)
    for near in chain(told, alignment.blocks.beside(draft)):
        if (near.source, near.block) not in seen and len(seen) < NEAREST:
            seen.add((near.source, near.block))
            yield alignment.paragraphs[near.source, near.block][:MOST]


def _results(draft: Figure, paragraph: Sequence[Figure], alignment: Alignment) -> Iterator[Result]:
    singles = [end for one in paragraph if one.mention.kind in _FIGURES for end in ends_of(one)]
    dimension = quantity_of(draft).unit.dimension
    yield from _additions(draft, singles)
    if is_share(draft):
        yield from rest_results([one for one in singles if is_share(one)])
        yield from share_results(singles)
    elif "/ time" in dimension:
        yield from rate_results(singles)
    else:
        wholes = [one for one in singles if _adds_to(draft, one)]
        yield from part_results([one for one in singles if is_share(one)], wholes)
    if _is_multiple(draft):
        yield from ratio_results(singles)
    if dimension == "percentage_point":
        yield from gap_results([one for one in singles if one.mention.unit == "percent"])
    if dimension == "percent" or is_bare(draft.mention):
        yield from _as_printed(draft, point_results(singles))
    if dimension in ("temperature", "temperature_difference", "angle"):
        yield from degree_results(draft, singles)
    if dimension in ("time", ""):
        yield from span_results(paragraph)
    if dimension == "time" and _looks_back(draft):
        yield from since_results(paragraph, alignment.now or alignment.latest, alignment.now > 0)


def _looks_back(draft: Figure) -> bool:
    """True for "four years ago" and "for four years", which are reckoned from now."""
    before, behind = draft.line[max(draft.at - 3, 0) : draft.at], draft.line[draft.at + 1 :][:2]
    classes = vocabulary().classes
    return not classes["since"].isdisjoint(before) or not classes["ago"].isdisjoint(behind)


def _as_printed(draft: Figure, results: Iterator[Result]) -> Iterator[Result]:
    """The results in the unit of a draft's number without unit, which is that of percentages."""
    factor = 1 if draft.mention.unit else 100
    return (one._replace(value=one.value * factor) for one in results)


def _is_multiple(draft: Figure) -> bool:
    """True for "four times" and "threefold"."""
    multiples = vocabulary().classes["multiples"]
    return not multiples.isdisjoint((*draft.mention.noun.lower().split(), *_beside(draft, 2)))


def _beside(draft: Figure, reach: int) -> tuple[str, ...]:
    return draft.line[max(draft.at - reach, 0) : draft.at + 1 + reach]


def _additions(draft: Figure, singles: Sequence[Figure]) -> Iterator[Result]:
    """Sums and differences: of any things if words beside the number say that it is one."""
    alike = [one for one in singles if _adds_to(draft, one)]
    results = chain(pair_results(alike), sum_results(alike))
    if draft.mention.high >= SMALL or draft.mention.unit:
        yield from results
    else:
        yield from (one for one in results if len({term.order for term in one.terms}) == 1)
    if _is_reckoned(draft):
        yield from pair_results([one for one in singles if _in_one_dimension(draft, one)])
    if not vocabulary().classes["rest"].isdisjoint(draft.spoken):
        counts = [one for one in singles if not one.mention.unit]
        yield from (Result(value_of(one) - 1, (one,), "one less than") for one in counts)


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


def _follows(draft: Figure, result: Result) -> bool:
    """True if the draft's words allow the result; without a hedge a sum must be exact, and no term
    of it smaller than what the draft rounds to."""
    quantity = quantity_of(draft)
    if not _says(quantity, result.value):
        return False
    if result.sign not in ADDS:
        return True
    unit = printed_unit(quantity.mention.ends[0]) * quantity.unit.factor
    sizes = [abs(value_of(term)) for term in result.terms if term.quantity is not None]
    own = quantity.unit.to_base(Fraction(quantity.mention.ends[0].value))
    exact = own == result.value or quantity.mention.hedge is not None
    return (exact or _is_reckoned(draft)) and all(size >= unit for size in sizes)


def _is_reckoned(draft: Figure) -> bool:
    """True if a word beside the number says that it is a sum or a difference."""
    beside = {word for token in _beside(draft, CUED) for word in token.split()}
    return not vocabulary().classes["reckoned"].isdisjoint(beside)


def _says(draft: Quantity, value: Fraction) -> bool:
    """True if the draft's words allow the value, in base units, near their number."""
    printed = abs(Fraction(draft.mention.ends[0].value))
    own = draft.unit.from_base(value)
    off = abs(own - printed)
    if draft.mention.form is Form.FRACTION and off <= printed * ROUGHLY:
        return True
    return off <= printed * APART and own in draft.meaning.core


def _say(result: Result) -> str:
    texts = [" ".join(term.written.text.split()) for term in result.terms]
    if len(texts) == 1:
        return f"{result.sign} {texts[0]}".strip()
    return f" {result.sign} ".join(texts)
