"""`claimcheck cache`."""

from __future__ import annotations

from pathlib import Path

import pytest

from .calling import call


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two checked drafts of a thousand bytes, and the index of a table above it."""
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    checks = tmp_path / "checks"
    checks.mkdir()
    for name in ("a", "b"):
        (checks / f"{name}.checked").write_bytes(b"x" * 1000)
    (tmp_path / "abc-1.index").touch()
    return checks


@pytest.mark.parametrize("arguments", [["cache"], ["cache", "show"]])
def test_it_tells_what_is_kept(folder: Path, arguments: list[str]) -> None:
    ran = call(*arguments)
    assert (ran.status, ran.out) == (0, f"{folder}: 2 checked drafts, 2,000 bytes\n")


def test_it_removes_what_is_kept_and_nothing_else(folder: Path) -> None:
    ran = call("cache", "clear")
    assert (ran.status, ran.out) == (0, f"{folder}: 2,000 bytes freed\n")
    assert call("cache", "show").out == f"{folder}: 0 checked drafts, 0 bytes\n"
    assert (folder.parent / "abc-1.index").exists()


def test_without_a_folder_there_is_nothing(folder: Path) -> None:
    call("cache", "clear")
    folder.rmdir()
    assert call("cache").out == f"{folder}: 0 checked drafts, 0 bytes\n"


def test_a_task_that_is_none_is_told() -> None:
    ran = call("cache", "empty")
    assert ran.status == 2
    assert "'show', 'clear'" in ran.err
