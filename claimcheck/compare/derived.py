"""Numbers of the draft that one simple equation gives from the source's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from typing import NamedTuple

from claimcheck.compare.align import Alignment, one_noun
from claimcheck.compare.figures import Figure
from claimcheck.compare.surroundings import root
from claimcheck.compare.values import converts, is_bare
from claimcheck.compare.vocabulary import vocabulary
from claimcheck.equations.wording import say_quantity
from claimcheck.model import Form, Kind, Quantity
from claimcheck.units import find_unit

NEAREST = 4  # sentences of the sources that are tried, with the others of their paragraphs
MOST = 10  # numbers of one paragraph that are tried
SMALL = 10  # below, a sum of two numbers is nearly always to be had
WHOLE = Fraction(1)  # a hundred percent
_FIGURES = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT})


class Derived(NamedTuple):
    """The numbers that another follows from, and how."""

    terms: tuple[Figure, ...]
    message: str


class Result(NamedTuple):
    """What an equation gives, in base units, and how it is said."""

    value: Fraction
    terms: tuple[Figure, ...]
    sign: str


def derive(draft: Figure, alignment: Alignment) -> Derived | None:
    """How the number follows from numbers of one paragraph of a source; None if it does not.

    Sums and differences of numbers of one unit and thing, shares and percent changes, what is left
    of a hundred percent, and years between years.
    """
    if draft.quantity is None or draft.mention.kind not in _FIGURES or draft.mention.is_range:
        return None
    one = _one_unit_of(draft, alignment)
    if one is not None:
        return one
    if draft.twin is not None and converts(draft.twin, draft.quantity):
        return Derived((), f"converted from {say_quantity(draft.twin)}")
    for paragraph in _paragraphs(draft, alignment):
        for result in _results(draft, paragraph):
            if _says(draft.quantity, result.value):
                return Derived(result.terms, f"follows from {_say(result)}")
    return None


def _one_unit_of(draft: Figure, alignment: Alignment) -> Derived | None:
    """ "12 months" from "within a year"; None if the source speaks of no such unit."""
    quantity = draft.quantity
    assert quantity is not None
    if quantity.unit.dimension != "time":
        return None
    for near in alignment.blocks.beside(draft):
        for before, word in pairwise(near.line):
            named = before in ("a", "an", "one") and word in PERIODS
            if named and _says(quantity, find_unit(word).factor):
                return Derived((near,), f"the source says {before} {word}")
    return None


def _paragraphs(draft: Figure, alignment: Alignment) -> Iterator[list[Figure]]:
    """The numbers of the paragraphs that speak of the same thing, the nearest first."""
    seen: set[tuple[int, int]] = set()
    for near in alignment.blocks.beside(draft):
        if (near.source, near.block) not in seen and len(seen) < NEAREST:
            seen.add((near.source, near.block))
            yield alignment.paragraphs[near.source, near.block][:MOST]


def _results(draft: Figure, paragraph: Sequence[Figure]) -> Iterator[Result]:
    assert draft.quantity is not None
    numbers = [one for one in paragraph if one.quantity and one.mention.kind in _FIGURES]
    singles = [one for one in numbers if not one.mention.is_range]
    alike = [one for one in singles if _adds_to(draft, one)]
    if draft.mention.high >= SMALL or draft.mention.unit:
        yield from _sums(alike)
    else:
        yield from _in_one_sentence(_sums(alike))
    if not vocabulary().classes["rest"].isdisjoint(draft.spoken):
        counts = [one for one in singles if not one.mention.unit]
        yield from (Result(_value(one) - 1, (one,), "one less than") for one in counts)
    yield from _parts_of(draft, singles)
    dimension = draft.quantity.unit.dimension
    if dimension == "percent" or draft.mention.form is Form.FRACTION:
        yield from _shares(singles)
    if dimension == "percentage_point":
        yield from _sums([one for one in singles if one.mention.unit == "percent"])
    if dimension in ("time", ""):
        yield from _spans(paragraph)


def _in_one_sentence(results: Iterator[Result]) -> Iterator[Result]:
    return (one for one in results if len({term.order for term in one.terms}) == 1)


def _adds_to(draft: Figure, source: Figure) -> bool:
    """True if the source's number can be a part of the draft's, or its whole."""
    a, b = draft.quantity, source.quantity
    assert a is not None
    assert b is not None
    if a.unit.dimension != b.unit.dimension:
        return False
    if a.unit.dimension:
        return True
    if is_bare(source.mention):
        return True
    named = {root(word) for word in source.mention.noun.lower().split()} - {""}
    return one_noun(draft.mention, source.mention) or not named.isdisjoint(draft.words)


def _sums(alike: Sequence[Figure]) -> Iterator[Result]:
    values = [_value(one) for one in alike]
    for size in (2, 3):
        for chosen in combinations(range(len(alike)), size):
            terms = tuple(alike[at] for at in chosen)
            yield Result(sum((values[at] for at in chosen), Fraction(0)), terms, "+")
            if size == 2:
                yield Result(abs(values[chosen[0]] - values[chosen[1]]), terms, "−")
    for place, value in enumerate(values):
        if alike[place].mention.unit == "percent":
            yield Result(WHOLE - value, (alike[place],), "100% −")
    if len(alike) > 3:
        yield Result(sum(values, Fraction(0)), tuple(alike), "+")


def _parts_of(draft: Figure, singles: Sequence[Figure]) -> Iterator[Result]:
    """Percentages of amounts in the draft's unit."""
    shares = [one for one in singles if one.mention.unit == "percent"]
    wholes = [one for one in singles if _adds_to(draft, one) and one not in shares]
    for share in shares:
        for whole in wholes:
            yield Result(_value(share) * _value(whole), (share, whole), "of")


