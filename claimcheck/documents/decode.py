"""Bytes to text, or a one-line error that says what the file is and what to do."""

from __future__ import annotations

import codecs

from claimcheck.documents.opening import megabytes
from claimcheck.errors import DocumentError

LONGEST_TEXT = 8 * 2**20  # bytes; the longest novels have four million
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ASCII_SIGNATURES = (b"%PDF-", b"{\\rtf")  # of files that can be read as text and are none
SAVE_AS_TEXT = "save it as UTF-8 text"


def decode(data: bytes, name: str, most: int = LONGEST_TEXT) -> str:
    """The text in the bytes: UTF-8, or UTF-16 or UTF-32 with a byte order mark.

    The mark is not part of the text.  Raises DocumentError for anything else, and for more than
    `most` bytes.
    """
    if len(data) > most:
        told = f"has {megabytes(len(data))}; {megabytes(most)} of it are read"
        raise DocumentError(told, file=name, hint="split it")
    encoding = next((encoding for mark, encoding in MARKS if data.startswith(mark)), "utf-8-sig")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        told = f"is not {encoding.removesuffix('-sig').upper()}"
        raise _no_text(data, name, told, error.start) from None
    if data.startswith(ASCII_SIGNATURES) or "\0" in text:
        raise _no_text(data, name, "holds NUL, so it is not text", data.find(b"\0"))
    return text


def _no_text(data: bytes, name: str, told: str, at: int) -> DocumentError:
    """What to say of bytes that are no text from `at` on: what they are, if that can be seen."""
    from claimcheck.documents.signature import is_really

    really = is_really(data, name)
    if really is not None:
        return really
    line = data.count(b"\n", 0, at) + 1
    hint = "save it as UTF-8, or: iconv -f WINDOWS-1252 -t UTF-8"
    if b"\0" in data[: at + 2]:
        hint = "save it as UTF-8, or: iconv -f UTF-16 -t UTF-8" if _sparse(data) else SAVE_AS_TEXT
    return DocumentError(told, file=name, line=line, hint=hint)


def _sparse(data: bytes) -> bool:
    """True if every other byte is a NUL, as in UTF-16 without a mark."""
    head = data[:256]
    return head.count(b"\0") * 3 > len(head)
