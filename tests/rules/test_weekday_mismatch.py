"""Weekdays against the date that stands with them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cases import named, silent
from .checking import accused

CODE = "CC301"
TWINS = [
    "It opened on {Monday|Tuesday}, 4 June 2018, in the rain.",
    "The court sits on {Friday|Monday}, March 1, 2019, the clerk said.",
]
TRAPS = [
    "It opened on Monday. On 5 June 2018 it shut.",
    "It opened on 4 June 2018.",
    "It opens on Mondays.",
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
@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2090, 12, 31)))
def test_the_true_weekday_is_silent(day: datetime.date) -> None:
    assert accused(f"It opened on {day:%A}, {day.day} {day:%B} {day.year}, here.", CODE) == []


@settings(max_examples=40)
@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2090, 12, 31)), st.integers(1, 6))
def test_any_other_is_accused(day: datetime.date, off: int) -> None:
    other = day + datetime.timedelta(days=off)
    text = f"It opened on {other:%A}, {day.day} {day:%B} {day.year}, here."
    assert accused(text, CODE) != []


def test_a_weekday_after_the_date_counts_too() -> None:
    assert accused("It closes on 1 May 2021, a Saturday.", CODE) == []
    assert accused("It closes on 1 May 2021, a Sunday.", CODE) == ["1 May 2021, a Sunday"]
