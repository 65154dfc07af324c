"""The benchmark of archives runs, and has a line for each number of jobs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "archive.py"


def test_every_number_of_jobs_has_a_line(tmp_path: Path) -> None:
    file = tmp_path / "stories.txt"
    file.write_text("Visits rose 5.5% to 154,711 from 146,610.\n\nIt is 5 km.\n", "utf-8")
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), str(file), "--copies", "3", "--jobs", "1", "--runs", "1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    lines = ran.stdout.splitlines()
    assert lines[0].startswith("6 documents, 0.0 MB")
    assert [line.split()[0] for line in lines[3:]] == ["1", "twice"]
    assert all(float(line.split()[-1]) > 1 for line in lines[3:])  # megabytes of memory
