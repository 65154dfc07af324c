"""The ledger: each number in one line, and the mark that leads there."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model import Suppressed, SuppressedBy
from claimcheck.report.html.cards import LONGEST_NAME, deck_of
from claimcheck.report.html.ledger import Row, marks_of, rows_of
from tests.report import story


def rows(text: str) -> list[Row]:
    report = claimcheck.check(text)
    return list(rows_of(report, deck_of(report)))


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("It has nearly 9,200 boats.", "nearly 9,200 boats"),
        ("It has more than 3.5 million euros.", "more than €3.5 million"),
        ("It has $7 million.", ""),
        ("It is 1,300 square kilometers.", "1,300 km²"),
        ("It costs $5 to $6.", ""),
        ("It shut in 2018.", "year"),
        ("They won 3-1 on the day.", "score"),
    ],
)
def test_what_was_read_is_told_where_the_words_do_not(text: str, read_as: str) -> None:
    assert [row.read_as for row in rows(text)] == [read_as]


def test_reasons_are_told() -> None:
    report = story.checked()
    found = {row.written: row for row in rows_of(report, deck_of(report))}
    assert found["2016"].reason == "a year"
    assert found["7777777777777"].reason == "too many digits"
    assert found["40"].reason == ""


def test_marks_and_rows_are_of_the_same_numbers() -> None:
    report = story.checked()
    deck = deck_of(report)
    marks, found = list(marks_of(report, deck)), list(rows_of(report, deck))
    assert [mark.place for mark in marks] == [row.place for row in found] == list(range(6))
    assert [mark.status for mark in marks] == [row.status.name for row in found]
    assert [mark.cards for mark in marks] == [row.cards for row in found]


def test_a_mark_names_the_finding_that_accuses_it() -> None:
    report = story.checked()
    assert [mark.finding for mark in marks_of(report, deck_of(report))] == [0, 1, 0, 0, 2, 0]


def test_a_very_long_number_is_named_by_its_beginning() -> None:
    (row,) = rows(f"It has 1{'0' * 400} boats.")
    assert row.written.startswith("100000")
    assert row.written.endswith("…")
    assert len(row.written) == LONGEST_NAME


def test_a_number_whose_findings_are_set_aside_is_marked_quietly() -> None:
    report = story.checked()
    first, *rest = report.findings
    aside = (Suppressed(first, SuppressedBy.BASELINE),)
    report = report._replace(findings=tuple(rest), suppressed=aside)
    marks = list(marks_of(report, deck_of(report)))
    assert [mark.quiet for mark in marks] == [False, True, False, False, False, False]
    assert marks[1].status == "refuted"
