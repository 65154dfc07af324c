"""Parts, wholes and the percentages between them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .cases import holds, named, verdicts
from .checking import accused

CODE = "CC205"
TWINS = [
    "Of the 2,400 pupils, 600, or {25|52} percent, walk to school.",
    "Of 80 samples, 20 ({25|45}%) were bad.",
    "The club has 1,200 members, of whom 300, or {25|15} percent, are women.",
    "The club has 1,200 members, of whom {300|800}, or 25 percent, are women.",
    "Some 45 of the 60 seats, {75|57} percent, are filled.",
    "The bank wrote off $40 million, {8|18} percent of its $500 million in loans.",
]
TRAPS = [
    "Of the 2,400 pupils, 600 walk and 15 percent cycle.",
    "The club has 1,200 members and 25 percent more than last year.",
    "It has 60 seats; 45 percent of voters stayed home.",
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
@given(st.integers(200, 20000), st.integers(11, 89))
def test_a_true_share_is_supported(whole: int, percent: int) -> None:
    part = round(whole * percent / 100)
    share = round(100 * part / whole, 1)
    text = f"Of the {whole:,} pupils, {part:,}, or {share} percent, walk to school."
    assert verdicts(text, CODE) == {Verdict.SUPPORTED}


@settings(max_examples=30)
@given(st.integers(200, 20000), st.integers(11, 40))
def test_twice_the_share_is_refuted(whole: int, percent: int) -> None:
    part = round(whole * percent / 100)
    text = f"Of the {whole:,} pupils, {part:,}, or {2 * percent}.0 percent, walk to school."
    assert verdicts(text, CODE) == {Verdict.REFUTED}
