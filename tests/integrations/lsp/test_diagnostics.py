"""Findings as an editor is sent them."""

from __future__ import annotations

from lsprotocol import types

from claimcheck.integrations.lsp.diagnostics import MOST, diagnostics_of
from claimcheck.model import Severity

from .checked import draft_of

WRONG = "The park covers 1,300 km² (800 sq mi)."


def test_a_finding_underlines_its_words() -> None:
    draft, answer = draft_of(f"# A park\n\n😀 {WRONG}\n")
    [found] = diagnostics_of(draft, answer, related=True)
    assert found.range == types.Range(types.Position(2, 19), types.Position(2, 39))
    assert (found.code, found.source) == ("CC201", "claimcheck")
    assert found.severity is types.DiagnosticSeverity.Error
    message, _, solution = found.message.partition("\n")
    assert message.startswith("1,300 km² is 501.9 sq mi, not 800 sq mi")
    assert solution.startswith("holds if ")


def test_the_numbers_of_a_finding_are_related() -> None:
    draft, answer = draft_of(WRONG)
    [found] = diagnostics_of(draft, answer, related=True)
    assert found.related_information is not None
    told = [(one.message, one.location.range.start.character) for one in found.related_information]
    assert told == [("1,300 km²", 16), ("800 sq mi", 27)]
    [alone] = diagnostics_of(draft, answer, related=False)
    assert alone.related_information is None


def test_a_finding_over_several_blocks_underlines_one_number() -> None:
    draft, answer = draft_of(f"# A park\n\n{WRONG}\n\nMore of it.\n")
    [finding] = answer.checked.findings
    wide = finding._replace(start=0, end=len(answer.checked.document.text))
    changed = answer._replace(checked=answer.checked._replace(findings=(wide,)))
    [found] = diagnostics_of(draft, changed, related=True)
    assert found.range == types.Range(types.Position(2, 16), types.Position(2, 25))


def test_severities_are_the_editor_s() -> None:
    draft, answer = draft_of(WRONG)
    told = []
    for severity in Severity:
        finding = answer.checked.findings[0]._replace(severity=severity)
        changed = answer._replace(checked=answer.checked._replace(findings=(finding,)))
        told += [one.severity for one in diagnostics_of(draft, changed, related=False)]
    kinds = types.DiagnosticSeverity
    assert told == [kinds.Error, kinds.Warning, kinds.Information]


def test_of_too_many_the_gravest_are_sent() -> None:
    draft, answer = draft_of(WRONG)
    [error] = answer.checked.findings
    note = error._replace(severity=Severity.NOTE)
    many = answer._replace(checked=answer.checked._replace(findings=(*[note] * MOST, error)))
    found = diagnostics_of(draft, many, related=False)
    assert len(found) == MOST
    assert found[0].severity is types.DiagnosticSeverity.Error


def test_a_mark_ahead_of_the_text_is_counted() -> None:
    draft, answer = draft_of(f"\ufeff{WRONG}", "txt")
    [found] = diagnostics_of(draft, answer, related=False)
    assert found.range.start == types.Position(0, 17)


def test_nothing_that_turns_text_around_is_sent() -> None:
    draft, answer = draft_of(WRONG)
    [finding] = answer.checked.findings
    turned = finding._replace(message="it is \u202e800\x1b[2J", remark="answered\x07")
    changed = answer._replace(checked=answer.checked._replace(findings=(turned,)))
    [found] = diagnostics_of(draft, changed, related=False)
    assert found.message.splitlines()[0] == "it is \ufffd800\ufffd[2J"
    assert found.message.splitlines()[-1] == "answered\ufffd"
