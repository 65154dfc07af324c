"""One draft with odd characters before its wrong number, checked as the command checks it."""

from __future__ import annotations

from claimcheck.documents import document_from_text
from claimcheck.model import Document, Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.report.formats import View, format_named
from claimcheck.tables import load_tables

HEAD = "e\u0301𝄞日 "  # combining, astral and wide: 5 code points, 6 UTF-16 units, 11 bytes
WORDS = "Dunes of "
NUMBERS = "1,300 square kilometers (800 square miles"  # as the finding spans them
LINE = f"{HEAD}{WORDS}{NUMBERS}) lie there."
TEXT = f"The park was set up in 2016.\n\n{LINE}\n"
LINES = 3  # the line of the numbers, from 1
CODE_POINTS = len(HEAD) + len(WORDS) + 1
UTF16 = len((HEAD + WORDS).encode("utf-16-le")) // 2 + 1
BYTES = len((HEAD + WORDS).encode()) + 1


def checked(name: str = "dunes.txt", text: str = TEXT) -> CheckedDocument:
    """The draft with its one finding."""
    return checked_of(document_from_text(text, name=name))


def checked_of(document: Document) -> CheckedDocument:
    """A document, checked without reference tables."""
    return check_document(document, Settings(), load_tables(shipped=False))


def told(name: str, *documents: CheckedDocument, everything: bool = False) -> str:
    """The output of a format on the draft, or on others."""
    view = View(everything=everything, notes=everything)
    return "".join(format_named(name).render(documents or [checked()], view))
