"""A count and the list that follows it."""

from __future__ import annotations

import pytest

from .cases import named, silent
from .checking import accused

CODE = "CC214"
TWINS = [
    "The prize went to {three|four} towns: Arden, Brill and Corby.",
    "The farm grows {four|six} crops: wheat, maize, rye and oats.",
    "The inquiry heard {three|five} men: Al Poe, Bo Ray and Cy Sole.",
]
TRAPS = [
    "The prize went to three towns: Arden, with its mill, Brill and Corby.",
    "He gave two reasons: it was late, and it rained.",
    "The farm grows four crops, such as wheat and maize.",
    "The prize has gone to 12 towns, among them Arden and Brill.",
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
