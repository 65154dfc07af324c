"""PDF: the text of its pages, lines put back together into paragraphs.  Needs the extra `pdf`.

A place is a page, a line as printed there, and a column in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.documents.headings import with_headings
from claimcheck.documents.opening import File
from claimcheck.documents.plain import document_from_text
from claimcheck.documents.reflow import Line, reflowed
from claimcheck.documents.signature import is_really
from claimcheck.errors import DocumentError, MissingExtraError
from claimcheck.model import Document

if TYPE_CHECKING:
    import pypdfium2

MOST_PAGES = 2000
SIGNATURE_WITHIN = 1024  # bytes at the head in which readers look for the signature


def read(file: File) -> Document:
    """The document in the bytes of a .pdf file.

    Raises DocumentError for what is no PDF, is encrypted or damaged, has too many pages, or
    pictures of text only; MissingExtraError without pypdfium2.
    """
    if b"%PDF-" not in file.data[:SIGNATURE_WITHIN]:
        hint = "export it as PDF again, or give it the ending that it should have"
        raise is_really(file.data, file.name) or DocumentError(
            "is not a PDF", file=file.name, hint=hint
        )
    lines = _lines(file)
    if not lines:
        hint = "its pages are pictures: run text recognition over it, such as ocrmypdf"
        raise DocumentError("holds no text", file=file.name, hint=hint)
    text, place, pages = reflowed(lines)
    document = document_from_text(text, name=file.name)
    return with_headings(document._replace(source_map=place, pages=pages), lines)


def _lines(file: File) -> list[Line]:
    try:
        import pypdfium2
    except ImportError as error:
        hint = "pip install 'claimcheck-newsroom[pdf]'"
        raise MissingExtraError(
            "PDFs need the package pypdfium2", file=file.name, hint=hint
        ) from error
    from claimcheck.documents.pdflines import lines_of

    document = _opened(file)
    try:
        return [line for number in range(len(document)) for line in lines_of(document, number)]
    except pypdfium2.PdfiumError as error:
        raise _damaged(file, error) from None
    finally:
        document.close()


def _opened(file: File) -> pypdfium2.PdfDocument:
    """The PDF, opened; what cannot be is told."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(file.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            hint = "save it without a password"
            raise DocumentError("is encrypted", file=file.name, hint=hint) from None
        raise _damaged(file, error) from None
    if len(document) > MOST_PAGES:
        told = f"has {len(document):,} pages; {MOST_PAGES:,} are read"
        document.close()
        raise DocumentError(told, file=file.name, hint="split it")
    return document


def _damaged(file: File, error: Exception) -> DocumentError:
    told = " ".join(str(error).split())
    return DocumentError(f"is damaged: {told}", file=file.name, hint="export it again")
