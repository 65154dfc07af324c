"""The kill test at size: `python -m tests.archive --articles 20000 --kills 20`.

An archive is checked undisturbed, then again by a run that is killed so many times at moments drawn
at random.  Prints how often it was; exits with 1 unless both folders are the same, byte for byte.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.archive import command, files_in, run, write_lines

ASKED = ("--id", "slug", "--date", "published", "--part-size", "500", "--no-config", "--jobs", "2")


def survives(folder: Path, articles: int, kills: int, chance: random.Random) -> bool:
    """True if the killed run ends with the bytes of the undisturbed one."""
    path = write_lines(folder / "a.jsonl", articles)
    os.utime(path, (1, 1))
    began = time.monotonic()
    run(folder, "a.jsonl", "--out", "whole", *ASKED).check_returncode()
    takes = time.monotonic() - began
    killed = sum(
        _killed(folder, chance.uniform(0, 2 * takes / max(kills, 1))) for _ in range(kills)
    )
    run(folder, "a.jsonl", "--out", "killed", *ASKED).check_returncode()
    same = files_in(folder / "killed") == files_in(folder / "whole")
    print(f"{articles} articles in {takes:.0f} s, killed {killed} times: same bytes: {same}")
    return same


def _killed(folder: Path, after: float) -> bool:
    """True if the run was still going on after so many seconds."""
    asked = command("a.jsonl", "--out", "killed", *ASKED)
    process = subprocess.Popen(
        asked, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    process.kill()
    return process.wait() != 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.archive", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        sys.exit(not survives(Path(name), given.articles, given.kills, random.Random(given.seed)))
