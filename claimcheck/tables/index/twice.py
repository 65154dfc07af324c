"""Figures that are stated twice: no index holds them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice

from claimcheck.model import ReferenceRow
from claimcheck.tables.records import Place, check_keys

# Most sheets state one figure a day: only where one states several are their keys looked at.
_SEVERAL = "SELECT 1 FROM figure GROUP BY entity, measure, first HAVING count(*) > 1 LIMIT 1"
_KEYS = """
SELECT entity, measure, first, last, scope, source, asserted_by, seq
FROM figure JOIN form ON form.number = figure.form ORDER BY entity, measure, first, seq
"""


def refuse_twice(
    database: sqlite3.Connection, rows: Callable[[], Iterable[tuple[ReferenceRow, Place]]]
) -> None:
    """Raises TableError where two rows state the same figure of the same source.

    The sheet is read again then, for the lines.
    """
    if database.execute(_SEVERAL).fetchone() is None:
        return
    second, first = min(_twice(database), default=(0, 0))
    if second:
        told = list(islice(rows(), first, second + 1, second - first))
        check_keys(told)


def _twice(database: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """The places in the sheet of each figure stated again and of the one before."""
    for _, group in groupby(database.execute(_KEYS), key=lambda record: record[:3]):
        seen: dict[object, int] = {}
        for *key, seq in group:
            first = seen.setdefault(tuple(key), seq)
            if first != seq:
                yield seq, first
