"""Markdown: mark-up taken off, every character still traced to the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from claimcheck.documents.assembly import Assembly
from claimcheck.documents.decode import decode
from claimcheck.documents.emphasis import look_of
from claimcheck.documents.front import Front, front_matter_of
from claimcheck.documents.inline import remark_in, stretches_of
from claimcheck.documents.opening import File
from claimcheck.documents.page import Page
from claimcheck.documents.plain import is_credit
from claimcheck.documents.rows import cells_of
from claimcheck.errors import DocumentError
from claimcheck.model import BlockKind, Document
from claimcheck.regex import Regex

if TYPE_CHECKING:
    from markdown_it.token import Token

LONGEST = 2 * 2**20  # bytes, each of which may be a mark that takes 300 in the parser
DEEPEST = 40  # lists and quotes in each other
MOST_BRACKETS = 100_000  # the parser looks at each as often as brackets may nest
_LINE_END = Regex(r"\r\n?|\n")
_COMMENT = Regex(r"<!--.*?-->", re.DOTALL)
_QUOTE_MARKS = Regex(r"[> \t]*")
Piece = tuple[int, int]  # offset in a block's content, offset in the source


def read(file: File) -> Document:
    """The document in the bytes of a Markdown file.  Raises DocumentError if they are not text."""
    return document_from_markdown(decode(file.data, file.name, LONGEST), file.name)


def document_from_markdown(source: str, name: str = "<markdown>") -> Document:
    """The document of a Markdown text.  Code, pictures, comments and struck text are left out."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.disable(["text_join", "fragments_join"], ignoreInvalid=True)
    parser.options["maxNesting"] = DEEPEST
    if source.count("[") > MOST_BRACKETS:
        told = f"has over {MOST_BRACKETS:,} brackets"
        raise DocumentError(told, file=name, hint="split it, or give it the ending .txt")
    front = front_matter_of(source)
    walk = _Walk(source, front)
    for token in parser.parse(source[front.end :]):
        if token.level >= DEEPEST - 1:  # what stands deeper, the parser leaves out
            hint = "check where it comes from"
            raise DocumentError("is nested too deep", file=name, hint=hint)
        walk.meet(token)
    return walk.assembly.document(name, front.date or walk.page.date)


