"""Totals with their parts: colons, brackets, "including", "in all"."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .cases import holds, named, verdicts
from .checking import accused

CODE = "CC206"
TWINS = [
    "The choir has {34|43} members: 20 women and 14 men.",
    "The fire killed 12 people, seven men and {five|eight} women.",
    "The club has 40 boats (25 with sails and {15|25} without).",
    "It sold 300 cars and 200 vans, for a total of {500|600} vehicles.",
    "Aid of $90 million includes $50 million for food and ${40|70} million for tents.",
    "Of the 80 teachers, 50 are women and {30|13} men.",
    "He scored 11 goals in the league and {four|nine} in the cup, making 15 in total.",
    "They planted 120 oaks and 80 elms, {200|300} trees in all.",
    "The fleet of 30 lorries consists of 12 red, 10 green and {8|18} blue lorries.",
]
TRAPS = [
    "The choir has 34 members, including 12 women.",
    "It has 34 members, two of them over 90.",
    "He won 12 medals: the first in 1990 and the last in 2004.",
    "Tickets cost £12: £5 for a child and £8 for a student.",
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
@given(st.integers(11, 400), st.integers(11, 400), st.integers(11, 400))
def test_parts_that_add_up_are_supported(one: int, two: int, three: int) -> None:
    total = one + two + three
    text = f"The yard sold {total:,} boats: {one} red, {two} green and {three} blue."
    assert verdicts(text, CODE) == {Verdict.SUPPORTED}


@settings(max_examples=40)
@given(st.integers(11, 400), st.integers(11, 400), st.integers(501, 900))
def test_parts_beyond_the_total_are_refuted(one: int, two: int, three: int) -> None:
    total = one + two + three // 2
    text = f"The yard sold {total:,} boats: {one} red, {two} green and {three} blue."
    assert Verdict.REFUTED in verdicts(text, CODE)
