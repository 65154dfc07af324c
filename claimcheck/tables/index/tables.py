"""An index as a table source: every answer is a look-up, and few are remembered."""

from __future__ import annotations

import datetime
import json
import os
import sqlite3
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from claimcheck.errors import TableError
from claimcheck.forking import cached_property
from claimcheck.model import Period, ReferenceRow
from claimcheck.tables.cues import cue_lines
from claimcheck.tables.entity import Entity
from claimcheck.tables.index.declared import Declared
from claimcheck.tables.index.names import IndexedNames
from claimcheck.tables.index.schema import FORM_COLUMNS, open_readonly
from claimcheck.tables.periods import IMPLIED_YEARS
from claimcheck.tables.store import LATEST, CutRows, Ranking

SHORT = 30  # rows of a series that are read whole, whatever period is asked for
MOST_ROWS = 10_000  # rows of one answer, the newest
MOST_RANKED = 100_000  # figures that are put in order
SERIES_REMEMBERED = 1_024
ENTITIES_REMEMBERED = 16_384
FORMS_REMEMBERED = 4_096
_SERIES = (
    "SELECT seq, first, last, value, low, high, form, label, note FROM figure "
    "WHERE entity = ? AND measure = ?"
)
_WITHIN = f"{_SERIES} AND (first = 0 OR (first <= ? AND last >= ?))"
_NEWEST = "ORDER BY first DESC, seq DESC LIMIT ?"
_LAST = "SELECT max(first) FROM figure WHERE entity = ? AND measure = ? AND first <= ?"
_STATES = "SELECT 1 FROM figure WHERE entity = ? AND measure = ? LIMIT 1"
_NATURES = "SELECT type, part_of, context, sort FROM nature ORDER BY number"
_IS_HERE = "SELECT 1 FROM figure WHERE entity = ? LIMIT 1"
_RANKED = (
    "FROM figure WHERE measure = ? AND last BETWEEN ? AND ? "
    "AND form NOT IN (SELECT number FROM form WHERE superseded)"
)
Record = tuple[Any, ...]  # a record as SQLite gives it


