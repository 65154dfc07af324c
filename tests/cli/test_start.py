"""What a plain check loads: nothing of what it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import CLEAN

# What is for folders, what is kept, revisions, processes, baselines, comments, answers, bars and
# completion.
UNASKED = {
    "calendar",
    "claimcheck.answers",
    "claimcheck.cache",
    "claimcheck.cli.baseline",
    "claimcheck.cli.changes",
    "claimcheck.cli.completing",
    "claimcheck.cli.ignoring",
    "claimcheck.cli.jobs",
    "claimcheck.cli.keeping",
    "claimcheck.cli.progress",
    "claimcheck.cli.walk",
    "claimcheck.suppressions",
    "click.shell_completion",
    "concurrent.futures",
    "hashlib",
    "html",
    "multiprocessing",
    "pandas",
    "pathlib",
    "pathspec",
    "pint",
    "rich",
    "subprocess",
    "textwrap",
    "tomllib",
}


def loaded(folder: Path, *arguments: str) -> set[str]:
    """The modules that a run has loaded when it ends."""
    program = (
        "import sys; from claimcheck.cli.main import commands\n"
        f"commands.main({list(arguments)!r}, standalone_mode=False)\n"
        "print('\\n', *sys.modules, sep='\\n')"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(CLEAN, "utf-8")
    return tmp_path


def test_a_plain_check_loads_what_it_needs(folder: Path) -> None:
    assert loaded(folder, "check", "a.txt") & UNASKED == set()


def test_a_check_loads_the_rules_that_the_draft_may_concern(folder: Path) -> None:
    (folder / "b.txt").write_text("Sales rose 5% to 210 from 200.\n", "utf-8")
    asked = {name: loaded(folder, "check", name) for name in ("a.txt", "b.txt")}
    change, conversion = (
        "claimcheck.rules.percent_change_mismatch",
        "claimcheck.rules.conversion_mismatch",
    )
    assert {change, conversion} & asked["a.txt"] == {conversion}
    assert {change, conversion} & asked["b.txt"] == {change}


@pytest.mark.parametrize(
    ("arguments", "module"),
    [
        (["check", "."], "pathspec"),
        (["check", "a.txt", "--baseline", "b.json", "--update-baseline"], "hashlib"),
        (["check", "."], "claimcheck.cli.walk"),
    ],
)
def test_what_is_asked_for_is_loaded(folder: Path, arguments: list[str], module: str) -> None:
    assert module in loaded(folder, *arguments)
