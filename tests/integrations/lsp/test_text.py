"""Places as an editor counts them, and edits by these places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from claimcheck.integrations.lsp.text import Encoding, Text

TEXT = "one\n😀 two é\r\nthree\rfour\u2028five\x0csix\n"
PLACES = [
    # words that begin there, and their line and column in UTF-8, UTF-16 and UTF-32
    ("one", 0, 0, 0, 0),
    ("two", 1, 5, 3, 2),
    ("é", 1, 9, 7, 6),
    ("three", 2, 0, 0, 0),
    ("four", 3, 0, 0, 0),
    ("five", 3, 7, 5, 5),
    ("six", 3, 12, 10, 10),
]
texts = st.text(st.sampled_from("a1 é😀\u2028\x0b\x85\n\r"), max_size=30)
encodings = st.sampled_from(list(Encoding))


@pytest.mark.parametrize(("words", "line", "utf8", "utf16", "utf32"), PLACES)
def test_a_place_is_told_in_units_of_the_encoding(
    words: str, line: int, utf8: int, utf16: int, utf32: int
) -> None:
    offset = TEXT.index(words)
    for encoding, column in zip(Encoding, (utf8, utf16, utf32), strict=True):
        text = Text(TEXT, encoding)
        assert text.position_at(offset) == types.Position(line, column)
        assert text.offset_at(types.Position(line, column)) == offset


@pytest.mark.parametrize(
    ("line", "character", "offset"),
    [
        (0, 99, 3),  # behind the end of a line: its end
        (1, 99, TEXT.index("\r\n")),
        (99, 0, len(TEXT)),  # behind the last line: the end
        (1, 1, 4),  # between the halves of a surrogate pair: before it
        (4, 0, len(TEXT)),
    ],
)
def test_a_place_that_is_none_is_kept_to_its_line(line: int, character: int, offset: int) -> None:
    assert Text(TEXT).offset_at(types.Position(line, character)) == offset


@given(texts, encodings)
def test_every_offset_comes_back_from_its_place(source: str, encoding: Encoding) -> None:
    text = Text(source, encoding)
    for offset in range(len(source) + 1):
        inside_line_end = source[offset - 1 : offset + 1] == "\r\n" and offset > 0
        assert inside_line_end or text.offset_at(text.position_at(offset)) == offset


@given(texts, encodings, st.integers(0, 30), st.integers(0, 30), texts)
def test_an_edit_replaces_what_stands_in_its_range(
    source: str, encoding: Encoding, one: int, other: int, new: str
) -> None:
    start, end = sorted((min(one, len(source)), min(other, len(source))))
    text = Text(source, encoding)
    where = text.range_of(start, end)
    begin, stop = text.offset_at(where.start), text.offset_at(where.end)
    change = types.TextDocumentContentChangePartial(where, new)
    assert text.changed([change]).source == source[:begin] + new + source[stop:]


def test_edits_of_a_change_follow_on_each_other() -> None:
    text = Text("a\nb\n")
    changes: list[types.TextDocumentContentChangeEvent] = [
        types.TextDocumentContentChangePartial(text.range_of(0, 1), "x\ny"),
        types.TextDocumentContentChangePartial(
            types.Range(types.Position(2, 0), types.Position(2, 1)), "z"
        ),
    ]
    assert text.changed(changes).source == "x\ny\nz\n"
    whole = types.TextDocumentContentChangeWholeDocument("new")
    assert text.changed([*changes, whole]).source == "new"


def test_half_a_character_is_a_unit() -> None:
    assert Text("\ud83d5").position_at(1) == types.Position(0, 1)
    assert Text("\ud83d5", Encoding.Utf8).position_at(1) == types.Position(0, 3)
