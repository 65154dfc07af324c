"""Units as heads write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.tables.layout.units import is_rate, spell_unit, unit_said
from claimcheck.tables.layout.values import UnitSaid

SAID = [
    ("GBP million", "GBP", "1E6"),
    ("million GBP", "GBP", "1E6"),
    ("£m", "GBP", "1E6"),
    ("m £", "GBP", "1E6"),
    ("£000", "GBP", "1E3"),
    ("$000s", "USD", "1E3"),
    ("$'000", "USD", "1E3"),
    ("$ 000", "USD", "1E3"),
    ("US$ million", "USD", "1E6"),
    ("A$m", "AUD", "1E6"),
    ("USD bn", "USD", "1E9"),
    ("€k", "EUR", "1E3"),
    ("Mio. €", "EUR", "1E6"),
    ("₹ crore", "INR", "1E7"),
    ("in £", "GBP", "1"),
    ("millions of euros", "EUR", "1E6"),
    ("%", "percent", "1"),
    ("per cent", "percent", "1"),
    ("% of GDP", "percent", "1"),
    ("km²", "kilometer ** 2", "1"),
    ("sq. miles", "mile ** 2", "1"),
    ("°C", "degC", "1"),
    ("m", "meter", "1"),
    ("mm", "millimeter", "1"),
    ("ha", "hectare", "1"),
    ("MW", "megawatt", "1"),
    ("kWh/m2", "kilowatt_hour / meter ** 2", "1"),
    ("thousand tonnes", "metric_ton", "1E3"),
    ("000 tonnes", "metric_ton", "1E3"),
    ("€/month", "EUR / month", "1"),
    ("kilometer ** 2", "kilometer ** 2", "1"),
    ("thousands", "", "1E3"),
    ("bn", "", "1E9"),
]


@pytest.mark.parametrize(("text", "unit", "scale"), SAID, ids=[text for text, _, _ in SAID])
def test_a_unit_is_read_with_its_scale(text: str, unit: str, scale: str) -> None:
    assert unit_said(text) == UnitSaid(unit, Decimal(scale))


@pytest.mark.parametrize(("text", "unit", "scale"), SAID, ids=[text for text, _, _ in SAID])
def test_a_unit_spelled_out_reads_back(text: str, unit: str, scale: str) -> None:
    said = UnitSaid(unit, Decimal(scale))
    assert unit_said(spell_unit(said)) == (said if unit or scale != "1" else None)


@pytest.mark.parametrize(
    "text", ["", "final", "people", "FTE", "incl. VAT", "B", "x" * 200, "a b c"]
)
def test_what_is_no_unit_is_none(text: str) -> None:
    assert unit_said(text) is None


def test_a_scale_may_count_something() -> None:
    assert unit_said("million people") == UnitSaid("", Decimal(10) ** 6, "people")


@pytest.mark.parametrize(
    ("text", "rate"), [("per 1,000 residents", True), ("per 100000", True), ("per capita", False)]
)
def test_a_rate_is_told_as_it_stands(text: str, rate: bool) -> None:
    assert is_rate(text) is rate
    assert not rate or unit_said(text) is None
