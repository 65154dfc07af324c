"""Tables and queries of a database server, through SQLAlchemy, streamed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from claimcheck.config.address import parted
from claimcheck.errors import did_you_mean
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.records import Place
from claimcheck.tables.sheet import Record, Sheet
from claimcheck.tables.sources.header import check_names, names_of
from claimcheck.tables.sources.query import Selection, selection_of
from claimcheck.tables.sources.server import Server, connected, server_at
from claimcheck.tables.sources.values import cell_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, CursorResult

BUFFER = 1000  # rows fetched at a time
LARGE = 1 << 26  # bytes of a table beyond which its state stands for its rows
# What changes when rows are written, without a look at them; the counts lag by some seconds.
_STATE = """
select pg_total_relation_size(c.oid), c.relkind, c.relfilenode, c.oid,
       s.n_tup_ins, s.n_tup_upd, s.n_tup_del
from pg_class c left join pg_stat_all_tables s on s.relid = c.oid
where c.oid = to_regclass('{name}')
"""
_CONTENT = "select count(*), sum(hashtextextended(t::text, 0)) from ({statement}) as t"


class Reading(NamedTuple):
    """What is read from a server: the statement, and the table in it as SQL writes its name."""

    server: Server
    statement: str
    table: str
    place: Place


def open_server(address: str) -> Sheet:
    """The sheet of "postgresql://host/database#table", or of a query behind the "#".

    Raises TableError if the server does not answer or has no such table, MissingExtraError
    without SQLAlchemy or the driver.
    """
    head, part = parted(address)
    server = server_at(head)
    selection = selection_of(part)
    place = server.place
    if not part.strip():
        names = ", ".join(_tables_of(server, None)[:10])
        raise place.error("which of its tables?", f"add one behind '#': {names}")
    place = Place(f"{place.file}, {selection.label}")
    reading = _reading_of(server, selection, place)
    with connected(server, place) as connection:
        columns = names_of(list(_run(connection, reading.statement).keys()))
    check_names(columns, place)
    return Sheet(
        place,
        selection.table.rpartition(".")[2] or "query",
        columns,
        {},
        partial(_records, reading),
        partial(_fingerprint, reading),
    )


def _reading_of(server: Server, selection: Selection, place: Place) -> Reading:
    if selection.query:
        return Reading(server, selection.query, "", place)
    schema, _, table = selection.table.rpartition(".")
    with connected(server, place) as connection:
        from sqlalchemy import inspect

        if not inspect(connection).has_table(table, schema=schema or None):
            hint = did_you_mean(table, _tables_of(server, schema or None))
            raise server.place.error(f"there is no table {selection.table!r}", hint)
        quote = connection.dialect.identifier_preparer.quote
        name = ".".join(quote(part) for part in (schema, table) if part)
    return Reading(server, f"select * from {name}", name, place)


def _tables_of(server: Server, schema: str | None) -> list[str]:
    from sqlalchemy import inspect

    with connected(server, server.place) as connection:
        asked = inspect(connection)
        return sorted({*asked.get_table_names(schema), *asked.get_view_names(schema)})


def _run(connection: Connection, statement: str) -> CursorResult[Any]:
    streaming = {"stream_results": True, "max_row_buffer": BUFFER}
    return connection.exec_driver_sql(statement, execution_options=streaming)


def _records(reading: Reading) -> Iterator[Record]:
    with connected(reading.server, reading.place) as connection:
        for line, values in enumerate(_run(connection, reading.statement), 1):
            yield Record(line, tuple(cell_of(value) for value in values))


def _fingerprint(reading: Reading) -> str:
    """A hash of the rows, worked out by the server if it can; of a large table, of its state."""
    digest = hashlib.sha256(reading.statement.encode())
    if not reading.server.is_postgres:
        for record in _records(reading):
            digest.update(repr(record).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()
    with connected(reading.server, reading.place) as connection:
        state = None
        if reading.table:
            name = reading.table.replace("'", "''")
            state = connection.exec_driver_sql(_STATE.format(name=name)).first()
        if state is None or state[0] < LARGE:
            content = _CONTENT.format(statement=reading.statement)
            state = connection.exec_driver_sql(content).one()
    digest.update(repr(tuple(state)).encode())
    return digest.hexdigest()
