"""`claimcheck tables list`, `show` and `check`, and the overview."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli.commands.tables import TASKS
from tests.cli.calling import call, write

BUDGET = "Department,Year,Spend [GBP million]\nParks,2023,4.0\nParks,2024,4.2\nPolice,2024,21.7\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings that name a table and leave the shipped ones out."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "budget.csv", BUDGET)
    write(tmp_path, "claimcheck.toml", 'tables = ["budget.csv"]\nshipped-tables = false\n')
    return tmp_path


def test_the_overview_names_the_tasks() -> None:
    ran = call("tables")
    assert ran.status == 0
    assert all(task in ran.out for task in TASKS)


@pytest.mark.parametrize("task", sorted(TASKS))
def test_every_task_has_help(task: str) -> None:
    ran = call("tables", task, "--help")
    assert ran.status == 0
    assert ran.out.startswith(TASKS[task])
    assert "Example" in ran.out


def test_a_task_that_does_not_exist() -> None:
    ran = call("tables", "lst")
    assert ran.status == 2
    assert "did you mean 'list'?" in ran.err


def test_the_list_tells_what_a_table_holds(own: Path) -> None:
    lines = call("tables", "list").out.splitlines()
    assert lines[0].endswith("budget.csv:")
    assert lines[1] == "  budget: 3 figures of 2 names, 2023 to 2024: spend"


def test_the_list_without_tables_says_how_to_add_one(own: Path) -> None:
    write(own, "claimcheck.toml", "shipped-tables = false\n")
    assert "claimcheck tables add FILE" in call("tables", "list").out


def test_the_rows_of_an_entity(own: Path) -> None:
    assert call("tables", "show", "Parks").out.splitlines() == [
        f"Parks, spend, 2023: £4 million [{own}/budget.csv]",
        f"Parks, spend, 2024: £4.2 million [{own}/budget.csv]",
    ]
    assert call("tables", "show", "parks department", "spend").out.count("\n") == 2


def test_the_shipped_tables_can_be_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "Kenya, population, 2019" in call("tables", "show", "Kenya", "population").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Prks",), "no table has 'Prks' (did you mean 'Parks'"),
        (("Xyzzy",), "no table has 'Xyzzy'"),
        (("Parks", "spent"), "no measure is called 'spent' (did you mean 'spend'?)"),
    ],
)
def test_what_no_table_has(own: Path, words: tuple[str, ...], told: str) -> None:
    ran = call("tables", "show", *words)
    assert ran.status == 2
    assert told in ran.err


def test_tables_without_errors(own: Path) -> None:
    ran = call("tables", "check")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("budget.csv: 3 figures, no errors\n")


def test_each_table_with_an_error_is_told(own: Path) -> None:
    write(own, "bad.csv", BUDGET + "Fire,2024,many\n")
    write(own, "worse.csv", BUDGET + "Parks,2024,9\n")
    ran = call("tables", "check", "bad.csv", "nosuch.csv", "worse.csv", "budget.csv")
    assert ran.status == 2
    told = ran.err.splitlines()
    assert "bad.csv:5: column 'Spend [GBP million]': 'many' is not a number" in told[0]
    assert "nosuch.csv" in told[1]
    assert "worse.csv:5: column 'Spend [GBP million]': a second" in told[2]
    assert "budget.csv: 3 figures" in ran.out


def test_odd_figures_are_notes(own: Path) -> None:
    write(
        own, "odd.csv", "Town,Year,Pupils\nOxmere,2022,400\nOxmere,2023,405000\nOxmere,2024,410\n"
    )
    ran = call("tables", "check", "odd.csv")
    assert ran.status == 0
    notes = [line for line in ran.out.splitlines() if line.startswith("note: ")]
    assert notes[0].startswith("note: odd.csv:3: column 'Pupils': Oxmere: 405000 is 1,012 times")
    assert "1/988 of" in notes[1]


def test_nothing_to_check(own: Path) -> None:
    write(own, "claimcheck.toml", "")
    ran = call("tables", "check")
    assert ran.status == 2
    assert "name one: claimcheck tables check budget.csv" in ran.err


def test_a_plain_check_loads_none_of_it(tmp_path: Path) -> None:
    write(tmp_path, "draft.md", "Kenya has 53 million people.\n")
    program = (
        "import sys; from claimcheck.cli.main import main\n"
        "try: main(['check', 'draft.md'])\n"
        "except SystemExit: pass\n"
        "bad = [m for m in sys.modules if m.startswith('claimcheck.cli.tables')"
        " or m.startswith('claimcheck.tables.layout') or m == 'claimcheck.cli.commands.tables']\n"
        "assert not bad, bad"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
