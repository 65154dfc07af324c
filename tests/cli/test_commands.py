"""The other commands, and help."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck.cli.group import SUMMARIES
from claimcheck.cli.main import commands
from claimcheck.rules import rule_modules
from tests.cli.running import run

SCREEN = 24  # lines of a terminal that nobody made larger
OVERVIEW = 30  # lines that the list of all commands may take
OPTIONS = 40  # lines that the command with the most options may take
COLUMNS = 80


@pytest.mark.parametrize("name", ["", *SUMMARIES])
def test_help_fits_a_screen_and_begins_with_what_it_does(name: str, tmp_path: Path) -> None:
    ran = run(*filter(None, [name]), "--help", folder=tmp_path, env={"COLUMNS": str(COLUMNS)})
    lines = ran.out.splitlines()
    assert ran.status == 0
    assert lines[0] == (SUMMARIES[name] if name else commands.help)
    assert len(lines) <= {"": OVERVIEW, "check": OPTIONS}.get(name, SCREEN)
    assert max(map(len, lines)) <= COLUMNS
    assert "Example" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek", "x"], "did you mean 'check'?"),
        (["draft.md"], "did you mean: claimcheck check draft.md"),
        (["rule", "CC999"], "no rule is called 'CC999'"),
        (["rule", "conversion-mismach"], "did you mean 'conversion-mismatch'?"),
        (["init", "nowhere/at/all"], "cannot be written"),
        (["extract", "none.txt"], "none.txt: no such file"),
    ],
)
def test_a_mistake_is_told_in_one_line(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "draft.md").write_text("x", "utf-8")
    ran = run(*arguments, folder=tmp_path)
    assert ran.status == 2
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_rule_has_a_page_by_code_and_by_name(tmp_path: Path) -> None:
    by_code = run("rule", "cc201", folder=tmp_path)
    assert by_code == run("rule", "conversion-mismatch", folder=tmp_path)
    assert by_code.out.startswith("# CC201 conversion-mismatch\n")


def test_a_number_is_explained_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It has 1,300 km² (500 sq mi).\nNearly 40 left.", "utf-8")
    ran = run("explain", "a.txt:1:8", folder=tmp_path)
    assert ran.out.startswith("1,300 km²: supported\n  read as: measure, kilometer ** 2\n")
    assert "by CC201 (draft)" in ran.out
    assert run("explain", "a.txt:2", folder=tmp_path).out.startswith("Nearly 40: unchecked")
    assert run("explain", "a.txt:9:9", folder=tmp_path).status == 2
    assert run("explain", "a.txt", folder=tmp_path).status == 2


def test_every_rule_is_listed(tmp_path: Path) -> None:
    listed = run("rules", folder=tmp_path).out.splitlines()
    assert [line.split()[0] for line in listed] == [m.rule.code for m in rule_modules()]


def test_numbers_are_listed_with_how_they_were_read(tmp_path: Path) -> None:
    text = "In 2019 nearly 25% of 1.3 million homes"
    ran = run("extract", "-", folder=tmp_path, stdin=text)
    assert [line.split()[0] for line in ran.out.splitlines()] == ["<stdin>:1:16", "<stdin>:1:23"]
    assert "nearly 25%" in ran.out
    assert "1,300,000" in ran.out
    ran = run("extract", "-", "--all", folder=tmp_path, stdin=text)
    assert "<stdin>:1:4 " in ran.out


def test_settings_can_be_written_and_shown(tmp_path: Path) -> None:
    assert run("config", folder=tmp_path).out.startswith("# defaults")
    assert run("init", folder=tmp_path).status == 0
    assert "exists already" in run("init", folder=tmp_path).err
    shown = run("config", "some.md", folder=tmp_path).out
    assert shown.startswith("# from ")
    assert tomllib.loads(shown) == tomllib.loads((tmp_path / "claimcheck.toml").read_text("utf-8"))


def test_the_version(tmp_path: Path) -> None:
    assert run("--version", folder=tmp_path).out.startswith("claimcheck 0.")
