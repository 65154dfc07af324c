"""Derived figures: a declared recipe over the rows of one entity and period, nothing else."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction

from claimcheck.model import Measure, Period, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.units import find_unit

Rows = Callable[[str, str], tuple[ReferenceRow, ...]]
_SIGNS = {"/": "÷", "*": "×"}
GROWTH = "growth "  # how the recipe of a growth measure begins: "growth population"
PERCENT = Fraction(1, 100)
DIGITS = 6  # significant digits kept of a derived value


class Recipe(NamedTuple):
    """One operation on two measures; `at` is the entity of an operand that is not the row's own."""

    first: str
    sign: str
    second: str
    second_at: str


def parse_recipe(text: str) -> Recipe:
    """The recipe "a / b", "a * b" or "a / b@ID".  Raises ValueError for anything else."""
    parts = text.split()
    if len(parts) != 3 or parts[1] not in _SIGNS:
        raise ValueError(f"not a recipe: {text!r}")
    second, _, at = parts[2].partition("@")
    return Recipe(parts[0], parts[1], second, at)


def base_of_growth(measure: Measure) -> str:
    """The measure whose growth between two years this one is; "" for any other."""
    recipe = measure.recipes[0] if measure.recipes else ""
    return recipe.removeprefix(GROWTH) if recipe.startswith(GROWTH) else ""


def derive_rows(measure: Measure, entity_id: str, rows: Rows) -> Iterator[ReferenceRow]:
    """Rows of a derived measure: one for each period for which both operands have a figure."""
    for text in measure.recipes:
        if text.startswith(GROWTH):  # between two years that the sentence names
            continue
        recipe = parse_recipe(text)
        firsts = rows(entity_id, recipe.first)
        seconds = rows(recipe.second_at or entity_id, recipe.second)
        if firsts and seconds:
            yield from _combined(measure, recipe, firsts, seconds)


def _combined(
    measure: Measure,
    recipe: Recipe,
    firsts: tuple[ReferenceRow, ...],
    seconds: tuple[ReferenceRow, ...],
) -> Iterator[ReferenceRow]:
    factor = _scale(firsts[0].unit)
    factor = (
        factor / _scale(seconds[0].unit) if recipe.sign == "/" else factor * _scale(seconds[0].unit)
    )
    factor /= _scale(measure.unit)
    for first in firsts:
        for second in seconds:
            if first.superseded or second.superseded:
                continue
            period = _shared(first.valid, second.valid)
            if period is not _APART and second.value and not (first.scope and second.scope):
                yield _row(measure, recipe, first, second, factor)


_APART = object()


def _shared(a: Period | None, b: Period | None) -> object:
    if a is None or b is None:
        return a or b
    return a if a == b or a.overlaps(b) else _APART


def _row(
    measure: Measure, recipe: Recipe, first: ReferenceRow, second: ReferenceRow, factor: Fraction
) -> ReferenceRow:
    def value(a: Decimal, b: Decimal) -> Decimal:
        exact = Fraction(a) / Fraction(b) if recipe.sign == "/" else Fraction(a) * Fraction(b)
        return _rounded(exact * factor)

    divides = recipe.sign == "/"
    note = f"{_said(first)} {_SIGNS[recipe.sign]} {_said(second)}"
    sources = dict.fromkeys([first.source, second.source])
    period = first.valid
    if period is None or (second.valid is not None and second.valid.first > period.first):
        period = second.valid
    return first._replace(
        measure=measure.name,
        unit=measure.unit,
        value=value(first.value, second.value),
        low=value(first.low, second.high if divides else second.low),
        high=value(first.high, second.low if divides else second.high),
        valid=period,
        scope=first.scope or second.scope,
        source="; ".join(sources),
        note=note,
    )


def _said(row: ReferenceRow) -> str:
    number = f"{row.value:,f}" if row.value == row.value.to_integral_value() else str(row.value)
    return f"{row.measure.replace('_', ' ')} {number} {row.unit}".strip()


def _scale(unit: str) -> Fraction:
    return PERCENT if unit == "percent" else find_unit(unit).factor


def _rounded(value: Fraction) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    if not exact:
        return exact
    quantum = Decimal(1).scaleb(exact.adjusted() - DIGITS + 1)
    return exact.quantize(quantum) if exact.adjusted() < DIGITS else exact.to_integral_value()
