"""A cardinal under construction: which words continue it, and what it has come to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lexicon.words import number_words
from claimcheck.numerals.runs import LARGEST, Run


def run_of(words: str) -> tuple[int, list[bool]]:
    """The value of the run, and which of the words it took."""
    run = Run(words, number_words())
    taken = [run.take(word, 0) for word in words.split()]
    return run.value, taken


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("zero", 0),
        ("twenty", 20),
        ("twenty one", 21),
        ("hundred", 100),
        ("three hundred", 300),
        ("three hundred twelve", 312),
        ("thousand", 1000),
        ("two thousand five hundred", 2500),
        ("nineteen hundred", 1900),
        ("two million three thousand four", 2003004),
        ("three hundred thousand", 300000),
        ("two hundred million", 2 * 10**8),
        ("thousand million", 10**9),
        ("two dozen", 24),
        ("three hundred dozen", 3600),
    ],
)
def test_words_that_make_one_number(words: str, value: int) -> None:
    found, taken = run_of(words)
    assert all(taken)
    assert found == value


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("five six", [True, False]),
        ("five twenty", [True, False]),
        ("twenty thirty", [True, False]),
        ("twenty twelve", [True, False]),
        ("ten one", [True, False]),
        ("hundred hundred", [True, False]),
        ("dozen dozen", [True, False]),
        ("zero million", [True, False]),
        ("boats five", [False, True]),
        ("twenty zero", [True, False]),
        ("million thousand", [True, False]),
    ],
)
def test_words_that_do_not(words: str, taken: list[bool]) -> None:
    assert run_of(words)[1] == taken


@given(st.lists(st.sampled_from(sorted(number_words().scales)), min_size=1, max_size=12))
def test_no_run_grows_beyond_the_largest(words: list[str]) -> None:
    assert run_of(" ".join(["nine", *words]))[0] <= LARGEST


@given(st.integers(1, 99), st.sampled_from([1000, 10**6, 10**9]), st.integers(1, 99))
def test_a_scale_word_multiplies_what_stands_before_it(top: int, scale: int, rest: int) -> None:
    names = {1000: "thousand", 10**6: "million", 10**9: "billion"}
    words = f"{_spell(top)} {names[scale]} {_spell(rest)}"
    found, taken = run_of(words)
    assert all(taken)
    assert found == top * scale + rest


def _spell(number: int) -> str:
    by_value = {value: word for word, value in number_words().cardinals.items() if value < 100}
    if number in by_value:
        return by_value[number]
    return f"{by_value[number - number % 10]} {by_value[number % 10]}"