def _shares(singles: Sequence[Figure]) -> Iterator[Result]:
    """Each as a share of each larger one, and the change from one to the other."""
    for one, other in combinations(singles, 2):
        a, b = one.quantity, other.quantity
        assert a is not None
        assert b is not None
        x, y = _value(one), _value(other)
        if a.unit.dimension != b.unit.dimension or not x or not y:
            continue
        small, large = sorted((abs(x), abs(y)))
        yield Result(small / large, (one, other), "÷")
        yield Result(large / small - 1, (one, other), "to")
        yield Result(1 - small / large, (one, other), "to")


def _spans(paragraph: Sequence[Figure]) -> Iterator[Result]:
    """Years between two years."""
    years = [one for one in paragraph if one.mention.moment and one.mention.moment.year]
    for one in years:
        moment = one.mention.moment
        if moment and moment.year and moment.last_year:
            yield Result((moment.last_year - moment.year) * YEAR, (one,), "")
    for one, other in combinations(years, 2):
        first, last = one.mention.moment, other.mention.moment
        assert first is not None
        assert last is not None
        gap = abs(Fraction((last.year or 0) - (first.year or 0)))
        yield Result(gap * YEAR, (one, other), "−")
        yield Result(gap, (one, other), "−")


PERIODS = frozenset({"hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
YEAR = Fraction(31557600)  # seconds


def _value(figure: Figure) -> Fraction:
    quantity = figure.quantity
    assert quantity is not None
    return quantity.unit.to_base(Fraction(quantity.mention.ends[0].value))


def _says(draft: Quantity, value: Fraction) -> bool:
    """True if the draft's words allow the value, in base units, near their number."""
    printed = abs(Fraction(draft.mention.ends[0].value))
    own = draft.unit.from_base(value)
    near = abs(own - printed) <= printed / 5
    return near and own in draft.meaning.core


def _say(result: Result) -> str:
    texts = [" ".join(term.written.text.split()) for term in result.terms]
    if len(texts) == 1:
        return f"{result.sign} {texts[0]}".strip()
    return f" {result.sign} ".join(texts)
