"""Plain text: what its lines say of headline, paragraphs, lists, quotes and tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.model import Block, BlockKind

WRAPPED = """\
The council approved a budget of 154 million on Tuesday night after a
debate that lasted until two in the morning, with eleven members for it
and four against."""
ENDS_IN_NUMBER = """\
The port said on Tuesday that it had closed 14 of its 212 old stores, leaving
198. The stores that are left stand on the other side of the river, it said."""
COMPANY = "The Brack Bridge port sold its two oldest cranes last week to Coast Metals Inc."


def told(text: str) -> list[tuple[str, str]]:
    document = document_from_text(text)
    return [(block.kind.value, text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One line.", [("paragraph", "One line.")]),
        ("First one.\nSecond one.", [("paragraph", "First one."), ("paragraph", "Second one.")]),
        (WRAPPED, [("paragraph", WRAPPED)]),
        (ENDS_IN_NUMBER, [("paragraph", ENDS_IN_NUMBER)]),
        (
            "Crop output up 24%\n\nThe harvest grew.",
            [("headline", "Crop output up 24%"), ("paragraph", "The harvest grew.")],
        ),
        (
            "Is 5% enough?\n\nIt is not.",
            [("headline", "Is 5% enough?"), ("paragraph", "It is not.")],
        ),
        (
            "Prices fall in the U.S.\n\nThey fell.",
            [("headline", "Prices fall in the U.S."), ("paragraph", "They fell.")],
        ),
        (
            f"{COMPANY}\n\nIt did.",
            [("paragraph", COMPANY), ("paragraph", "It did.")],
        ),
        (
            "Output up\n\nFarmers credit the rain\n\nBy A. Writer\n\nIt rained.",
            [
                ("headline", "Output up"),
                ("dek", "Farmers credit the rain"),
                ("paragraph", "By A. Writer"),
                ("paragraph", "It rained."),
            ],
        ),
        ("No sentence end", [("paragraph", "No sentence end")]),
        ("It ends here.\n\nMore.", [("paragraph", "It ends here."), ("paragraph", "More.")]),
        ("- one\n- two", [("list_item", "- one"), ("list_item", "- two")]),
        ("1. one\n2) two", [("list_item", "1. one"), ("list_item", "2) two")]),
        ("> quoted\nnot", [("quote", "> quoted"), ("paragraph", "not")]),
        ("a\r\n\r\nb.\r\n", [("headline", "a"), ("paragraph", "b.")]),
        ("either | or", [("paragraph", "either | or")]),
    ],
)
def test_lines_say_what_a_block_is(text: str, blocks: list[tuple[str, str]]) -> None:
    assert told(text) == blocks


@pytest.mark.parametrize(
    "text",
    [
        "| A | B |\n| --- | --: |\n| x | 1 |\n|  | 2 |",
        "A | B\n--- | ---\nx | 1\ny | 2",
        "A\tB\nx\t1\n\t2",
    ],
)
def test_a_table_in_text_has_rows_and_columns(text: str) -> None:
    document = document_from_text(text)
    cells = {(b.row, b.column): text[b.start : b.end] for b in document.blocks}
    assert {b.kind for b in document.blocks} == {BlockKind.TABLE_CELL}
    assert {b.table for b in document.blocks} == {0}
    assert cells[0, 0] == "A"
    assert cells[1, 1] == "1"
    assert "2" in cells.values()


def test_tables_are_counted_and_stand_between_paragraphs() -> None:
    document = document_from_text("| a | 1 |\n| b | 2 |\n\nThen.\n\n| c | 3 |\n| d | 4 |")
    assert [block.table for block in document.blocks] == [0, 0, 0, 0, None, 1, 1, 1, 1]


def test_a_pipe_behind_a_backslash_divides_nothing() -> None:
    text = "| a \\| b | 1 |\n| c | 2 |"
    first = document_from_text(text).blocks[0]
    assert text[first.start : first.end] == "a \\| b"


@given(st.text(max_size=400) | st.text(alphabet="ab1.|-\t\n\r >*#—", max_size=200))
def test_blocks_lie_in_order_and_apart_in_any_text(text: str) -> None:
    document = document_from_text(text)
    assert document.text == text
    before = 0
    for block in document.blocks:
        assert before <= block.start < block.end <= len(text)
        assert not text[block.start].isspace()
        assert not text[block.end - 1].isspace()
        before = block.end


@given(st.text(alphabet="ab1.|-\t\n\r >*#—", max_size=200))
def test_no_letter_or_digit_is_left_outside_the_blocks(text: str) -> None:
    covered = bytearray(len(text))
    for block in document_from_text(text).blocks:
        covered[block.start : block.end] = b"\1" * (block.end - block.start)
    assert not [c for c, inside in zip(text, covered, strict=True) if c.isalnum() and not inside]


def test_blocks_carry_no_table_elsewhere() -> None:
    assert document_from_text("One.").blocks == (Block(BlockKind.PARAGRAPH, 0, 4),)
