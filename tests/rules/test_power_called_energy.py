"""Kilowatts for kilowatt-hours, and the reverse."""

from __future__ import annotations

import pytest

from .cases import named, silent
from .checking import accused

CODE = "CC101"
TWINS = [
    "The lamp uses 40 {kWh|kW} per year, its maker says.",
    "The dam produced 900 {MWh|MW} last year.",
    "A 60 {MW|MWh} wind farm is to be built.",
]
TRAPS = [
    "A 60 MW wind farm with a 20 MWh battery is to be built.",
    "The plant can produce 900 MW.",
    "The house used 3,000 kWh last year.",
    "The grid can ramp up by 40 MW per hour.",
]


@pytest.mark.parametrize("text", TWINS)
def test_the_right_number_is_silent(text: str) -> None:
    assert silent(text, CODE)


@pytest.mark.parametrize("text", TWINS)
def test_the_wrong_number_is_named(text: str) -> None:
    assert named(text, CODE)


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_is_silent(text: str) -> None:
    assert accused(text, CODE) == []
