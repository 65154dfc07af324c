"""Which equations may give a number of the draft."""

from __future__ import annotations

import pytest

from claimcheck.compare import Standing
from claimcheck.compare.reckoning import is_multiple, is_of_heat, is_reckoned, singles

from .comparing import number
from .test_clock import figures


@pytest.mark.parametrize(
    ("draft", "wire", "text"),
    [
        ("Some $2.1 billion is outstanding.", "Of $5.1 billion 58% has been paid.", "$2.1 billion"),
        (
            "Both scanners cost €12 million together.",
            "Two scanners at 6 million euros each will come.",
            "€12 million",
        ),
        ("The yield was 2.93%.", "The yield fell by 7 basis points to 2.86%.", "2.93%"),
        ("It burned 84 percent.", "It burned 26,000 of the 31,000 square metres.", "84 percent"),
        (
            "It is nine degrees colder.",
            "It fell to 4 degrees Celsius from 13 degrees.",
            "nine degrees",
        ),
        (
            "The hall, 20 years old, burned.",
            "The hall of 2005 burned on March 3, 2025.",
            "20 years old",
        ),
        ("Only eight per cent took longer.", "Of them 92% got through.", "eight per cent"),
    ],
)
def test_what_follows(draft: str, wire: str, text: str) -> None:
    assert number(draft, wire, text).standing in (Standing.FOLLOWS, Standing.FOUND)


@pytest.mark.parametrize(
    ("draft", "wire", "text"),
    [
        ("A drop of 82 percent came.", "It closed two centres and lost 11 people.", "82 percent"),
        (
            "His ship is 43 years old.",
            "The ship, 34 years old, had a crew of nine.",
            "43 years old",
        ),
        (
            "It shrinks by 21 per cent.",
            "It loses 12% and closes nine of its 41 halls.",
            "21 per cent",
        ),
        ("It takes 83 percent.", "Prices rose by 4.4%, the rate is 3.65%.", "83 percent"),
    ],
)
def test_what_only_chance_would_give(draft: str, wire: str, text: str) -> None:
    assert number(draft, wire, text).standing.accuses


@pytest.mark.parametrize(
    ("text", "reckoned"), [("That is 12 more.", True), ("It has 12 homes there.", False)]
)
def test_words_of_reckoning(text: str, reckoned: bool) -> None:
    assert is_reckoned(figures(text)[0]) is reckoned


def test_words_that_do_not_count() -> None:
    assert not is_reckoned(figures("That is 12 more.")[0], without=frozenset({"more"}))


@pytest.mark.parametrize(
    ("text", "multiple"), [("It is four times as long.", True), ("It has four homes.", False)]
)
def test_multiples(text: str, multiple: bool) -> None:
    assert is_multiple(figures(text)[0]) is multiple


def test_heat() -> None:
    assert is_of_heat(figures("It is 4 degrees Celsius.")[0])
    assert not is_of_heat(figures("It is 4 km.")[0])


def test_of_a_range_each_end_is_reckoned_with() -> None:
    assert [one.mention.low for one in singles(figures("It is 4 to 6 km, on Tuesday."))] == [4, 6]
