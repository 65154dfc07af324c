"""Shares of one whole that must make a hundred."""

from __future__ import annotations

import pytest

from .cases import holds, named
from .checking import accused

CODE = "CC207"
TWINS = [
    "Of the voters, 45% said yes, 40% said no and {15|51}% did not know.",
    "The town is 60% Hindu, 25% Muslim and {15|35}% Christian.",
    "In the poll, 52 percent were for, 38 percent against and {10|20} percent undecided.",
]
TRAPS = [
    "Sales rose 45%, 40% and 30% in three years.",
    "Some 45% of men, 40% of women and 30% of children were ill.",
    "Of the voters, 45% said yes and 40% said no.",
    "Some 33% went by car, 33% by bus and 33% on foot.",
]


@pytest.mark.parametrize("text", TWINS)
def test_what_holds_is_supported(text: str) -> None:
    assert holds(text, CODE)


@pytest.mark.parametrize("text", TWINS)
def test_the_wrong_number_is_named(text: str) -> None:
    assert named(text, CODE)


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_is_silent(text: str) -> None:
    assert accused(text, CODE) == []
