"""Quantities in several units become one value in the first."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from claimcheck.extract.compounds import part_ratio
from claimcheck.model import Form
from tests.extract.reading import claim, values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("6ft 3in", "6.25", "foot"),
        ("6ft3in", "6.25", "foot"),
        ("a 2h 15m flight", "2.25", "hour"),
        ("2h15m", "2.25", "hour"),
        ("2h15min", "2.25", "hour"),
        ("1h 30min", "1.5", "hour"),
        ("3h 15m 36s later", "3.26", "hour"),
        ("3h15m36s", "3.26", "hour"),
        ("5m 30s", "5.5", "minute"),
        ("5m30s", "5.5", "minute"),
        ("2 hours and 15m of rope", "2", "hour"),
        ("6 ft 3 in (190 cm)", "6.25", "foot"),
        ("a 6-foot-3 guard", "6.25", "foot"),
        ("6'3\"", "6.25", "foot"),
        ("1 mile 4 furlongs", "1.5", "mile"),
        ("he stood (6 ft 3) tall", "6.25", "foot"),
        ("15 st 7 lb", "15.5", "stone"),
        ("2 hours and 15 minutes", "2.25", "hour"),
        ("2 hours, 15 minutes, and 36 seconds", "2.26", "hour"),
        ("10 stone 7 pounds", "10.5", "stone"),
        ("2 dollars 50 cents", "2.50", "USD"),
        ("3 pounds and 20 pence in cash", "3.2", "GBP"),
        ("1 km and 500 m", "1.5", "kilometer"),
        ("It costs 15 dollars 50.", "15.5", "USD"),
    ],
)
def test_one_value(text: str, value: str, unit: str) -> None:
    assert values(text)[0] == (f"{Decimal(value).normalize():f}", unit)


def test_step_is_one_of_the_last_unit() -> None:
    mention = claim("5 feet 11 inches")
    assert mention.form is Form.COMPOUND
    assert abs(mention.ends[0].step - Decimal(1) / 12) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5 kg and 3 m", [("5", "kilogram"), ("3", "meter")]),
        ("1 kilometer and 1 mile", [("1", "kilometer"), ("1", "mile")]),
        ("2 hours, 30 km", [("2", "hour"), ("30", "kilometer")]),
        ("2.5 hours 30 minutes", [("2.5", "hour"), ("30", "minute")]),
        ("4 metres 900 centimetres", [("4", "meter"), ("900", "centimeter")]),
        ("6 ft 2 in the air", [("6", "foot"), ("2", "")]),
        ("2 hours, 15 minutes, 9 minutes behind", [("2.25", "hour"), ("9", "minute")]),
        ("3 minutes and 30 seconds, 12 seconds up", [("3.5", "minute"), ("12", "second")]),
        ("2 hours, 36 seconds and 4 minutes", [("2.01", "hour"), ("4", "minute")]),
        ("6 feet 3 inches, 2 inches more", [("6.25", "foot"), ("2", "inch")]),
    ],
)
def test_others_stay_apart(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


def test_part_ratio() -> None:
    assert part_ratio("foot", "inch", False) == Fraction(1, 12)
    assert part_ratio("inch", "foot", False) is None
    assert part_ratio("degC", "degF", False) is None
    assert part_ratio("USD", "cent", True) == Fraction(1, 100)
