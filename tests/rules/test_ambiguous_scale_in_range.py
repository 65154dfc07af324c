""" "$26 to $31 million": notes, no verdicts."""

from __future__ import annotations

import pytest

from .checking import notes

CODE = "CC105"
TRAPS = [
    "It will cost $26 million to $31 million.",
    "It will cost £4-6 billion.",
    "Tickets cost $26 to $31.",
]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It will cost $26 to $31 million.", "$26 to $31 million"),
        ("Bids of between £4 and £6 billion came.", "between £4 and £6 billion"),
    ],
)
def test_the_doubtful_number_is_noted(text: str, written: str) -> None:
    (note,) = notes(text, CODE)
    assert written in [mention.text for mention in note.accused]
    assert note.message


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_plain_is_not(text: str) -> None:
    assert notes(text, CODE) == []
