"""Paragraphs of Markdown that are set in italics as a whole: captions under pictures, deks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.namedtuple import NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token

_PICTURE = ("link_open", "image", "link_close")
_BREAKS = ("softbreak", "hardbreak")


class Look(NamedTuple):
    """What a paragraph looks like: it begins with a picture; all the rest is emphasised; there is
    no rest.
    """

    pictured: bool
    emphasised: bool
    bare: bool


def look_of(tokens: Sequence[Token]) -> Look:
    """How the inline tokens of a paragraph look."""
    shown = [one for one in tokens if one.type not in _BREAKS and not _is_blank(one)]
    after = 0
    while after < len(shown) and shown[after].type in _PICTURE:
        after += 1
    pictured = any(one.type == "image" for one in shown[:after])
    words = shown[after:] if pictured else shown
    return Look(pictured, _is_emphasised(words), not words)


def _is_blank(token: Token) -> bool:
    return token.type == "text" and not token.content.strip()


def _is_emphasised(tokens: Sequence[Token]) -> bool:
    """True if one emphasis opens before all the tokens and closes after them."""
    if not tokens or tokens[0].type not in ("em_open", "strong_open"):
        return False
    depth = 0
    for place, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            return place == len(tokens) - 1
    return False
