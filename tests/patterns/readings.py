"""Readings of short texts."""

from __future__ import annotations

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.model import Mention, Reading, Token
from claimcheck.reading import read_mentions


def reading_of(text: str) -> Reading:
    """The reading of a plain text."""
    document = document_from_text(text)
    return read_mentions(document, extract_mentions(document))


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of the first sentence."""
    reading = reading_of(text)
    return reading.tokens(reading.sentences[0])


def place_of(tokens: tuple[Token, ...], text: str) -> int:
    """Where the mention of that text stands among the tokens."""
    return next(at for at, t in enumerate(tokens) if t.mention and t.mention.text == text)


def mention_of(text: str) -> Mention:
    """The first number of a text."""
    return reading_of(text).mentions[0]
