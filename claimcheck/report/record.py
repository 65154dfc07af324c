"""Reports as plain values, in the one form that JSON output and the library share.

`report-1.schema.json` beside this module describes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from claimcheck.model import (
    Document,
    Evidence,
    Finding,
    Mention,
    Outcome,
    ReferenceRow,
    SuppressedBy,
)
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.report.whereabouts import whereabouts_of
from claimcheck.suppressions.fingerprint import fingerprints_of, fingerprints_of_suppressed

if TYPE_CHECKING:
    from claimcheck.model.answer import Answered

VERSION = 1  # raised when a key changes its meaning or goes; new keys do not raise it
LARGEST_EXACT = 30  # digits before the point up to which whole numbers are written out

Record = dict[str, object]


def report_schema() -> Record:
    """The JSON schema of reports, as Report.to_dict() and `--format json` give them."""
    from importlib.resources import files  # only those who ask for the schema need it

    schema = files("claimcheck.report").joinpath(f"report-{VERSION}.schema.json")
    found: Record = json.loads(schema.read_text("utf-8"))
    return found


def record_of(documents: Iterable[CheckedDocument]) -> Record:
    """Everything the reports say, as dicts, lists, strings and numbers.

    `findings`, `suppressed`, `ledger` and `unread` are flat: each item names its file.  Offsets,
    lines and columns are those of Record "place"; verdicts and severities are their names.
    """
    checked = list(documents)
    return {
        "version": VERSION,
        "documents": [document_of(one) for one in checked],
        "findings": [item for one in checked for item in findings_of(one)],
        "suppressed": [item for one in checked for item in suppressed_of(one)],
        "ledger": [item for one in checked for item in ledger_of(one)],
        "unread": [item for one in checked for item in _unread(one)],
    }


def findings_of(checked: CheckedDocument) -> Iterator[Record]:
    """One record a finding, in order."""
    for finding, fingerprint in zip(checked.findings, fingerprints_of(checked), strict=True):
        yield _finding(finding, checked) | {"fingerprint": fingerprint}


def suppressed_of(checked: CheckedDocument) -> Iterator[Record]:
    """One record a finding that a comment, a baseline or an answer sets aside, with why."""
    for one, fingerprint in zip(
        checked.suppressed, fingerprints_of_suppressed(checked), strict=True
    ):
        if one.by is not SuppressedBy.UNCHANGED_LINE:
            by = {"by": one.by.value, "reason": one.reason, "line": one.line}
            yield _finding(one.finding, checked) | {
                "fingerprint": fingerprint,
                "suppressed": by,
            }


def ledger_of(checked: CheckedDocument) -> Iterator[Record]:
    """One record a number, in order."""
    return (_entry(entry, checked) for entry in checked.ledger)


def document_of(checked: CheckedDocument) -> Record:
    """What the record says of the document itself: its name, date and coverage."""
    date = checked.document.date
    return {
        "file": checked.document.name,
        "date": None if date is None else {"first": str(date.first), "last": str(date.last)},
        "coverage": checked.coverage._asdict(),
        "set_aside": {
            by.value: sum(one.by is by for one in checked.suppressed) for by in SuppressedBy
        },
    }


def _unread(checked: CheckedDocument) -> Iterator[Record]:
    for unread in checked.unread:
        yield _place(checked.document, unread.start, unread.end) | {"reason": unread.reason}


def _place(document: Document, start: int, end: int) -> Record:
    """Where it is: code points of the text, and line and column, from 1, in the file.

    Columns count code points; the end is the first column after.
    """
    at = document.locate(start, end)
    return {
        "file": document.name,
        "start": start,
        "end": end,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "text": document.text[start:end],
    }


def standing_of(checked: CheckedDocument, start: int, mentions: Sequence[Mention] = ()) -> Record:
    """In which block it stands, whether in quotation marks, and who says it."""
    block, quoted, speaker = whereabouts_of(checked, start, mentions)
    return {"block": block and block.value, "quoted": quoted, "speaker": speaker}


def _number(mention: Mention, checked: CheckedDocument) -> Record:
    place = _place(checked.document, mention.start, mention.end)
    return place | standing_of(checked, mention.start)


def _finding(finding: Finding, checked: CheckedDocument) -> Record:
    return _place(checked.document, finding.start, finding.end) | {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "verdict": finding.verdict.value,
        "basis": finding.basis.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "slip": finding.slip,
        **standing_of(checked, finding.start, finding.mentions),
        "mentions": [_number(mention, checked) for mention in finding.mentions],
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "remark": finding.remark,
    }


def _entry(entry: Entry, checked: CheckedDocument) -> Record:
    return _number(entry.mention, checked) | {
        **_value(entry.mention),
        "verdict": entry.verdict.value,
        "reason": entry.reason,
        "outcomes": [_outcome(outcome) for outcome in entry.outcomes],
        "answers": [_answer(answered) for answered in entry.answers],
    }


def _value(mention: Mention) -> Record:
    return {
        "kind": mention.kind.value,
        "low": number_of(mention.low),
        "high": number_of(mention.high),
        "unit": mention.unit,
        "noun": mention.noun,
        "hedge": mention.hedge,
        "notes": list(mention.notes),
    }


def _outcome(outcome: Outcome) -> Record:
    return {
        "rule": outcome.rule,
        "verdict": outcome.verdict.value,
        "basis": outcome.basis.value,
        "message": outcome.message,
        "slip": outcome.slip,
        "evidence": [_evidence(evidence) for evidence in outcome.evidence],
    }


def _answer(answered: Answered) -> Record:
    answer = answered.answer
    return {
        "verdict": answer.verdict.value,
        "standing": answered.standing.value,
        "rule": answer.rule,
        "claim": answer.claim,
        "sentence": answer.sentence,
        "source": answer.source,
        "now": answer.now,
        "note": answer.note,
        "by": answer.by,
        "on": None if answer.on is None else str(answer.on),
    }


def _evidence(evidence: Evidence) -> Record:
    return {"text": evidence.text, "row": None if evidence.row is None else _row(evidence.row)}


def _row(row: ReferenceRow) -> Record:
    valid = row.valid
    return {
        "table": row.table,
        "entity": row.entity,
        "entity_id": row.entity_id,
        "measure": row.measure,
        "value": number_of(row.value),
        "low": number_of(row.low),
        "high": number_of(row.high),
        "unit": row.unit,
        "as_of": None if valid is None else {"first": str(valid.first), "last": str(valid.last)},
        "scope": row.scope,
        "asserted_by": row.asserted_by,
        "source": row.source,
        "url": row.url,
        "retrieved": row.retrieved,
        "note": row.note,
    }


def number_of(value: Decimal) -> int | float | None:
    """The value as a JSON number: whole ones exactly, others to 15 digits; None if it has none."""
    if not value.is_finite():
        return None
    if value == value.to_integral_value() and value.adjusted() < LARGEST_EXACT:
        return int(value)
    number = float(value)
    return number if abs(number) != float("inf") else None
