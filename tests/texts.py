"""Texts as the stages read them: for tests that need the real thing."""

from __future__ import annotations

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.model import Outcome, Reading
from claimcheck.reading import read_mentions
from claimcheck.rules import find_relations


def reading_of(text: str) -> Reading:
    """The reading of a text, without reference tables."""
    document = document_from_text(text)
    return read_mentions(document, extract_mentions(document))


def outcomes_of(text: str) -> list[Outcome]:
    """The outcomes of a text, notes left out."""
    reading = reading_of(text)
    found = judge_relations(find_relations(reading), reading)
    return [outcome for outcome in found if outcome.severity is None]
