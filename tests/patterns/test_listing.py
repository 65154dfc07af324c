"""Lists of parts: where they begin, what is a part, whether they are closed."""

from __future__ import annotations

import pytest

from claimcheck.patterns.listing import is_called_total, is_part, read_list, totals_before

from .readings import mention_of, place_of, tokens_of


@pytest.mark.parametrize(
    ("text", "first", "parts"),
    [
        ("It has 16 men, nine women and two boys.", "16", ["16", "nine", "two"]),
        ("It has 16 men and nine women.", "16", ["16", "nine"]),
        ("It has 16 red, 9 green and 2 blue boats.", "16", ["16", "9", "2"]),
        ("It has 16 men and nine women; two of them boys.", "16", ["16", "nine"]),
        ("It has 16 men in Ash and Elm; nine in Oak; and two in Yew.", "16", ["16", "nine", "two"]),
    ],
)
def test_parts_in_order(text: str, first: str, parts: list[str]) -> None:
    tokens = tokens_of(text)
    found = read_list(tokens, place_of(tokens, first), is_part)
    assert found is not None
    assert [part.text for part in found.parts] == parts


def test_one_number_is_no_list() -> None:
    tokens = tokens_of("It has 16 men and some women.")
    assert read_list(tokens, place_of(tokens, "16"), is_part) is None


@pytest.mark.parametrize(
    ("text", "part"), [("14 boats", True), ("in 2018", False), ("10 to 12 boats", False)]
)
def test_a_part_is_a_claim_with_one_value(text: str, part: bool) -> None:
    assert is_part(mention_of(f"It has {text}.")) is part


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("a total of 14 boats", True),
        ("out of a total of 14 boats", False),
        ("out of the grand total of 14 boats", False),
        ("some 14 boats", False),
    ],
)
def test_a_total_that_is_called_so(text: str, called: bool) -> None:
    said = f"It has {text}."
    assert is_called_total(said, mention_of(said)) is called


def test_totals_before_a_link_the_nearest_first() -> None:
    tokens = tokens_of("Of 40 clubs, one sold 27 boats: 16 red and 11 green.")
    link = next(at for at, token in enumerate(tokens) if token.word == ":")
    found = [mention.text for mention in totals_before(tokens, link, is_part)]
    assert found[0] == "27"
