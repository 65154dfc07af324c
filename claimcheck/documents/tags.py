"""HTML cut into tags, texts and references, with their places, in one pass over the source.

The parser of the standard library takes time with the square of the length for tags that never
end; here a tag without an end turns the rest of the source into text, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from html import unescape

from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

RAW = ("script", "style", "textarea", "title")  # elements in which "<" begins no tag but their end
_MARK = Regex(r"<(?=[a-zA-Z/!?])|&(?=[#a-zA-Z])")
_REFERENCE = Regex(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_TAG = Regex(
    r"<(?P<closing>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<attributes>(?:[^>\"'=]++|=\s*+(?>(?:\"[^\"]*+\"|'[^']*+')?)|[\"'])*+)>"
)
_ATTRIBUTE = Regex(r"([^\s=/\"'>]++)(?>(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?)")


class Is(Enum):
    """What a piece of HTML is."""

    TEXT = 1
    REFERENCE = 2
    START = 3
    END = 4
    COMMENT = 5


class Piece(NamedTuple):
    """A piece of the source, `source[start:end]`; `name` and `attributes` are a tag's."""

    what: Is
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def pieces_of(source: str, at: int, stop: int) -> Iterator[Piece]:
    """The pieces of `source[at:stop]`; declarations and the insides of scripts are left out."""
    while mark := _MARK.search(source, at, stop):
        start = mark.start()
        if start > at:
            yield Piece(Is.TEXT, at, start)
        piece, at = _reference(source, start) if mark[0] == "&" else _markup(source, start, stop)
        if piece is not None:
            yield piece
        if piece is not None and piece.what is Is.START and piece.name in RAW:
            at = _raw_end(source, at, stop, piece.name)
    if at < stop:
        yield Piece(Is.TEXT, at, stop)


def attributes_of(piece: Piece) -> dict[str, str]:
    """The attributes of a tag by their names in lower case; one without a value has ""."""
    found: dict[str, str] = {}
    if not piece.attributes:
        return found
    for name, double, single, bare in _ATTRIBUTE.findall(piece.attributes):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def _reference(source: str, start: int) -> tuple[Piece, int]:
    found = _REFERENCE.match(source, start)
    if found is None or unescape(found[0]) == found[0]:
        return Piece(Is.TEXT, start, start + 1), start + 1
    return Piece(Is.REFERENCE, start, found.end()), found.end()


def _markup(source: str, start: int, stop: int) -> tuple[Piece | None, int]:
    """The tag or comment that begins here, None for a declaration, and where what follows is."""
    if source.startswith("<!--", start):
        end = source.find("-->", start + 4, stop)
        end = end + 3 if end >= 0 else stop
        return Piece(Is.COMMENT, start, end), end
    tag = _TAG.match(source, start, stop)
    if tag is not None:
        what = Is.END if tag["closing"] else Is.START
        name = tag["name"].lower()
        return Piece(what, start, tag.end(), name, tag["attributes"]), tag.end()
    begins = source[start + 1] if source[start + 1] != "/" else source[start + 2 : start + 3]
    end = -1 if begins.isalpha() else source.find(">", start, stop)
    if end < 0:
        return Piece(Is.TEXT, start, stop), stop
    return None, end + 1


def _raw_end(source: str, at: int, stop: int, name: str) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(source, at, stop)
    return found.start() if found else stop
