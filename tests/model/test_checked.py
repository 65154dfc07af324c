"""The ledger: every number has an entry, and its verdict follows from the outcomes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Outcome, Quotation, Severity, Verdict
from claimcheck.model.checked import NO_REFERENCE, Coverage, Entry
from tests.report import story

outcomes = st.lists(
    st.sampled_from([story.MISMATCH, story.SUPPORT, story.QUESTION, story.NOTE]), max_size=6
)


def verdicts(*found: Outcome) -> dict[str, str]:
    ledger = story.checked(*found).ledger
    return {entry.mention.text: entry.verdict.value for entry in ledger}


def test_each_number_has_the_gravest_of_its_outcomes() -> None:
    assert verdicts() == {
        "1,300 square kilometers": "unchecked",
        "800 square miles": "refuted",
        "2016": "not_a_claim",
        "40": "supported",
        "12.5 percent": "review",
        "7777777777777": "unchecked",
    }


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        ([], Verdict.UNCHECKED),
        ([Verdict.SUPPORTED, Verdict.UNCHECKED], Verdict.SUPPORTED),
        ([Verdict.SUPPORTED, Verdict.REVIEW], Verdict.REVIEW),
        ([Verdict.REVIEW, Verdict.REFUTED, Verdict.SUPPORTED], Verdict.REFUTED),
    ],
)
def test_the_order_of_gravity(found: list[Verdict], verdict: Verdict) -> None:
    told = tuple(story.SUPPORT._replace(verdict=one) for one in found)
    assert Entry(story.RANGERS, told).verdict is verdict


def test_a_verdict_without_evidence_is_only_a_question() -> None:
    bare = story.MISMATCH._replace(evidence=())
    assert verdicts(bare)["800 square miles"] == "review"
    assert story.checked(bare).findings[0].severity is Severity.WARNING
    assert verdicts(story.SUPPORT._replace(evidence=()))["40"] == "review"


def test_numbers_that_agree_with_each_other_are_all_supported() -> None:
    holding = story.MISMATCH._replace(verdict=Verdict.SUPPORTED, accused=())
    told = verdicts(holding)
    assert told["1,300 square kilometers"] == told["800 square miles"] == "supported"
    assert not story.checked(holding).findings


def test_where_nothing_tells_the_culprit_all_are_accused() -> None:
    told = verdicts(story.MISMATCH._replace(accused=()))
    assert told["1,300 square kilometers"] == told["800 square miles"] == "refuted"


def test_reasons_stand_where_no_verdict_does() -> None:
    reasons = [entry.reason for entry in story.checked().ledger]
    assert reasons == [NO_REFERENCE, "", "a year", "", "", "too many digits"]
    stale = story.SUPPORT._replace(verdict=Verdict.UNCHECKED, message="it matches 1996")
    assert story.checked(stale).ledger[3].reason == "it matches 1996"


def test_findings_are_what_a_human_must_see_in_order() -> None:
    findings = story.checked().findings
    assert [(f.rule, f.severity.value) for f in findings] == [
        ("CC201", "error"),
        ("CC202", "note"),
        ("CC501", "warning"),
    ]
    assert findings[0].mentions == (story.MILES,)
    assert (findings[0].start, findings[0].end) == (story.AREA.start, story.MILES.end)
    assert story.checked().worst is Severity.ERROR
    assert story.checked(story.SUPPORT).worst is None


def test_coverage_counts_every_number_once() -> None:
    assert story.checked().coverage == Coverage(6, 1, 1, 1, 1, 1, 1)
    unread = story.checked().unread
    assert [story.TEXT[one.start : one.end] for one in unread] == ["7777777777777"]


@given(outcomes)
def test_counts_add_up_whatever_was_found(found: list[Outcome]) -> None:
    report = story.checked(*found) if found else story.checked()
    assert sum(report.coverage[1:]) == report.coverage.numbers == len(story.MENTIONS)
    assert [entry.mention for entry in report.ledger] == story.MENTIONS


@given(outcomes, st.sampled_from([story.MISMATCH, story.QUESTION, story.SUPPORT]))
def test_one_more_outcome_never_makes_a_number_less_grave(
    found: list[Outcome], more: Outcome
) -> None:
    before, after = story.checked(*found, story.NOTE), story.checked(*found, story.NOTE, more)
    for one, other in zip(before.ledger, after.ledger, strict=True):
        assert other.verdict.gravity >= one.verdict.gravity


def test_a_place_is_in_one_quotation_or_in_none() -> None:
    first, second = Quotation(4, 10, "Ida Moe"), Quotation(10, 12, marked=False)
    checked = story.checked()._replace(quotations=(first, second))
    found = [checked.quotation_at(offset) for offset in (3, 4, 9, 10, 11, 12)]
    assert found == [None, first, first, second, second, None]
    assert story.checked().quotation_at(4) is None
