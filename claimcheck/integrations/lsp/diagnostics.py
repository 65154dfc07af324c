"""Findings as diagnostics."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from claimcheck.integrations.lsp.drafts import Answer, Draft
from claimcheck.integrations.lsp.places import Places
from claimcheck.model import Finding, Severity
from claimcheck.report.wording import shown

SOURCE = "claimcheck"
MOST = 1_000  # diagnostics of one draft; an editor that is sent more stalls
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def diagnostics_of(draft: Draft, answer: Answer, *, related: bool) -> list[types.Diagnostic]:
    """A diagnostic a finding, in order; `related` adds the numbers that it holds against others.

    Of more than a thousand, the gravest.
    """
    places = Places.of(draft, answer)
    findings = answer.checked.findings
    if len(findings) > MOST:
        findings = tuple(sorted(findings, key=lambda one: -one.severity.rank)[:MOST])
    return [
        types.Diagnostic(
            range=places.range_of(*span_of(finding, places)),
            message=message_of(finding),
            severity=SEVERITIES[finding.severity],
            code=finding.rule,
            source=SOURCE,
            related_information=list(_related(finding, draft, places)) if related else None,
        )
        for finding in findings
    ]


def message_of(finding: Finding) -> str:
    """What the finding says, what would make it hold, and what was answered to it, a line each."""
    said = (finding.message, finding.suggestion, finding.remark)
    return "\n".join(shown(line) for line in said if line)


def span_of(finding: Finding, places: Places) -> tuple[int, int]:
    """Where the finding is shown: its words; if blocks lie between them, its first number.

    A headline and a figure of the last paragraph are not to underline the whole story.
    """
    block = places.document.block_at(finding.start)
    if block is None or finding.end <= block.end or not finding.mentions:
        return finding.start, finding.end
    first = finding.mentions[0]
    return first.start, first.end


def _related(
    finding: Finding, draft: Draft, places: Places
) -> Iterator[types.DiagnosticRelatedInformation]:
    """The numbers that the finding accuses, if they are several."""
    if len(finding.mentions) < 2:
        return
    for mention in finding.mentions:
        where = types.Location(draft.uri, places.range_of(mention.start, mention.end))
        yield types.DiagnosticRelatedInformation(where, shown(mention.text))
