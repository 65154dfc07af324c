"""Parts, wholes and shares, and the lists that follow them."""

from __future__ import annotations

import pytest

from claimcheck.patterns.wholes import (
    counted_before,
    find_wholes,
    following,
    listed_parts,
    opens_list,
    parts_by_sentence,
    place_of,
)
from tests.texts import reading_of


@pytest.mark.parametrize(
    "text",
    [
        "Some 36 of the 48 members, or 75%, voted.",
        "Some 36 of the 48 members (75%) voted.",
        "Of the 48 members, 36, or 75%, voted.",
        "Of the 48 members, 36 (75%) voted.",
        "Out of 48 members, 36 (75%) voted.",
        "It has 48 members, of whom 36, or 75%, voted.",
        "It has 48 members, 36 of whom (75%) voted.",
        "75% of the 48 members, or 36, voted.",
        "75% (36) of the 48 members voted.",
        "The 36 women make up 75% of the 48 members.",
    ],
)
def test_a_whole_with_its_part(text: str) -> None:
    found = list(find_wholes(reading_of(text)))
    assert [{role: one.low for role, one in hit.mentions.items()} for hit in found] == [
        {"percent": 75, "part": 36, "whole": 48}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Men of 48 voted for 36 (75%) of them.",
        "The 36 members of 12 clubs met; 75% voted.",
        "In 36 of the 48 towns 75% voted.",
    ],
)
def test_no_whole(text: str) -> None:
    assert list(find_wholes(reading_of(text))) == []


def test_a_list_goes_on_to_the_next_whole_and_over_sentences() -> None:
    reading = reading_of(
        "There were 200 homes, of which 100 (50%) are let and 50 (25%) are empty. "
        "Another 20 (10%) are closed. None is sold. Then 30 (15%) came."
    )
    wholes = list(find_wholes(reading))
    (first,) = (hit for hit in wholes if opens_list(hit))
    found = listed_parts(reading, wholes, parts_by_sentence(reading))
    parts = [hit.mentions["part"].text for _, hit in found]
    assert first.mentions["part"].text == "100"
    assert parts == ["50", "20"]


def test_sentences_of_one_block() -> None:
    reading = reading_of("They saw 5. He saw 6.\n\nShe saw 7.")
    first, second, third = reading.sentences
    assert list(following(reading, first)) == [first, second]
    assert [place_of(reading, one) for one in (first, second, third)] == [0, 1, 2]
    assert counted_before(reading, first) is None
    assert counted_before(reading, second) == first.mentions[0]
    assert counted_before(reading, third) is None
