"""Anniversaries and "years later" against the two years."""

from __future__ import annotations

import pytest

from .cases import named, silent
from .checking import accused

CODE = "CC304"
TWINS = [
    "The choir, founded in {1970|1960}, kept its 50th anniversary in 2020.",
    "In {2010|2015}, 20 years after the opening in 1990, the bridge closed.",
    "The mill burnt down in 1901 and was rebuilt five years later, in {1906|1916}.",
]
TRAPS = [
    "The choir, founded in 1970, sang at the 100th anniversary of the town in 2020.",
    "The choir, founded in 1970, will sing on Friday.",
    "It was the 50th anniversary of the choir.",
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
