"""The draft as passages: every character once, every mark in its place, blocks as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.model import Block, BlockKind, Document, SourceMap
from claimcheck.report.html.passages import Cells, Items, Mark, Passage, Piece, passages_of

STORY = """A headline about 5 boats

Some 12 boats, and 3 more.

| Boat | Crew |
| --- | --- |
| Fern | 12 |
| Ada | 9 |

- 28 islanders
- 12 visitors
"""
Kinds = list[Passage | Items | Cells]


def mark(start: int, end: int, place: int = 0) -> Mark:
    return Mark(place, start, end, "unchecked", "not checked")


def passages(document: Document, *marks: Mark) -> Kinds:
    return list(passages_of(document, marks))


def all_pieces(found: Kinds) -> list[Piece]:
    pieces: list[Piece] = []
    for one in found:
        inside = (one,) if isinstance(one, Passage) else ()
        if isinstance(one, Items):
            inside = one.items
        if isinstance(one, Cells):
            inside = tuple(cell for row in one.rows for cell in row if cell)
        pieces += [piece for passage in inside for piece in passage.pieces]
    return pieces


def said(passage: Passage | None) -> str:
    return "".join(piece.text for piece in passage.pieces) if passage else ""


def test_blocks_keep_their_kind_and_tables_and_lists_their_shape() -> None:
    found = passages(document_from_text(STORY, name="a.md"))
    assert [one.kind for one in found] == ["headline", "paragraph", "cells", "items"]
    cells, items = found[2:]
    assert isinstance(cells, Cells)
    rows = [
        ["".join(p.text for p in cell.pieces) if cell else "" for cell in r] for r in cells.rows
    ]
    assert rows == [["Boat", "Crew"], ["Fern", "12"], ["Ada", "9"]]
    assert isinstance(items, Items)
    assert len(items.items) == 2


def test_text_between_blocks_is_a_paragraph_and_white_space_is_none() -> None:
    text = "One.\n\n between 7 \n\n\nTwo."
    blocks = (Block(BlockKind.QUOTE, 0, 4), Block(BlockKind.CAPTION, 20, 24))
    found = passages(Document(text, blocks), mark(15, 16))
    assert [one.kind for one in found] == ["quote", "paragraph", "caption"]
    assert [piece.text for piece in all_pieces(found) if piece.mark] == ["7"]


def test_cells_that_do_not_say_where_they_stand_are_a_list() -> None:
    blocks = (Block(BlockKind.TABLE_CELL, 0, 1), Block(BlockKind.TABLE_CELL, 2, 3))
    (found,) = passages(Document("a b", blocks))
    assert isinstance(found, Items)


def test_a_mark_over_two_blocks_begins_once() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, 0, 5), Block(BlockKind.PARAGRAPH, 6, 12))
    found = passages(Document("12 to 14 boats", blocks), mark(3, 8))
    marked = [(piece.text, piece.first) for piece in all_pieces(found) if piece.mark]
    assert marked == [("to", True), ("14", False)]


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("One line of 12 boats.", False),
        (f"{'a word ' * 9}\n{'a word ' * 9}\nand 3.", False),
        ("Roses are 5,\nviolets are 6.", True),
        ("One line.\n\n", False),
    ],
)
def test_line_breaks_of_wrapped_prose_are_not_the_writers(text: str, broken: bool) -> None:
    (found,) = passages(Document(text))
    assert isinstance(found, Passage)
    assert found.broken is broken
    mapped = Document(text, source_map=SourceMap(text, ()))
    assert not any(one.broken for one in passages(mapped) if isinstance(one, Passage))


spans = st.tuples(st.integers(0, 60), st.integers(1, 8)).map(lambda span: (span[0], sum(span)))


@given(st.text(alphabet="a1 \n", max_size=60), st.lists(spans, max_size=8), st.lists(spans))
def test_every_character_is_shown_once(
    text: str, cut: list[tuple[int, int]], marked: list[tuple[int, int]]
) -> None:
    blocks: list[Block] = []
    for start, end in sorted(cut):
        if end <= len(text) and (not blocks or start >= blocks[-1].end):
            blocks.append(Block(BlockKind.PARAGRAPH, start, end))
    marks = [mark(start, min(end, len(text)), n) for n, (start, end) in enumerate(sorted(marked))]
    found = passages(Document(text, tuple(blocks)), *marks)
    shown = "".join(piece.text for piece in all_pieces(found))
    assert "".join(shown.split()) == "".join(text.split())
    for piece in all_pieces(found):
        assert piece.mark is None or piece.text in text[piece.mark.start : piece.mark.end]