class IndexedTables:
    """Tables that lie in an index on disk.

    Of a series of more than 30 rows only those near the period asked for are read, and of no
    series more than the last 10,000: then the answer is a CutRows.  Over 100,000 figures of a
    year are not ranked.  Threads may share it.  Raises TableError if the file turns out damaged.
    """

    def __init__(self, path: Path, declared: Declared) -> None:
        self.measures = declared.measures
        self.heads = declared.heads
        self.cue_lines: Sequence[str] = cue_lines(declared.measures)
        self._path = path
        self._opened = (os.getpid(), open_readonly(path))
        self.name_lines = IndexedNames(self._ask)
        self._natures = [_nature(one) for one in self._ask(_NATURES)]
        self._numbers = {name: number for number, name in self._ask("SELECT * FROM measure")}
        self._entity = lru_cache(ENTITIES_REMEMBERED)(self._read_entity)
        self._states = lru_cache(ENTITIES_REMEMBERED)(self._find_any)
        self._rows = lru_cache(SERIES_REMEMBERED)(self._read_rows)
        self._form = lru_cache(FORMS_REMEMBERED)(self._read_form)
        self._ranking = lru_cache(16)(self._read_ranking)

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of an id; None if it is not the sheet's own."""
        return self._entity(entity_id)

    def states(self, entity_id: str, measure: str) -> bool:
        """True if there is a row of the measure of the entity."""
        return measure in self._numbers and self._states(entity_id, measure)

    def rows(
        self, entity_id: str, measure: str, about: Period | None = None
    ) -> tuple[ReferenceRow, ...]:
        """The rows that state the measure of the entity, in the order of the sheet."""
        return self._rows(entity_id, measure, about) if measure in self._numbers else ()

    def ranking(self, measure: str, year: int) -> Ranking:
        """Entity ids and values of the measure, largest first; empty unless declared complete."""
        declared = self.measures.get(measure)
        ranked = declared is not None and declared.complete and measure in self._numbers
        return self._ranking(measure, year) if ranked else ()

    def _read_entity(self, entity_id: str) -> Entity | None:
        if entity_id in self._known:
            return None
        found = self._ask("SELECT label, nature FROM bearer WHERE id = ?", entity_id)
        if not found and not self._ask(_IS_HERE, entity_id):
            return None
        label, nature = found[0] if found else (entity_id, 0)
        return self._natures[nature]._replace(id=entity_id, label=label)

    def _find_any(self, entity_id: str, measure: str) -> bool:
        number = self._numbers[measure]
        return any(self._ask(_STATES, raw, number) for raw in self._raw_ids(entity_id))

    def _read_rows(
        self, entity_id: str, measure: str, about: Period | None
    ) -> tuple[ReferenceRow, ...]:
        number = self._numbers[measure]
        pairs = [
            (record, raw)
            for raw in self._raw_ids(entity_id)
            for record in self._series(raw, number, about)
        ]
        pairs.sort(key=lambda pair: pair[0][1:2] + pair[0][:1])  # by first day, then place
        kind = CutRows if len(pairs) > MOST_ROWS else tuple
        newest = sorted(pairs[-MOST_ROWS:], key=lambda pair: pair[0][0])
        return kind(self._row(record, raw, entity_id, measure) for record, raw in newest)

    def _series(self, raw: str, measure: int, about: Period | None) -> list[Record]:
        """The records to read of one series, at most one more than an answer may have."""
        key, most = (raw, measure), MOST_ROWS + 1
        if about is None or not self._ask(f"{_STATES} OFFSET ?", *key, SHORT):
            return self._ask(f"{_SERIES} {_NEWEST}", *key, most)
        first, last = about.first.toordinal(), about.last.toordinal()
        if about != LATEST:
            found = self._ask(f"{_WITHIN} {_NEWEST}", *key, last, first, most)
            if any(record[1] for record in found):
                return found
        ((newest,),) = self._ask(_LAST, *key, last)
        if not newest:  # undated, or later than the period
            return self._ask(f"{_WITHIN} {_NEWEST}", *key, last, first, most)
        year = max(datetime.date.fromordinal(newest).year - IMPLIED_YEARS, 1)
        return self._ask(
            f"{_WITHIN} {_NEWEST}", *key, last, datetime.date(year, 1, 1).toordinal(), most
        )

    def _row(self, record: Record, raw: str, entity_id: str, measure: str) -> ReferenceRow:
        _, first, last, value, low, high, form, label, note = record
        table, unit, scope, vintage, asserted_by, source, url, retrieved, revised = self._form(form)
        best = Decimal(value)
        return ReferenceRow(
            table, entity_id, raw if label is None else label, measure, best, unit,
            best if low is None else Decimal(low), best if high is None else Decimal(high),
            _period(first, last), scope, vintage, asserted_by, source, url, retrieved, note or "",
            revised,
        )  # fmt: skip

    def _read_form(self, number: int) -> tuple[Any, ...]:
        (found,) = self._ask(f"SELECT {FORM_COLUMNS} FROM form WHERE number = ?", number)
        return (*found[:-1], bool(found[-1]))

    def _read_ranking(self, measure: str, year: int) -> Ranking:
        number = self._numbers[measure]
        until = datetime.date(min(max(year, 1), datetime.MAXYEAR), 12, 31).toordinal()
        ((latest,),) = self._ask(f"SELECT max(last) {_RANKED}", number, 0, until)
        if latest is None:
            return ()
        begun = datetime.date(datetime.date.fromordinal(latest).year, 1, 1) if latest else None
        span = (begun.toordinal() if begun else 0, until if begun else 0)
        found = self._ask(
            f"SELECT seq, entity, value {_RANKED} LIMIT ?", number, *span, MOST_RANKED + 1
        )
        if len(found) > MOST_RANKED:
            return ()
        values: dict[str, Decimal] = {}
        for _, raw, value in sorted(found):
            values.setdefault(self._known.get(raw) or raw, Decimal(value))
        return tuple(sorted(values.items(), key=lambda pair: (-pair[1], pair[0])))

    @cached_property
    def _known(self) -> dict[str, str]:
        """Ids elsewhere of the entities that other tables know, by their ids in the sheet."""
        return dict(self._ask("SELECT raw, id FROM alias"))

    @cached_property
    def _aliases(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for raw, entity_id in self._known.items():
            found.setdefault(entity_id, []).append(raw)
        return found

    def _raw_ids(self, entity_id: str) -> Sequence[str]:
        """What the sheet calls an entity."""
        if entity_id in self._aliases:
            return self._aliases[entity_id]
        return () if entity_id in self._known else (entity_id,)

    def _ask(self, statement: str, *values: object) -> list[Record]:
        """The records that answer a statement; none if a text is no Unicode that can be stored."""
        try:
            return self._database.execute(statement, values).fetchall()
        except UnicodeEncodeError:
            return []
        except sqlite3.DatabaseError as error:
            hint = f"delete {self._path} and run again: it is built anew"
            raise TableError(f"the index is damaged: {error}", hint=hint) from error

    @property
    def _database(self) -> sqlite3.Connection:
        """The connection of this process: none may be carried into a forked one."""
        if self._opened[0] != os.getpid():
            self._opened = (os.getpid(), open_readonly(self._path))
        return self._opened[1]


def _nature(record: Record) -> Entity:
    """An entity that has no name yet."""
    kind, part_of, context, sort = record
    return Entity("", kind, "", tuple(json.loads(part_of)), tuple(json.loads(context)), sort)


@lru_cache(FORMS_REMEMBERED)
def _period(first: int, last: int) -> Period | None:
    if not first:
        return None
    return Period(datetime.date.fromordinal(first), datetime.date.fromordinal(last))
