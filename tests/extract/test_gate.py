"""The expression that finds where a number may begin: it misses no number word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.gate import BEFORE_WORD, find_opening, gate
from claimcheck.lexicon.words import number_words

WORDS = sorted({*number_words().cardinals, *number_words().scales, *number_words().orders} - {"cr"})


@pytest.mark.parametrize("word", [word for word in WORDS if word not in ("lac", "lkh", "nil")])
def test_every_number_word_opens_the_gate_in_any_case(word: str) -> None:
    for written in (word, word.capitalize(), word.upper()):
        found = gate().search(f"x {written} y")
        assert found is not None
        assert found["word"] == written
        assert find_opening(f"{written} y") is not None


@given(st.sampled_from(BEFORE_WORD), st.sampled_from(["seven", "Ninety", "million", "half"]))
def test_whatever_may_stand_before_a_word(before: str, word: str) -> None:
    assert gate().search(f"x{before}{word} y") is not None


@pytest.mark.parametrize("text", ["weight", "often", "bone", "stone", "someone", "tense", "halved"])
def test_words_that_hold_a_number_word_do_not(text: str) -> None:
    assert gate().search(f"x {text} y") is None


@pytest.mark.parametrize("text", ["5", "x5", "½", "x½", "7th"])
def test_digits_always_do(text: str) -> None:
    assert gate().search(text) is not None
