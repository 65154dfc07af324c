"""What a person reads: each number that needs one, its line, and the line of the source."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

import click

from claimcheck.compare import Comparison, Revision
from claimcheck.model import Severity
from claimcheck.report.comparison.rows import (
    Row,
    Written,
    finding_of,
    rows_of,
    summary_of,
    unused_of,
)
from claimcheck.report.excerpt import excerpt_of
from claimcheck.report.formats import View
from claimcheck.report.formats.concise import place_of
from claimcheck.report.wording import clipped, columns_of, padded, shown

INDENT = "    "
TEXT_COLUMNS = 40  # of a number in the ledger
NARROWEST = 30  # columns of an excerpt
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def render(result: Comparison | Revision, view: View) -> Iterator[str]:
    """The rows that need a human, before them every number if asked for, and the summary."""
    rows = rows_of(result)
    if view.everything and rows:
        yield from _ledger(rows, view)
        yield "\n"
    for row in rows:
        if row.severity:
            yield from _section(row, view)
            yield "\n"
    unused = unused_of(result)
    if view.everything and unused:
        yield from (f"{_place(one)}  not used  {shown(one.mention.text)}\n" for one in unused)
        yield "\n"
    yield _style(summary_of(result), view, bold=True) + "\n"


def _ledger(rows: list[Row], view: View) -> Iterator[str]:
    """One aligned line a number."""
    places = [_place(row.own) for row in rows]
    texts = [clipped(shown(row.own.mention.text), TEXT_COLUMNS) for row in rows]
    widths = (
        max(map(columns_of, places)),
        max(len(row.label) for row in rows),
        max(map(columns_of, texts)),
    )
    for row, place, text in zip(rows, places, texts, strict=True):
        label = _label(row, view) + " " * (widths[1] - len(row.label))
        head = f"{padded(place, widths[0])}  {label}  {padded(text, widths[2])}  "
        yield (head + shown(row.message)).rstrip() + "\n"


def _section(row: Row, view: View) -> Iterator[str]:
    yield f"{_place(row.own)}  {_label(row, view)}  {shown(row.own.mention.text)}\n"
    yield from _excerpt(row.own, row, view)
    for part in wrap(shown(row.message), max(view.width - len(INDENT), NARROWEST)):
        yield f"{INDENT}{part}\n"
    for other in row.others[:1]:
        yield f"{INDENT}{_place(other)}\n"
        yield from _excerpt(other, row, view)


def _excerpt(one: Written, row: Row, view: View) -> Iterator[str]:
    """The line round the number, and the mark under it."""
    finding = finding_of(row._replace(own=one))
    room = max(view.width - len(INDENT) - 2, NARROWEST)
    for line, marks in excerpt_of(one.document.text, finding, room):
        yield f"{INDENT}│ {line}\n"
        yield f"{INDENT}│ {_colored(marks, row, view)}".rstrip() + "\n"


def _place(one: Written) -> str:
    return place_of(one.document, one.mention.start, one.mention.end)


def _label(row: Row, view: View) -> str:
    return _colored(row.label, row, view, bold=row.severity is Severity.ERROR)


def _colored(text: str, row: Row, view: View, *, bold: bool = False) -> str:
    if not view.color or not text:
        return text
    return click.style(text, fg=_COLORS[row.severity] if row.severity else None, bold=bold)


def _style(text: str, view: View, *, bold: bool) -> str:
    return click.style(text, bold=bold) if view.color else text
