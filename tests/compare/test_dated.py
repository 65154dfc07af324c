"""Dates and times that the source tells in other words."""

from __future__ import annotations

import pytest

from .comparing import comparison, number

TOLD = [
    (
        "He was paid between 2016 and 2019.",
        "He was paid from March 2016 to August 2019.",
        "between 2016 and 2019",
    ),
    ("She died in 1862.", "She wrote it in 1858 and died four years later.", "1862"),
    (
        "He gave up at 8.50 p.m.",
        "He gave up 50 minutes after the polls closed at 8 p.m.",
        "8.50 p.m",
    ),
    ("It shut from 1 a.m. to 9 a.m.", "It shut at 1 a.m. and opened at 9 a.m.", "1 a.m"),
    ("Since January it lost 37 percent.", "It lost 37 percent this year.", "January"),
]
MOVED = [
    ("The dam was built in 1981.", "The dam was built in 1991, not last year.", "1981"),
    ("It opens on Friday.", "It opens on Thursday, not today.", "Friday"),
]


@pytest.mark.parametrize(("draft", "source", "text"), TOLD)
def test_what_is_told_otherwise(draft: str, source: str, text: str) -> None:
    (found,) = [one for one in _numbers(draft, source) if one[0].startswith(text)]
    assert found[1] in ("found", "follows")


def _numbers(draft: str, source: str) -> list[tuple[str, str]]:

    return [(one.mention.text, one.standing.value) for one in comparison(draft, source).numbers]


@pytest.mark.parametrize(("draft", "source", "text"), MOVED)
def test_a_date_that_moved_is_accused(draft: str, source: str, text: str) -> None:
    assert number(draft, source, text).standing.accuses
