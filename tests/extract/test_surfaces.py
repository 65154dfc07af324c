"""The longest written form of a unit at a place."""

from __future__ import annotations

import pytest

from claimcheck.extract.scan import Scan
from claimcheck.extract.surfaces import read_surface


@pytest.mark.parametrize(
    ("after", "unit", "surface"),
    [
        (" kilometres away", "kilometer", "kilometres"),
        (" kilometers away", "kilometer", "kilometers"),
        (" km away", "kilometer", "km"),
        ("km away", "kilometer", "km"),
        ("-km road", "kilometer", "km"),
        (" nautical miles off", "nautical_mile", "nautical miles"),
        (" percentage points up", "percentage_point", "percentage points"),
        (" per cent up", "percent", "per cent"),
        ("% up", "percent", "%"),
        (" °C there", "degC", "°C"),
        ("°F there", "degF", "°F"),
        (" kWh of it", "kilowatt_hour", "kWh"),
        (" mph winds", "mile / hour", "mph"),
        (" lb of it", "pound", "lb"),
        (" lbs of it", "pound", "lbs"),
        (" hectares burned", "hectare", "hectares"),
        (" euros went", "EUR", "euros"),
        (" Years passed", "year", "Years"),
    ],
)
def test_surface(after: str, unit: str, surface: str) -> None:
    found = read_surface(Scan("12" + after), 2, words_only=False)
    assert found is not None
    assert (found.unit, found.surface) == (unit, surface)
    assert ("12" + after)[found.end - len(surface) : found.end] == surface


@pytest.mark.parametrize(
    "after", ["", " ", ".", " boats", " of them", ", km", "\nkm", " kmart", " Kent", " milestone"]
)
def test_no_unit(after: str) -> None:
    assert read_surface(Scan("12" + after), 2, words_only=False) is None


@pytest.mark.parametrize(
    ("after", "found"), [(" km on", True), (" lbs on", True), (" m on", False)]
)
def test_which_symbols_may_follow_a_spelled_number(after: str, found: bool) -> None:
    assert (read_surface(Scan("ten" + after), 3, words_only=True) is not None) is found


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f", "\u2009"])
def test_any_blank_may_stand_before_a_unit(blank: str) -> None:
    found = read_surface(Scan(f"12{blank}km"), 2, words_only=False)
    assert found is not None
    assert found.unit == "kilometer"
