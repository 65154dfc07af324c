"""Sums in two currencies at the draft's own rate."""

from __future__ import annotations

import pytest

from .cases import named, silent
from .checking import accused

CODE = "CC215"
TWINS = [
    "The firm paid $30m (£20m) for a mill, $60m (£40m) for a bank and $90m (£{60|6}m) for a ferry.",
    "Tickets cost €10 ($11), €20 ($22) and €30 (${33|53}).",
]
TRAPS = [
    "The firm paid $30 million (£20 million) for a mill and $60 million (£40 million) for a bank.",
    "It cost £100 in 1950 (£3,000 today) and $150 later.",
    "The firm paid $30 million (£20 million).",
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
