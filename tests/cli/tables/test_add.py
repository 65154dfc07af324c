"""`claimcheck tables add`: what it shows, asks, refuses and writes."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.config import read_config
from tests.cli.calling import call, write

BUDGET = "Department,Year,Spend [GBP million]\nParks,2024,4.2\nPolice,2024,21.7\n"
SOURCE = ("--source", "City budget office")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_shows_what_it_understood_and_writes_the_package(tmp_path: Path) -> None:
    write(tmp_path, "budget.csv", BUDGET)
    ran = call("tables", "add", "budget.csv", *SOURCE)
    assert ran.status == 0, ran.err
    assert ran.out.splitlines() == [
        "budget.csv: 2 figures of 2 names, 2024",
        "  column               is       measures  unit         such as",
        "  Department           names                           Parks",
        "  Year                 periods                         2024",
        "  Spend [GBP million]  figures  spend     million GBP  4.2",
        "prose says 'spend' with: spend, spending, expenditure, expenditures, expenses, outlays",
        "guessed: the names are those of column 'Department'",
        "wrote 2 figures to own-tables/budget.csv",
        "wrote claimcheck.toml: drafts below it are checked against own-tables",
    ]
    write(tmp_path, "draft.md", "In 2024, the parks department spent £2.4 million.\n")
    assert "CC501" in call("check", "draft.md").out


def test_without_a_source_it_says_which_flag_is_missing(tmp_path: Path) -> None:
    write(tmp_path, "budget.csv", BUDGET)
    ran = call("tables", "add", "budget.csv")
    assert ran.status == 2
    assert 'nobody says where the figures come from (give --source "City budget office")' in ran.err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["budget.csv"]


def test_flags_say_what_the_file_does_not(tmp_path: Path) -> None:
    write(tmp_path, "x.csv", "A,B,C\n2024,5,7\n2025,6,8\n")
    ran = call(
        "tables", "add", "x.csv", "--about", "Oxbow", "--period", "A", "--measure", "B=pupils",
        "--unit", "C=GBP thousand", "--measure", "C=rent", "--to", "pkg", "--no-config", *SOURCE,
    )  # fmt: skip
    assert ran.status == 0, ran.err
    assert sorted(one.name for one in (tmp_path / "pkg").iterdir()) == ["datapackage.json", "x.csv"]
    assert not (tmp_path / "claimcheck.toml").exists()
    shown = call("tables", "show", "Oxbow", "rent", "--tables", "pkg").out
    assert shown.splitlines() == [
        "Oxbow, rent, 2024: £7,000 [City budget office]",
        "Oxbow, rent, 2025: £8,000 [City budget office]",
    ]


@pytest.mark.parametrize(
    ("text", "flags", "told"),
    [
        ("Town,Budget\nOxmere,5\n", SOURCE, '--unit "Budget=GBP"'),
        ("Year,Parks,Police\n2024,5,6\n", SOURCE, "--about NAME"),
        (BUDGET, ("--unit", "=GBP"), "--unit '=GBP' says nothing"),
        (BUDGET, ("--entity", "Departement"), "did you mean 'Department'?"),
        (
            BUDGET + "Parks,2024,4.3\n",
            SOURCE,
            "budget.csv:4: column 'Spend [GBP million]': a second",
        ),
        (BUDGET + "Parks,2025,soon\n", SOURCE, "budget.csv:4: column 'Spend [GBP million]'"),
    ],
)
def test_what_is_wrong_is_one_line(
    tmp_path: Path, text: str, flags: tuple[str, ...], told: str
) -> None:
    write(tmp_path, "budget.csv", text)
    ran = call("tables", "add", "budget.csv", *flags)
    assert ran.status == 2
    assert told in ran.err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["budget.csv"]


SETTINGS = [
    ('date = "2025"\n\n[desk]\ncore-share = 0.05\n', ["own-tables"]),
    ('tables = ["a.csv"]  # ours\n', ["own-tables", "a.csv"]),
    ('tables = [\n  "a.csv",\n]\n', ["own-tables", "a.csv"]),
    ("tables = []", ["own-tables"]),
    ('tables = ["./own-tables"]\n', ["./own-tables"]),
]


@pytest.mark.parametrize(("text", "tables"), SETTINGS)
def test_the_settings_keep_the_rest(tmp_path: Path, text: str, tables: list[str]) -> None:
    write(tmp_path, "budget.csv", BUDGET)
    write(tmp_path, "claimcheck.toml", text)
    assert call("tables", "add", "budget.csv", *SOURCE).status == 0
    config = read_config(tmp_path / "claimcheck.toml")
    assert list(config.tables) == [tmp_path / table for table in tables]
    kept = (tmp_path / "claimcheck.toml").read_text("utf-8")
    assert all(line in kept for line in text.splitlines() if "tables" not in line)


def test_settings_of_another_project_file_are_left(tmp_path: Path) -> None:
    write(tmp_path, "budget.csv", BUDGET)
    file = write(tmp_path, "pyproject.toml", "[tool.claimcheck]\n")
    ran = call("tables", "add", "budget.csv", *SOURCE)
    assert ran.status == 2
    assert 'add it yourself: tables = ["own-tables"]' in ran.err
    assert Path(file).read_text("utf-8") == "[tool.claimcheck]\n"


def test_a_file_of_several_tables_names_them(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "city.db") as base:
        base.executescript("create table a (x); create table b (y); insert into a values (1);")
    ran = call("tables", "add", "city.db", *SOURCE)
    assert ran.status == 2
    assert '"city.db#a"' in ran.err


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    write(tmp_path, "x.csv", "Year,Budget\n2024,5\n2025,6\n")
    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "claimcheck", "tables", "add", "x.csv", "--no-config"]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=tmp_path)
    os.close(theirs)
    os.write(mine, b"Oxbow\nblubb\nGBP million\nBudget office\ny\n")
    said = b""
    try:
        while part := os.read(mine, 4096):
            said += part
    except OSError:  # the other end is closed
        pass
    assert process.wait(60) == 0, said.decode()
    assert b"'blubb' is no unit that is known" in said
    assert "5" in (tmp_path / "own-tables/x.csv").read_text("utf-8")
    shown = call("tables", "show", "Oxbow", "--tables", "own-tables").out
    assert "Oxbow, budget, 2024: £5 million [Budget office]" in shown