class _Walk:
    """The block tokens in order: what they nest in, and the assembly they fill."""

    def __init__(self, source: str, front: Front) -> None:
        self.assembly = Assembly(source)
        self.lines = [front.end]
        self.lines += [end.end() for end in _LINE_END.finditer(source, front.end)]
        self.source = source
        self.kinds: list[BlockKind] = []
        self.page = Page(self.assembly)
        self.table = self.row = self.column = -1
        self._pictured = False  # the paragraph before was a picture
        self._row_read = -1  # where the row begins whose cells are these
        self._row_cells: list[tuple[int, int]] = []
        for kind, start, end in front.titles:
            self.assembly.begin("\n\n")
            self.assembly.take(start, end)
            self.assembly.finish(kind)

    def meet(self, token: Token) -> None:
        """Take in the next token."""
        self._nest(token)
        if token.type == "html_block" and token.map:
            first, after = token.map
            self._html(self._line(first)[0], self._line(after - 1)[1])
        elif token.type == "inline" and self._kind() is BlockKind.TABLE_CELL:
            self.column += 1
            self._cell(token)
        elif token.type == "inline":
            self.assembly.begin("\n\n")
            self._inline(token, self._pieces(token))
            self.assembly.finish(self._kind_of(token))

    def _html(self, start: int, end: int) -> None:
        """Take in lines of HTML; of those in a quote, whose marks they bear, only the comments."""
        if BlockKind.QUOTE not in self.kinds:
            self.page.read(start, end)
            return
        for comment in _COMMENT.finditer(self.source, start, end):
            self.assembly.remark(remark_in(comment[0]), comment.start())

    def _nest(self, token: Token) -> None:
        """Enter or leave what the next tokens stand in."""
        kind = _CONTAINERS.get(token.type.rpartition("_")[0])
        if kind and token.nesting > 0:
            self.kinds.append(kind)
        elif kind and token.nesting < 0:
            self.kinds.pop()
        if token.type == "table_open":
            self.table, self.row = self.assembly.next_table(), -1
        elif token.type == "tr_open":
            self.row, self.column = self.row + 1, -1

    def _kind(self) -> BlockKind:
        return self.kinds[-1] if self.kinds else BlockKind.PARAGRAPH

    def _kind_of(self, token: Token) -> BlockKind:
        """The kind of a block; one in italics is the caption of a picture before it, or a dek."""
        look = look_of(token.children or [])
        under, self._pictured = self._pictured, look.pictured and look.bare
        kind = self._kind()
        if kind is not BlockKind.PARAGRAPH or not look.emphasised:
            return kind
        if look.pictured or under:
            return BlockKind.CAPTION
        blocks = self.assembly.blocks
        second = len(blocks) == 1 and blocks[0].kind is BlockKind.HEADLINE
        dek = second and not is_credit(token.content.strip("*_ "))
        return BlockKind.DEK if dek else kind

    def _cell(self, token: Token) -> None:
        first = self.column == 0
        self.assembly.begin(" | " if not first else "\n" if self.row else "\n\n")
        if token.content:
            self._inline(token, self._cell_pieces(token))
        self.assembly.finish(BlockKind.TABLE_CELL, self.table, self.row, self.column)

    def _inline(self, token: Token, pieces: list[Piece]) -> None:
        for text, start, end, remark in stretches_of(token.content, token.children or []):
            if remark:
                self.assembly.remark(remark, _to_source(start, pieces))
            elif text == token.content[start:end]:
                self._take(start, end, pieces)
            else:
                last = _to_source(end - 1, pieces) + 1 if end > start else None
                begin = _to_source(start, pieces)
                self.assembly.stand_for(text, begin, begin if last is None else last)

    def _take(self, start: int, end: int, pieces: list[Piece]) -> None:
        """Take `content[start:end]`, which pieces may part where a backslash was dropped."""
        while start < end:
            after = bisect_right(pieces, start, key=lambda piece: piece[0])
            stop = min(end, pieces[after][0]) if after < len(pieces) else end
            begin = _to_source(start, pieces)
            self.assembly.take(begin, begin + stop - start)
            start = stop

    def _line(self, number: int) -> tuple[int, int]:
        """Start and end in the source of a line of the body, white space after it left out."""
        start = self.lines[number]
        end = self.lines[number + 1] if number + 1 < len(self.lines) else len(self.source)
        return start, start + len(self.source[start:end].rstrip())

    def _pieces(self, token: Token) -> list[Piece]:
        """Where the lines of the content stand: each is the end of a line of the source."""
        pieces, at = [], 0
        first = token.map[0] if token.map else 0
        for number, line in enumerate(token.content.split("\n"), first):
            start, end = self._line(number)
            text = line.strip()
            found = self.source.rfind(text, start, end)
            pieces.append((at + line.find(text), found if found >= 0 else start))
            at += len(line) + 1
        return pieces

    def _cell_pieces(self, token: Token) -> list[Piece]:
        """Where the content of a cell stands; a pipe in it has lost the backslash before it."""
        start, end = self._line(token.map[0] if token.map else 0)
        marks = _QUOTE_MARKS.match(self.source, start, end)
        start = marks.end() if marks else start
        if self._row_read != start:
            self._row_read, self._row_cells = start, list(cells_of(self.source[start:end]))
        spans = self._row_cells
        if self.column >= len(spans):
            return [(0, start)]
        left, right = spans[self.column]
        pieces = [(0, start + left)]
        for dropped, found in enumerate(
            re.finditer(r"\\\|", self.source[start + left : start + right])
        ):
            pieces.append((found.start() - dropped, start + left + found.start() + 1))
        return pieces


_CONTAINERS = {
    "heading": BlockKind.HEADLINE,
    "blockquote": BlockKind.QUOTE,
    "list_item": BlockKind.LIST_ITEM,
    "table": BlockKind.TABLE_CELL,
}


def _to_source(offset: int, pieces: list[Piece]) -> int:
    at = bisect_right(pieces, offset, key=lambda piece: piece[0]) - 1
    content, source = pieces[max(at, 0)]
    return source + offset - content
