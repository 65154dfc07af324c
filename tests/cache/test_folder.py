"""The folder of checked drafts: where it is, what is in it, and that it stays small."""

from __future__ import annotations

import os
from pathlib import Path
from time import time

import pytest

from claimcheck.cache.folder import (
    ENTRY,
    FRESH,
    LEFT_BEHIND,
    checks_folder,
    clear,
    files_in,
    trim,
)


def put(folder: Path, name: str, size: int, age: float) -> Path:
    """A file that was last of use so many seconds ago."""
    file = folder / name
    file.write_bytes(b"x" * size)
    os.utime(file, (time() - age, time() - age))
    return file


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_the_folder_is_below_the_one_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    assert checks_folder() == tmp_path / "checks"


def test_else_it_is_the_system_s_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMCHECK_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = checks_folder()
    assert folder.is_relative_to(tmp_path)
    assert "claimcheck" in folder.parts


def test_those_of_use_least_lately_go_first(tmp_path: Path) -> None:
    for age, name in enumerate("abcd"):
        put(tmp_path, name + ENTRY, 100, age)
    trim(tmp_path, 400)
    assert len(names(tmp_path)) == 4
    trim(tmp_path, 399)
    assert names(tmp_path) == {f"{name}{ENTRY}" for name in "abc"}
    trim(tmp_path, 150)
    assert names(tmp_path) == {f"a{ENTRY}"}


def test_what_a_killed_run_left_goes_too(tmp_path: Path) -> None:
    put(tmp_path, f"old.1-2{FRESH}", 10, LEFT_BEHIND + 60)
    put(tmp_path, f"now.1-3{FRESH}", 10, 5)
    put(tmp_path, f"a{ENTRY}", 10, LEFT_BEHIND + 60)
    trim(tmp_path)
    assert names(tmp_path) == {f"now.1-3{FRESH}", f"a{ENTRY}"}


def test_nothing_else_is_counted_or_removed(tmp_path: Path) -> None:
    put(tmp_path, "mine.txt", 250, 5)
    (tmp_path / f"folder{ENTRY}").mkdir()
    (tmp_path / f"link{ENTRY}").symlink_to(tmp_path / "mine.txt")
    put(tmp_path, f"a{ENTRY}", 10, 5)
    assert [file.path.name for file in files_in(tmp_path)] == [f"a{ENTRY}"]
    assert clear(tmp_path) == 10
    assert names(tmp_path) == {"mine.txt", f"folder{ENTRY}", f"link{ENTRY}"}


def test_without_a_folder_there_is_nothing(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert list(files_in(nowhere)) == []
    assert clear(nowhere) == 0
    trim(nowhere)
    assert not nowhere.exists()


def test_what_cannot_be_removed_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, f"a{ENTRY}", 10, 5)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    assert clear(tmp_path) == 0
    trim(tmp_path, 1)
    assert names(tmp_path) == {f"a{ENTRY}"}
