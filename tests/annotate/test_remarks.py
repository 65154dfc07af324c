"""What comments say."""

from __future__ import annotations

import claimcheck
from claimcheck.annotate import notes_of

DRAFT = "The reserve covers 1,300 square kilometers (800 square miles)."


def test_each_number_that_needs_a_human_has_one_note() -> None:
    notes = notes_of(claimcheck.check(DRAFT))
    assert [DRAFT[note.start : note.end] for note in notes] == [
        "1,300 square kilometers",
        "800 square miles",
    ]


def test_a_finding_is_told_once_and_pointed_to_from_its_other_numbers() -> None:
    first, second = notes_of(claimcheck.check(DRAFT))
    assert first.paragraphs[0].startswith("CC201 conversion-mismatch: ")
    assert "501.9 sq mi" in first.paragraphs[1]
    assert second.paragraphs == ("CC201: see the comment on “1,300 square kilometers”",)


def test_evidence_that_the_message_tells_is_not_told_again() -> None:
    for note in notes_of(claimcheck.check(DRAFT)):
        assert len(set(note.paragraphs)) == len(note.paragraphs)


def test_a_clean_draft_has_no_notes() -> None:
    assert notes_of(claimcheck.check("It covers 1,300 square kilometers (500 square miles).")) == []
