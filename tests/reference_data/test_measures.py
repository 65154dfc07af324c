"""How measures are named in prose: the data that matching reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from tests.reference_data.conftest import ROOT, Entity, Figure

Measures = Mapping[str, Mapping[str, Any]]

KEYS = {
    *("label", "unit", "table", "types", "cues", "nouns", "blockers", "scopes", "superlatives"),
    *("superlatives_least", "complete", "tolerance", "tolerance_abs", "refutes_beyond"),
    *("never_refutes", "timeless", "whole", "resolves", "bare_units", "recipe", "recipes"),
    *("dated_event", "scoped", "needs", "signed_verbs"),
}
WORDS = ("cues", "nouns", "blockers", "superlatives", "superlatives_least")


def test_keys_are_those_that_the_page_explains(measures: Measures) -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    for name, measure in measures.items():
        assert set(measure) <= KEYS, name
        assert not [key for key in measure if f"`{key}" not in page], name


def test_every_measure_says_what_matching_needs(measures: Measures) -> None:
    for name, measure in measures.items():
        assert {"label", "unit", "types"} <= set(measure), name
        assert "recipe" in measure or {"table", "cues"} <= set(measure), name
        assert "tolerance" in measure or "tolerance_abs" in measure, name


def test_words_are_lower_case_and_not_repeated(measures: Measures) -> None:
    for name, measure in measures.items():
        for key in WORDS:
            words = measure.get(key, [])
            assert len(words) == len(set(words)), (name, key)
            assert all(word == word.lower().strip() for word in words), (name, key)


def test_no_word_names_and_blocks_one_measure(measures: Measures) -> None:
    for name, measure in measures.items():
        both = set(measure.get("cues", [])) & set(measure.get("blockers", []))
        assert not both, (name, both)


def test_tolerances_are_not_negative(measures: Measures) -> None:
    for measure in measures.values():
        for key in ("tolerance", "tolerance_abs", "refutes_beyond"):
            assert Decimal(str(measure.get(key, 0))) >= 0


def test_every_measure_of_a_row_is_declared(
    tables: Mapping[str, list[Figure]], measures: Measures
) -> None:
    used = {row.measure for rows in tables.values() for row in rows}
    assert used <= set(measures)


def test_every_declared_table_has_rows(
    tables: Mapping[str, list[Figure]], measures: Measures
) -> None:
    derived = {name for name, measure in measures.items() if "recipe" in measure}
    for name in set(measures) - derived:
        rows = [row for row in tables[measures[name]["table"]] if row.measure == name]
        assert rows, name


def test_recipes_rest_on_measures_with_rows(measures: Measures) -> None:
    for name, measure in measures.items():
        for recipe in (measure.get("recipe", ""), *measure.get("recipes", ())):
            used = re.findall(r"[a-z_{}]{4,}", recipe.replace("{fuel}", "coal"))
            assert set(used) - {"growth"} <= set(measures), (name, recipe)


def test_timeless_rows_are_the_only_undated_ones_that_may_refute(
    figures: list[Figure], measures: Measures
) -> None:
    undated = {row.measure for row in figures if not row.valid_from}
    may_refute = {name for name in undated if not measures[name].get("timeless")}
    assert may_refute <= {"population_city", "moons"}


def test_ranks_are_judged_over_tables_that_hold_everything(
    tables: Mapping[str, list[Figure]], entities: Mapping[str, Entity], measures: Measures
) -> None:
    countries = {e.entity_id for e in entities.values() if e.type == "country"}
    for name in ("population", "total_area", "land_area"):
        assert "country" in measures[name]["complete"]
        found = {row.entity_id for row in tables[measures[name]["table"]] if row.measure == name}
        assert len(countries - found) <= 2, (name, countries - found)


@pytest.mark.parametrize(
    ("measure", "phrase"),
    [
        ("population", "home to"),
        ("population", "inhabitants"),
        ("total_area", "covers"),
        ("gdp_nominal", "gross domestic product"),
        ("inflation", "consumer prices"),
        ("life_expectancy", "life expectancy"),
        ("capacity", "installed capacity"),
        ("elevation", "above sea level"),
        ("length", "long"),
        ("atomic_number", "atomic number"),
        ("nuclear_share_of_electricity", "electricity"),
    ],
)
def test_common_phrases_name_the_measure(measures: Measures, measure: str, phrase: str) -> None:
    assert phrase in measures[measure]["cues"]


@pytest.mark.parametrize("word", ["urban", "prison", "male", "muslim", "growth", "density"])
def test_parts_of_a_population_are_blocked(measures: Measures, word: str) -> None:
    assert word in measures["population"]["blockers"]
