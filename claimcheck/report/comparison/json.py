"""One JSON object for a comparison; `version` numbers its form."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimcheck.compare import Comparison, Revision
from claimcheck.model import Document, Mention
from claimcheck.report.comparison.rows import written
from claimcheck.report.formats import View

VERSION = 1  # raised when a key changes its meaning or goes
Record = dict[str, object]


def render(result: Comparison | Revision, view: View) -> Iterator[str]:
    """Everything the comparison says, whatever the view."""
    yield json.dumps(record_of(result), ensure_ascii=False, indent=2) + "\n"


def record_of(result: Comparison | Revision) -> Record:
    """The comparison as dicts, lists, strings and numbers.

    Offsets are code points of the text; lines and columns, from 1, are those of the file.
    """
    return _compared(result) if isinstance(result, Comparison) else _revised(result)


def _compared(result: Comparison) -> Record:
    numbers = [
        {
            "standing": one.standing.value,
            "message": one.message,
            "draft": _place(result.draft, one.mention),
            "sources": [_place(*written(result, place)) for place in one.places],
        }
        for one in result.numbers
    ]
    return {
        "version": VERSION,
        "kind": "sources",
        "draft": result.draft.name,
        "sources": [source.name for source in result.sources],
        "numbers": numbers,
        "unused": [_place(*written(result, place)) for place in result.unused],
    }


def _revised(result: Revision) -> Record:
    numbers = [
        {
            "edit": one.edit.value,
            "message": one.message,
            "old": None if one.old is None else _place(result.old, one.old),
            "new": None if one.new is None else _place(result.new, one.new),
        }
        for one in result.numbers
    ]
    return {
        "version": VERSION,
        "kind": "versions",
        "old": result.old.name,
        "new": result.new.name,
        "numbers": numbers,
    }


def _place(document: Document, mention: Mention) -> Record:
    at = document.locate(mention.start, mention.end)
    return {
        "file": document.name,
        "start": mention.start,
        "end": mention.end,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "text": document.text[mention.start : mention.end],
        "kind": mention.kind.value,
        "unit": mention.unit,
        "hedge": mention.hedge,
    }
