"""What a package's descriptor says of a table."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.layout.descriptor import KEYS, TEXT_KEYS, resource_of, said_of
from claimcheck.tables.layout.values import Said
from claimcheck.tables.records import Place

HERE = Place("datapackage.json")
SAID = Said(
    entity="Department",
    about="Oxbow",
    kind="department",
    period="Year",
    retrieved="2025-01-01",
    units={"*": "GBP"},
    measures={"Spend": {"cues": ["spending"], "tolerance": 0.02}},
)


def test_what_is_written_reads_back() -> None:
    assert said_of(resource_of(SAID), HERE) == SAID


def test_units_of_fields_and_sources_are_taken() -> None:
    resource: dict[str, Any] = {
        "sources": [{"title": "City budget office"}, {"path": "x"}],
        "schema": {"fields": [{"name": "Spend", "unit": "GBP million"}, {"name": "Note"}]},
    }
    said = said_of(resource, HERE)
    assert said.units == {"Spend": "GBP million"}
    assert said.source == "City budget office"


def test_an_entry_that_says_nothing_says_nothing() -> None:
    assert said_of({"path": "x.csv", "schema": "schema.json", "sources": {}}, HERE) == Said()


@pytest.mark.parametrize(
    ("resource", "told"),
    [
        (
            {"claimcheck:entitty": "x"},
            r"unknown key 'claimcheck:entitty' .did you mean 'claimcheck:en",
        ),
        ({"claimcheck:entity": 5}, "claimcheck:entity is a string"),
        ({"claimcheck:measures": ["x"]}, "is an object of objects by column"),
        (
            {"claimcheck:measures": {"Spend": {"cue": ["x"]}}},
            "unknown key 'cue'.*did you mean 'cues'",
        ),
        ({"claimcheck:measures": {"Spend": {"cues": "x"}}}, "cues cannot be 'x' .cues is a list"),
        (
            {"claimcheck:measures": {"Spend": {"cues": [1]}}},
            "cues cannot be .1. .it is a list",
        ),
        ({"claimcheck:measures": {"Spend": {"tolerance": True}}}, "tolerance is a number"),
        ({"claimcheck:measures": {"Spend": {"whole": 1}}}, "whole is true or false"),
    ],
)
def test_a_wrong_key_is_told(resource: dict[str, Any], told: str) -> None:
    with pytest.raises(TableError, match=told):
        said_of(resource, HERE)


def test_every_key_of_text_is_a_field() -> None:
    assert set(TEXT_KEYS.values()) <= set(Said._fields)
    assert len(set(KEYS)) == len(KEYS)
