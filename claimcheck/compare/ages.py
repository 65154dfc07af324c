"""Whose age a number is: the name beside it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Token

OLDEST = 2  # digits


def name_of_age(text: str, tokens: Sequence[Token], at: int) -> str:
    """The name beside an age: "orlic" of "Pavel Orlic, 58," and "58-year-old Pavel Orlic"; ""
    for any other number."""
    mention = tokens[at].mention
    if mention is None or mention.unit not in ("", "year") or mention.noun:
        return ""
    if "old" in mention.text:
        return _name_behind(text, tokens, at)
    short = mention.text.isdecimal() and len(mention.text) <= OLDEST
    return _name_before(text, tokens, at) if short else ""


def _name_behind(text: str, tokens: Sequence[Token], at: int) -> str:
    place = at + 1
    while place < len(tokens) and text[tokens[place].start].isupper():
        place += 1
    return _name(text, tokens, place - 1) if place > at + 1 else ""


def _name_before(text: str, tokens: Sequence[Token], at: int) -> str:
    beside = tokens[at - 1].word if at else ""
    behind = tokens[at + 1].word if at + 1 < len(tokens) else "."
    if behind[:1].isalnum() and beside in (",", "("):
        return ""
    if beside == "aged" and at > 1 and tokens[at - 2].word == ",":
        return _name(text, tokens, at - 3)
    says = beside in (",", "(", "is", "was", "aged")
    return _name(text, tokens, at - 2) if says else ""


def _name(text: str, tokens: Sequence[Token], at: int) -> str:
    """The word there, if it is a name."""
    if at < 0 or tokens[at].mention is not None or not text[tokens[at].start].isupper():
        return ""
    return tokens[at].word.removesuffix("'s").removesuffix("’s")
