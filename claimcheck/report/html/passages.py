"""The draft as written: its passages in order, cut where a number is marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from claimcheck.model import Block, BlockKind, Document
from claimcheck.namedtuple import NamedTuple

MARGIN = 50  # characters; a paragraph of longer lines was wrapped by a program


class Mark(NamedTuple):
    """A number to mark: its place in the ledger, its span, and the name and word of its status.

    `cards` are the numbers of its cards, the gravest first; `finding` is that of the first finding
    that accuses it, 0 without one.  A `quiet` one is accused by nothing that is not set aside.
    """

    place: int
    start: int
    end: int
    status: str
    word: str
    cards: tuple[int, ...] = ()
    finding: int = 0
    quiet: bool = False


class Piece(NamedTuple):
    """A stretch of text; `mark` is set for a number, `first` unless its mark began before."""

    text: str
    mark: Mark | None = None
    first: bool = True


class Passage(NamedTuple):
    """A block of the draft, `kind` being that of the block, in pieces.

    `broken` is set where its line breaks are the writer's, as in a poem or an address.
    """

    kind: str
    pieces: tuple[Piece, ...]
    broken: bool = False


class Items(NamedTuple):
    """A list of the draft."""

    items: tuple[Passage, ...]
    kind: str = "items"


class Cells(NamedTuple):
    """A table of the draft: its rows, each with its cells by column, None where there is none."""

    rows: tuple[tuple[Passage | None, ...], ...]
    kind: str = "cells"


def passages_of(document: Document, marks: Sequence[Mark]) -> Iterator[Passage | Items | Cells]:
    """All the text of the document in order, every mark in its place.

    What stands between the blocks becomes a paragraph, unless it is white space.  `marks` are in
    order; where two overlap, the first takes what both cover.
    """
    cutter = _Cutter(document, marks)
    for kind, blocks in groupby(_blocks(document), _family):
        passages = [(block, cutter.passage(block)) for block in blocks]
        if kind == BlockKind.LIST_ITEM:
            yield Items(tuple(passage for _, passage in passages))
        elif kind.startswith(BlockKind.TABLE_CELL):
            yield _table(passages)
        else:
            yield from (passage for _, passage in passages)


def _family(block: Block) -> str:
    """What may stand together: the items of a list, the cells of one table."""
    return f"{block.kind} {block.table}" if block.table is not None else block.kind.value


def _blocks(document: Document) -> Iterator[Block]:
    """The blocks in order, and the text between them as paragraphs.

    What stands beside a cell is a line of the table, unless there are words in it.
    """
    at, before = 0, None
    for block in document.blocks:
        if not _is_line(document.text[at : block.start], before, block):
            yield from _between(document.text, at, block.start)
        yield block._replace(start=max(block.start, at))
        at, before = max(at, block.end), block
    if not _is_line(document.text[at:], before, None):
        yield from _between(document.text, at, len(document.text))


def _is_line(gap: str, *beside: Block | None) -> bool:
    cells = any(block is not None and block.kind is BlockKind.TABLE_CELL for block in beside)
    return cells and not any(map(str.isalnum, gap))


def _between(text: str, start: int, end: int) -> Iterator[Block]:
    """Paragraphs of the text between two blocks, which empty lines part."""
    at = start
    while at < end:
        stop = text.find("\n\n", at, end)
        stop = end if stop < 0 else stop + 2
        if not text[at:stop].isspace():
            yield Block(BlockKind.PARAGRAPH, at, stop)
        at = stop


def _table(passages: Sequence[tuple[Block, Passage]]) -> Cells | Items:
    """The cells where they belong; as a list, if they do not say where that is."""
    places = {
        (block.row, block.column): passage
        for block, passage in passages
        if block.row is not None and block.column is not None
    }
    if len(places) < len(passages):
        return Items(tuple(passage for _, passage in passages))
    columns = sorted({column for _, column in places})
    rows = sorted({row for row, _ in places})
    return Cells(tuple(tuple(places.get((row, column)) for column in columns) for row in rows))


class _Cutter:
    """Cuts one block after the other; remembers how far the marks are used up."""

    def __init__(self, document: Document, marks: Sequence[Mark]) -> None:
        self.text, self.plain = document.text, document.source_map is None
        self.marks, self.next = marks, 0

    def passage(self, block: Block) -> Passage:
        """The block in pieces."""
        return Passage(block.kind.value, self._cut(block), self.plain and self._is_broken(block))

    def _is_broken(self, block: Block) -> bool:
        """True if a line of the block ends before any margin would end it."""
        lines = self.text[block.start : block.end].strip().split("\n")
        return any(len(line) < MARGIN for line in lines[:-1])

    def _cut(self, block: Block) -> tuple[Piece, ...]:
        """The pieces of the block, in order; without empty ones."""
        pieces, at = [], block.start
        while self.next < len(self.marks) and self.marks[self.next].start < block.end:
            mark = self.marks[self.next]
            start, end = max(mark.start, at), min(mark.end, block.end)
            if start < end:
                pieces.append(Piece(self.text[at:start]))
                pieces.append(Piece(self.text[start:end], mark, mark.start >= block.start))
                at = end
            if mark.end > block.end:
                break
            self.next += 1
        pieces.append(Piece(self.text[at : block.end]))
        return tuple(piece for piece in pieces if piece.text)
