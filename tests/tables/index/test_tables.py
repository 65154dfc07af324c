"""Look-ups in an index: what of a long series is read, and who may ask."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.model import Measure, Period
from claimcheck.tables import Tables
from claimcheck.tables.index import indexed
from claimcheck.tables.index import tables as index_tables
from claimcheck.tables.index.tables import MOST_ROWS, SHORT, IndexedTables
from claimcheck.tables.store import LATEST, CutRows
from tests.tables.index.figures import figure, figures
from tests.tables.scenes import match_of, verdict_of

FIRST, LAST = 1900, 2020


@pytest.fixture
def long_series(tmp_path: Path) -> IndexedTables:
    """A figure a year for more than a century, and a small one without a year."""
    rows = [figure("Ashby", year, str(year * 1000)) for year in range(FIRST, LAST + 1)]
    return indexed(figures(tmp_path / "rows.txt", [*rows, figure("Ashby", None, "5")]))


def years(rows: tuple) -> list[int | None]:
    return [row.valid.year if row.valid else None for row in rows]


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (Period.of_year(1950), [1950, None]),
        (Period.parse("1950-07-01"), [1950, None]),
        (Period(Period.of_year(1950).first, Period.of_year(1952).last), [1950, 1951, 1952, None]),
        (LATEST, [2016, 2017, 2018, 2019, 2020, None]),
        (Period.of_year(2023), [2016, 2017, 2018, 2019, 2020, None]),
        (Period.of_year(1800), [None]),
        (None, [*range(FIRST, LAST + 1), None]),
    ],
)
def test_of_a_long_series_only_what_the_period_needs_is_read(
    long_series: IndexedTables, about: Period | None, expected: list[int | None]
) -> None:
    assert years(long_series.rows("Ashby", "spending", about)) == expected


def test_a_short_series_is_read_whole(tmp_path: Path) -> None:
    rows = [figure("Ashby", 2000 + number) for number in range(SHORT)]
    source = indexed(figures(tmp_path / "rows.txt", rows))
    assert source.rows("Ashby", "spending", Period.of_year(2001)) == tuple(rows)


def test_an_answer_is_bounded_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_tables, "MOST_ROWS", 40)
    scopes = [figure("Ashby", 2020, str(number), scope=f"ward {number}") for number in range(60)]
    old = [figure("Ashby", year) for year in range(1980, 2000)]
    source = indexed(figures(tmp_path / "rows.txt", [*old, *scopes]))
    for about in (None, Period.of_year(2020), LATEST):
        found = source.rows("Ashby", "spending", about)
        assert isinstance(found, CutRows)
        assert found == tuple(scopes[-40:])
    assert isinstance(Tables([source]).rows("Ashby", "spending"), CutRows)
    assert not isinstance(source.rows("Ashby", "spending", Period.of_year(1990)), CutRows)
    assert MOST_ROWS >= 1000


@pytest.mark.parametrize(("most", "verdict"), [(1_000, "refuted"), (40, "unchecked")])
def test_what_was_not_looked_at_refutes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, verdict: str
) -> None:
    monkeypatch.setattr(index_tables, "MOST_ROWS", most)
    rows = [figure("Ashby", 2020, "1000000", scope=f"ward {number}") for number in range(60)]
    tables = Tables([indexed(figures(tmp_path / "rows.txt", rows))])
    text = "The spending of Ashby was £7 million in 2020."
    assert verdict_of(text, "£7 million", tables) == verdict
    match = match_of(text, "£7 million", tables)
    assert match is not None
    assert match.bar == ("" if most > 60 else "only 40 figures were looked at")


@pytest.mark.parametrize(
    ("text", "number", "verdict"),
    [
        ("The spending of Ashby was £1.95 million in 1950.", "£1.95 million", "supported"),
        ("The spending of Ashby was £9.5 million in 1950.", "£9.5 million", "refuted"),
        ("The spending of Bolden was £1.95 million in 1950.", "£1.95 million", "none"),
        ("The spending of Ashby was £2.02 million.", "£2.02 million", "supported"),
    ],
)
def test_numbers_are_matched_with_an_index(
    long_series: IndexedTables, text: str, number: str, verdict: str
) -> None:
    assert verdict_of(text, number, Tables([long_series])) == verdict


def test_too_many_are_not_ranked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ranked = {"spending": Measure("spending", "spending", complete=("town",))}
    rows = [figure(name, 2020, value) for name, value in (("A", "1"), ("B", "3"), ("C", "2"))]
    sheet = figures(tmp_path / "rows.txt", rows, ranked)
    assert [one for one, _ in indexed(sheet).ranking("spending", 2022)] == ["B", "C", "A"]
    monkeypatch.setattr(index_tables, "MOST_RANKED", 2)
    assert indexed(sheet).ranking("spending", 2022) == ()


def test_threads_share_an_index(long_series: IndexedTables) -> None:
    def newest(year: int) -> list[int | None]:
        return years(long_series.rows("Ashby", "spending", Period.of_year(year)))

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(newest, range(FIRST, LAST)))
    assert found == [[year, None] for year in range(FIRST, LAST)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_forked_process_opens_the_index_for_itself(long_series: IndexedTables) -> None:
    before = long_series._database
    child = os.fork()
    if child == 0:
        apart = long_series._database is not before
        read = bool(long_series.rows("Ashby", "spending", Period.of_year(1960)))
        os._exit(0 if apart and read else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_damage_that_shows_late_is_told(long_series: IndexedTables) -> None:
    path = long_series._path
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (path.stat().st_size - 8192))
    with pytest.raises(TableError, match=r"the index is damaged.*run again"):
        IndexedTables(path, index_tables.Declared(long_series.measures)).entity("Ashby")
