"""`claimcheck extract`: a line a number, how it was read, in columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from .calling import call, write

TEXT = "It has nearly 40 boats, 20 to 30 km off. It cost $2.5 million in 2018.\n"


def test_a_line_a_claim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt", TEXT)
    monkeypatch.chdir(tmp_path)
    ran = call("extract", "a.txt")
    rows = [line.split("  ") for line in ran.out.splitlines()]
    assert ran.status == 0
    assert [[cell.strip() for cell in row if cell.strip()] for row in rows] == [
        ["a.txt:1:15", "nearly 40", "count", "nearly 40", "boats"],
        ["a.txt:1:25", "20 to 30 km", "measure", "20..30", "kilometer"],
        ["a.txt:1:50", "$2.5 million", "money", "2,500,000", "USD"],
    ]


def test_all_lists_what_was_set_aside_with_the_reason(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    last = call("extract", path, "--all").out.splitlines()[-1]
    assert "2018" in last
    assert last.endswith("a year")


@pytest.mark.parametrize("text", ["", "No numbers at all."])
def test_nothing_is_nothing(tmp_path: Path, text: str) -> None:
    assert call("extract", write(tmp_path, "a.txt", text)).out == ""


def test_standard_input_is_a_draft() -> None:
    assert call("extract", "-", stdin="It has 40 boats.").out.startswith("<stdin>:1:8  40  count")


def test_one_missing_draft_does_not_stop_the_others(tmp_path: Path) -> None:
    ran = call("extract", str(tmp_path / "none.txt"), write(tmp_path, "a.txt", "It has 40 boats."))
    assert ran.status == 2
    assert "no such file" in ran.err
    assert "40" in ran.out
