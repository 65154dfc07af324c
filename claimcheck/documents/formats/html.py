"""HTML: what a reader sees of it, every character traced through tags and entities."""

from __future__ import annotations

import codecs
import re

from claimcheck.documents.assembly import Assembly
from claimcheck.documents.decode import LONGEST_TEXT, decode
from claimcheck.documents.opening import File
from claimcheck.documents.page import Page
from claimcheck.errors import DocumentError
from claimcheck.model import Document

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)


def read(file: File) -> Document:
    """The document in the bytes of an HTML file, which may declare an encoding of its own.

    Raises DocumentError if the bytes are not text.
    """
    declared = _CHARSET.search(file.data[:2048])
    try:
        source = decode(file.data, file.name)
    except DocumentError:
        if not declared or b"\0" in file.data or len(file.data) > LONGEST_TEXT:
            raise
        source = _decode_as(declared[1].decode("ascii"), file.data, file.name)
    return document_from_html(source, file.name)


def _decode_as(encoding: str, data: bytes, name: str) -> str:
    try:
        return data.decode(codecs.lookup(encoding).name)
    except (LookupError, UnicodeDecodeError):
        hint = "save it as UTF-8"
        raise DocumentError(f"is not the {encoding} it says", file=name, hint=hint) from None


def document_from_html(source: str, name: str = "<html>") -> Document:
    """The document of an HTML text or fragment.

    Scripts, styles, what is hidden or deleted, code and pictures are left out.  White space is
    read as it is shown: runs of it are one space.
    """
    page = Page(Assembly(source))
    page.read(0, len(source))
    return page.assembly.document(name, page.date)
