"""Bytes to text, or a one-line error that says what the file is and what to do."""

from __future__ import annotations

import codecs

from claimcheck.errors import DocumentError

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
SAVE_AS_TEXT = "save it as text or Markdown"


def decode(data: bytes, name: str) -> str:
    """The text in the bytes: UTF-8 with or without a byte order mark, or UTF-16 with one.

    The mark is not part of the text.  Raises DocumentError for anything else.
    """
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"is {what}, not text", file=name, hint=SAVE_AS_TEXT)
    encoding = "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "save it as UTF-8, or: iconv -f WINDOWS-1252 -t UTF-8"
        raise DocumentError("is not UTF-8", file=name, line=line, hint=hint) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise DocumentError("holds NUL, so it is not text", file=name, line=line, hint=SAVE_AS_TEXT)
    return text
