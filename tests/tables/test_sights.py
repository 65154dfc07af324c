"""What stands in the sentences of a draft, each by its place."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables
from claimcheck.tables.sights import MOST_REMEMBERED, Sights

from .scenes import read

TEXT = (
    "Kenya has 53 million people. It is among the most\npopulous in Africa.\n\n"
    "“No more.”Most were in France."
)


@pytest.fixture
def sights(shipped: Tables) -> Sights:
    return Sights(read(TEXT), shipped)


def test_names_stand_in_their_sentences(sights: Sights) -> None:
    places = range(len(sights.reading.sentences))
    named = [[TEXT[one.start : one.end] for one in sights.named(at)] for at in places]
    assert [names for names in named if names] == [["Kenya"], ["Africa"], ["France"]]
    for at in places:
        start, end, *_ = sights.reading.sentences[at]
        assert all(start <= one.start < one.end <= end for one in sights.named(at))
        assert all(start <= one.start < one.end <= end for one in sights.cues(at))


def test_paragraphs_are_counted_where_a_line_ends_between_sentences(sights: Sights) -> None:
    assert sights.paragraphs[:2] == (0, 0)
    assert set(sights.paragraphs[2:]) == {1}


def test_a_rank_may_be_told_wherever_a_phrase_for_one_begins(sights: Sights) -> None:
    assert [sights.may_rank(at) for at in range(2)] == [False, True]
    assert sights.may_rank(len(sights.paragraphs) - 1)


def test_what_is_forgotten_is_looked_up_again(shipped: Tables) -> None:
    long = Sights(read("Kenya has 53 million people. " * (MOST_REMEMBERED + 9)), shipped)
    once = [long.said(at) for at in range(len(long.paragraphs))]
    assert [long.said(at) for at in range(len(long.paragraphs))] == once
