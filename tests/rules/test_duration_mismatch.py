"""Durations against the two years or days that they lie between."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cases import named, silent
from .checking import accused

CODE = "CC302"
TWINS = [
    "The mill ran for {20|30} years, from 1960 to 1980.",
    "Between 1960 and 1980, a period of {20|12} years, it stood empty.",
    "The fair runs for {six|nine} days, from 3 to 8 May.",
    "He was mayor for {eight|18} years (1990–1998).",
]
TRAPS = [
    "The mill, which ran from 1960 to 1980, has 30 rooms.",
    "He signed a five-year contract in 1990 and left in 1992.",
    "Ada Moll, 58, ran the mill from 1960 to 1980.",
    "He served 20 years. The mill ran from 1960 to 1970.",
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
@given(st.integers(1800, 1950), st.integers(12, 60))
def test_a_true_duration_is_silent(first: int, years: int) -> None:
    text = f"The mill ran for {years} years, from {first} until {first + years}."
    assert accused(text, CODE) == []


@settings(max_examples=40)
@given(st.integers(1800, 1950), st.integers(12, 60), st.integers(4, 30))
def test_years_too_many_are_accused(first: int, years: int, more: int) -> None:
    text = f"The mill ran for {years + more} years, from {first} until {first + years}."
    assert accused(text, CODE) != []
