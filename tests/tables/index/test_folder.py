"""Where indexes are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.tables.index import indexed
from claimcheck.tables.index.folder import cache_folder, clear_cache, slot_for
from tests.tables.index.figures import figure, figures


def test_the_folder_is_the_one_told(cache: Path) -> None:
    assert cache_folder() == cache


def test_else_it_is_the_system_s_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMCHECK_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = cache_folder()
    assert folder.is_relative_to(tmp_path)
    assert "claimcheck" in folder.parts


def test_a_slot_is_of_one_source_as_it_is_named() -> None:
    names = {slot_for(*parts).name for parts in (("a", "b"), ("ab",), ("a", "c"), ("a\ud800",))}
    assert len(names) == 4


def test_the_name_of_a_source_is_not_in_the_folder(tmp_path: Path, cache: Path) -> None:
    sheet = figures(tmp_path / "secret-budget.txt", [figure()])
    indexed(sheet)
    assert not [path for path in cache.iterdir() if "budget" in path.name]


def test_clearing_removes_indexes_and_nothing_else(tmp_path: Path, cache: Path) -> None:
    for name in ("one", "two"):
        indexed(figures(tmp_path / f"{name}.txt", [figure(value=str(len(name)))]))
    (cache / "notes.md").write_text("mine")
    size = sum(path.stat().st_size for path in cache.iterdir() if path.suffix != ".md")
    assert clear_cache() == size > 0
    assert [path.name for path in cache.iterdir()] == ["notes.md"]
    assert clear_cache() == 0
