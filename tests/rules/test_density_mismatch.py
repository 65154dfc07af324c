"""People, area and people per area."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cases import holds, named
from .checking import accused

CODE = "CC212"
TWINS = [
    "The county has 50,000 people on 250 square miles, or {200|2,000} per square mile.",
    "The island has 12,000 residents on 60 square kilometres, or {200|2,000} per sq km.",
]
TRAPS = [
    "The county has 50,000 people on 250 square miles, and 80 homes per square mile.",
    "The county has 50,000 people. The density of the country is 30 people per square mile.",
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


@settings(max_examples=25)
@given(st.integers(20, 900), st.integers(60, 900))
def test_a_true_density_is_not_accused(area: int, density: int) -> None:
    people = area * density
    text = (
        f"The county has {people:,} people on {area} square miles, "
        f"or {density} people per square mile."
    )
    assert accused(text, CODE) == []
