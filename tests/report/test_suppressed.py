"""Findings that are set aside: how each format tells of them, and that none counts them."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator
from sarif_pydantic import Sarif

from claimcheck.model import Suppressed, SuppressedBy
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import View, format_named, format_names
from claimcheck.report.wording import set_aside_of, summary_of
from tests.report import story

REASON = "as the park printed it \x1b[1m"


def aside(by: SuppressedBy) -> CheckedDocument:
    """The story with its first finding set aside."""
    checked = story.checked()
    first, *others = checked.findings
    reason, line = (REASON, 1) if by is SuppressedBy.COMMENT else ("", None)
    return checked._replace(
        findings=tuple(others), suppressed=(Suppressed(first, by, reason, line),)
    )


def told(name: str, by: SuppressedBy, everything: bool = False) -> str:
    return "".join(format_named(name).render([aside(by)], View(everything, everything)))


@pytest.mark.parametrize("by", SuppressedBy)
@pytest.mark.parametrize("name", [name for name in format_names() if name != "xlsx"])
def test_every_format_can_tell_of_them(name: str, by: SuppressedBy) -> None:
    assert told(name, by, everything=True)


@pytest.mark.parametrize("name", ["concise", "github", "rdjson", "markdown", "junit"])
def test_the_default_views_leave_them_out(name: str) -> None:
    for by in SuppressedBy:
        assert "conversion-mismatch" not in told(name, by)


def test_the_summary_counts_them() -> None:
    counted = {by: set_aside_of([aside(by)]) for by in SuppressedBy}
    assert counted[SuppressedBy.COMMENT] == "; findings set aside: 1 suppressed"
    assert counted[SuppressedBy.BASELINE] == "; findings set aside: 1 known"
    assert counted[SuppressedBy.UNCHANGED_LINE].endswith(": 1 on unchanged lines")
    every = summary_of([aside(by) for by in SuppressedBy])
    assert every.endswith("set aside: 1 suppressed, 1 known, 1 on unchanged lines, 1 answered")
    assert set_aside_of([story.checked()]) == ""


def test_known_ones_are_marked_in_a_line_and_suppressed_ones_with_their_reason() -> None:
    known = told("full", SuppressedBy.BASELINE).splitlines()
    assert "park.txt:1:16  known  CC201 conversion-mismatch" in known
    assert "CC201" not in told("full", SuppressedBy.COMMENT)
    everything = told("full", SuppressedBy.COMMENT, everything=True)
    assert "suppressed  CC201 conversion-mismatch  (as the park printed it \ufffd[1m)" in everything
    concise = told("concise", SuppressedBy.COMMENT, everything=True)
    assert "park.txt:1:16: suppressed CC201 as the park printed it" in concise


def test_json_has_them_apart_with_why() -> None:
    record = json.loads(told("json", SuppressedBy.COMMENT))
    (one,) = record["suppressed"]
    assert one["rule"] == "CC201"
    assert one["suppressed"] == {"by": "comment", "reason": REASON, "line": 1}
    assert record["documents"][0]["set_aside"]["comment"] == 1
    assert "CC201" not in [finding["rule"] for finding in record["findings"]]
    unchanged = json.loads(told("json", SuppressedBy.UNCHANGED_LINE))
    assert unchanged["suppressed"] == []
    assert unchanged["documents"][0]["set_aside"]["unchanged_line"] == 1


@pytest.mark.parametrize("by", SuppressedBy)
def test_json_is_as_the_schema_says(by: SuppressedBy) -> None:
    schema = json.loads((files("claimcheck.report") / "report-1.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(json.loads(told("json", by)))


def test_json_lines_have_a_kind_of_their_own() -> None:
    kinds = [json.loads(line)["type"] for line in told("jsonl", SuppressedBy.BASELINE).splitlines()]
    assert kinds.count("suppressed") == 1


@pytest.mark.parametrize(
    ("by", "kind", "state"),
    [(SuppressedBy.COMMENT, "inSource", None), (SuppressedBy.BASELINE, "external", "unchanged")],
)
def test_sarif_has_suppressions(by: SuppressedBy, kind: str, state: str | None) -> None:
    log = told("sarif", by)
    Sarif.model_validate_json(log)
    results = json.loads(log)["runs"][0]["results"]
    (one,) = [result for result in results if "suppressions" in result]
    assert one["ruleId"] == "CC201"
    assert one["suppressions"][0]["kind"] == kind
    assert one["suppressions"][0]["justification"]
    assert one.get("baselineState") == state
    without = json.loads(told("sarif", SuppressedBy.UNCHANGED_LINE))["runs"][0]["results"]
    assert "CC201" not in [result["ruleId"] for result in without]


def test_a_fingerprint_is_the_same_set_aside_or_not() -> None:
    before = json.loads("".join(format_named("json").render([story.checked()], View())))
    after = json.loads(told("json", SuppressedBy.COMMENT))
    assert after["suppressed"][0]["fingerprint"] == before["findings"][0]["fingerprint"]
