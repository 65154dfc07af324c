"""A large sheet of a package: its figures are of the entities that the package declares."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.tables import Tables, load_tables, opening
from claimcheck.tables.store import MemoryTables
from tests.tables.scenes import verdict_of
from tests.tables.towns import write_package

BUDGET = "Town,Year,Spend [GBP million]\n" + "".join(
    f"{town},{year},{year - 2000 + place}\n"
    for place, town in enumerate(("Ashby", "Kingdom of Norland", "Elsewhere"))
    for year in range(2010, 2021)
)
IDS = ("NOR-1", "SUD-1", "t-ashby", "t-mill", "p-ashby", "Elsewhere", "Ashby", "nobody")


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Tables, Tables]:
    """The package held in memory, and with its large sheets indexed."""
    folder = tmp_path / "package"
    folder.mkdir()
    write_package(folder, budget=BUDGET)
    held = load_tables(folder, shipped=False)
    monkeypatch.setattr(opening, "LARGE", 5)
    return held, load_tables(folder, shipped=False)


def test_an_index_is_used(both: tuple[Tables, Tables]) -> None:
    kinds = [[type(source) for source in tables._sources] for tables in both]
    assert kinds[0] == [MemoryTables]
    assert len(kinds[1]) == 3
    assert kinds[1][0] is MemoryTables


def test_entities_and_rows_are_the_same(both: tuple[Tables, Tables]) -> None:
    held, apart = both
    assert held.measures == apart.measures
    for entity_id in IDS:
        assert held.entity(entity_id) == apart.entity(entity_id)
        for measure in held.measures:
            assert held.states(entity_id, measure) == apart.states(entity_id, measure)
            assert held.rows(entity_id, measure) == apart.rows(entity_id, measure)


@pytest.mark.parametrize(
    ("text", "number", "verdict"),
    [
        ("In 2020 Norland had a population of 5.1 million.", "5.1 million", "supported"),
        ("In 2020 Norland had a population of 9.9 million.", "9.9 million", "refuted"),
        ("The spend of Norland was £21 million in 2020.", "£21 million", "supported"),
        ("The spend of Ashby-on-Lea was £20 million in 2020.", "£20 million", "supported"),
        ("The spend of Ashby was £50 million in 2020.", "£50 million", "refuted"),
        ("The spend of Elsewhere was £22 million in 2020.", "£22 million", "supported"),
    ],
)
def test_verdicts_are_the_same(
    both: tuple[Tables, Tables], text: str, number: str, verdict: str
) -> None:
    assert [verdict_of(text, number, tables) for tables in both] == [verdict, verdict]


def test_of_several_tables_of_a_file_each_has_its_index_and_none_is_read_again(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "city.db"
    with closing(sqlite3.connect(path)) as database:
        for place, name in enumerate(("spend", "levy")):
            database.execute(f'CREATE TABLE {name} (town, year, "{name} [GBP]")')
            rows = [(f"Ashby {n}", 2020, 1_000_000 * (n + place)) for n in range(1, 20)]
            database.executemany(f"INSERT INTO {name} VALUES (?, ?, ?)", rows)
        database.commit()
    os.utime(path, (10**9, 10**9))
    monkeypatch.setattr(opening, "LARGE", 5)
    load_tables(path, shipped=False)
    assert len(list(cache.glob("*.index"))) == 2
    monkeypatch.setattr("claimcheck.tables.sources.sqlite.file_fingerprint", None)
    tables = load_tables(path, shipped=False)
    assert verdict_of("The spend of Ashby 3 was £3 million in 2020.", "£3 million", tables) == (
        "supported"
    )
    assert verdict_of("The levy of Ashby 3 was £3 million in 2020.", "£3 million", tables) == (
        "refuted"
    )
