"""What a number may stand for wrongly."""

from __future__ import annotations

import pytest

from claimcheck.compare.rivals import rival_of
from claimcheck.patterns.retelling import Likeness

from .test_clock import figures


@pytest.mark.parametrize(
    ("draft", "source", "likeness"),
    [
        ("It has 340 homes.", "It has 430 homes.", Likeness.SLIP),
        ("It has 4,300 homes.", "It has 430 homes.", Likeness.SLIP),
        ("It has 480 homes.", "It has 430 homes.", Likeness.DIGIT),
        ("It has 610 homes.", "It has 430 homes.", Likeness.SIZE),
        ("It has 96,000 homes.", "It has 430 homes.", Likeness.NONE),
    ],
)
def test_how_alike_two_numbers_are(draft: str, source: str, likeness: Likeness) -> None:
    rival = rival_of(figures(draft)[0], figures(source)[0], 0.5, 0.0)
    assert rival is not None
    assert rival.likeness is likeness


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("It is 25 km long.", "It lasted 30 hours."),
        ("It lost a third.", "It has 30 homes."),
        ("It was on Monday.", "It has 30 homes."),
        ("It was the third goal.", "It has 30 homes."),
    ],
)
def test_things_of_other_kinds_are_no_rivals(draft: str, source: str) -> None:
    assert rival_of(figures(draft)[0], figures(source)[0], 0.5, 0.0) is None


def test_numbers_far_apart_are_no_rivals() -> None:
    one, other = figures("It has 340 homes.")[0], figures("It has 430 homes.")[0]
    assert rival_of(one, other, 0.01, 0.0) is None


def test_what_speaks_for_a_rival() -> None:
    draft, homes = figures("It has 340 homes.")[0], figures("It has 430 homes.")[0]
    cars = figures("It has 430 cars.")[0]
    scores = [
        rival_of(draft, homes, 0.5, 0.0),
        rival_of(draft, homes, 0.4, 0.0),
        rival_of(draft, cars, 0.4, 0.0),
        rival_of(draft, cars, 0.4, 0.6),
    ]
    told = [one.score for one in scores if one is not None]
    assert len(told) == len(scores)
    assert told == sorted(told, reverse=True)
    assert len(set(told)) == len(told)


def test_ranks_of_one_thing() -> None:
    second, third = figures("She is the second woman.")[0], figures("She is the third woman.")[0]
    rival = rival_of(second, third, 0.3, 0.0)
    assert rival is not None
    assert rival.score > rival.near


@pytest.mark.parametrize(
    ("draft", "source", "rival"),
    [
        ("It was in March 2021.", "It was in March 2012.", True),
        ("It was on 4 March.", "It was on 14 March.", True),
        ("It was at 6 a.m.", "It was at 7 a.m.", True),
        ("It was at 6 a.m.", "It was on 7 March.", False),
        ("It was in March 2021.", "It was in March 2021.", False),
    ],
)
def test_dates(draft: str, source: str, rival: bool) -> None:
    found = rival_of(figures(draft)[0], figures(source)[0], 0.5, 0.0)
    assert (found is not None) is rival
