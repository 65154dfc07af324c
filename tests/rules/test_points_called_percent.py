"""Differences of percentages that are points and are called percent."""

from __future__ import annotations

import pytest

from .cases import named, silent
from .checking import accused

CODE = "CC204"
TWINS = [
    "Turnout fell {6 points|6 percent} to 54 percent from 60 percent.",
    "Unemployment rose {1.5 percentage points|1.5 percent} to 7.5 percent from 6 percent.",
    "Support climbed to 48% from 40%, a gain of {8 points|8%}.",
    "The rate fell to 3.25% from 4%, a drop of {0.75 points|0.75%}.",
]
TRAPS = [
    "Turnout fell 10 percent to 54 percent from 60 percent.",
    "Profit rose 6 percent to $54 million from $51 million.",
    "Turnout was 54 percent, and 6 percent of the votes were void.",
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
