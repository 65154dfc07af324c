"""What a comment on a number says: its findings, with the evidence."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding
from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple

Span = tuple[int, int]


class Note(NamedTuple):
    """A comment on `text[start:end]` of a document, in paragraphs."""

    start: int
    end: int
    paragraphs: tuple[str, ...]


def notes_of(checked: CheckedDocument) -> list[Note]:
    """One note for each number that a finding concerns, in order.

    A finding is told in full on the first of its numbers; the notes on the others point there.
    """
    told: dict[Span, list[str]] = {}
    for finding in checked.findings:
        first, *others = [(one.start, one.end) for one in finding.mentions] or [_span(finding)]
        told.setdefault(first, []).extend(_said(finding))
        words = checked.document.text[slice(*first)]
        for span in others:
            told.setdefault(span, []).append(f"{finding.rule}: see the comment on “{words}”")
    return [Note(*span, tuple(told[span])) for span in sorted(told)]


def _span(finding: Finding) -> Span:
    return finding.start, finding.end


def _said(finding: Finding) -> Iterator[str]:
    """The finding as an editor reads it in the margin."""
    yield f"{finding.rule} {finding.name}: {finding.message}"
    if finding.suggestion:
        yield f"It {finding.suggestion}"
    for evidence in finding.evidence:
        text = evidence.text.strip()
        if text and text not in finding.message:
            yield text
