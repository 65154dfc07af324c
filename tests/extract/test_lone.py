"""Number words that stand alone: claims, and what only looks like one."""

from __future__ import annotations

import pytest

from claimcheck.model import Kind
from tests.extract.reading import claim, mentions, values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Only one boat came back.", "1", ""),
        ("It took one hour.", "1", "hour"),
        ("One in four left.", "0.25", ""),
        ("Half of them left.", "0.5", ""),
        ("More than half the boats sank.", "0.5", ""),
        ("Half a mile on it stopped.", "0.5", "mile"),
        ("A quarter of the boats sank.", "0.25", ""),
        ("Three quarters of the boats sank.", "0.75", ""),
        ("Zero boats came back.", "0", ""),
        ("A third of the boats sank.", "0.3333333333333333333333333333", ""),
    ],
)
def test_claims(text: str, value: str, unit: str) -> None:
    assert values(text)[0] == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "One of them came.",
        "He is the one who came.",
        "One must ask why.",
        "one another",
        "each one of us",
        "the second half began",
        "in the first half",
        "the last quarter",
        "in the third quarter",
        "ground zero",
        "zero tolerance",
        "half-hearted",
        "half asleep",
        "number one",
        "Air Force One landed.",
        "one day they will",
        "Channel Four said",
    ],
)
def test_phrases_claim_nothing(text: str) -> None:
    assert [each.text for each in mentions(text) if each.is_claim] == []


@pytest.mark.parametrize("text", ["No one came.", "ground zero", "the second half began"])
def test_what_is_set_aside_says_why(text: str) -> None:
    found = mentions(text)
    assert all(each.reason for each in found)
    assert {each.kind for each in found} <= {Kind.IDIOM, Kind.ORDINAL, Kind.CODE}


@pytest.mark.parametrize(("text", "value"), [("one", 1), ("half", 0.5), ("zero", 0), ("seven", 7)])
def test_a_cell_that_holds_nothing_else_is_a_number(text: str, value: float) -> None:
    assert float(claim(text).low) == value
