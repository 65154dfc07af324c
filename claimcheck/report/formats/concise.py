"""One line a finding, as compilers print them: file:line:column: severity code message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model import Document, Severity
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import View
from claimcheck.report.whereabouts import where_of
from claimcheck.report.wording import SET_ASIDE, detail_of, label_of, shown, told_of


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """A line a finding; with every number asked for, a line for each other number too."""
    for checked in documents:
        lines = list(_findings(checked, view))
        if view.everything:
            lines += _numbers(checked)
            lines += _set_aside(checked)
        yield from (line for _, line in sorted(lines))


def _findings(checked: CheckedDocument, view: View) -> Iterator[tuple[int, str]]:
    for finding in checked.findings:
        if finding.severity is Severity.NOTE and not view.notes:
            continue
        place = place_of(checked.document, finding.start, finding.end)
        told = told_of(finding) + where_of(finding, checked)
        said = f"{finding.severity} {finding.rule} {shown(told)} [{finding.name}]"
        yield finding.start, f"{place}: {said}\n"


def _set_aside(checked: CheckedDocument) -> Iterator[tuple[int, str]]:
    for one in checked.suppressed:
        finding = one.finding
        place = place_of(checked.document, finding.start, finding.end)
        said = f"{SET_ASIDE[one.by]} {finding.rule} {shown(one.reason or finding.message)}"
        yield finding.start, f"{place}: {said} [{finding.name}]\n"


def _numbers(checked: CheckedDocument) -> Iterator[tuple[int, str]]:
    for entry in checked.ledger:
        mention = entry.mention
        place = place_of(checked.document, mention.start, mention.end)
        said = f"{label_of(entry)} {shown(mention.text)}: {shown(detail_of(entry))}"
        yield mention.start, f"{place}: {said}\n"


def place_of(document: Document, start: int, end: int) -> str:
    """Where it stands, as editors and terminals make links of: file:line:column.

    In a file with pages, the page comes first: file:p2:line:column.
    """
    at = document.locate(start, end)
    page = f"p{at.page}:" if at.page else ""
    return f"{shown(document.name)}:{page}{at.line}:{at.column}"
