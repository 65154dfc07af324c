"""docs/table-sources.md is true: its settings, its addresses, its cells."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.config import read_config
from claimcheck.config.address import is_address, parted
from claimcheck.tables.cells import is_missing, number_in
from claimcheck.tables.days import day_in, is_ambiguous
from claimcheck.tables.sheet import COMMA
from claimcheck.tables.sources.query import selection_of
from tests.cli.calling import call

PAGE = (Path(__file__).parents[2] / "docs" / "table-sources.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def blocks(kind: str) -> list[str]:
    return [content for found, content in BLOCKS if found == kind]


def test_its_settings_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(sqlite3.connect("city.db")) as connection:
        connection.execute("create table items (town, year, amount)")
        connection.executemany(
            "insert into items values (?, ?, ?)", [("Ashby", 2024, 400), ("Ashby", 2024, 12)]
        )
        connection.commit()
    (settings,) = blocks("toml")
    Path("claimcheck.toml").write_text(settings, "utf-8")
    assert read_config("claimcheck.toml").tables
    Path("draft.txt").write_text("In 2024, Ashby spent £412.\n")
    assert "1 supported" in call("check", "draft.txt").out


@pytest.mark.parametrize("address", blocks("addresses")[0].splitlines())
def test_its_addresses_have_a_database_and_a_part(address: str) -> None:
    head, part = parted(address)
    assert is_address(head)
    assert selection_of(part) != selection_of("")


def test_its_cells_are_read_as_it_says() -> None:
    rows = re.findall(r"^\| (`.*) \| (.*) \|$", PAGE, re.MULTILINE)
    told = {meaning: re.findall(r"`([^`]+)`", written) for written, meaning in rows}
    assert len({number_in(cell) for cell in told["digits in groups"][:3]}) == 1
    assert {number_in(cell, COMMA) for cell in told["the same in a table with decimal commas"]}
    assert all(number_in(cell) for cell in told["a figure and its unit"])
    assert {number_in(cell) for cell in told["a minus"]} == {-300}
    assert {number_in(c) for c in told["the figure, without its footnote mark"]} == {1234}
    assert all(is_missing(cell) for cell in told["a gap: there is no figure"])
    assert len({day_in(cell) for cell in told["a day"]}) == 1
    assert is_ambiguous("04/03/2025")
