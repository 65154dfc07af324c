"""HTML: what a reader sees of it, every character traced through tags and entities."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from html import unescape

from claimcheck.documents.assembly import Assembly
from claimcheck.documents.dateline import day_said
from claimcheck.documents.decode import decode
from claimcheck.documents.elements import Element, Elements
from claimcheck.documents.grid import Grid
from claimcheck.documents.inline import LEFT_OUT
from claimcheck.documents.tags import Is, Piece, attributes_of, pieces_of
from claimcheck.errors import DocumentError
from claimcheck.model import BlockKind, Document, Period

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
RAISED = {
    "sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_PUBLISHED = re.compile(r"(?:published|publish|pub|date|issued)", re.IGNORECASE)


def read(data: bytes, name: str) -> Document:
    """The document in the bytes of an HTML file, which may declare an encoding of its own.

    Raises DocumentError if the bytes are not text.
    """
    declared = _CHARSET.search(data[:2048])
    try:
        source = decode(data, name)
    except DocumentError:
        if not declared or b"\0" in data:
            raise
        source = _decode_as(declared[1].decode("ascii"), data, name)
    return document_from_html(source, name)


def _decode_as(encoding: str, data: bytes, name: str) -> str:
    try:
        return data.decode(codecs.lookup(encoding).name)
    except (LookupError, UnicodeDecodeError):
        hint = "save it as UTF-8"
        raise DocumentError(f"is not the {encoding} it says", file=name, hint=hint) from None


def document_from_html(source: str, name: str = "<html>") -> Document:
    """The document of an HTML text or fragment.

    Scripts, styles, what is hidden or deleted, code and pictures are left out.  White space is
    read as it is shown: runs of it are one space.
    """
    reader = _Reader(source)
    for piece in pieces_of(source):
        reader.meet(piece)
    reader.end_block()
    return reader.assembly.document(name, reader.date)


class _Reader:
    """The pieces in order, the elements they open, and the assembly that they fill."""

    def __init__(self, source: str) -> None:
        self.assembly = Assembly(source)
        self.source = source
        self.date: Period | None = None
        self._elements = Elements()
        self._grid = Grid()
        self._open = False  # a block has begun
        self._space: tuple[int, int] | None = None  # white space seen, not yet shown

    def meet(self, piece: Piece) -> None:
        """Take in the next piece."""
        if piece.what is Is.START:
            self._enter(piece)
        elif piece.what is Is.END:
            self._leave(piece.name)
        elif self._elements.hidden:
            return
        elif piece.what is Is.REFERENCE:
            self._show(unescape(self.source[piece.start : piece.end]), piece.start, piece.end)
        else:
            self._show_words(piece.start, piece.end)

    def _enter(self, tag: Piece) -> None:
        attributes = attributes_of(tag)
        element = Element.of(tag.name, attributes)
        self._note_date(tag.name, attributes)
        if element.breaks:
            self.end_block()
        if not self._elements.hidden:
            self._show_mark(tag.name)
        self._elements.enter(element)
        self._grid.enter(tag.name, attributes)

    def _show_mark(self, tag: str) -> None:
        """What a tag itself puts into the text: a line break, or a sign for what is left out."""
        if tag == "br" and self._open:
            self._space = None
            self.assembly.add("\n")
        elif tag in ("code", "img"):
            self._show(LEFT_OUT, 0, 0)

    def _leave(self, tag: str) -> None:
        """Close elements; the end of a paragraph breaks the text even where none is open."""
        if tag == "p":
            self.end_block()
        for element in self._elements.leave(tag):
            if element.breaks:
                self.end_block()
            self._grid.leave(element.tag)

    def _show_words(self, start: int, end: int) -> None:
        """Show text, its white space as one space."""
        at = start
        for found in _SPACE.finditer(self.source, start, end):
            if found.start() > at:
                self._show(self.source[at : found.start()], at, found.start())
            if self._open and self._space is None:
                self._space = found.span()
            at = found.end()
        if at < end:
            self._show(self.source[at:end], at, end)

    def _show(self, text: str, start: int, end: int) -> None:
        if not self._open:
            self.assembly.begin(self._grid.separator(self._elements.kind))
            self._open = True
        elif self._space is not None:
            self.assembly.stand_for(" ", *self._space)
        self._space = None
        if start == end:
            self.assembly.add(text)
        else:
            self.assembly.stand_for(self._raised(text), start, end)

    def _raised(self, text: str) -> str:
        """The text; digits set above or below the line as such: km², 10⁶, CO₂."""
        raised = RAISED.get(self._elements.innermost)
        return text.translate(raised) if raised and text.isdecimal() else text

    def end_block(self) -> None:
        """End the block that has begun, if one has."""
        if self._open:
            kind = self._elements.kind
            cell = self._grid.place if kind is BlockKind.TABLE_CELL else None
            self.assembly.finish(kind, *(cell or ()))
        self._open, self._space = False, None

    def _note_date(self, tag: str, attributes: Mapping[str, str]) -> None:
        """The date that a meta or time element says, unless one was said before."""
        if self.date is not None or tag not in ("meta", "time"):
            return
        names = (attributes.get(key, "") for key in ("property", "name", "itemprop"))
        if tag == "meta" and not any(map(_PUBLISHED.search, names)):
            return
        self.date = day_said(attributes.get("content") or attributes.get("datetime") or "")
