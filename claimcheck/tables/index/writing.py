"""Rows of a sheet → an index, sorted on disk: memory does not grow with the sheet."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

from claimcheck.model import ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.gazetteer import Gazetteer
from claimcheck.tables.index.bearers import Describe, index_ranks, name_bearers
from claimcheck.tables.index.schema import create
from claimcheck.tables.index.twice import refuse_twice
from claimcheck.tables.records import Place

MOST_MEASURES = 5_000
FORMS_HELD = 20_000  # beyond, forms are numbered anew
WIDEST_INTEGER = 18  # digits that SQLite holds as an integer
Rows = Iterable[tuple[ReferenceRow, Place]]
Figure = tuple[object, ...]  # a record of the table of figures


class Contents(NamedTuple):
    """What goes into an index.

    `rows` streams the rows anew at each call; `known` has the entities of other tables,
    `describe` tells of the others; `is_ranked` if ranks are asked of a measure.
    """

    rows: Callable[[], Rows]
    known: Gazetteer | None
    describe: Describe
    is_ranked: Callable[[str], bool]


Watch = Callable[[str, int], None]  # told what is being done, and the line or number reached


def write_index(contents: Contents, path: Path, watch: Watch) -> dict[str, str]:
    """Writes an index where there is no file yet; the units of its measures, in the order read.

    Raises TableError for what is wrong in the rows, and for figures that are stated twice.
    """
    stage = path.with_suffix(".stage")
    try:
        with closing(create(path, stage)) as database:
            packer = _Packer(database, watch)
            database.execute("BEGIN")
            marks = ", ".join("?" * 11)
            database.executemany(
                f"INSERT INTO stage.figure VALUES ({marks})", packer.figures(contents.rows())
            )
            packer.finish()
            watch("sorting", packer.count)
            order = "entity, measure, first, seq"
            database.execute(f"INSERT INTO figure SELECT * FROM stage.figure ORDER BY {order}")
            refuse_twice(database, contents.rows)
            watch("names", packer.count)
            name_bearers(database, contents.known, contents.describe)
            index_ranks(database, [contents.is_ranked(name) for name in packer.units])
            database.execute("COMMIT")
    finally:
        stage.unlink(missing_ok=True)
    return packer.units


class _Packer:
    """Turns rows into records; measures and forms are numbered as they come."""

    def __init__(self, database: sqlite3.Connection, watch: Watch) -> None:
        self._database = database
        self._watch = watch
        self._measures: dict[str, int] = {}
        self._forms: dict[tuple[object, ...], int] = {}
        self._written = 0  # forms already in the file
        self.units: dict[str, str] = {}
        self.count = 0

    def figures(self, rows: Rows) -> Iterator[Figure]:
        """A record of the table of figures for each row."""
        seq = -1
        measures, forms = self._measures, self._forms
        for seq, (row, place) in enumerate(rows):
            table, entity, label, measure, value, unit, low, high, valid, *said, note, old = row
            number = measures.get(measure)
            if number is None:
                number = self._new_measure(row, place)
            shared = (table, unit, *said, old)
            form = forms.get(shared)
            if form is None:
                form = self._new_form(shared)
            yield (
                entity,
                number,
                valid.first.toordinal() if valid else 0,
                seq,
                valid.last.toordinal() if valid else 0,
                _packed(value),
                None if low is value or low == value else _packed(low),
                None if high is value or high == value else _packed(high),
                form,
                None if label == entity else label,
                note or None,
            )
            if not seq & 0xFFFF:
                self._watch("reading", place.line or seq)
        self.count = seq + 1

    def finish(self) -> None:
        """Writes the measures and the last forms."""
        self._write_forms()
        numbered = [(number, name) for name, number in self._measures.items()]
        self._database.executemany("INSERT INTO measure VALUES (?, ?)", numbered)

    def _new_measure(self, row: ReferenceRow, place: Place) -> int:
        number = len(self._measures)
        if number >= MOST_MEASURES:
            hint = "is the column that names measures the right one?"
            raise place.error(f"more than {MOST_MEASURES:,} measures", hint)
        self._measures[row.measure] = number
        self.units[row.measure] = row.unit
        return number

    def _new_form(self, shared: tuple[object, ...]) -> int:
        if len(self._forms) >= FORMS_HELD:
            self._write_forms()
        number = self._written + len(self._forms)
        self._forms[shared] = number
        return number

    def _write_forms(self) -> None:
        numbered = [(number, *shared) for shared, number in self._forms.items()]
        marks = ", ".join("?" * 10)
        self._database.executemany(f"INSERT INTO form VALUES ({marks})", numbered)
        self._written += len(self._forms)
        self._forms.clear()


def _packed(value: Decimal) -> int | str:
    text = str(value)
    whole = text.isdecimal() or (text[0] == "-" and text[1:].isdecimal())
    return int(text) if whole and len(text) <= WIDEST_INTEGER else text
