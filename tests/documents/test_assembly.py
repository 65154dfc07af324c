"""A text put together from a source: its blocks, and the way back to every character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.assembly import Assembly
from claimcheck.model import BlockKind, Document

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=8)


def taken(source: str, *spans: tuple[int, int]) -> Document:
    assembly = Assembly(source)
    assembly.begin("\n\n")
    for start, end in spans:
        assembly.take(start, end)
    assembly.finish(BlockKind.PARAGRAPH)
    return assembly.document("a.txt")


def test_what_is_left_out_stands_between() -> None:
    document = taken("Growth of 4**.2** percent", (0, 11), (13, 15), (17, 25))
    assert document.text == "Growth of 4.2 percent"
    at = document.text.index("4.2")
    place = document.locate(at, at + 3)
    assert (place.column, place.end_column) == (11, 16)
    assert document.source[place.start : place.end] == "4**.2"


def test_an_entity_stands_for_its_character() -> None:
    assembly = Assembly("a &frac12; b")
    assembly.take(0, 2)
    assembly.stand_for("½", 2, 10)
    assembly.take(10, 12)
    document = assembly.document("a.html")
    assert document.text == "a ½ b"
    place = document.locate(2, 3)
    assert document.source[place.start : place.end] == "&frac12;"
    assert document.source[document.locate(4, 5).start] == "b"


def test_blocks_leave_white_space_outside_and_nothing_is_no_block() -> None:
    assembly = Assembly("  one   two")
    for start, end in ((0, 6), (6, 8), (8, 11)):
        assembly.begin("\n\n")
        assembly.take(start, end)
        assembly.finish(BlockKind.PARAGRAPH)
    document = assembly.document("a.txt")
    assert [document.text[block.start : block.end] for block in document.blocks] == ["one", "two"]


def test_tables_are_numbered() -> None:
    assembly = Assembly("")
    assert [assembly.next_table() for _ in range(3)] == [0, 1, 2]


@given(st.text(min_size=40, max_size=40), SPANS)
def test_every_character_leads_back_to_itself(source: str, spans: list[tuple[int, int]]) -> None:
    ordered, last = [], 0
    for start, length in sorted(spans):
        begin = max(start, last)
        last = min(begin + length, len(source))
        ordered.append((begin, last))
    document = taken(source, *ordered)
    assert document.text == "".join(source[start:end] for start, end in ordered)
    for at, character in enumerate(document.text):
        assert source[document.locate(at, at + 1).start] == character
