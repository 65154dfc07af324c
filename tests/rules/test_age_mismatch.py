"""Ages against the dates of birth and of the event."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cases import named, silent
from .checking import accused

CODE = "CC303"
TWINS = [
    "Ada Moll was born on 5 March 1920. She died on 9 September 1980 at the age of {60|50}.",
    "Ada Moll (5 March 1920 – 9 September 1980) was a painter. She died in 1980, aged {60|70}.",
    "Born on 5 March 1950, Ada Moll won the cup on 1 June 1990 at the age of {40|30}.",
]
TRAPS = [
    "Ada Moll was born in 1920. Her husband died on 9 September 1980 at the age of 72.",
    "Ada Moll was born in 1920. Pupils aged 12 came to her party.",
    "Ada Moll, 40, won the cup in 1990.",
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


@settings(max_examples=30)
@given(st.integers(1850, 1930), st.integers(20, 70))
def test_a_true_age_is_silent(born: int, age: int) -> None:
    text = (
        f"Ada Moll was born on 5 March {born}. "
        f"She died on 9 September {born + age} at the age of {age}."
    )
    assert accused(text, CODE) == []


@settings(max_examples=30)
@given(st.integers(1850, 1930), st.integers(20, 70), st.sampled_from([-9, -1, 1, 9]))
def test_one_year_off_is_accused(born: int, age: int, off: int) -> None:
    text = (
        f"Ada Moll was born on 5 March {born}. "
        f"She died on 9 September {born + age} at the age of {age + off}."
    )
    assert accused(text, CODE) != []
