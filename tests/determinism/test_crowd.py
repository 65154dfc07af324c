"""The library beside itself: in threads, after a fork and in new processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.determinism.crowd import DRAFTS, told

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("command", ["crowd", "forked", "forked --first"])
def test_threads_and_processes_agree_with_one_after_another(command: str) -> None:
    program = [sys.executable, "-W", "ignore", "-m", *f"tests.determinism.{command}".split()]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_drafts_give_each_its_own_report() -> None:
    reports = [told(draft) for draft in DRAFTS[:3]]
    assert len(set(reports)) == 3
    assert all('"refuted"' in report for report in reports)
