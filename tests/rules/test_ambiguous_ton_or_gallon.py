"""Tons and gallons that may be several units: notes, no verdicts."""

from __future__ import annotations

import pytest

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Outcome, Settings, Severity
from claimcheck.reading import read_mentions
from claimcheck.rules import find_relations

CODE = "CC107"
TRAPS = [
    "The barge carried 4,000 tonnes of sand.",
    "The tank holds 300 gallons (1,136 litres).",
    "The tank holds 300 US gallons.",
]


def notes(text: str) -> list[Outcome]:
    document = document_from_text(text)
    reading = read_mentions(document, extract_mentions(document))
    relations = find_relations(reading, Settings(select=(CODE,)))
    return [one for one in judge_relations(relations, reading) if one.severity is Severity.NOTE]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The barge carried 4,000 tons of sand.", "4,000 tons"),
        ("The tank holds 300 gallons.", "300 gallons"),
    ],
)
def test_the_doubtful_number_is_noted(text: str, written: str) -> None:
    (note,) = notes(text)
    assert written in [mention.text for mention in note.accused]
    assert note.message


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_plain_is_not(text: str) -> None:
    assert notes(text) == []
