"""Verdicts and severities in their order."""

from __future__ import annotations

import pytest

from claimcheck.model import Severity, Verdict


def test_the_gravest_verdict_comes_first() -> None:
    order = ["refuted", "review", "supported", "unchecked", "not_a_claim"]
    assert sorted(Verdict, key=lambda verdict: -verdict.gravity) == order


@pytest.mark.parametrize(
    ("one", "other"), [("error", "warning"), ("warning", "note"), ("error", "note")]
)
def test_an_error_is_louder_than_a_warning_than_a_note(one: str, other: str) -> None:
    assert Severity(one).rank > Severity(other).rank


def test_names_are_what_a_report_prints() -> None:
    assert {f"{verdict}" for verdict in Verdict} == {verdict.value for verdict in Verdict}
    assert f"{Severity.ERROR}" == "error"
