"""Ranges whose ends stand in the wrong order."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from .cases import named, silent
from .checking import accused

CODE = "CC104"
TWINS = [
    "Police counted between {400|900} and 800 marchers.",
    "It takes between {5|15} and 12 days.",
    "It costs between ${40|80} and $60.",
]
TRAPS = [
    "Pay fell from 12 euros to 8 euros.",
    "It was between -5 °C and -9 °C.",
    "Arden won 12-8.",
    "It has between 900 and 1 million readers.",
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
@given(st.integers(11, 900), st.integers(11, 900))
def test_exactly_the_reversed_are_told(first: int, last: int) -> None:
    assume(max(first, last) > 2 * min(first, last))
    text = f"Police counted between {first} and {last} marchers."
    assert bool(accused(text, CODE)) == (first > last)
