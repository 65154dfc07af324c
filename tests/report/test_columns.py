"""Columns as other tools count them, with odd characters before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents import document_from_text
from claimcheck.report.columns import Column, region_of


@pytest.mark.parametrize(
    ("column", "first", "last"),
    [(Column.CODE_POINTS, 6, 9), (Column.UTF16, 7, 10), (Column.BYTES, 12, 15)],
)
def test_each_tool_counts_its_own_way(column: Column, first: int, last: int) -> None:
    text = "one\n𝄞e\u0301日 5 % x"
    start = text.index("5")
    at = region_of(document_from_text(text), start, start + 3, column)
    assert (at.line, at.column, at.end_line, at.end_column) == (2, first, 2, last)


@given(st.text(max_size=60), st.data())
def test_a_column_leads_back_to_the_character(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    document = document_from_text(text)
    line = text.split("\n")[region_of(document, start, start, Column.BYTES).line - 1]
    encodings = {Column.BYTES: ("utf-8", 1), Column.UTF16: ("utf-16-le", 2)}
    for column, (encoding, size) in encodings.items():
        at = region_of(document, start, start, column)
        encoded = line.encode(encoding)[: (at.column - 1) * size].decode(encoding)
        assert encoded == line[: region_of(document, start, start, Column.CODE_POINTS).column - 1]
