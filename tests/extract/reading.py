"""What the tables of cases compare: the mentions of a text in short."""

from __future__ import annotations

from claimcheck.extract import extract_mentions
from claimcheck.model import Document, Kind, Mention


def mentions(text: str) -> list[Mention]:
    """Every mention of a text."""
    return extract_mentions(Document(text))


def only(text: str) -> Mention:
    """The one mention of a text."""
    (mention,) = mentions(text)
    return mention


def claim(text: str) -> Mention:
    """The one claim of a text."""
    (mention,) = (each for each in mentions(text) if each.is_claim)
    return mention


def kinds(text: str) -> list[tuple[Kind, str]]:
    """Kind and text of every mention."""
    return [(mention.kind, mention.text) for mention in mentions(text)]


def values(text: str) -> list[tuple[str, str]]:
    """Low value and unit of every claim."""
    return [(f"{each.low.normalize():f}", each.unit) for each in mentions(text) if each.is_claim]
