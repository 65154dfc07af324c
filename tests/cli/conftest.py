"""A folder with drafts: one that holds together, one that does not, and one that is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

CLEAN = "The park covers 1,300 square kilometers (500 square miles) of dunes.\n"
WRONG = "The park covers 1,300 square kilometers (800 square miles) of dunes.\n"


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """The folder."""
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "wrong.md").write_text(f"# Dunes\n\n{WRONG.replace('800', '**800**')}", "utf-8")
    (tmp_path / "latin.txt").write_bytes("caf\xe9 5".encode("latin-1"))
    return tmp_path
