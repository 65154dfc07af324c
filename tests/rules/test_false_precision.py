"""Conversions finer than what they convert: notes, no verdicts."""

from __future__ import annotations

import pytest

from .checking import notes

CODE = "CC106"
TRAPS = [
    "The river is about 100 miles (160 km) long.",
    "It weighs 50.25 tonnes (55.391 short tons).",
]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The river is about 100 miles (160.93 km) long.", "160.93 km"),
        ("It weighs some 20 tonnes (22.046 short tons).", "22.046 short tons"),
    ],
)
def test_the_doubtful_number_is_noted(text: str, written: str) -> None:
    (note,) = notes(text, CODE)
    assert written in [mention.text for mention in note.accused]
    assert note.message


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_plain_is_not(text: str) -> None:
    assert notes(text, CODE) == []
