"""The words of text reports, and draft text made fit for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.wording import clipped, columns_of, padded, shown, summary_of
from tests.report import story


def test_the_summary_counts_every_number() -> None:
    assert summary_of([story.checked()]) == (
        "6 numbers: 1 supported, 1 refuted, 1 to review, 1 not checked (no reference), "
        "1 not claim (dates), 1 not read"
    )
    assert summary_of([story.checked(), story.checked()]).startswith("12 numbers in 2 drafts: 2 ")


def test_a_summary_of_nothing() -> None:
    empty = type(story.checked())(story.checked().document, (), ())
    assert summary_of([empty]) == "no numbers"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("5 km", "5 km"),
        ("5\nkm\t\r", "5 km  "),
        ("5\u00a0km", "5 km"),
        ("\x1b[31m5", "\ufffd[31m5"),
        ("a\u202e5", "a\ufffd5"),
        ("é 𝄞 日", "é 𝄞 日"),
    ],
)
def test_nothing_in_a_draft_is_obeyed_by_the_terminal(text: str, printed: str) -> None:
    assert shown(text) == printed


@given(st.text(max_size=60))
def test_what_is_shown_is_as_long_and_on_one_line(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert len(shown(text).splitlines()) <= 1


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("𝄞", 1)])
def test_columns_of_a_terminal(text: str, columns: int) -> None:
    assert columns_of(text) == columns


@given(st.text(alphabet="ab 日é\u0301", max_size=30), st.integers(2, 20))
def test_clipping_and_padding_fit_the_column(text: str, columns: int) -> None:
    cut = clipped(text, columns)
    assert columns_of(cut) <= columns
    assert cut == text or cut.endswith("…")
    assert columns_of(padded(cut, columns)) == columns
