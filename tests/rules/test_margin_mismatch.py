"""Margins of games and votes against the two counts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cases import named, silent
from .checking import accused

CODE = "CC210"
TWINS = [
    "Arden won by {six|nine} points, 84-78.",
    "Arden lost by {four|fourteen} points, 61–65.",
    "Arden won by {three|six} goals, 4-1.",
    "She won the ward by {1,200|2,100} votes, 9,400 to 8,200.",
]
TRAPS = [
    "Arden won by two wickets after a 3-1 series.",
    "Arden won 84-78 in front of 12,000.",
    "Arden, six points clear, won 4-1.",
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


@settings(max_examples=40)
@given(st.integers(40, 120), st.integers(1, 30))
def test_a_true_margin_is_silent(loser: int, margin: int) -> None:
    text = f"Arden won by {margin} points, {loser + margin}-{loser}."
    assert accused(text, CODE) == []
