"""Documents: offsets lead back to the file, periods cover what was said."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Block, BlockKind, Document, Period, SourceMap

lines = st.lists(st.text(alphabet="ab é𝄞", max_size=8), min_size=1, max_size=6)


@given(lines, st.data())
def test_line_and_column_lead_to_the_character(parts: list[str], data: st.DataObject) -> None:
    text = "\n".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = Document(text).locate(start, end)
    before = text.split("\n")[: place.line - 1]
    assert sum(len(line) + 1 for line in before) + place.column - 1 == start
    assert (place.start, place.end) == (start, end)


@given(st.lists(st.tuples(st.text(max_size=5), st.text("*_", max_size=3)), min_size=1))
def test_a_source_map_finds_every_character_behind_the_mark_up(
    pieces: list[tuple[str, str]],
) -> None:
    text, source, segments = "", "", []
    for plain, markup in pieces:
        source += markup
        if plain:
            segments.append((len(text), len(source), len(plain)))
        text, source = text + plain, source + plain
    document = Document(text, source_map=SourceMap(source, tuple(segments)))
    for offset, character in enumerate(text):
        place = document.locate(offset, offset + 1)
        assert source[place.start : place.end] == character


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2025-12", (2025, 12, 1), (2025, 12, 31)),
        ("2025-03-18", (2025, 3, 18), (2025, 3, 18)),
        ("9999-12", (9999, 12, 1), (9999, 12, 31)),
    ],
)
def test_a_period_covers_what_was_said(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert Period.parse(text) == Period(datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize("text", ["", "March", "2025-13", "2025-02-30", "2025-1-2-3", "12345"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".") as raised:
        Period.parse(text)
    assert raised.type is ValueError


def test_periods_overlap_when_they_share_a_day() -> None:
    year = Period.of_year(2024)
    assert year.overlaps(Period.parse("2024-12-31"))
    assert not year.overlaps(Period.parse("2025"))


def test_the_block_of_a_character() -> None:
    blocks = (Block(BlockKind.HEADLINE, 0, 3), Block(BlockKind.PARAGRAPH, 5, 9))
    document = Document("abc\n\ndefg", blocks)
    found = [document.block_at(offset) for offset in (0, 2, 3, 4, 5, 8, 9)]
    kinds = [block.kind.value if block else None for block in found]
    assert kinds == ["headline", "headline", None, None, "paragraph", "paragraph", None]
