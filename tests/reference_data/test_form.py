"""Every table keeps the one form that README.md describes."""

from __future__ import annotations

import csv
import datetime
import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pint
import pytest
from frictionless import Package

from tests.reference_data.conftest import ROOT, Entity, Figure

MONEY = {"USD"}
SPELLED = {"degC": "degree_Celsius"}  # the short form is the one mentions use
FREE_LICENCES = {"CC-BY-4.0", "CC0-1.0", "ODbL-1.0", "MIT", "other-open"}


def test_frictionless_validates_the_package() -> None:
    report = Package(str(ROOT / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]


def test_package_lists_every_csv(descriptor: Mapping[str, Any]) -> None:
    listed = {resource["path"] for resource in descriptor["resources"]}
    assert listed == {path.name for path in ROOT.glob("*.csv")}
    assert (ROOT / descriptor["claimcheck:measures"]).is_file()


def test_every_table_names_licence_and_source(descriptor: Mapping[str, Any]) -> None:
    for resource in descriptor["resources"]:
        assert {licence["name"] for licence in resource["licenses"]} <= FREE_LICENCES
        assert all(source["title"] and source["path"] for source in resource["sources"])


def test_columns_are_those_of_the_schema(descriptor: Mapping[str, Any]) -> None:
    for resource in descriptor["resources"]:
        with (ROOT / resource["path"]).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_keys_are_unique(tables: Mapping[str, list[Figure]]) -> None:
    for name, rows in tables.items():
        keys = Counter(
            (row.entity_id, row.measure, row.scope, row.valid_from, row.source, row.asserted_by)
            for row in rows
        )
        assert not [key for key, count in keys.items() if count > 1], name


def test_value_lies_between_low_and_high(tables: Mapping[str, list[Figure]]) -> None:
    for rows in tables.values():
        for row in rows:
            low, high = Decimal(row.low or row.value), Decimal(row.high or row.value)
            assert low <= row.number <= high, row


def test_dates_are_in_order(tables: Mapping[str, list[Figure]]) -> None:
    for rows in tables.values():
        for row in rows:
            first = datetime.date.fromisoformat(row.valid_from or "0001-01-01")
            last = datetime.date.fromisoformat(row.valid_to or "9999-12-31")
            assert first <= last, row
            assert row.valid_from or not row.valid_to, row


def test_periods_of_one_figure_do_not_overlap(figures: list[Figure]) -> None:
    latest: dict[tuple[str, ...], Figure] = {}
    for row in sorted(figures, key=lambda row: row.valid_from):
        key = (row.entity_id, row.measure, row.scope, row.source, row.asserted_by)
        before = latest.get(key)
        assert before is None or before.valid_to < row.valid_from or not row.valid_from, row
        latest[key] = row


def test_every_row_has_its_source(tables: Mapping[str, list[Figure]]) -> None:
    for rows in tables.values():
        for row in rows:
            assert row.source, row
            assert row.vintage, row
            assert re.fullmatch(r"https?://\S+", row.url), row
            assert datetime.date.fromisoformat(row.retrieved)


def test_rows_are_about_entities_of_the_table(
    tables: Mapping[str, list[Figure]], entities: Mapping[str, Entity]
) -> None:
    named = {row.entity_id for rows in tables.values() for row in rows}
    assert named <= set(entities)
    assert not [eid for eid in named if entities[eid].type == "other"]


def test_units_are_known_to_pint(tables: Mapping[str, list[Figure]]) -> None:
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry()
    units = {row.unit for name, rows in tables.items() if name != "exchange_rates" for row in rows}
    for unit in units - MONEY - {""}:
        assert str(registry.parse_units(unit)) == SPELLED.get(unit, unit)


def test_rows_of_a_measure_share_its_dimension(
    tables: Mapping[str, list[Figure]], measures: Mapping[str, Mapping[str, Any]]
) -> None:
    of_their_own = {"constant_value", "exchange_rate"}
    for rows in tables.values():
        for row in rows:
            if row.measure not in of_their_own:
                assert row.unit == measures[row.measure]["unit"], row


def test_measures_fit_the_types_of_their_entities(
    tables: Mapping[str, list[Figure]],
    entities: Mapping[str, Entity],
    measures: Mapping[str, Mapping[str, Any]],
) -> None:
    for rows in tables.values():
        for row in rows:
            assert entities[row.entity_id].type in measures[row.measure]["types"], row


def test_shares_lie_within_a_hundred(figures: list[Figure]) -> None:
    for row in figures:
        if "share" in row.measure or row.measure in {"vote_share", "turnout"}:
            assert 0 <= row.number <= Decimal("100.1"), row


@pytest.mark.parametrize("column", ["scope", "source", "note", "asserted_by"])
def test_texts_are_trimmed(tables: Mapping[str, list[Figure]], column: str) -> None:
    texts = {getattr(row, column) for rows in tables.values() for row in rows}
    assert not [text for text in texts if text != text.strip() or "\n" in text]
