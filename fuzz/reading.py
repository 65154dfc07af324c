"""A draft in bytes, read by its ending and held to all promises: what the targets share."""

from __future__ import annotations

from claimcheck.documents import FileOptions, document_from_bytes
from claimcheck.extract import extract_mentions
from claimcheck.model import Document
from fuzz.laws import hold_document, hold_mentions, hold_reasons, refusing


def read_draft(data: bytes, name: str, options: FileOptions | None = None) -> None:
    """Read the bytes as the file of this name, and its numbers, if they are such a file."""
    document = None
    with refusing():
        document = document_from_bytes(data, name, options=options or FileOptions())
    if document is not None:
        hold_draft(document)


def hold_draft(document: Document) -> None:
    """Read the numbers of the document, and hold both to their promises."""
    hold_document(document)
    mentions = extract_mentions(document)
    hold_mentions(document, mentions)
    hold_reasons(mentions)
