"""What one equation gives from a few numbers of a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from claimcheck.compare.figures import Figure
from claimcheck.compare.one_unit import is_bare, one_noun
from claimcheck.model import Form, Mention, Quantity
from claimcheck.namedtuple import NamedTuple

WHOLE = Fraction(1)  # a hundred percent
LEAST_RATIO = Fraction(6, 5)  # below, one is not said to be so many times the other
TEMPERATURES = frozenset({"temperature", "temperature_difference", "angle"})


class Result(NamedTuple):
    """What an equation gives, in base units, and how it is said."""

    value: Fraction
    terms: tuple[Figure, ...]
    sign: str


def quantity_of(figure: Figure) -> Quantity:
    """The quantity of a figure that has one."""
    assert figure.quantity is not None
    return figure.quantity


def value_of(figure: Figure) -> Fraction:
    """The printed value in base units."""
    quantity = quantity_of(figure)
    return quantity.unit.to_base(Fraction(quantity.mention.ends[0].value))


def ends_of(figure: Figure) -> tuple[Figure, ...]:
    """The figure; of a range each end by itself; nothing without a quantity."""
    quantity, mention = figure.quantity, figure.mention
    if quantity is None or not mention.is_range:
        return () if quantity is None else (figure,)
    ends = [mention._replace(ends=(end,)) for end in mention.ends]
    return tuple(
        figure._replace(mention=end, quantity=quantity._replace(mention=end)) for end in ends
    )


def _place(figure: Figure) -> tuple[int, int, int]:
    """Where it stands: both ends of a range in one place."""
    return figure.source, figure.order, figure.at


def is_share(figure: Figure) -> bool:
    """True for a percentage and for "two thirds"."""
    mention = figure.mention
    return mention.unit == "percent" or (mention.form is Form.FRACTION and not mention.unit)


def pair_results(alike: Sequence[Figure]) -> Iterator[Result]:
    """Sums and differences of two numbers of one unit."""
    for one, other in combinations(alike, 2):
        if _place(one) == _place(other):
            continue
        a, b = value_of(one), value_of(other)
        yield Result(a + b, (one, other), "+")
        if one.mention.unit != "percent":
            yield Result(abs(a - b), (one, other), "−")


def sum_results(alike: Sequence[Figure]) -> Iterator[Result]:
    """Sums of three numbers and of all."""
    for terms in combinations(alike, 3):
        if len({_place(term) for term in terms}) < len(terms):
            continue
        yield Result(sum(map(value_of, terms), Fraction(0)), terms, "+")
    if len(alike) > 3:
        yield Result(sum(map(value_of, alike), Fraction(0)), tuple(alike), "+")


def gap_results(shares: Sequence[Figure]) -> Iterator[Result]:
    """The points between two percentages."""
    for one, other in combinations(shares, 2):
        yield Result(abs(value_of(one) - value_of(other)), (one, other), "−")


def rest_results(shares: Sequence[Figure]) -> Iterator[Result]:
    """What one share, or those of a sentence, leave of a hundred percent."""
    for one in shares:
        yield Result(WHOLE - value_of(one), (one,), "100% −")
    for one, other in combinations(shares, 2):
        if (one.source, one.order) == (other.source, other.order):
            yield Result(WHOLE - value_of(one) - value_of(other), (one, other), "100% −")


def rate_results(singles: Sequence[Figure]) -> Iterator[Result]:
    """Amounts by the length of time they are told for."""
    for one, time in permutations(singles, 2):
        near = (one.source, one.order) == (time.source, time.order)
        if near and quantity_of(time).unit.dimension == "time" and value_of(time):
            yield Result(value_of(one) / value_of(time), (one, time), "÷")


def part_results(
    shares: Sequence[Figure], wholes: Sequence[Figure], *, rest: bool = False
) -> Iterator[Result]:
    """Shares of amounts, and the amount that a change of so much left of or made of another; with
    `rest` also what a share leaves of an amount."""
    for share in shares:
        by = value_of(share)
        for whole in wholes:
            if whole is share:
                continue
            value = value_of(whole)
            yield Result(by * value, (share, whole), "of")
            if by and share.mention.form is Form.FRACTION:
                yield Result(value / by, (whole, share), "÷")
            if share.direction and (share.source, share.order) == (whole.source, whole.order):
                yield Result(value / (1 + by), (whole, share), "before a change by")
                if by < 1:
                    yield Result(value / (1 - by), (whole, share), "before a change by")
                    yield Result(value * (1 - by), (whole, share), "less")
            elif by < 1 and rest and (share.source, share.order) == (whole.source, whole.order):
                yield Result(value * (1 - by), (whole, share), "less")


def share_results(singles: Sequence[Figure]) -> Iterator[Result]:
    """Each as a share of each larger one, and the change from one to the other."""
    for (one, x), (other, y) in _comparable(singles):
        small, large = sorted((abs(x), abs(y)))
        yield Result(small / large, (one, other), "÷")
        if _are_of_one(one.mention, other.mention):
            yield Result(large / small - 1, (one, other), "to")
            yield Result(1 - small / large, (one, other), "to")


def _are_of_one(a: Mention, b: Mention) -> bool:
    """True for two values that one thing may have had: two centres did not become 11 people."""
    return bool(a.unit) or is_bare(a) or is_bare(b) or one_noun(a, b)


def ratio_results(singles: Sequence[Figure]) -> Iterator[Result]:
    """How many times the one is the other."""
    for (one, x), (other, y) in _comparable(singles):
        small, large = sorted((abs(x), abs(y)))
        if large / small >= LEAST_RATIO:
            yield Result(large / small, (one, other), "÷")


def _comparable(
    singles: Sequence[Figure],
) -> Iterator[tuple[tuple[Figure, Fraction], tuple[Figure, Fraction]]]:
    for one, other in combinations(singles, 2):
        dimensions = {quantity_of(term).unit.dimension for term in (one, other)}
        near = (one.source, one.order) == (other.source, other.order)
        of_one = near and (is_bare(one.mention) or is_bare(other.mention))
        if (len(dimensions) == 1 or of_one) and _are_compared(one, other):
            x, y = _in_unit(one, other), _in_unit(other, one)
            if x and y:
                yield (one, x), (other, y)


def _in_unit(one: Figure, other: Figure) -> Fraction:
    """The value; of a bare number in the unit of the other: "26 of 31 hectares"."""
    unit = quantity_of(other).unit if is_bare(one.mention) else quantity_of(one).unit
    return unit.to_base(Fraction(one.mention.ends[0].value))


def lasting_results(numbers: Sequence[Figure]) -> Iterator[Result]:
    """What a rate comes to in a length of time."""
    for rate, time in permutations(numbers, 2):
        first, second = (quantity_of(term).unit.dimension for term in (rate, time))
        if first.endswith("/ time") and second == "time":
            yield Result(value_of(rate) * value_of(time), (rate, time), "×")


def bare_results(singles: Sequence[Figure]) -> Iterator[Result]:
    """Sums and differences of two numbers of a sentence as printed, of one unit or none."""
    for one, other in combinations(singles, 2):
        units = {one.mention.unit, other.mention.unit} - {"", "1 / day"}
        near = (one.source, one.order) == (other.source, other.order)
        if near and one.at != other.at and len(units) < 2:
            a, b = (Fraction(term.mention.ends[0].value) for term in (one, other))
            yield Result(a + b, (one, other), "+")
            yield Result(abs(a - b), (one, other), "−")


def each_results(singles: Sequence[Figure]) -> Iterator[Result]:
    """Amounts of a sentence divided by, and multiplied with, a count that stands beside them."""
    for one, count in permutations(singles, 2):
        near = (one.source, one.order) == (count.source, count.order) and one.at != count.at
        if near and not quantity_of(count).unit.dimension and value_of(count):
            yield Result(value_of(one) / value_of(count), (one, count), "÷")
            yield Result(value_of(one) * value_of(count), (one, count), "×")


def product_results(apiece: Sequence[Figure], counts: Sequence[Figure]) -> Iterator[Result]:
    """What so many come to that cost so much each."""
    for one in apiece:
        for count in counts:
            near = (one.source, one.order) == (count.source, count.order) and one.at != count.at
            if near and not quantity_of(count).unit.dimension:
                yield Result(value_of(one) * value_of(count), (one, count), "×")


def _are_compared(one: Figure, other: Figure) -> bool:
    """True for two numbers of a sentence, of a unit, of a noun, or of which one says no noun."""
    a, b = one.mention, other.mention
    if a.unit == b.unit == "percent":
        return False
    if (one.source, one.order) == (other.source, other.order):
        return one.at != other.at
    return _are_of_one(a, b)


def point_results(singles: Sequence[Figure]) -> Iterator[Result]:
    """A percentage that so many points were added to or taken from."""
    for one, points in permutations(singles, 2):
        if one.mention.unit == "percent" and _are_points(points):
            yield Result(value_of(one) + value_of(points), (one, points), "plus")
            yield Result(value_of(one) - value_of(points), (one, points), "minus")


def _are_points(figure: Figure) -> bool:
    return quantity_of(figure).unit.dimension == "percentage_point"


def degree_results(draft: Figure, singles: Sequence[Figure]) -> Iterator[Result]:
    """A temperature so many degrees above or below another, and the degrees between two."""
    unit = quantity_of(draft).unit
    near = [one for one in singles if quantity_of(one).unit.dimension in TEMPERATURES]
    for one, by in permutations(near, 2):
        if unit.dimension != "temperature":
            apart = abs(one.mention.ends[0].value - by.mention.ends[0].value)
            yield Result(unit.to_base(Fraction(apart)), (one, by), "−")
            continue
        if quantity_of(one).unit == unit and quantity_of(by).unit.dimension != "temperature":
            a, b = (Fraction(term.mention.ends[0].value) for term in (one, by))
            yield Result(unit.to_base(a + b), (one, by), "+")
            yield Result(unit.to_base(a - b), (one, by), "−")
