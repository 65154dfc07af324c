"""The bar of long runs: on a terminal, after a while, and out of the way of what is printed."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import progress
from claimcheck.cli.progress import ERASE, Progress

from .conftest import CLEAN
from .running import run


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, count: int) -> str:
    bar = Progress(count, stream)
    for _ in range(count):
        bar.advance()
        bar.clear()
    return stream.getvalue()


def test_a_short_run_shows_nothing() -> None:
    assert shown(Terminal(), 5) == ""


def test_a_long_run_counts_and_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    told = shown(Terminal(), 5)
    assert [f"{place}/5" in told for place in range(1, 6)] == [True] * 5
    assert told.count(ERASE) == 5
    assert told.endswith("\x1b[?25h")  # the cursor is there again


def test_one_draft_and_what_is_no_terminal_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    assert shown(Terminal(), 1) == ""
    assert shown(io.StringIO(), 5) == ""


def test_it_is_not_in_the_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(CLEAN, "utf-8")
    program = (
        "import sys, claimcheck.cli.progress as p; p.PATIENCE = 0;"
        "from claimcheck.cli import main; main(['check', '.', '--no-config'])"
    )
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    told = os.read(ours, 65536).decode()
    os.close(ours)
    assert done.stdout == run("check", ".", folder=tmp_path).out.encode()
    assert "3/3" in told
