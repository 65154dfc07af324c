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
        ("ninety nine hundred", 9900),
        ("thousand thousand", 10**6),
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
        ("twenty ten", [True, False]),
        ("two hundred hundred", [True, True, False]),
        ("two dozen hundred", [True, True, False]),
        ("two dozen million", [True, True, False]),
        ("one hundred twenty hundred", [True, True, True, False]),
        ("trillion trillion trillion", [True, True, False]),
        ("zero thousand", [True, False]),
    ],
)
def test_words_that_do_not(words: str, taken: list[bool]) -> None:
    assert run_of(words)[1] == taken


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("three score boats", True),
        ("four score and seven", True),
        ("three score more", True),
        ("two score goals", False),
        ("twenty score boats", False),
        ("two score", False),
        ("two score wins", True),
    ],
)
def test_a_score_is_twenty_or_a_verb(text: str, counted: bool) -> None:
    run, first = Run(text, number_words()), text.split(maxsplit=1)[0]
    assert run.take(first, len(first))
    assert run.take("score", len(f"{first} score")) == counted


def test_a_run_knows_the_scale_word_that_it_ends_in() -> None:
    run = Run("", number_words())
    endings = []
    for word in ("two", "hundred", "thousand", "five", "hundred", "six"):
        assert run.take(word, run.end + 1)
        endings.append(run.ending)
    assert endings == [1, 100, 1000, 1, 100, 1]
    assert run.end == run.taken == 6


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
