"""Reviewdog's diagnostic format; its columns count UTF-8 bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from claimcheck.model import Document, Finding, Severity
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.columns import Column, region_of
from claimcheck.report.formats import View
from claimcheck.report.wording import told_of

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """One JSON object with a diagnostic a finding; notes where they are asked for."""
    diagnostics = [
        _diagnostic(finding, checked.document)
        for checked in documents
        for finding in checked.findings
        if finding.severity is not Severity.NOTE or view.notes
    ]
    told = {"source": {"name": "claimcheck"}, "diagnostics": diagnostics}
    yield json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding, document: Document) -> dict[str, object]:
    at = region_of(document, finding.start, finding.end, Column.BYTES)
    return {
        "message": told_of(finding),
        "location": {
            "path": document.name,
            "range": {
                "start": {"line": at.line, "column": at.column},
                "end": {"line": at.end_line, "column": at.end_column},
            },
        },
        "severity": SEVERITIES[finding.severity],
        "code": {"value": f"{finding.rule} {finding.name}"},
    }
