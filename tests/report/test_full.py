"""What a person reads: the mark stands under the number, whatever stands before it."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.report.formats import View
from claimcheck.report.formats.full import _shared_beginning, _unsaid, render
from claimcheck.report.wording import columns_of

from . import odd


def test_the_marks_stand_under_the_numbers() -> None:
    lines = odd.told("full").splitlines()
    assert (
        lines[0] == f"dunes.txt:{odd.LINES}:{odd.CODE_POINTS}  REFUTED  CC201 conversion-mismatch"
    )
    words = next(line for line in lines if "1,300" in line and "│" in line)
    marks = lines[lines.index(words) + 1]
    first = min(marks.index(mark) for mark in "^~" if mark in marks)
    assert columns_of(words[: words.index("1,300")]) == columns_of(marks[:first])


def test_the_summary_counts_every_number() -> None:
    last = odd.told("full").splitlines()[-1]
    assert last.startswith(f"{len(odd.checked().ledger)} numbers:")
    assert "2 refuted" in last
    assert "(dates)" in last


def test_a_clean_draft_has_only_the_summary() -> None:
    assert odd.told("full", odd.checked(text="All is well.")) == "no numbers\n"


def test_colour_is_only_round_the_same_words() -> None:
    plain = odd.told("full")
    coloured = "".join(render([odd.checked()], View(color=True)))
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain


def test_a_terminal_keeps_the_ledger_within_its_width() -> None:
    view = View(everything=True, terminal=True, width=90)
    lines = "".join(render([odd.checked()], view)).splitlines()
    assert max(map(columns_of, lines)) <= 90


def test_nothing_is_told_twice() -> None:
    told = ["1,300 km² is 502 sq mi, not 800 sq mi"]
    assert _unsaid("1,300 km² is 502 sq mi", told) == ""
    assert _unsaid("1,300 km² is 502 sq mi; a source", told) == "a source"
    assert _unsaid("something else", told) == "something else"
    assert _shared_beginning("abcd", "abxd") == 2
    assert _shared_beginning("ab", "abcd") == 2


@pytest.mark.parametrize(
    ("text", "everything", "told"),
    [
        ("It covers 1,300 km² (500 sq mi).", False, True),
        ("It covers 1,300 km² (500 sq mi).", True, False),
        ("It covers 1,300 km² (800 sq mi).", False, False),
        ("It came in 2019.", False, False),
    ],
)
def test_a_clean_draft_says_where_the_rest_is(text: str, everything: bool, told: bool) -> None:
    shown = "".join(render([claimcheck.check(text)], View(everything=everything)))
    assert ("--all shows what each number" in shown) is told
