"""Word documents: the text as it stands when all tracked changes are accepted.

A line of the document, for places, is a paragraph: those of the body, then those of headers,
footnotes, endnotes and footers.
"""

from __future__ import annotations

import re

from claimcheck.documents.opening import File
from claimcheck.documents.package import Package
from claimcheck.documents.signature import is_really
from claimcheck.documents.wordml import Comments, Paragraphs, Styles
from claimcheck.documents.xml import parse_xml
from claimcheck.errors import DocumentError
from claimcheck.model import Document

_PARTS = (
    re.compile(r"word/document\d*\.xml"),
    re.compile(r"word/header\d*\.xml"),
    re.compile(r"word/footnotes\.xml"),
    re.compile(r"word/endnotes\.xml"),
    re.compile(r"word/footer\d*\.xml"),
)


def read(file: File) -> Document:
    """The document in the bytes of a .docx file; comments in it are remarks.

    Raises DocumentError if they are no such file, or one that is encrypted or damaged.
    """
    name, package = file.name, Package(file.data, file.name)
    if not any(map(_PARTS[0].fullmatch, package.names())):
        hint = "open it in a word processor and save it as .docx"
        really = is_really(file.data, name)
        raise really or DocumentError("is not a Word document", file=name, hint=hint)
    styles, comments = Styles(), Comments()
    for part, listener in (("word/styles.xml", styles), ("word/comments.xml", comments)):
        if package.part(part):
            parse_xml(package.part(part), listener, name)
    paragraphs = Paragraphs(styles.names)
    for pattern in _PARTS:
        for part in sorted(filter(pattern.fullmatch, package.names())):
            parse_xml(package.part(part), paragraphs, name)
    for number, (start, end) in paragraphs.ranges.items():
        if number in comments.said:
            paragraphs.lines.remark(comments.said[number], start, end)
    return paragraphs.lines.document(name)
