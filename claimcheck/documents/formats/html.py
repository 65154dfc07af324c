"""HTML: what a reader sees of it, every character traced through tags and entities."""

from __future__ import annotations

import codecs
import re
from html import unescape
from html.parser import HTMLParser

from claimcheck.documents.assembly import Assembly
from claimcheck.documents.dateline import day_said
from claimcheck.documents.decode import decode
from claimcheck.documents.elements import Element, Elements
from claimcheck.documents.grid import Grid
from claimcheck.documents.inline import LEFT_OUT
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
    reader.feed(source)
    reader.close()
    reader.end_block()
    return reader.assembly.document(name, reader.date)


class _Reader(HTMLParser):
    """The tags and texts in order, and the assembly that they fill."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.assembly = Assembly(source)
        self.source = source
        self.date: Period | None = None
        self._starts = [0, *(found.end() for found in re.finditer("\n", source))]
        self._elements = Elements()
        self._grid = Grid()
        self._open = False  # a block has begun
        self._space: tuple[int, int] | None = None  # white space seen, not yet shown

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element; a block element ends the block before it."""
        element = Element.of(tag, dict(attrs))
        self._note_date(tag, dict(attrs))
        if tag == "br" and self._open and not self._elements.hidden:
            self._space = None
            self.assembly.add("\n")
        if element.breaks:
            self.end_block()
        if tag in ("code", "img") and not self._elements.hidden:
            self._show(LEFT_OUT, self._offset(), self._offset())
        self._elements.enter(element)
        self._grid.enter(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that is closed where it is opened; HTML knows that only of void ones."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element; the end of a paragraph breaks the text even where none is open."""
        if tag == "p":
            self.end_block()
        for element in self._elements.leave(tag):
            if element.breaks:
                self.end_block()
            self._grid.leave(element.tag)

    def handle_data(self, data: str) -> None:
        """Show text, its white space as one space."""
        if self._elements.hidden:
            return
        offset, at = self._offset(), 0
        for found in _SPACE.finditer(data):
            if found.start() > at:
                self._show(data[at : found.start()], offset + at, offset + found.start())
            if self._open and self._space is None:
                self._space = (offset + found.start(), offset + found.end())
            at = found.end()
        if at < len(data):
            self._show(data[at:], offset + at, offset + len(data))

    def handle_entityref(self, name: str) -> None:
        """Show the character that an entity stands for."""
        self._show_reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Show the character of a number."""
        self._show_reference(f"&#{name}")

    def _show_reference(self, written: str) -> None:
        start = self._offset()
        end = start + len(written)
        end += self.source.startswith(";", end)
        if not self._elements.hidden:
            self._show(unescape(self.source[start:end]), start, end)

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

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _note_date(self, tag: str, attributes: dict[str, str | None]) -> None:
        """The date that a meta or time element says, unless one was said before."""
        if self.date is not None or tag not in ("meta", "time"):
            return
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if tag == "meta" and not _PUBLISHED.search(name or ""):
            return
        said = attributes.get("content") or attributes.get("datetime")
        self.date = day_said(said or "")
