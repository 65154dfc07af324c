"""SQLite files: tables, views and queries, none of which can write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.sheet import Record
from claimcheck.tables.sources import open_sheets


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with two tables and a view."""
    path = tmp_path / "towns.db"
    change(
        path,
        'create table "the ""staff""" (town text, staff int)',
        'insert into "the ""staff""" values (\'Ashby\', 12), (\'Mill\', null)',
        "create table cost (town text, cost real)",
        "insert into cost values ('Ashby', 1.5)",
        "create view dear as select * from cost where cost > 1",
    )
    return path


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_every_table_of_a_file(path: Path) -> None:
    sheets = open_sheets(path)
    assert [sheet.name for sheet in sheets] == ["cost", 'the "staff"']
    assert list(sheets[1].read()) == [Record(1, ("Ashby", 12)), Record(2, ("Mill", None))]
    assert sheets[0].place.file == f"{path}, table cost"


@pytest.mark.parametrize("address", ["{0}#{1}", "sqlite:///{0}#{1}"])
@pytest.mark.parametrize("part", ["cost", "dear", "select * from cost;"])
def test_one_table_a_view_or_a_query(path: Path, address: str, part: str) -> None:
    (sheet,) = open_sheets(address.format(path, part))
    assert list(sheet.read()) == [Record(1, ("Ashby", 1.5))]


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ("cots", "there is no table 'cots'.*did you mean 'cost'"),
        ("select income from cost", "query: cannot be read: no such column"),
        ("with x as (select 1) delete from cost", "cannot be read: attempt to write"),
        ("select 1; drop table cost", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_told(path: Path, part: str, message: str) -> None:
    with pytest.raises(TableError, match=message):
        open_sheets(f"{path}#{part}")
    assert len(open_sheets(path)) == 2


def test_the_fingerprint_sees_what_is_not_merged_yet(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = wal")
        (sheet,) = open_sheets(f"{path}#cost")
        first = sheet.fingerprint()
        connection.execute("insert into cost values ('Mill', 2)")
        connection.commit()
        assert sheet.fingerprint() != first


def test_a_file_that_is_none_or_holds_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    change(empty, "create table t (n)", "drop table t")
    with pytest.raises(TableError, match="the database has no table"):
        open_sheets(empty)
    empty.write_bytes(empty.read_bytes()[:100] + b"\xff" * 4000)
    with pytest.raises(TableError, match=r"empty.db: cannot be read"):
        open_sheets(empty)
    with pytest.raises(TableError, match="no such file"):
        open_sheets(f"sqlite:///{tmp_path}/none.db#t")
    assert not (tmp_path / "none.db").exists()
