"""The benchmark of large tables runs on small ones, and its figures are all there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "tables.py"
SMALL = ["--rows", "21000", "--entities", "300", "--mentions", "40", "--kinds", "csv"]
LINES = (
    "build", "CPU time", "cold open", "index", "first look-up", "warm look-up", "verdicts",
    "pandas reads", "pandas filters",
)  # fmt: skip


def test_every_figure_is_told(tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPT), *SMALL, "--folder", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = [line.strip() for line in done.stdout.splitlines() if line]
    assert told[0].startswith("csv: 21,000 rows of 300 towns")
    assert all(any(line.startswith(name) for line in told) for name in LINES)
    (verdicts,) = (line for line in told if line.startswith("verdicts"))
    assert verdicts.split()[1:] == ["36", "supported,", "4", "refuted"]
