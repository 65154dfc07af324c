"""What mail does to a text on its way: transfer encodings and charsets, undone with a map back."""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Iterator

from claimcheck.documents.nested import Decoding
from claimcheck.model import SourceMap
from claimcheck.regex import Regex

# Charsets in which a byte below 128 is always that character, and others are never below it.
_PLAIN_BELOW = Regex(
    r"utf-?8|(?:us-)?ascii|iso-?8859-?\d+|latin-?\d|windows-125\d|cp125\d|koi8-\w", 2
)
FALLBACKS = ("utf-8", "windows-1252")  # for a charset that nobody knows or that is not kept to
# Python's own, for other ends than text: they fail in ways of their own, or take long.
NO_CHARSETS = ("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape")
# Latin-1 is declared far oftener than written: browsers and mail programs read it so too.
READ_AS = {"iso-8859-1": "windows-1252", "latin-1": "windows-1252", "us-ascii": "utf-8"}
_QUOTED = Regex(
    r"(?P<escapes>(?:=[0-9A-Fa-f]{2}(?>(?:=[ \t]*\r?\n)*))+)|=[ \t]*(?:\r?\n|\Z)|[ \t]+(?=\r?\n|\Z)"
)
_ESCAPE = Regex(r"=([0-9A-Fa-f]{2})")
_HIGH = Regex(r"[^\x00-\x7f]+")
_WORD = Regex(r"=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=", re.IGNORECASE)
_BETWEEN = Regex(r"\s*\Z")
_FOLD = Regex(r"\r?\n[ \t]*")
Byte = tuple[int, int, int]  # its value, start and end in the source


def charset_of(declared: str | None) -> str:
    """The charset to read as; UTF-8 where none is declared or the one that is is unknown."""
    name = (declared or "utf-8").strip().lower()
    try:
        known = codecs.lookup(name).name not in NO_CHARSETS
    except (LookupError, ValueError):  # a NUL in the name, or half a character
        known = False
    return READ_AS.get(name, name) if known else "utf-8"


def decoded_bytes(data: bytes, charset: str) -> str:
    """The text in the bytes, in the charset or else in one of those that are met most."""
    for name in (charset, *FALLBACKS):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def from_base64(text: str) -> bytes:
    """The bytes that base64 stands for, as far as it goes."""
    letters = re.sub(r"[^A-Za-z0-9+/]", "", text)
    try:
        return binascii.a2b_base64(letters + "=" * (-len(letters) % 4))
    except binascii.Error:  # one letter too many
        return binascii.a2b_base64(letters[: len(letters) // 4 * 4])


class UnmappedError(Exception):
    """A text whose bytes do not part into characters as its charset says."""


def unquoted(source: str, start: int, end: int, charset: str) -> tuple[str, SourceMap]:
    """The text of a quoted-printable stretch.  Raises UnmappedError."""
    decoding = Decoding(source)
    at = start
    for found in _QUOTED.finditer(source, start, end):
        decoding.take(at, found.start())
        if found["escapes"]:
            escapes = _ESCAPE.finditer(source, *found.span())
            _add(decoding, ((int(one[1], 16), *one.span()) for one in escapes), charset)
        at = found.end()
    decoding.take(at, end)
    return decoding.decoded()


def as_it_stands(source: str, start: int, end: int, charset: str) -> tuple[str, SourceMap]:
    """The text of a stretch of a source whose characters are its bytes.  Raises UnmappedError."""
    decoding = Decoding(source)
    at = start
    for found in _HIGH.finditer(source, start, end):
        decoding.take(at, found.start())
        places = range(found.start(), found.end())
        _add(decoding, ((ord(source[place]), place, place + 1) for place in places), charset)
        at = found.end()
    decoding.take(at, end)
    return decoding.decoded()


def keeps_ascii(charset: str) -> bool:
    """True if bytes below 128 can be read alone."""
    return bool(_PLAIN_BELOW.fullmatch(charset))


def _add(decoding: Decoding, run: Iterator[Byte], charset: str) -> None:
    """Add the characters that a run of bytes stands for, each with its place."""
    decoder = codecs.getincrementaldecoder(charset)()
    begin: int | None = None
    for value, start, end in run:
        begin = start if begin is None else begin
        try:
            text = decoder.decode(bytes((value,)))
        except UnicodeDecodeError:
            raise UnmappedError from None
        if text:
            decoding.stand_for(text, begin, end)
            begin = None
    if begin is not None:
        raise UnmappedError


def header_text(source: str, start: int, end: int) -> tuple[str, SourceMap]:
    """The text of a header: folds undone, encoded words ("=?utf-8?q?4=2E2?=") decoded."""
    decoding = Decoding(source)
    at = start
    for found in _WORD.finditer(source, start, end):
        if at == start or not _BETWEEN.match(source[at : found.start()]):
            _unfold(decoding, at, found.start())
        decoding.stand_for(_word(found), *found.span())
        at = found.end()
    _unfold(decoding, at, end)
    return decoding.decoded()


def _unfold(decoding: Decoding, start: int, end: int) -> None:
    at = start
    for fold in _FOLD.finditer(decoding.source, start, end):
        decoding.take(at, fold.start())
        decoding.stand_for(" ", *fold.span())
        at = fold.end()
    decoding.take(at, end)


def _word(found: re.Match[str]) -> str:
    """What an encoded word says."""
    if found[2].lower() == "b":
        data = from_base64(found[3])
    else:
        data = binascii.a2b_qp(found[3].encode("utf-8"), header=True)
    return decoded_bytes(data, charset_of(found[1]))
