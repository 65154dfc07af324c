"""What a reader sees of HTML: elements entered and left, texts shown, blocks begun and ended."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from claimcheck.documents.assembly import Assembly
from claimcheck.documents.dateline import day_said
from claimcheck.documents.elements import Element, Elements
from claimcheck.documents.grid import Grid
from claimcheck.documents.inline import LEFT_OUT, remark_in
from claimcheck.documents.stylesheet import Sheet
from claimcheck.documents.tags import Is, Piece, attributes_of, pieces_of
from claimcheck.model import BlockKind, Period
from claimcheck.regex import Regex

RAISED = {
    "sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
# White space that is not shown as it stands: all but a single space between two words.
_SPACE = Regex(r"(?: (?=[ \t\r\n\f]|\Z)|[\t\r\n\f])[ \t\r\n\f]*")
_LEADING = Regex(r"[ \t\r\n\f]+")
_GOOGLE_COMMENT = Regex(r"cmnt(_ref)?(\d+)")
_STYLE_END = Regex(r"</style", re.IGNORECASE)
_PUBLISHED = Regex(r"(?:published|publish|pub|date|issued)", re.IGNORECASE)


class Page:
    """A stretch of HTML read into an assembly: white space as it is shown, hidden parts left out.

    `date` is what its meta and time elements say, None before they have said one.
    """

    def __init__(self, assembly: Assembly) -> None:
        self.assembly = assembly
        self.source = assembly.source
        self.date: Period | None = None
        self._elements = Elements()
        self._grid = Grid(assembly)
        self._sheet = Sheet()
        self._commented: dict[str, int] = {}  # where comments are referred to, by their numbers
        self._comment: tuple[str, int, list[str]] | None = None  # its number, place, and text
        self._open = False  # a block has begun
        self._space: tuple[int, int] | None = None  # white space seen, not yet shown

    def read(self, start: int, end: int) -> None:
        """Take in `source[start:end]`."""
        for piece in pieces_of(self.source, start, end):
            self._meet(piece)
        self._end_block()

    def _meet(self, piece: Piece) -> None:
        if piece.what is Is.COMMENT:
            self.assembly.remark(remark_in(self.source[piece.start : piece.end]), piece.start)
        elif piece.what is Is.START:
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
        element = Element.of(tag.name, attributes, self._sheet)
        if tag.name == "style":
            self._sheet.read(self._inside(tag))
        self._note_date(tag.name, attributes)
        self._note_comment(tag, attributes.get("id", ""))
        if element.breaks:
            self._end_block()
        if not self._elements.hidden:
            self._show_mark(tag.name)
        self._elements.enter(element)
        self._grid.enter(tag.name, attributes)

    def _inside(self, style: Piece) -> str:
        """What stands in a style element."""
        end = _STYLE_END.search(self.source, style.end)
        return self.source[style.end : end.start() if end else len(self.source)]

    def _show_mark(self, tag: str) -> None:
        """What a tag itself puts into the text: a line break, or a sign for what is left out."""
        if tag == "br" and self._open:
            self._space = None
            self.assembly.add("\n")
        elif tag in ("code", "img"):
            self._show(LEFT_OUT, 0, 0)
        elif tag == "q":
            self._show("“", 0, 0)

    def _leave(self, tag: str) -> None:
        """Close elements; the end of a paragraph breaks the text even where none is open."""
        if tag == "p":
            self._end_block()
        for element in self._elements.leave(tag):
            if element.breaks:
                self._end_block()
            elif element.tag == "q" and self._open and not self._elements.hidden:
                self._show("”", 0, 0)
            self._grid.leave(element.tag)

    def _show_words(self, start: int, end: int) -> None:
        """Show text, its white space as one space."""
        at = start
        leading = _LEADING.match(self.source, start, end)
        if leading:
            self._note_space(leading)
            at = leading.end()
        for found in _SPACE.finditer(self.source, at, end):
            if found.start() > at:
                self._show(self.source[at : found.start()], at, found.start())
            self._note_space(found)
            at = found.end()
        if at < end:
            self._show(self.source[at:end], at, end)

    def _note_space(self, found: re.Match[str]) -> None:
        if self._comment is not None:
            self._comment[2].append(" ")
        elif self._open and self._space is None:
            self._space = found.span()

    def _show(self, text: str, start: int, end: int) -> None:
        if self._comment is not None:
            self._comment[2].append(text)
            return
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
        raised = RAISED.get(self._elements.raised)
        return text.translate(raised) if raised and text.isdecimal() else text

    def _note_comment(self, tag: Piece, number: str) -> None:
        """Meet the place of a comment, or the comment, as Google Docs exports them: [a]."""
        found = _GOOGLE_COMMENT.fullmatch(number) if tag.name == "a" else None
        if found and found[1]:
            self._commented[found[2]] = self.assembly.length
        elif found and found[2] in self._commented:
            self._comment = (found[2], tag.start, [])

    def _end_block(self) -> None:
        if self._comment is not None:
            number, start, said = self._comment
            self.assembly.remark(" ".join("".join(said).split()), start, self._commented[number])
            self._comment = None
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
