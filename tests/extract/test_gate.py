"""The expression that finds where a number may begin: it misses no number word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.gate import BEFORE_WORD, find_article, find_opening, gate, stretches
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


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("5", ["5"]),
        ("5 5", ["5", "5"]),
        ("no number here", []),
        ("about (seven) of 12, one", ["(seven)", "12,", "one"]),
        ("someone gave one to one", ["one", "one"]),
        ("a line\nseven  x", ["line\nseven"]),
        ("a kilometre off", ["kilometre"]),
        ("see https://example.org/a?b", ["https://example.org/a?b"]),
        (" 5 ", ["5"]),
        ("", []),
    ],
)
def test_the_runs_that_hold_a_number(text: str, held: list[str]) -> None:
    assert [text[start:end] for start, end in stretches(text)] == held


def test_a_long_text_is_taken_in_parts() -> None:
    text = "the 5 boats " * 30_000
    found = list(stretches(text))
    assert len(found) == 30_000
    assert {text[start:end] for start, end in found} == {"5"}


@given(st.lists(st.sampled_from(["5", "one", "a", "mile", "boat", "", "x5", "-", "½"])))
def test_no_run_is_missed(words: list[str]) -> None:
    text = " ".join(words)
    held = [word for word in words if word in ("5", "one", "mile", "x5", "½")]
    assert [text[start:end] for start, end in stretches(text)] == held


@pytest.mark.parametrize(
    ("text", "start", "article"),
    [
        ("a mile", 2, 0),
        ("(an inch", 4, 1),
        ("beta mile", 5, -1),
        ("a boat", 2, -1),
        ("mile", 0, -1),
    ],
)
def test_the_article_before_a_unit(text: str, start: int, article: int) -> None:
    assert find_article(text, start) == article
