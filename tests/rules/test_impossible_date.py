"""Days, months and times that no calendar or clock has."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cases import named, silent
from .checking import accused

CODE = "CC108"
TWINS = [
    "It opened on {30|31} June 2014, in the rain.",
    "She was born on {28|30} February 1999.",
    "It shut on November {30|31}, 2005.",
]
TRAPS = [
    "It opened on 29 February 2016.",
    "It opened on 31 December 1999.",
    "It sells at 10.75 euros.",
    "They won 25:20 on Friday.",
]


@pytest.mark.parametrize("text", TWINS)
def test_the_right_number_is_silent(text: str) -> None:
    assert silent(text, CODE)


@pytest.mark.parametrize("text", TWINS)
def test_the_wrong_number_is_named(text: str) -> None:
    assert named(text, CODE)


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_is_silent(text: str) -> None:
    assert accused(text, CODE) == []


@settings(max_examples=40)
@given(st.dates(datetime.date(1600, 1, 1), datetime.date(2090, 12, 31)))
def test_every_real_day_is_silent(day: datetime.date) -> None:
    assert accused(f"It opened on {day.day} {day:%B} {day.year} here.", CODE) == []


@pytest.mark.parametrize("year", [1900, 2018, 2019, 2021, 2022, 2100])
def test_there_is_no_leap_day_in_a_common_year(year: int) -> None:
    assert accused(f"It opened on 29 February {year} here.", CODE) != []


@pytest.mark.parametrize("year", [1904, 2000, 2016, 2020, 2024])
def test_there_is_one_in_a_leap_year(year: int) -> None:
    assert accused(f"It opened on 29 February {year} here.", CODE) == []
