"""Small sheets are held, large ones indexed; both answer alike."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.tables import load_tables, opening
from claimcheck.tables.index.tables import IndexedTables
from claimcheck.tables.opening import open_tables
from claimcheck.tables.store import MemoryTables
from tests.tables.scenes import verdict_of
from tests.tables.towns import write_package

HEADER = "entity,measure,value,year\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for indexes, and sheets of more than ten records being large."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(folder))
    monkeypatch.setattr(opening, "LARGE", 10)
    return folder


def towns(folder: Path, count: int, name: str = "towns.csv") -> Path:
    path = folder / name
    lines = (f"Town {n},population,{n}000,2020\n" for n in range(1, count + 1))
    path.write_text(HEADER + "".join(lines), "utf-8")
    return path


@pytest.mark.parametrize(("count", "kind"), [(5, MemoryTables), (50, IndexedTables)])
def test_the_size_decides(tmp_path: Path, count: int, kind: type) -> None:
    path = towns(tmp_path, count)
    (tables,) = open_tables(path)
    assert isinstance(tables, kind)
    loaded = load_tables(path, shipped=False)
    assert verdict_of("In 2020, Town 3 had a population of 3,000.", "3,000", loaded) == "supported"
    assert verdict_of("In 2020, Town 3 had a population of 9,000.", "9,000", loaded) == "refuted"


def test_an_indexed_file_is_not_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    path = towns(tmp_path, 50)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    open_tables(path)
    monkeypatch.setattr(opening, "open_sheets", None)
    assert isinstance(open_tables(path)[0], IndexedTables)


def test_a_changed_file_is_indexed_anew(tmp_path: Path) -> None:
    path = towns(tmp_path, 50)
    open_tables(path)
    path.write_text(path.read_text().replace(",3000,", ",3333,"))
    (row,) = open_tables(path)[0].rows("Town 3", "population")
    assert row.value == 3333


def test_two_queries_of_one_file_have_their_own_index(tmp_path: Path) -> None:
    path = tmp_path / "towns.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table t (entity, measure, value, year)")
        rows = [(f"Town {n}", "population", n * 1000, 2000 + n % 2) for n in range(1, 101)]
        connection.executemany("insert into t values (?, ?, ?, ?)", rows)
        connection.commit()
    for year, town in ((2000, "Town 2"), (2001, "Town 3"), (2000, "Town 2")):
        (tables,) = open_tables(f"{path}#select * from t where year = {year}")
        assert isinstance(tables, IndexedTables)
        assert tables.rows(town, "population")
        assert not tables.rows(f"Town {5 - int(town[-1])}", "population")


def test_a_package_may_hold_both(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    write_package(package)
    towns(package, 50)
    tables = load_tables(package, shipped=False)
    assert tables.rows("Town 3", "population")[0].value == 3000
    assert (
        verdict_of("Norland has a population of 9.1 million.", "9.1 million", tables) == "refuted"
    )


def test_what_is_wrong_in_a_large_table_is_told(tmp_path: Path) -> None:
    path = towns(tmp_path, 50)
    path.write_text(path.read_text() + "Town 51,population,many,2020\n")
    for _ in range(2):
        with pytest.raises(
            TableError, match=r"towns.csv:52: column 'value': 'many' is not a number"
        ):
            open_tables(path)
