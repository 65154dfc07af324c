"""Locale, time zone, hash seed and number of processes leave no trace in a report."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.determinism.told import EXAMPLES, FORMATS, NAMES

ROOT = EXAMPLES.parent
USUAL = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
ODD = {
    "PYTHONHASHSEED": "4242",
    "TZ": "XYZ-13:45",  # where it may be tomorrow already
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",  # files and streams are ASCII unless somebody says what they are
    "COLUMNS": "31",
    "NO_COLOR": "1",
}


TURKISH = {
    "PYTHONHASHSEED": "random",
    "TZ": "Asia/Kathmandu",  # a quarter of an hour off all others
    "LC_ALL": "tr_TR.UTF-8",  # where the small I has no dot, and a comma parts the decimals
    "LANGUAGE": "tr",
}


def reports(folder: Path, surroundings: dict[str, str]) -> dict[str, bytes]:
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.determinism.told", str(folder)],
        cwd=EXAMPLES,
        env={**os.environ, **surroundings, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("other", [ODD, TURKISH], ids=["odd", "turkish"])
def test_surroundings_leave_no_trace(tmp_path: Path, other: dict[str, str]) -> None:
    usual, odd = reports(tmp_path / "a", USUAL), reports(tmp_path / "b", other)
    assert set(usual) == set(FORMATS)
    assert all(usual.values())
    assert [name for name in FORMATS if usual[name] != odd[name]] == []


@pytest.mark.parametrize("name", ["json", "html"])
def test_processes_leave_no_trace(name: str) -> None:
    asked = ("check", *NAMES, "--no-config", "--all", "--format", name)
    alone = run(*asked, "--jobs", "1", folder=EXAMPLES, env={"PYTHONHASHSEED": "2"})
    assert alone.status == 1
    assert run(*asked, "--jobs", "2", folder=EXAMPLES, env={"PYTHONHASHSEED": "3"}) == alone
