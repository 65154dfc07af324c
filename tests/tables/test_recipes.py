"""Derived figures: exact, with the span and the sources of what they are made of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model import Measure, ReferenceRow
from claimcheck.tables import Tables
from claimcheck.tables.recipes import Recipe, derive_rows, parse_recipe
from tests.tables.towns import row

ROWS = {
    ("NOR-1", "people"): (
        row("5000000", measure="people", low="4900000", high="5100000"),
        row("4000000", measure="people", year=2000),
        row("9", measure="people", year=2020, superseded=True, source="Old"),
    ),
    ("NOR-1", "area"): (row("50000", measure="area", unit="kilometer ** 2", year=None),),
    ("NOR-1", "output"): (row("200", measure="output", unit="terawatt_hour"),),
    ("NOR-1", "share"): (row("25", measure="share", unit="percent"),),
    ("WLD", "people"): (row("8000000000", measure="people"),),
}


def derived(recipe: str, unit: str) -> list[ReferenceRow]:
    measure = Measure("made", "made", unit=unit, recipes=(recipe,))
    return list(derive_rows(measure, "NOR-1", lambda one, name: ROWS.get((one, name), ())))


@pytest.mark.parametrize(
    ("text", "recipe"),
    [
        ("people / area", Recipe("people", "/", "area", "")),
        ("people / people@WLD", Recipe("people", "/", "people", "WLD")),
        ("share * output", Recipe("share", "*", "output", "")),
    ],
)
def test_recipes_are_one_operation(text: str, recipe: Recipe) -> None:
    assert parse_recipe(text) == recipe


@pytest.mark.parametrize("text", ["people", "people + area", "people / area / area", ""])
def test_anything_else_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="not a recipe"):
        parse_recipe(text)


@pytest.mark.parametrize(
    ("recipe", "unit", "values"),
    [
        ("people / area", "1 / kilometer ** 2", ["100", "80"]),
        ("people / people@WLD", "percent", ["0.0625"]),
        ("share * output", "terawatt_hour", ["50"]),
        ("share * output", "gigawatt_hour", ["50000"]),
        ("people / missing", "", []),
    ],
)
def test_values_are_derived_for_each_period(recipe: str, unit: str, values: list[str]) -> None:
    assert [one.value for one in derived(recipe, unit)] == [Decimal(value) for value in values]


def test_the_span_follows_and_the_arithmetic_is_told() -> None:
    first = derived("people / area", "1 / kilometer ** 2")[0]
    assert (first.low, first.high) == (98, 102)
    assert first.note == "people 5,000,000 ÷ area 50,000 kilometer ** 2"
    assert first.valid is not None
    assert first.valid.first.year == 2020


def test_what_was_revised_derives_nothing() -> None:
    assert all(not one.superseded for one in derived("people / area", "1 / kilometer ** 2"))
    assert len(derived("people / area", "1 / kilometer ** 2")) == 2


def test_shipped_recipes_parse(shipped: Tables) -> None:
    recipes = [recipe for one in shipped.measures.values() for recipe in one.recipes]
    for recipe in recipes:
        if not recipe.startswith("growth "):
            parsed = parse_recipe(recipe)
            assert {parsed.first, parsed.second} <= shipped.measures.keys()
    assert len(recipes) > 10
