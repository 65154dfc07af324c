"""Rises and gaps in units against the two values."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .cases import holds, named, verdicts
from .checking import accused

CODE = "CC209"
TWINS = [
    "Shares rose {$3|$8} to $45 from $42.",
    "Shares rose by 3 dollars to {45|54} dollars from 42 dollars.",
    "Staff fell by {150|510} to 850 from 1,000.",
    "Turnout rose 2.5 percentage points to {62.5|65.2}% from 60%.",
    "It closed 20 of its 60 shops, leaving {40|30}.",
]
TRAPS = [
    "Shares rose $3 on Monday. The firm has 45 shops and 42 vans.",
    "The river is 3 metres wide and 45 miles long.",
    "Shares rose $3 to $45.",
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


@settings(max_examples=40)
@given(st.integers(101, 9999), st.integers(11, 99))
def test_a_true_rise_is_supported(old: int, rise: int) -> None:
    text = f"The toll rose by {rise} euros to {old + rise:,} euros from {old:,} euros."
    assert verdicts(text, CODE) == {Verdict.SUPPORTED}
