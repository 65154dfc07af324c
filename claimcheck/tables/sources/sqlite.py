"""SQLite files, opened so that nothing can be written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path

from claimcheck.errors import did_you_mean
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Record, Sheet
from claimcheck.tables.sources.files import checked_file, file_fingerprint
from claimcheck.tables.sources.header import check_names, names_of
from claimcheck.tables.sources.query import Selection, selection_of
from claimcheck.tables.sources.values import cell_of

_TABLES = (
    "select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite_%'"
)


def open_sqlite(path: Path, part: str = "") -> list[Sheet]:
    """The sheet of a table, a view or a query; without one, that of every table of the file.

    Raises TableError for a file that is none and for a table that is not there.
    """
    checked_file(path)
    place = Place(str(path))
    if part:
        return [_sheet(path, selection_of(part))]
    with _connected(path, place) as connection:
        names = [str(name) for (name,) in connection.execute(_TABLES + " and type = 'table'")]
    if not names:
        raise place.error("holds no figures: the database has no table", "name another file")
    return [_sheet(path, Selection(name)) for name in sorted(names)]


def _sheet(path: Path, selection: Selection) -> Sheet:
    place = Place(f"{path}, {selection.label}")
    statement = selection.query
    if selection.table:
        _check_table(path, selection.table, place)
        quoted = selection.table.replace('"', '""')
        statement = f'select * from "{quoted}"'
    with _connected(path, place) as connection, closing(connection.execute(statement)) as cursor:
        columns = names_of([str(column[0]) for column in cursor.description or ()])
    check_names(columns, place)
    return Sheet(
        place,
        selection.table or "query",
        columns,
        {},
        partial(_records, path, statement, place),
        partial(_fingerprint, path, statement),
    )


def _check_table(path: Path, table: str, place: Place) -> None:
    with _connected(path, place) as connection:
        names = [str(name) for (name,) in connection.execute(_TABLES)]
    if table not in names:
        raise Place(str(path)).error(f"there is no table {table!r}", did_you_mean(table, names))


def _records(path: Path, statement: str, place: Place) -> Iterator[Record]:
    with _connected(path, place) as connection, closing(connection.execute(statement)) as cursor:
        for line, values in enumerate(cursor, 1):
            yield Record(line, tuple(cell_of(value) for value in values))


def _fingerprint(path: Path, statement: str) -> str:
    """A hash of the file, of what is not yet merged into it, and of the statement."""
    log = path.with_name(path.name + "-wal")
    parts = [file_fingerprint(path), file_fingerprint(log) if log.exists() else "", statement]
    return sha256("\n".join(parts).encode()).hexdigest()


@contextmanager
def _connected(path: Path, place: Place) -> Iterator[sqlite3.Connection]:
    """A connection that reads; what the library says becomes a TableError."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            connection.execute("pragma query_only = on")
            connection.execute("pragma trusted_schema = off")
            yield connection
    except sqlite3.Error as error:
        told = " ".join(str(error).split())
        raise place.error(f"cannot be read: {told}", "check the file and the query") from None
