"""Several processes, and processes that are killed: the index is whole or not there."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from claimcheck.tables.index import indexed
from tests.tables.index.builder import ENTITIES, ROWS, rows
from tests.tables.index.figures import Figures, sheet_in

ROOT = Path(__file__).resolve().parents[3]
LAST = str(ROWS - ENTITIES + 7)  # the last figure of Ashby 7


class Builders:
    """Processes that build the index of one sheet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sheet = folder / "budget.txt"
        self.sheet.write_text("a budget")
        self._running: list[subprocess.Popen[str]] = []

    def start(self, name: str) -> subprocess.Popen[str]:
        """A process of its own, at work."""
        command = [
            sys.executable,
            "-m",
            "tests.tables.index.builder",
            self.sheet,
            self.folder,
            name,
        ]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        self._running.append(process)
        return process

    def wait_for(self, name: str) -> None:
        """Returns when the process is half-way."""
        while not (self.folder / f"{name}.started").exists():
            sleep(0.01)

    def go(self) -> None:
        """Lets all of them go on."""
        (self.folder / "go").touch()

    def built(self) -> list[str]:
        """The names of those that began to build."""
        return (self.folder / "log").read_text().split()

    def end(self) -> None:
        """Kills what still runs."""
        for process in self._running:
            process.kill()
            process.wait()


@pytest.fixture
def builders(tmp_path: Path) -> Iterator[Builders]:
    started = Builders(tmp_path)
    yield started
    started.end()


def test_of_two_processes_one_builds_and_the_other_waits(builders: Builders, cache: Path) -> None:
    first = builders.start("first")
    builders.wait_for("first")
    second = builders.start("second")
    builders.go()
    assert [one.communicate()[0].strip() for one in (first, second)] == [LAST, LAST]
    assert builders.built() == ["first"]
    assert sorted(path.suffix for path in cache.iterdir()) == [".index", ".lock", ".stamp"]


def test_two_processes_that_start_together_agree(builders: Builders, cache: Path) -> None:
    builders.go()
    both = [builders.start("first"), builders.start("second")]
    assert [one.communicate()[0].strip() for one in both] == [LAST, LAST]
    assert len(builders.built()) == 1
    assert len(list(cache.glob("*.index"))) == 1


def test_a_killed_build_leaves_nothing_that_counts(builders: Builders, cache: Path) -> None:
    killed = builders.start("killed")
    builders.wait_for("killed")
    assert list(cache.glob("*.index"))
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert not list(cache.glob("*.stamp"))
    source = indexed(Figures(sheet_in(builders.sheet), rows))
    assert str(source.rows("Ashby 7", "spending")[-1].value) == LAST
    assert sorted(path.suffix for path in cache.iterdir()) == [".index", ".lock", ".stamp"]


def test_who_waits_builds_when_the_builder_is_killed(builders: Builders) -> None:
    killed = builders.start("killed")
    builders.wait_for("killed")
    waiting = builders.start("waiting")
    killed.send_signal(signal.SIGKILL)
    builders.go()
    assert waiting.communicate()[0].strip() == LAST
    assert builders.built() == ["killed", "waiting"]
