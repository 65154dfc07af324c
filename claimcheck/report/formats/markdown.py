"""A summary for a pull request or a job page: the findings as a table, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model import Finding, Severity
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.regex import Regex
from claimcheck.report.formats import View
from claimcheck.report.formats.concise import place_of
from claimcheck.report.whereabouts import where_of
from claimcheck.report.wording import (
    detail_of,
    label_of,
    label_of_finding,
    shown,
    summary_of,
    told_of,
)

_SPECIAL = Regex(r"([\\`*_{}\[\]<>|#~&])")
HEAD = "| where | verdict | number | why |\n|---|---|---|---|\n"


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """A table of the findings, or of every number where that is asked for, and the summary."""
    done: list[CheckedDocument] = []
    rows = False
    for checked in documents:
        done.append(checked)
        for row in _numbers(checked) if view.everything else _findings(checked, view):
            if not rows:
                yield HEAD
            rows = True
            yield row
    if done:
        yield ("\n" if rows else "") + f"**{plain_text(summary_of(done))}**\n"


def _findings(checked: CheckedDocument, view: View) -> Iterator[str]:
    for finding in checked.findings:
        if finding.severity is not Severity.NOTE or view.notes:
            yield _finding(finding, checked)


def _finding(finding: Finding, checked: CheckedDocument) -> str:
    words = checked.document.text[finding.start : finding.end]
    why = f"{finding.rule} {finding.name}: {told_of(finding)}{where_of(finding, checked)}"
    place = place_of(checked.document, finding.start, finding.end)
    return table_row(place, label_of_finding(finding), words, why)


def _numbers(checked: CheckedDocument) -> Iterator[str]:
    for entry in checked.ledger:
        yield _number(entry, checked)


def _number(entry: Entry, checked: CheckedDocument) -> str:
    mention = entry.mention
    place = place_of(checked.document, mention.start, mention.end)
    return table_row(place, label_of(entry), mention.text, detail_of(entry))


def table_row(*cells: str) -> str:
    """A line of a table, its cells made safe."""
    return f"| {' | '.join(plain_text(cell) for cell in cells)} |\n"


def plain_text(text: str) -> str:
    """The text on one line, with nothing in it that Markdown or HTML obeys."""
    return _SPECIAL.sub(r"\\\1", shown(text)).replace("\\<", "&lt;").replace("\\&", "&amp;")
