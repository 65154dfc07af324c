"""Files to documents: text, blocks, and a map back to every character of the file."""

from claimcheck.documents.opening import FileOptions, read_stream
from claimcheck.documents.plain import document_from_text
from claimcheck.documents.read import document_from_bytes, read_document

__all__ = [
    "FileOptions",
    "document_from_bytes",
    "document_from_text",
    "read_document",
    "read_stream",
]
