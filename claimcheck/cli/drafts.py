"""Drafts as the command line names them: paths, and "-" for standard input."""

from __future__ import annotations

import sys

from claimcheck.documents import document_from_bytes, read_document
from claimcheck.model import Document

STANDARD_INPUT = "-"


def read_draft(path: str, stdin_name: str | None = None) -> Document:
    """The document in a file, or in standard input for "-", which may be given a name.

    Raises DocumentError.
    """
    if path == STANDARD_INPUT:
        return document_from_bytes(sys.stdin.buffer.read(), stdin_name or "<stdin>")
    return read_document(path)
