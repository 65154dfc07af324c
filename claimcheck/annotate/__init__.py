"""Findings as comments in a copy of the Word document they were found in."""

from claimcheck.annotate.docx import annotate_docx
from claimcheck.annotate.remarks import Note, notes_of

__all__ = ["Note", "annotate_docx", "notes_of"]
