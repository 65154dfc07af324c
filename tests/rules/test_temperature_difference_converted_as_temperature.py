"""Differences of temperature that carry the offset, and temperatures that lack it."""

from __future__ import annotations

import pytest

from .cases import named, silent
from .checking import accused

CODE = "CC202"
TWINS = [
    "The sea has warmed by 1.5 °C ({2.7|34.7} °F) since then.",
    "A rise of 3 °C ({5.4|37.4} °F) is expected.",
    "It was 5 °C ({9|41} °F) warmer than usual.",
    "The glacier air cooled by 10 °F ({5.6|-12.2} °C) at dusk.",
]
TRAPS = [
    "The sea is at 15 °C (59 °F) now.",
    "It fell to 10 °C (50 °F) at dusk.",
    "It rose to 30 °C (86 °F) by noon.",
    "The sea has warmed by 2 °C since 1990.",
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
