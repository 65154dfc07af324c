"""The benchmark of what is kept runs, and tells of each kind of run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "cache.py"


def test_every_kind_of_run_has_a_line() -> None:
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), "--drafts", "3", "--runs", "1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    head, _, _, *lines = ran.stdout.splitlines()
    assert head.startswith("3 drafts, 0.0 MB; kept 0.0 MB; the same output: yes")
    kinds = ["without a cache", "first run", "second run", "one draft touched", "start", "hashing"]
    assert [line[:20].strip() for line in lines] == kinds
    assert all(float(line.split()[-1]) > 0 for line in lines)
