"""A draft as the templates see it."""

from __future__ import annotations

import claimcheck
from claimcheck.documents import document_from_text
from claimcheck.report.html.draft import draft_of, rules_of
from tests.report import odd, story


def test_the_date_is_told_where_it_is_a_day() -> None:
    assert draft_of(claimcheck.check("A 5.", date="2025-03-18"), "d1-").date == "2025-03-18"
    assert draft_of(claimcheck.check("A 5.", date="2025-03"), "d1-").date == ""
    assert draft_of(claimcheck.check("A 5."), "d1-").date == ""


def test_line_breaks_are_the_writers_where_the_file_is_its_own_text() -> None:
    report = claimcheck.check(document_from_text("# Five\n\nA 5.", name="a.txt"))
    assert draft_of(report, "d1-").plain


def test_rules_are_told_in_the_order_of_their_codes() -> None:
    drafts = [draft_of(story.checked(), "d1-"), draft_of(odd.checked(), "d2-")]
    rules = rules_of(drafts)
    assert [rule.code for rule in rules] == ["CC201", "CC202", "CC501"]
    assert rules[0].title == "Two forms of one quantity do not say the same."
    assert rules[0].paragraphs[0].startswith("Why:")
    assert all("\n" not in paragraph for rule in rules for paragraph in rule.paragraphs)
