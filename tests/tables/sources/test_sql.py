"""Tables of a real server: read, streamed, and no word of its password."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from claimcheck.errors import MissingExtraError, TableError
from claimcheck.tables.sheet import Record
from claimcheck.tables.sources import open_sheets
from tests.postgres import PASSWORD, Server, started

pytestmark = pytest.mark.usefixtures("password")


def test_a_table(server: Server) -> None:
    (sheet,) = open_sheets(server.url("#spend"))
    assert sheet.name == "spend"
    assert sheet.columns == ("entity", "year", "spend [GBP]")
    assert list(sheet.read()) == [
        Record(1, ("Ashby", 2023, Decimal("1200.50"))),
        Record(2, ("Mill", 2023, None)),
    ]
    assert sheet.place.file == f"postgresql://127.0.0.1:{server.port}/newsroom, table spend"


def test_a_table_of_a_schema_whose_name_wants_quotes(server: Server) -> None:
    (sheet,) = open_sheets(server.url("#Desk.Long"))
    assert next(sheet.read()) == Record(1, ("Town 1", "people", 1, 2020))


def test_a_query_with_signs_that_drivers_take_for_places(server: Server) -> None:
    query = "#select entity, 5 % 3 as rest, '12:30'::text as at from spend where entity like 'A%'"
    (sheet,) = open_sheets(server.url(query))
    assert (sheet.name, sheet.columns) == ("query", ("entity", "rest", "at"))
    assert [record.cells for record in sheet.read()] == [("Ashby", 2, "12:30")]


def test_values_of_other_types_are_cells(server: Server) -> None:
    query = """#select date '2024-03-01' as day, timestamp '2024-03-01 00:00' as midnight,
        timestamp '2024-03-01 09:30' as instant, true as flag, 'NaN'::float8 as nothing,
        array[1, 2] as list, null as gap"""
    (sheet,) = open_sheets(server.url(query))
    day = datetime.date(2024, 3, 1)
    cells = (day, day, "2024-03-01 09:30:00", True, None, "[1, 2]", None)
    assert [record.cells for record in sheet.read()] == [cells]


@pytest.mark.parametrize(
    "query",
    [
        "with gone as (delete from spend returning 1) select * from gone",
        "select setval(pg_get_serial_sequence('spend', 'year'), 1), nextval('none')",
    ],
)
def test_nothing_can_be_written(server: Server, query: str) -> None:
    with pytest.raises(TableError):
        open_sheets(server.url(f"#{query}"))
    (sheet,) = open_sheets(server.url("#spend"))
    assert len(list(sheet.read())) == 2


def test_the_fingerprint_changes_with_the_rows(server: Server) -> None:
    server.run("create table changing (n int)", "insert into changing values (1), (2)")
    (sheet,) = open_sheets(server.url("#changing"))
    (query,) = open_sheets(server.url("#select n from changing"))
    first, same = sheet.fingerprint(), query.fingerprint()
    assert sheet.fingerprint() == first
    server.run("update changing set n = 3 where n = 2")
    assert sheet.fingerprint() != first
    assert query.fingerprint() != same


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ("#spnd", "there is no table 'spnd'.*did you mean 'spend'"),
        ("#desk.Long", "there is no table 'desk.Long'"),
        ("", "which of its tables.*spend"),
        ("#select nothing from spend", 'column "nothing" does not exist'),
        ("#select 1 as a, 2 as a", "column 'a': columns 1 and 2 have the same name"),
    ],
)
def test_what_is_not_there_is_told(server: Server, part: str, message: str) -> None:
    with pytest.raises(TableError, match=message) as caught:
        open_sheets(server.url(part))
    assert str(caught.value).count("\n") == 0
    assert str(caught.value).startswith("postgresql://127.0.0.1:")


def test_a_password_from_a_variable_of_the_user_s_own(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PGPASSWORD")
    monkeypatch.setenv("DESK_PASSWORD", PASSWORD)
    address = server.url("#spend").replace("desk@", "desk:${DESK_PASSWORD}@")
    (sheet,) = open_sheets(address)
    assert PASSWORD not in repr(sheet.place)
    monkeypatch.delenv("DESK_PASSWORD")
    with pytest.raises(TableError, match="has no variable DESK_PASSWORD"):
        open_sheets(address)


@pytest.mark.parametrize("planted", ["Se3ret#x", "Se3ret/x", "Se3ret:x", "Se3ret-x"])
def test_no_error_tells_a_password(server: Server, planted: str) -> None:
    addresses = [
        server.url("#spend").replace("desk@", f"desk:{planted}@"),
        f"postgresql://desk:{planted}@127.0.0.1:1/none#spend",
        f"postgresql://desk@127.0.0.1:1/none?password={planted}#spend",
        f"postgresql://desk:{planted}@127.0.0.1:port/none",
        f"nosuchkind://desk:{planted}@host/none#spend",
        f"https://desk:{planted}@host/none.csv",
    ]
    for address in addresses:
        with pytest.raises((TableError, MissingExtraError)) as caught:
            open_sheets(address)
        assert "Se3ret" not in str(caught.value)
        assert str(caught.value).count("\n") == 0


def test_a_server_that_goes_away_while_it_is_read(server: Server) -> None:
    with started(server.binaries) as other:
        other.run("create table t (n int)", "insert into t select generate_series(1, 300000)")
        (sheet,) = open_sheets(other.url("#t"))
        records = sheet.read()
        assert next(records).cells == (1,)
        other.kill()
        with pytest.raises(TableError) as caught:
            list(records)
    assert str(caught.value).startswith("postgresql://127.0.0.1:")
    assert str(caught.value).count("\n") == 0
