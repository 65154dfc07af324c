"""Plain text, one paragraph a line or paragraphs between blank lines."""

from __future__ import annotations

from claimcheck.documents.decode import decode
from claimcheck.documents.plain import document_from_text
from claimcheck.model import Document


def read(data: bytes, name: str) -> Document:
    """The document in the bytes of a text file.  Raises DocumentError if they are not text."""
    return document_from_text(decode(data, name), name=name)
