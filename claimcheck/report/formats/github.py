"""Workflow commands of GitHub Actions, which it shows as annotations on the changed lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model import Finding, Severity
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.columns import Column, region_of
from claimcheck.report.formats import View
from claimcheck.report.wording import told_of

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """A command a finding; notes where they are asked for."""
    for checked in documents:
        for finding in checked.findings:
            if finding.severity is not Severity.NOTE or view.notes:
                yield _command(finding, checked) + "\n"


def _command(finding: Finding, checked: CheckedDocument) -> str:
    document = checked.document
    at = region_of(document, finding.start, finding.end, Column.CODE_POINTS)
    properties = {"file": document.name, "line": str(at.line), "endLine": str(at.end_line)}
    if at.line == at.end_line:  # GitHub takes columns of one line only
        properties |= {"col": str(at.column), "endColumn": str(at.end_column)}
    properties["title"] = f"{finding.rule} {finding.name}"
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{LEVELS[finding.severity]} {told}::{_data(told_of(finding))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
