"""Tons and gallons that may be several units: notes, no verdicts."""

from __future__ import annotations

import pytest

from .checking import notes

CODE = "CC107"
TRAPS = [
    "The barge carried 4,000 tonnes of sand.",
    "The tank holds 300 gallons (1,136 litres).",
    "The tank holds 300 US gallons.",
]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The barge carried 4,000 tons of sand.", "4,000 tons"),
        ("The tank holds 300 gallons.", "300 gallons"),
    ],
)
def test_the_doubtful_number_is_noted(text: str, written: str) -> None:
    (note,) = notes(text, CODE)
    assert written in [mention.text for mention in note.accused]
    assert note.message


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_plain_is_not(text: str) -> None:
    assert notes(text, CODE) == []
