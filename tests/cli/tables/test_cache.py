"""`claimcheck tables cache`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import call


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of indexes with one of a thousand bytes."""
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "abc-1.index").write_bytes(b"x" * 1000)
    return tmp_path / "cache"


def test_it_tells_what_the_indexes_take(folder: Path) -> None:
    assert call("tables", "cache").out == f"{folder}: 1,000 bytes\n"
    assert (folder / "abc-1.index").exists()


def test_it_removes_them_when_told_to(folder: Path) -> None:
    ran = call("tables", "cache", "--clear")
    assert (ran.status, ran.out) == (0, f"{folder}: 1,000 bytes freed\n")
    assert not (folder / "abc-1.index").exists()
    assert call("tables", "cache").out == f"{folder}: 0 bytes\n"


def test_without_a_folder_there_is_nothing(folder: Path) -> None:
    call("tables", "cache", "--clear")
    folder.rmdir()
    assert call("tables", "cache").out == f"{folder}: 0 bytes\n"
