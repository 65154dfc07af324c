"""Hedges that a source allows, and those it does not."""

from __future__ import annotations

import pytest

from .comparing import number

KEPT = [
    ("The wind blew at up to 45 km/h.", "The gusts had 45 km/h.", "45 km/h"),
    ("The rocks have up to 46C.", "The rocks reached 46 degrees Celsius.", "46C"),
    ("They found ice within 3 metres.", "They found ice less than 3 metres down.", "3 metres"),
    ("The list fell below 4 percent.", "The list fell below the 4 percent mark.", "4 percent"),
    ("A total of 340 homes burned.", "In all 340 homes burned.", "340"),
    ("Nobody got more than 40 francs.", "The highest sum was 40 francs.", "40 francs"),
    ("Almost a third of the data is lost.", "About 30 percent of the data is lost.", "a third"),
]
LOST = [
    ("The wind blew at 45 km/h.", "The wind blew at up to 45 km/h.", "45 km/h"),
    ("A total of 340 homes burned.", "About 340 homes burned.", "340"),
    ("More than 200 people came.", "Nearly 200 people came.", "200"),
]


@pytest.mark.parametrize(("draft", "source", "text"), KEPT)
def test_allowed(draft: str, source: str, text: str) -> None:
    assert not number(draft, source, text).standing.accuses


@pytest.mark.parametrize(("draft", "source", "text"), LOST)
def test_not_allowed(draft: str, source: str, text: str) -> None:
    assert number(draft, source, text).standing.value == "hedge_changed"
