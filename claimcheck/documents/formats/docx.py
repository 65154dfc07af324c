"""Word documents: the text as it stands when all tracked changes are accepted.

A line of the document, for places, is a paragraph: those of the body, then those of headers,
footnotes, endnotes and footers.
"""

from __future__ import annotations

import re

from claimcheck.documents.dateline import date_of
from claimcheck.documents.package import Package
from claimcheck.documents.plain import title_kind
from claimcheck.documents.wordml import Paragraphs, Styles
from claimcheck.documents.xml import parse_xml
from claimcheck.errors import DocumentError
from claimcheck.model import Block, BlockKind, Document, SourceMap

BODY = "word/document.xml"
_PARTS = (
    re.compile(r"word/document\.xml"),
    re.compile(r"word/header\d*\.xml"),
    re.compile(r"word/footnotes\.xml"),
    re.compile(r"word/endnotes\.xml"),
    re.compile(r"word/footer\d*\.xml"),
)


def read(data: bytes, name: str) -> Document:
    """The document in the bytes of a .docx file.

    Raises DocumentError if they are no such file, or one that is encrypted or damaged.
    """
    package = Package(data, name)
    if BODY not in package.names():
        hint = "open it in a word processor and save it as .docx"
        raise DocumentError("is not a Word document", file=name, hint=hint)
    styles = Styles()
    if package.part("word/styles.xml"):
        parse_xml(package.part("word/styles.xml"), styles, name)
    paragraphs = Paragraphs(styles.names)
    for pattern in _PARTS:
        for part in sorted(filter(pattern.fullmatch, package.names())):
            parse_xml(package.part(part), paragraphs, name)
    return _document(paragraphs, name)


def _document(paragraphs: Paragraphs, name: str) -> Document:
    text = "\n".join(paragraphs.lines)
    # A break within a paragraph is a space in the source, so that its lines are paragraphs.
    source = "\n".join(line.replace("\n", " ") for line in paragraphs.lines)
    blocks = _titled(text, paragraphs.blocks)
    source_map = SourceMap(source, ((0, 0, len(text)),))
    return Document(text, blocks, name, date_of(text, blocks), source_map)


def _titled(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks; where no style says so, a first line that is no sentence is the headline."""
    if not blocks or any(block.kind is BlockKind.HEADLINE for block in blocks):
        return tuple(blocks)
    first, *others = blocks
    kind = title_kind(text[first.start : first.end]) if others else None
    if first.kind is BlockKind.PARAGRAPH and kind is not None:
        first = Block(kind, first.start, first.end)
    return (first, *others)
