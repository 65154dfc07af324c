"""Temperatures colder than can be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cases import named, silent
from .checking import accused

CODE = "CC103"
TWINS = [
    "The tank cools to {−173|−373} °C at night.",
    "It is kept at minus {300|600} degrees Fahrenheit.",
    "The core is at {5|-5} K, they say.",
]
TRAPS = [
    "It fell to −40 °C and then to −40 °F.",
    "It was kept at −273.15 °C.",
    "It fell by 400 °C in a minute.",
    "He lost 300 points.",
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


@settings(max_examples=30)
@given(st.integers(-272, 5000))
def test_what_can_be_is_silent(degrees: int) -> None:
    assert accused(f"The furnace was at {degrees} °C on Monday.", CODE) == []


@settings(max_examples=30)
@given(st.integers(275, 1000))
def test_what_cannot_be_is_accused(degrees: int) -> None:
    assert accused(f"The furnace was at -{degrees} °C on Monday.", CODE) != []
