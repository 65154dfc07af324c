"""Which number of the sources each number of the draft tells."""

from __future__ import annotations

import pytest

from claimcheck.compare.one_unit import Fit
from claimcheck.model import Kind

from .aligning import aligned, alike

WIRE = "The north has 46% of the vote, the south 54%.\n\nRain: 84 mm fell at 6 a.m. at Arle."


@pytest.mark.parametrize(
    ("draft", "text", "source"),
    [
        ("In the south it was 54 percent, in the north 46.", "46", "46%"),
        ("At Arle 11 centimetres were expected and 8.4 fell.", "8.4", "84 mm"),
        ("At six in the morning it rained.", "six", "6 a.m."),
        ("It won 54 per cent in the south.", "54 per cent", "54%"),
    ],
)
def test_the_best_hit(draft: str, text: str, source: str) -> None:
    best = alike(aligned(draft, WIRE), text).best
    assert best is not None
    assert best.figure.written.text == source


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("In the north 46 of the houses burned.", "46"),
        ("At Arle 46 mm fell.", "46 mm"),
        ("It was 46 km off.", "46 km"),
    ],
)
def test_no_best_hit(draft: str, text: str) -> None:
    assert alike(aligned(draft, WIRE), text).best is None


def test_the_words_choose_among_equal_numbers() -> None:
    wire = "The mill employs 430 people.\n\nThe road to Brask is 430 km long."
    best = alike(aligned("In the mill work 430 people.", wire), "430").best
    assert best is not None
    assert best.figure.mention.unit == ""
    assert best.fit is Fit.SAME


def test_two_ends_of_one_sentence_make_a_range() -> None:
    wire = "The smallest transfer was 180 crowns, the largest 96,000 crowns."
    alignment = aligned("Transfers were of 180 to 96,000 crowns.", wire)
    ends = alignment.ends_apart(alignment.aligned[0].figure)
    assert ends is not None
    assert [end.written.text for end in ends] == ["180 crowns", "96,000 crowns"]


def test_an_age_of_another() -> None:
    wire = "Pavel Orlic, 58, and Jana Brod, 34, left."
    alignment = aligned("Pavel Orlic, 34, left.", wire)
    other = alignment.other_age(alignment.aligned[0])
    assert other is not None
    assert other.mention.low == 58


def test_names_that_no_source_tells() -> None:
    alignment = aligned("In North Pell 12 homes burned. At Arle 12 homes burned.", WIRE)
    first, second = (one.figure for one in alignment.aligned)
    assert alignment.names_unknown(first)
    assert not alignment.names_unknown(second)


def test_kinds_that_the_sources_tell() -> None:
    alignment = aligned("It ended 3-1.", WIRE)
    assert alignment.tells(Kind.TIME)
    assert not alignment.tells(Kind.SCORE)
    assert not alignment.untold(Kind.SCORE)


def test_numbers_beside_one_are_those_of_the_sentence_and_the_one_before() -> None:
    alignment = aligned("It has 12 cars. It has 13 homes and 14 trees. It has 15 cows.", WIRE)
    beside = alignment.beside(alignment.aligned[2].figure)
    assert sorted(one.written.text for one in beside) == ["12", "13", "14"]


def test_rivals_come_likeliest_first() -> None:
    wire = "The mill employs 430 people. The mill burned 12 times."
    alignment = aligned("The mill employs 340 people.", wire)
    rivals = alignment.rivals(alignment.aligned[0].figure)
    assert rivals[0].figure.written.text == "430"
    assert [one.score for one in rivals] == sorted((one.score for one in rivals), reverse=True)
