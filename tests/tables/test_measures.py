"""Measures: from TOML to values, through their compiled form and back."""

from __future__ import annotations

import tomllib
from decimal import Decimal

import pytest

from claimcheck.errors import TableError
from claimcheck.tables import Tables
from claimcheck.tables.grammar import Grammar, grammar
from claimcheck.tables.measures import heads_from, measures_from, pack_measures, unpack_measures
from claimcheck.tables.shipped import root
from claimcheck.units import find_unit

FUELS = {
    "fuels": {"coal": {"words": ["coal", "lignite"]}, "wind": {"words": ["wind"]}},
    "patterns": {
        "{fuel}_share": {
            "label": "{fuel} share",
            "unit": "percent",
            "types": ["country"],
            "recipe": "{fuel}_output / output",
            "tolerance_abs": 1,
        }
    },
}


def test_patterns_make_a_measure_of_every_fuel() -> None:
    found = measures_from(FUELS, "measures.toml")
    assert list(found) == ["coal_share", "wind_share"]
    assert found["coal_share"].needs == ("coal", "lignite")
    assert found["wind_share"].label == "wind share"
    assert found["wind_share"].recipes == ("wind_output / output",)
    assert found["wind_share"].tolerance_abs == 1


def test_defaults_and_scopes() -> None:
    raw = {"measures": {"capacity": {"unit": "megawatt", "scopes": {"net": ["net", "design"]}}}}
    measure = measures_from(raw, "m")["capacity"]
    assert measure.label == "capacity"
    assert measure.tolerance == Decimal("0.01")
    assert measure.scopes == (("net", ("net", "design")),)
    assert measure.entity_types == ()


def test_an_unknown_key_is_told_with_the_closest() -> None:
    with pytest.raises(TableError, match=r"unknown key 'tolerence'.*did you mean 'tolerance'"):
        measures_from({"measures": {"area": {"tolerence": 1}}}, "m")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({"measures": 5}, "m: measures holds something else than tables"),
        ({"measures": {"area": 5}}, "m: measures holds something else than tables"),
        ({"patterns": [5]}, "m: patterns holds something else than tables"),
        ({"fuels": {"coal": {}}}, "m: fuels.coal.words cannot be None"),
        ({"fuels": {"coal": {"words": [5]}}}, r"fuels.coal.words cannot be \[5\]"),
        ({"measures": {"area": {"tolerance": "1"}}}, "measure 'area': tolerance cannot be '1'"),
        ({"measures": {"area": {"tolerance": float("nan")}}}, "tolerance cannot be nan"),
        ({"measures": {"area": {"refutes_beyond": float("inf")}}}, "refutes_beyond cannot be inf"),
        ({"measures": {"area": {"cues": [["a"]]}}}, r"cues cannot be \[\['a'\]\]"),
        ({"measures": {"area": {"scopes": {"net": 5}}}}, "scopes.net cannot be 5"),
        ({"types": 5}, "m: types holds something else than tables"),
        ({"types": {"town": {"heads": "town"}}}, "types.town.heads cannot be 'town'"),
    ],
)
def test_values_of_the_wrong_kind_are_told(raw: dict[str, object], said: str) -> None:
    with pytest.raises(TableError, match=said):
        measures_from(raw, "m"), heads_from(raw, "m")


def test_packed_measures_come_back() -> None:
    raw = tomllib.loads((root() / "measures.toml").read_text("utf-8"))
    measures, heads = measures_from(raw, "m"), heads_from(raw, "m")
    assert unpack_measures(pack_measures(measures, heads)) == (measures, heads)


def test_every_shipped_measure_has_a_unit_and_a_way_to_be_named(shipped: Tables) -> None:
    for measure in shipped.measures.values():
        assert find_unit(measure.unit).name == measure.unit
        growth = any(recipe.startswith("growth ") for recipe in measure.recipes)
        named = measure.cues or measure.dated_event or growth
        assert named or measure.entity_types == ("constant",)
        assert set(measure.entity_types) <= set(shipped.heads)


def test_word_classes_are_lower_case_and_not_empty() -> None:
    for name in Grammar._fields:
        words: frozenset[str] = getattr(grammar(), name)
        assert words
        assert all(word == word.lower() for word in words)
