"""The fact-check sheet: every number of the drafts as a row that a spreadsheet opens safely."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from math import isfinite

from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import View
from claimcheck.report.frame import SCHEMA, rows_of

# What a spreadsheet would compute, in full width too.  Source: OWASP's page on CSV injection.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def render(documents: Iterable[CheckedDocument], view: View) -> Iterator[str]:
    """A row a number under the columns of the data frame, lines ended as RFC 4180 has them."""
    yield _line(list(SCHEMA))
    for checked in documents:
        for row in rows_of(checked):
            yield _line([_cell(value) for value in row])


def _cell(value: object) -> str:
    """The value as text; one that a spreadsheet would take for a formula behind an apostrophe."""
    if isinstance(value, float):
        return f"{value:.15g}" if isfinite(value) else ""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return "" if value is None else str(value)


def _line(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
