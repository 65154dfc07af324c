"""Hostile files cost themselves a line that says what to do, and nothing else anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.documents import opening, read_document
from claimcheck.errors import DocumentError
from claimcheck.model import Settings
from claimcheck.pipeline import find_numbers
from tests.documents.hostile.files import FILES, READ, Hostile, put


@pytest.mark.parametrize("one", FILES, ids=lambda one: one.name)
def test_it_is_refused_in_a_line(
    one: Hostile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 0.01)
    path = put(one, tmp_path)
    with pytest.raises(DocumentError) as raised:
        read_document(path)
    told = str(raised.value)
    assert told.startswith(str(path))
    assert one.said in told
    assert "\n" not in told
    assert raised.value.hint


@pytest.mark.parametrize("one", READ, ids=lambda one: one.name)
def test_it_is_read(one: Hostile, tmp_path: Path) -> None:
    document = read_document(put(one, tmp_path))
    assert [mention.low for mention in find_numbers(document, Settings())] == [int(one.said)]
    document.text.encode()  # no half characters


def test_a_bad_file_costs_only_itself(tmp_path: Path) -> None:
    bad = [put(one, tmp_path) for one in FILES if one.name in ("bomb.docx", "nul.txt", "cut.json")]
    good = tmp_path / "good.md"
    good.write_text("It covers 1,300 square kilometers (800 square miles).", "utf-8")
    command = [sys.executable, "-m", "claimcheck", "check", *map(str, bad), str(good)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == len(bad)
    assert "CC201" in ran.stdout
