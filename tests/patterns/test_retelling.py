"""What a figure is of, and how alike two are written."""

from __future__ import annotations

import pytest

from claimcheck.patterns.retelling import (
    Likeness,
    digits_of,
    in_one_unit,
    is_basis,
    is_definite,
    is_tellable,
    likeness,
    near_stems,
    stem,
    stems_of,
)

from .readings import mention_of, place_of, reading_of, tokens_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("killed", "kills"), ("votes", "voted"), ("rising", "rises"), ("clerk's", "clerks")],
)
def test_words_of_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other) != ""


@pytest.mark.parametrize("word", ["the", "said", "million", "of", "pct"])
def test_words_that_say_nothing(word: str) -> None:
    assert stem(word) == ""


def test_stems_of_a_label() -> None:
    assert stems_of("Waiting (all)") == {"wait"}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("$11bn", "$1.1bn", Likeness.SLIP),
        ("640 people", "460 people", Likeness.SLIP),
        ("640 people", "64 people", Likeness.SLIP),
        ("640 people", "940 people", Likeness.DIGIT),
        ("640 people", "310 people", Likeness.SIZE),
        ("640 people", "12 people", Likeness.NONE),
        ("50 people", "80 people", Likeness.SIZE),
    ],
)
def test_how_alike_two_numbers_are(one: str, other: str, alike: Likeness) -> None:
    first, second = reading_of(f"It was {one}."), reading_of(f"It was {other}.")
    pair = first.measure(first.mentions[0]), second.measure(second.mentions[0])
    assert likeness(*pair) is alike
    assert likeness(*reversed(pair)) is alike


@pytest.mark.parametrize(
    ("text", "tellable"),
    [
        ("It cost $5.", True),
        ("It rose 5%.", True),
        ("There were 640 people.", True),
        ("It rose to 75 million.", True),
        ("It was room 12.", False),
        ("It took five days.", False),
        ("It drew dozens of people.", False),
        ("It was in 1990.", False),
    ],
)
def test_what_is_worth_telling_twice(text: str, tellable: bool) -> None:
    assert is_tellable(mention_of(text)) == tellable


@pytest.mark.parametrize(
    ("one", "other", "compare"),
    [
        ("$5 million", "5 million", True),
        ("$5", "€5", False),
        ("640 workers", "460 workers", True),
        ("640 workers", "460 farms", False),
        ("640 dead", "460 people", True),
        ("5 km", "5 miles", True),
        ("5 km", "5 tons", False),
    ],
)
def test_units_that_compare(one: str, other: str, compare: bool) -> None:
    first, second = reading_of(f"It was {one}."), reading_of(f"It was {other}.")
    pair = first.measure(first.mentions[0]), second.measure(second.mentions[0])
    assert (in_one_unit(*pair) is not None) == compare


@pytest.mark.parametrize(
    ("text", "figure", "basis"),
    [
        ("It rose to $5 from $4.", "$4", True),
        ("It rose to $5 from $4.", "$5", False),
        ("It was $5, compared with $3 in May and $4 in June.", "$4", True),
        ("It fell to $5 from 30 crowns, or $6.", "$6", True),
    ],
)
def test_old_values(text: str, figure: str, basis: bool) -> None:
    tokens = tokens_of(text)
    assert is_basis(tokens, place_of(tokens, figure)) == basis


def test_a_figure_that_points_back_has_words_and_digits() -> None:
    tokens = tokens_of("He took the $3.6 million from the 214 clients of the bank.")
    at = place_of(tokens, "$3.6 million")
    assert is_definite(tokens, at)
    assert digits_of(tokens[at].mention or mention_of("1 m")) == "36"
    assert {"client", "took"} <= {word.strip("#") for word in near_stems(tokens, at)}
