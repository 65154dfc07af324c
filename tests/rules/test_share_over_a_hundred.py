"""Parts of a whole that are more than the whole."""

from __future__ import annotations

import pytest

from .cases import named, silent
from .checking import accused

CODE = "CC102"
TWINS = [
    "Some {84|840}% of the residents own a car.",
    "{97|107}% of registered voters cast a ballot.",
    "Turnout reached {81|181}%, the clerk said.",
]
TRAPS = [
    "Sales rose 140% of late.",
    "The jail is at 140% of its capacity.",
    "Debt stands at 140% of output.",
    "There are mobile contracts for 130% of the people.",
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
