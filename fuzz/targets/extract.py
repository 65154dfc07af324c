"""Text → its numbers, the same at every reading."""

from __future__ import annotations

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from fuzz.laws import hold_document, hold_mentions, hold_reasons
from fuzz.parts import text_of

WORDS = ("prose",)


def run(data: bytes) -> None:
    """Read the numbers of a text twice."""
    document = document_from_text(text_of(data))
    hold_document(document)
    mentions = extract_mentions(document)
    hold_mentions(document, mentions)
    hold_reasons(mentions)
    assert repr(extract_mentions(document)) == repr(mentions), "another reading reads another thing"
