"""Excerpts: the finding's line, cut to whole words, with marks under the right characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Basis, Finding, Kind, Mention, Severity, Verdict
from claimcheck.report.excerpt import excerpt_of
from claimcheck.report.wording import columns_of
from tests.report import story


def finding(text: str, start: int, end: int, accused: tuple[int, int] | None = None) -> Finding:
    mentions = () if accused is None else (Mention(*accused, "", Kind.NUMBER),)
    return Finding(
        "CC201",
        "x",
        Severity.ERROR,
        Verdict.REFUTED,
        Basis.DRAFT,
        start,
        end,
        mentions,
        "",
    )


def one(text: str, about: Finding, width: int) -> tuple[str, str]:
    """The excerpt, which is one line."""
    (told,) = excerpt_of(text, about, width)
    return told


def test_marks_stand_under_the_relation_and_the_accused() -> None:
    line, marks = one(story.TEXT, story.checked().findings[0], 90)
    assert line == "The reserve of 1,300 square kilometers (800 square miles) was set up in 2016."
    assert marks == " " * 15 + "~" * 25 + "^" * 16


def test_a_long_line_is_cut_at_words_on_both_sides() -> None:
    text = "word " * 40 + "5 of 6 " + "more " * 40
    line, marks = one(text, finding(text, 200, 206), 50)
    assert line.startswith("…word ")
    assert line.endswith(" more…")
    assert line[marks.index("~") : marks.rindex("~") + 1] == "5 of 6"
    assert len(line) <= 50


def test_a_long_relation_takes_more_lines() -> None:
    text = "It was " + "12 and 13 of them, " * 6 + "in all."
    told = list(excerpt_of(text, finding(text, 7, len(text) - 8), 50))
    assert len(told) > 1
    assert "".join(line.strip("…") + " " for line, _ in told).strip() == text[7:-8].strip()
    assert all(set(marks) <= {" ", "~"} for _, marks in told)
    endless = "5 and " * 400
    assert len(list(excerpt_of(endless, finding(endless, 0, 2400), 50))) <= 5


def test_wide_characters_are_marked_over_their_columns() -> None:
    text = "日本 5 円"
    _, marks = one(text, finding(text, 3, 6), 40)
    assert marks == "     ~~~~"


@given(st.text(alphabet="ab 1日\n", min_size=1, max_size=200), st.data(), st.integers(40, 80))
def test_the_excerpt_shows_the_finding_and_fits(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    told = list(excerpt_of(text, finding(text, start, end), width))
    for line, marks in told:
        assert len(line) <= width
        assert columns_of(marks) <= columns_of(line)
    marked = sum(marks.count("~") for _, marks in told)
    assert marked or not text[start:end].strip()
