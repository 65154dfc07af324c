"""Spans and lives that end before they begin."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from .cases import named, silent
from .checking import accused

CODE = "CC305"
TWINS = [
    "She led the choir from {1985|1998} to 1992.",
    "Asa Moll (12 May {1886|1986} – 3 June 1918) was a golfer.",
    "The mill worked between {1905|1975} and 1950, when it burnt.",
    "Born in {1905|1995}, Ada Moll died in 1950.",
]
TRAPS = [
    "The walls stood from 470 to 431 BC.",
    "Output fell from 1995 to 1987 tonnes.",
    "The boat sails from 2200 to 1400 GMT.",
    "The hall was built in 2008; its twin was built in 1950.",
    "His mother died in 1905 and his sister was born in 1950.",
    "Ada Moll was born in 1950, long after her uncle died in 1905.",
    "Ada Moll died in 1905, her son, born in 1950, said.",
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


@settings(max_examples=40)
@given(st.integers(1800, 2020), st.integers(1800, 2020))
def test_exactly_the_reversed_are_told(first: int, last: int) -> None:
    assume(first != last)
    assert bool(accused(f"She led the choir from {first} to {last}.", CODE)) == (first > last)
