"""The coverage bar: every number in one segment, every segment to be seen, no percentages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.checked import Coverage
from claimcheck.report.html.coverage import WIDTH, Bar, bar_of

counts = st.integers(0, 3) | st.integers(0, 100_000)


def bar(*found: int) -> Bar:
    supported, refuted, review, unchecked, aside, unread = found
    return bar_of(Coverage(sum(found), supported, refuted, review, unchecked, aside, unread))


@given(st.tuples(counts, counts, counts, counts, counts, counts))
def test_the_segments_fill_the_bar(found: tuple[int, ...]) -> None:
    one = bar(*found)
    assert sum(part.numbers for part in one.segments) == sum(found)
    assert all(part.numbers and part.width > 1 for part in one.segments)
    if one.segments:
        assert sum(part.width for part in one.segments) == pytest.approx(WIDTH, abs=1)
        ends = [part.x + part.width for part in one.segments[:-1]]
        assert ends == pytest.approx([part.x for part in one.segments[1:]], abs=0.3)
    assert "%" not in one.sentence


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ((0, 0, 0, 0, 0, 0), "No numbers."),
        ((1, 0, 0, 0, 0, 0), "1 of 1 number checked."),
        ((16, 6, 5, 17, 6, 0), "27 of 50 numbers checked; 17 had nothing to be checked against;"
         " 6 not claims (dates, names, scores)."),
        ((0, 0, 0, 0, 0, 1200), "0 of 1,200 numbers checked; 1,200 could not be read."),
    ],
)  # fmt: skip
def test_the_sentence(found: tuple[int, ...], sentence: str) -> None:
    assert bar(*found).sentence == sentence


def test_what_was_checked_comes_first() -> None:
    order = [part.status.name for part in bar(1, 1, 1, 1, 1, 1).segments]
    assert order == ["refuted", "review", "supported", "unchecked", "unread", "aside"]
