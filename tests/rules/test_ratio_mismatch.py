"""Doubled, halved, times as many: the word against the two values."""

from __future__ import annotations

import pytest

from .cases import holds, named
from .checking import accused

CODE = "CC208"
TWINS = [
    "Membership doubled to {8,000|6,000} from 4,000.",
    "Membership has more than doubled, from 4,000 to {9,000|7,000}.",
    "Membership tripled from 1,000 to {3,000|2,000}.",
    "The fee was halved from £40 to £{20|30}.",
    "Visits nearly doubled, from 5,000 to {9,600|7,000}.",
    "The herd quadrupled to {400|300} from 100.",
    "One in five, or {20|50} percent, said no.",
]
TRAPS = [
    "Membership doubled in 12 towns.",
    "The number of pupils doubled, and 40 teachers left for 8 schools.",
    "She doubled as a nurse and treated 40 men and 12 women.",
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
