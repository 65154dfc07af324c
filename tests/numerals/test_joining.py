"""What "and" adds to the number before it, by which the two are one number or two."""

from __future__ import annotations

import pytest

from claimcheck.lexicon.words import number_words
from claimcheck.numerals.joining import AND_DIGITS, NEXT, added_in_digits, added_in_words
from claimcheck.numerals.runs import Run


def run_of(*words: str) -> Run:
    """A number under construction, of these words."""
    run = Run(" ".join(words), number_words())
    for word in words:
        assert run.take(word, 0)
    return run


@pytest.mark.parametrize(
    ("before", "after", "added"),
    [
        ("hundred", " five", 5),
        ("hundred", " five hundred", 500),
        ("hundred", " five thousand", 5),  # "a hundred and five thousand" is 105,000
        ("thousand", " five", 5),
        ("thousand", " two thousand", 2000),
        ("million", " twenty thousand", 20_000),
        ("million", " five million people", 5_000_000),
    ],
)
def test_words_behind_and(before: str, after: str, added: int) -> None:
    following = NEXT.match(after, 0)
    assert following is not None
    assert added_in_words(after, following, run_of("one", before)) == added


@pytest.mark.parametrize(
    ("before", "after", "added"),
    [
        ("hundred", " and 21", 21),
        ("hundred", " and 5 hundred", 500),
        ("hundred", " and 5 thousand", 5),
        ("thousand", " and 5 million", 5_000_000),
    ],
)
def test_digits_behind_and(before: str, after: str, added: int) -> None:
    digits = AND_DIGITS.match(after, 0)
    assert digits is not None
    assert added_in_digits(after, digits, run_of("one", before)) == added
