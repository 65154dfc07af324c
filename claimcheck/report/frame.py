"""The ledger as a pandas DataFrame with a fixed schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcheck.model import Mention
from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.report.whereabouts import whereabouts_of

if TYPE_CHECKING:
    import pandas as pd

# Column and its pandas type, in order.  A column is only ever added, at the end.
SCHEMA = {
    "file": "string",  # name of the document
    "line": "int64",  # place in the file, from 1
    "column": "int64",  # in code points, from 1
    "start": "int64",  # code points of the text, end exclusive
    "end": "int64",
    "text": "string",  # the number as written
    "kind": "string",  # number, percent, money, measure, count; others were set aside
    "low": "float64",  # the two ends of a range, else equal; NaN without a value
    "high": "float64",
    "unit": "string",  # "" for a count
    "noun": "string",  # what is counted, "" if nothing is
    "hedge": "string",  # name of the hedge, missing if none
    "verdict": "string",  # supported, refuted, review, unchecked, not_a_claim
    "basis": "string",  # draft or record, missing without an outcome
    "rule": "string",  # code of the gravest outcome, missing without one
    "message": "string",  # what that outcome says
    "evidence": "string",  # its evidence, one line each
    "source": "string",  # the reference row's source, missing without one
    "reason": "string",  # why there is no verdict, "" if there is one
    "block": "string",  # headline, dek, paragraph …: what it stands in, missing outside of blocks
    "quoted": "boolean",  # true in quotation marks
    "speaker": "string",  # who says it, missing where the draft does not tell
    "url": "string",  # of the source, missing without one
    "answer": "string",  # confirmed, corrected, waived; missing without one
    "standing": "string",  # of the answer: holds, pending, made, reopened, stale
    "answer_source": "string",  # what confirms it
    "answer_note": "string",  # what it was corrected to, and why
    "answered_by": "string",
    "answered_on": "string",  # 2025-03-18
}


def frame_of(checked: CheckedDocument) -> pd.DataFrame:
    """One row a number, in order, with the columns and types of `SCHEMA`."""
    import pandas as pd

    return pd.DataFrame(list(rows_of(checked)), columns=list(SCHEMA)).astype(SCHEMA)


def rows_of(checked: CheckedDocument) -> Iterator[tuple[object, ...]]:
    """The values of `SCHEMA` for each number, in order; None where one is missing."""
    return (_row(entry, checked) for entry in checked.ledger)


def _row(entry: Entry, checked: CheckedDocument) -> tuple[object, ...]:
    mention, document = entry.mention, checked.document
    place = document.locate(mention.start, mention.end)
    return (
        document.name,
        place.line,
        place.column,
        *values_of(mention),
        entry.verdict.value,
        *_decided(entry),
        entry.reason,
        *_stands(entry, checked),
        _url(entry),
        *_answered(entry),
    )


def values_of(mention: Mention) -> tuple[str | int | float | None, ...]:
    """Span, text, kind, both ends, unit, noun and hedge of a number, as columns have them."""
    return (
        mention.start,
        mention.end,
        mention.text,
        mention.kind.value,
        float(mention.low),
        float(mention.high),
        mention.unit,
        mention.noun,
        mention.hedge,
    )


def _stands(entry: Entry, checked: CheckedDocument) -> tuple[str | bool | None, ...]:
    """Block, quotation marks and speaker."""
    block, quoted, speaker = whereabouts_of(checked, entry.mention.start)
    return block and block.value, quoted, speaker


def _decided(entry: Entry) -> tuple[str | None, ...]:
    """Basis, rule, message, evidence and source of the gravest outcome."""
    if not entry.outcomes:
        return None, None, None, None, None
    outcome = entry.outcomes[0]
    rows = [evidence.row for evidence in outcome.evidence if evidence.row is not None]
    return (
        outcome.basis.value,
        outcome.rule,
        outcome.message,
        "\n".join(evidence.text for evidence in outcome.evidence),
        rows[0].source if rows else None,
    )


def _url(entry: Entry) -> str | None:
    """Where the reference row of the gravest outcome comes from."""
    outcomes = entry.outcomes[:1]
    rows = [evidence.row for outcome in outcomes for evidence in outcome.evidence if evidence.row]
    return rows[0].url if rows else None


def _answered(entry: Entry) -> tuple[str | None, ...]:
    """Answer, standing, source, note, who and when of the first answer."""
    if not entry.answers:
        return None, None, None, None, None, None
    answer, standing = entry.answers[0]
    return (
        answer.verdict.value,
        standing.value,
        answer.source,
        "; ".join(part for part in (answer.now, answer.note) if part),
        answer.by,
        "" if answer.on is None else str(answer.on),
    )
