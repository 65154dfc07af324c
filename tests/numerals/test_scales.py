"""Scale words after a number: their product, where they end, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lexicon.words import number_words
from claimcheck.numerals.scales import read_scale


@pytest.mark.parametrize(
    ("after", "scale", "written"),
    [
        (" million", 10**6, " million"),
        (" Million people", 10**6, " Million"),
        ("-million", 10**6, "-million"),
        (" millions", 10**6, " millions"),
        ("bn", 10**9, "bn"),
        (" bn in all", 10**9, " bn"),
        (" billion", 10**9, " billion"),
        (" trillion", 10**12, " trillion"),
        (" thousand", 1000, " thousand"),
        (" hundred", 100, " hundred"),
        (" hundred thousand", 10**5, " hundred thousand"),
        (" thousand million", 10**9, " thousand million"),
        (" dozen", 12, " dozen"),
        (" dozen score", 12, " dozen"),
        (" lakh", 10**5, " lakh"),
        (" crore", 10**7, " crore"),
        (" lakh crore", 10**12, " lakh crore"),
        (" mln", 10**6, " mln"),
        ("\u00a0million", 10**6, "\u00a0million"),
    ],
)
def test_scale_word(after: str, scale: int, written: str) -> None:
    found = read_scale("5" + after, 1)
    assert found is not None
    end, size, _ = found
    assert size == scale
    assert ("5" + after)[1:end] == written


@pytest.mark.parametrize(
    "after",
    [
        "",
        " ",
        " people",
        " mm",
        " mM",
        " Mm",
        " Mn",
        "mm",
        " millionaires",
        ", million",
        " score",
        " Score",
        "\nmillion",
    ],
)
def test_no_scale_word(after: str) -> None:
    assert read_scale("5" + after, 1) is None


@pytest.mark.parametrize(
    ("after", "of", "scale"),
    [(" of a million", True, 10**6), (" of a million", False, None), (" of a boat", True, None)],
)
def test_part_of_a_scale_word(after: str, of: bool, scale: int | None) -> None:
    found = read_scale("½" + after, 1, of=of)
    assert (found[1] if found else None) == scale


@given(st.sampled_from(sorted(set(number_words().scales) - {"score"})))
def test_every_scale_word_of_the_lexicon(word: str) -> None:
    found = read_scale(f"5 {word}", 1)
    assert found is not None
    assert found[0] == 2 + len(word)
    assert found[1] == number_words().scales[word]


@pytest.mark.parametrize("after", [" of a million", " of million", " a million"])
def test_a_scale_word_after_of_is_asked_for(after: str) -> None:
    assert read_scale("5" + after, 1) is None


def test_at_most_three_words_are_multiplied() -> None:
    found = read_scale("5" + " thousand" * 5, 1)
    assert found is not None
    assert found[1] == 10**9
