"""What a sentence may state is never less than what matching finds in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.tables import Tables
from claimcheck.tables.matching import _match_sentence
from claimcheck.tables.scene import SceneReader

from .scenes import read

SENTENCES = (
    "Kenya has 53 million people.",
    "Mount Everest (8,849 m) is high.",
    "It is the largest country in the world.",
    "Russia is the largest country in the world.",
    "The Chernobyl disaster happened in 1986.",
    "Croatia joined the EU in 2013.",
    "The speed of light is 299,792,458 metres per second.",
    "Hamburg, a city of 1.8 million, voted.",
    "France's population grew by 4% between 2010 and 2020.",
    "The country covers 600,000 square kilometres.",
    "Ukraine gets 25 percent of its electricity from it.",
    "On Monday two men left.",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_a_sentence_that_matches_is_promising(shipped: Tables, said: list[str]) -> None:
    reading = read(" ".join(said))
    scenes = SceneReader(reading, shipped)
    for at in range(len(reading.sentences)):
        if list(_match_sentence(reading, scenes.scene(at), shipped)):
            assert scenes.is_promising(at)


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("Kenya has 53 million people.", True),
        ("Kenya has 53 lions.", False),
        ("Kenya's flag has four colours, 53 wide.", True),
        ("Two men left Kenya for 20 dollars.", False),
        ("Two men left it.", False),
        ("Mount Everest is 8,849 m high.", True),
    ],
)
def test_most_sentences_are_not(shipped: Tables, text: str, whether: bool) -> None:
    assert SceneReader(read(text), shipped).is_promising(0) is whether


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("53 people", True),
        ("two former members of it", True),
        ("four newly built large reactors", True),
        ("two horses", False),
        ("53", True),
        ("a third of horses", True),
        ("53 km", True),
    ],
)
def test_a_count_of_what_no_measure_counts_states_nothing(
    shipped: Tables, text: str, whether: bool
) -> None:
    reading = read(f"It has {text}.")
    (mention,) = [one for one in reading.mentions if one.is_claim]
    assert shipped.prospects.may_count(reading.text, mention) is whether
