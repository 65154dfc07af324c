"""Drafts as the command line names them: paths, and "-" for standard input."""

from __future__ import annotations

import sys

from claimcheck.documents import FileOptions, document_from_bytes, read_document, read_stream
from claimcheck.errors import DocumentError
from claimcheck.model import Document

STANDARD_INPUT = "-"


AS_NAMED = FileOptions()


def read_draft(
    path: str, stdin_name: str | None = None, options: FileOptions = AS_NAMED
) -> Document:
    """The document in a file, or in standard input for "-", which may be given a name.

    Raises DocumentError.
    """
    if path != STANDARD_INPUT:
        return read_document(path, options=options)
    name = stdin_name or "<stdin>"
    if sys.stdin is None:
        raise DocumentError("standard input is closed", hint="name a file")
    return document_from_bytes(read_stream(sys.stdin.buffer, name), name, options=options)
