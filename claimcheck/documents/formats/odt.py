"""OpenDocument texts, as LibreOffice and Google Docs write them, all tracked changes accepted.

A line of the document, for places, is a paragraph: those of the body, of its notes, then those
of headers and footers.
"""

from __future__ import annotations

from claimcheck.documents.odstyles import Styles
from claimcheck.documents.opendocument import Paragraphs
from claimcheck.documents.opening import File
from claimcheck.documents.package import Package
from claimcheck.documents.signature import is_really
from claimcheck.documents.xml import parse_xml
from claimcheck.errors import DocumentError
from claimcheck.model import Document

BODY, STYLES, MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"


def read(file: File) -> Document:
    """The document in the bytes of an .odt file; comments in it are remarks.

    Raises DocumentError if they are no such file, or one that is encrypted or damaged.
    """
    name, package = file.name, Package(file.data, file.name)
    if b"encryption-data" in package.part(MANIFEST):
        raise DocumentError("is encrypted", file=name, hint="save it without a password")
    content = package.part(BODY)
    if not content:
        hint = "open it in a word processor and save it as .odt"
        really = is_really(file.data, name)
        raise really or DocumentError("is not an OpenDocument text", file=name, hint=hint)
    styles = Styles()
    named = package.part(STYLES)
    for part in (named, content):
        if part:
            parse_xml(part, styles, name)
    paragraphs = Paragraphs(styles)
    parse_xml(content, paragraphs, name)
    paragraphs.end_notes()
    if named:
        parse_xml(named, paragraphs, name)
    paragraphs.annotations.close()
    return paragraphs.lines.document(name)
