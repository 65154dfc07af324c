"""Progress is told on a terminal, and only there."""

from __future__ import annotations

import io
import sys

import pytest

from claimcheck.tables.index import progress
from claimcheck.tables.index.progress import Progress


class Terminal(io.StringIO):
    """An error stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def told(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, patience: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    one = Progress("bud\x1bget", 2_000_000)
    one("reading", 65_536)
    one("sorting", 3_000_000)
    one("another process is at it")
    one.close()
    return stream.getvalue()


def test_a_long_build_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = told(Terminal(), monkeypatch, 0).split("\r")
    assert lines == [
        "",
        "indexing bud?get: reading, 65,536 of about 2,000,000 rows\x1b[K",
        "indexing bud?get: sorting, 3,000,000 rows\x1b[K",
        "indexing bud?get: another process is at it\x1b[K",
        "\x1b[K",
    ]


def test_a_short_build_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(Terminal(), monkeypatch, 60) == ""


def test_nothing_is_told_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(io.StringIO(), monkeypatch, 0) == ""
