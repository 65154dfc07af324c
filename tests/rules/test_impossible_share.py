"""Percentages of a few that no count of them gives."""

from __future__ import annotations

import pytest

from .cases import named, silent
from .checking import accused

CODE = "CC213"
TWINS = [
    "Only {25|30}% of the 8 judges agreed.",
    "Of the 12 members, {75|70} percent voted for it.",
    "In all, {40|45}% of the five boats sank.",
]
TRAPS = [
    "Only 30% of the 1,000 voters agreed.",
    "Only 30% of the 8 million euros was spent.",
    "About 30% of the 8 judges agreed.",
    "Some 30% agreed with the 8 judges.",
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
