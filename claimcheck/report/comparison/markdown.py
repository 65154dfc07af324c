"""A table for a pull request or a job page: the numbers that need a human, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare import Comparison, Revision
from claimcheck.report.comparison.rows import Row, Written, rows_of, summary_of
from claimcheck.report.formats import View
from claimcheck.report.formats.concise import place_of
from claimcheck.report.formats.markdown import plain_text, table_row

HEAD = "| where | what | number | why | there |\n|---|---|---|---|---|\n"


def render(result: Comparison | Revision, view: View) -> Iterator[str]:
    """The table, of every number where that is asked for, and the summary."""
    rows = [row for row in rows_of(result) if row.severity or view.everything]
    if rows:
        yield HEAD
        yield from map(_row, rows)
        yield "\n"
    yield f"**{plain_text(summary_of(result))}**\n"


def _row(row: Row) -> str:
    there = _place(row.others[0]) if row.others else ""
    return table_row(_place(row.own), row.label, row.own.mention.text, row.message, there)


def _place(one: Written) -> str:
    return place_of(one.document, one.mention.start, one.mention.end)
