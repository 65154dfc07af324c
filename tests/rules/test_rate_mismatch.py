"""Rates: so much for so many, or so much each."""

from __future__ import annotations

import pytest

from .cases import holds, named
from .checking import accused

CODE = "CC211"
TWINS = [
    "The council spent $12 million on 400 trips, or ${30,000|3,000} a trip.",
    "Last year 50 sailings carried 10,000 passengers, or {200|500} each.",
    "The fund paid $6 million to 300 families, an average of ${20,000|2,000} per family.",
    "It sold 40 cars at $5,000 each, for a total of ${200,000|20,000}.",
    "The rent is £900 a month, or £{10,800|18,800} a year.",
]
TRAPS = [
    "The council spent $12 million on 400 homes and $3 a head on lunch.",
    "Last year 50 sailings carried 10,000 passengers, and each crew had 12 sailors.",
    "He earns $200 a day, or $1,000 a week.",
    "It sold 40 cars. Each wheel costs $50.",
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
