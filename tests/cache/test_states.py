"""The fingerprints of files and of the program change with what they are of, and with it only."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from claimcheck.cache import states
from claimcheck.cache.states import (
    installed_packages,
    marks_of,
    state_of_files,
    state_of_program,
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "t.csv"
    file.write_text("entity,value\nKellahamn,5\n", "utf-8")
    return file


def test_other_content_is_another_state(table: Path) -> None:
    before, when = state_of_files([table]), table.stat().st_mtime
    table.write_text("entity,value\nKellahamn,6\n", "utf-8")
    os.utime(table, (when, when))
    assert state_of_files([table]) != before
    table.write_text("entity,value\nKellahamn,5\n", "utf-8")
    assert state_of_files([table]) == before


def test_files_that_come_and_go_are_seen(table: Path) -> None:
    before = state_of_files([table])
    table.rename(table.with_name("u.csv"))
    gone = state_of_files([table])
    assert len({before, gone, state_of_files([table.with_name("u.csv")])}) == 3
    assert gone is not None


def test_what_cannot_be_read_has_no_state(tmp_path: Path) -> None:
    assert state_of_files([tmp_path]) is None


def test_a_large_file_is_known_by_its_mark(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "LARGE", 3)
    assert state_of_files([table]) is None  # written just now: it may be written again
    os.utime(table, (5, 5))
    before = state_of_files([table])
    assert before is not None
    os.utime(table, (6, 6))
    assert state_of_files([table]) != before


def test_a_mark_changes_with_the_file(table: Path) -> None:
    before = marks_of([table])
    assert marks_of([table]) == before
    os.utime(table, (5, 5))
    assert marks_of([table]) != before
    assert marks_of([table.with_name("none")]) == (None,)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small package in the place of ours."""
    folder = tmp_path / "package"
    for name in ("cache/states.py", "rules/one.py", "lexicon/units.toml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("a = 1\n", "utf-8")
    monkeypatch.setattr(states, "__file__", str(folder / "cache" / "states.py"))
    return folder


@pytest.mark.parametrize("name", ["rules/one.py", "lexicon/units.toml", "rules/two.py"])
def test_every_file_of_the_program_counts(package: Path, name: str) -> None:
    before = state_of_program()
    assert state_of_program() == before
    (package / name).write_text("a = 2\n", "utf-8")
    assert state_of_program() != before


@pytest.mark.parametrize("name", ["rules/__pycache__/one.pyc", "reference_data/gdp.csv"])
def test_what_the_program_makes_of_itself_does_not(package: Path, name: str) -> None:
    before = state_of_program()
    (package / name).parent.mkdir()
    (package / name).write_bytes(b"x")
    assert state_of_program() == before


def test_more_files_and_installed_packages_count(
    package: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = state_of_program()
    assert state_of_program([table]) != before
    (package / "extra-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(package))
    assert "extra-1.0.dist-info" in installed_packages()
    assert state_of_program() != before


def test_a_place_for_packages_may_be_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    before = installed_packages()
    assert any(name.startswith("click-") for name in before)
    monkeypatch.setattr(sys, "path", [*sys.path, "/nowhere/at/all", __file__, ""])
    assert installed_packages() == before
