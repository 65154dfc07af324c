"""The marks: one for each verdict, and one for what could not be read, each with its own sign."""

from __future__ import annotations

from claimcheck.report.html.status import NOTE, STATUSES, status_of
from tests.report import story


def test_each_verdict_has_its_own_mark() -> None:
    found = {e.mention.text: status_of(e).name for e in story.checked().ledger}
    assert found == {
        "1,300 square kilometers": "unchecked",
        "800 square miles": "refuted",
        "2016": "aside",
        "40": "supported",
        "12.5 percent": "review",
        "7777777777777": "unread",
    }


def test_marks_differ_in_their_signs_too() -> None:
    signs = [status.sign for status in (*STATUSES, NOTE)]
    assert len(set(signs)) == len(signs)
