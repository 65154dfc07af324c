"""What keeps a difference from refuting, and what only raises a doubt."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables
from tests.tables.scenes import match_of


@pytest.mark.parametrize(
    ("text", "bar"),
    [
        ("Kenya has a population of 5 million.", ""),
        ("Kenya's population has reached 5 million.", ""),
        ("Kenya had a population of 5 million.", "said of the past, without a year"),
        ("Kenya's population stood at 5 million.", "said of the past, without a year"),
        ("In 2019, Kenya had a population of 5 million.", ""),
        ("Kenya would have a population of 5 million.", "do not state it as a fact"),
        ("Falsely, Kenya has a population of 5 million.", "do not state it as a fact"),
        ("Kenya does not have a population of 5 million.", "do not state it as a fact"),
        ("Kenya has a coastline of 5,000 km.", "figures of the coastline differ too much"),
        ("Nairobi has a population of 50,000.", "the reference row is undated"),
        ("In 2040, Kenya has a population of 5 million.", "lies after the document's date"),
    ],
)  # fmt: skip
def test_bars(shipped: Tables, text: str, bar: str) -> None:
    number = next(n for n in ("5 million", "5,000 km", "50,000") if n in text)
    match = match_of(text, number, shipped)
    assert match is not None
    assert match.linked
    assert bar in match.bar
    assert bool(match.bar) is bool(bar)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Kenya has a population of 5 million.", ""),
        ("Kenya met.\nThe country has a population of 5 million.", "named in another paragraph"),
        ("Jordan has a population of 5 million.", "may mean something else"),
        ("Jordan, whose king is in Amman, has a population of 5 million.", ""),
        ("Serbia has a population of 50 million.", "the record counts Serbia without Kosovo"),
    ],
)
def test_doubts(shipped: Tables, text: str, doubt: str) -> None:
    number = "50 million" if "50" in text else "5 million"
    match = match_of(text, number, shipped)
    assert match is not None
    assert doubt in match.doubt
    assert bool(match.doubt) is bool(doubt)
