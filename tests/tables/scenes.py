"""Sentences cut and matched by hand, for the tests of the grammar."""

from __future__ import annotations

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.model import Match, Mention, Period, Reading
from claimcheck.reading import read_mentions
from claimcheck.tables import Tables, match_reading
from claimcheck.tables.comparing import compare
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene, SceneReader


def read(text: str, date: str | None = "2021") -> Reading:
    """The reading of a text written at a date."""
    period = Period.parse(date) if date else None
    document = document_from_text(text, date=period)
    return read_mentions(document, extract_mentions(document))


def scene_of(text: str, tables: Tables, at: int = 0, date: str | None = "2021") -> Scene:
    """The scene of one sentence of a text."""
    return SceneReader(read(text, date), tables).scene(at)


def number_in(scene: Scene, nth: int = 0) -> int:
    """Place of the nth number of a scene."""
    pieces = scene.clause.pieces
    return [at for at, piece in enumerate(pieces) if piece.kind is PieceKind.NUMBER][nth]


def match_of(text: str, number: str, tables: Tables, date: str | None = "2021") -> Match | None:
    """The match of the number, or of the words, that are given."""
    start = text.index(number)
    reading = match_reading(read(text, date), tables)
    found = [
        m
        for m in reading.matches
        if m.mention.start < start + len(number) and start < m.mention.end
    ]
    return found[0] if found else None


def verdict_of(text: str, number: str, tables: Tables, date: str | None = "2021") -> str:
    """What the rows say of the number: a verdict, or "none" where no row speaks of it."""
    match = match_of(text, number, tables, date)
    if match is None:
        return "none"
    reading = read(text, date)
    return str(compare(match, reading.measure(match.mention)).verdict)


def mention_in(reading: Reading, text: str) -> Mention:
    """The mention that is printed so."""
    return next(mention for mention in reading.mentions if mention.text == text)
