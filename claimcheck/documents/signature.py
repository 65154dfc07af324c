"""What a file really is, by its bytes: for files whose ending says something else."""

from __future__ import annotations

import re

from claimcheck.errors import DocumentError
from claimcheck.namedtuple import NamedTuple

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"
RESAVE = "open it and save it as .docx or .txt"
TAKE_OUT = "unpack it, and name the drafts in it"


class Nature(NamedTuple):
    """What a file is, the ending it should have (empty if it is no draft), and what to do."""

    what: str
    ending: str = ""
    hint: str = ""


_SIGNATURES = (
    (b"%PDF-", Nature("a PDF", "pdf")),
    (b"{\\rtf", Nature("a rich text (RTF) document", "", RESAVE)),
    (b"\x89PNG", Nature("a picture", "", "type out what it says")),
    (b"\xff\xd8\xff", Nature("a picture", "", "type out what it says")),
    (b"GIF8", Nature("a picture", "", "type out what it says")),
    (b"\x1f\x8b", Nature("an archive (gzip)", "", TAKE_OUT)),
    (b"7z\xbc\xaf\x27\x1c", Nature("an archive (7z)", "", TAKE_OUT)),
    (b"Rar!\x1a\x07", Nature("an archive (RAR)", "", TAKE_OUT)),
)
# What lies in a zip archive, by the names of its parts as they stand in its bytes.
_ARCHIVES = (
    (b"word/document", Nature("a Word document", "docx")),
    (b"application/vnd.oasis.opendocument.text", Nature("an OpenDocument text", "odt")),
    (b"application/vnd.oasis.opendocument", Nature("an OpenDocument sheet or such", "", RESAVE)),
    (b"xl/workbook", Nature("an Excel workbook", "", "save the sheet as text")),
    (b"ppt/presentation", Nature("a PowerPoint presentation", "", "save its text as .txt")),
    (b"Index/Document.iwa", Nature("a Pages document", "", "export it as .docx")),
    (b"application/epub+zip", Nature("an e-book (EPUB)", "", "export it as .docx")),
)  # fmt: skip
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
LOOKED_AT = 1024  # bytes at the head that a signature may take


def nature_of(data: bytes) -> Nature | None:
    """What the bytes are; None for text, or for what no signature tells."""
    if data.startswith(ZIP):
        found = (nature for mark, nature in _ARCHIVES if mark in data)
        return next(found, Nature("an archive (zip)", "", TAKE_OUT))
    if data.startswith(OLD_OFFICE):
        return _old_office(data)
    if _MARKUP.match(data[:LOOKED_AT]):
        return Nature("an HTML page", "html")
    found = (nature for mark, nature in _SIGNATURES if data.startswith(mark))
    return next(found, None)


def is_really(data: bytes, name: str) -> DocumentError | None:
    """The error that says what a file is, if its ending says something else; else None."""
    nature = nature_of(data)
    if nature is None or (nature.ending and name.lower().endswith(nature.ending)):
        return None
    hint = nature.hint or f"give it a name that ends in .{nature.ending}"
    return DocumentError(f"is {nature.what}, not what its ending says", file=name, hint=hint)


def _old_office(data: bytes) -> Nature:
    """Word of before 2007, or what today's Office puts round a document with a password."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Nature("a document with a password", "", "save it without a password")
    return Nature("an old Office document (.doc)", "", "save it as .docx")
