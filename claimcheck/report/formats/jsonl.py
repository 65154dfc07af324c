"""One JSON object a line, as soon as a draft is checked; `type` says what the line is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import View
from claimcheck.report.record import VERSION, document_of, findings_of, ledger_of, suppressed_of


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """A line a draft, a finding, one that is set aside and, if asked for, a number."""
    for checked in documents:
        yield _line("document", document_of(checked))
        for finding in findings_of(checked):
            yield _line("finding", finding)
        for suppressed in suppressed_of(checked):
            yield _line("suppressed", suppressed)
        if view.everything:
            for entry in ledger_of(checked):
                yield _line("number", entry)


def _line(kind: str, record: dict[str, object]) -> str:
    line = {"version": VERSION, "type": kind, **record}
    return json.dumps(line, ensure_ascii=False) + "\n"
