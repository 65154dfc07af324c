"""How long a check of a folder takes the first time, again, and after one draft was touched.

    python benchmarks/cache.py [--drafts 500] [--jobs 1] [--runs 3]

Writes drafts of some four thousand characters and forty numbers, as a desk might have them, a slip
in a few.  Each run is a new process with a cache folder of its own, and the figures are those of
the best of the runs.  "start" is what the command takes to load and to print its version, "hashing"
what it takes to read the drafts and the program and to hash both.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

from claimcheck.cache.sealing import key_of
from claimcheck.cache.states import state_of_program

SEED = 20261123
PARAGRAPHS = 16
PROSE = (
    "The meeting went on until late in the evening, and nobody who spoke for the harbour seemed to "
    "be in a hurry to leave before the vote on the ferry was taken.",
    "“We have been through this before,” said the chairwoman of the residents' association, who "
    "asked the council to publish the survey before the summer.",
    "Work on the quay began after the storm, and those who live beside it have grown used to the "
    "noise, the dust and the lorries that come down the hill at dawn.",
)
FIGURES: tuple[Callable[[random.Random, str], str], ...] = (
    lambda r, at: "{} raised its budget by {}% to ${:,} from ${:,}.".format(at, *_rise(r)),
    lambda r, at: "The road to {} is {} kilometres ({:.0f} miles) long.".format(at, *_road(r)),
    lambda r, at: f"Of those asked in {at}, about {r.randint(3, 97)} percent gave an answer.",
    lambda r, at: f"Some {r.randint(40, 900)} boats lay in {at} in {r.randint(1960, 2024)}.",
    lambda r, at: f"Finland had 5.6 million people in 2023, as many as {at} has gulls.",
)
FIRST, LAST = (
    ("Kel", "Bran", "Os", "Tor", "Ulm", "Vey", "Hask"),
    ("by", "moor", "wick", "holm", "ey"),
)


class Taken(NamedTuple):
    """Seconds of a run, by the clock and of the processors, and what it printed."""

    clock: float
    cpu: float
    out: bytes


def _rise(chance: random.Random) -> tuple[float, int, int]:
    old, percent = chance.randint(20_000, 900_000), chance.randint(2, 30)
    slip = 10 if chance.random() < 1 / 40 else 0
    return percent + slip, round(old * (1 + percent / 100)), old


def _road(chance: random.Random) -> tuple[int, float]:
    kilometres = chance.randint(20, 900)
    return kilometres, kilometres / 1.609344


def draft_text(chance: random.Random, title: str) -> str:
    """A draft in Markdown; the same for the same chance."""
    places = [first + last for first in FIRST for last in LAST]
    paragraphs = (
        " ".join([chance.choice(PROSE), *(one(chance, at) for one in chance.sample(FIGURES, 2))])
        for at in chance.sample(places, PARAGRAPHS)
    )
    return "\n\n".join([f"# {title}", *paragraphs]) + "\n"


def write_drafts(folder: Path, count: int) -> int:
    """Write the drafts, fifty to a folder; the size of all, in bytes."""
    chance, size = random.Random(SEED), 0
    for place in range(count):
        file = folder / f"{place // 50:02}" / f"{place:04}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        size += file.write_bytes(draft_text(chance, f"The quay, part {place}").encode())
    return size


def claimcheck(arguments: list[str], cache: Path) -> Taken:
    """Run the command in a new process.  Raises RuntimeError if it cannot check."""
    command = [sys.executable, "-m", "claimcheck", *arguments]
    env = {**os.environ, "CLAIMCHECK_CACHE": str(cache)}
    began, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(command, env=env, capture_output=True, check=False)
    after, clock = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter() - began
    if ran.returncode > 1:
        raise RuntimeError(ran.stderr.decode())
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(clock, cpu, ran.stdout)


def measure(drafts: Path, cache: Path, jobs: int) -> Iterator[tuple[str, Taken]]:
    """Each kind of run in turn, with what it took."""
    check = ["check", str(drafts), "--no-config", "--jobs", str(jobs)]
    yield "without a cache", claimcheck([*check, "--no-cache"], cache)
    yield "first run", claimcheck(check, cache)
    yield "second run", claimcheck(check, cache)
    touched = next(drafts.rglob("*.md"))
    touched.write_text(touched.read_text("utf-8") + "\nIt is 5 km long.\n", "utf-8")
    yield "one draft touched", claimcheck(check, cache)
    yield "start", claimcheck(["--version"], cache)
    yield "hashing", _hashing(drafts)


def _hashing(drafts: Path) -> Taken:
    """What reading and hashing takes, in this process."""
    began, before = perf_counter(), process_time()
    state = (state_of_program() or "").encode()
    for file in drafts.rglob("*.md"):
        key_of(state, file.read_bytes())
    return Taken(perf_counter() - began, process_time() - before, hashlib.sha256(state).digest())


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--drafts", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    said = parser.parse_args(arguments)
    best: dict[str, Taken] = {}
    for _ in range(said.runs):
        with tempfile.TemporaryDirectory() as scratch:
            drafts, cache = Path(scratch, "drafts"), Path(scratch, "cache")
            size = write_drafts(drafts, said.drafts)
            for name, taken in measure(drafts, cache, said.jobs):
                best[name] = min(best.get(name, taken), taken, key=lambda one: one.cpu)
            kept = sum(file.stat().st_size for file in (cache / "checks").iterdir())
    same = best["without a cache"].out == best["first run"].out == best["second run"].out
    print(f"{said.drafts:,} drafts, {size / 1e6:.1f} MB; kept {kept / 1e6:.1f} MB; ", end="")
    print(f"the same output: {'yes' if same else 'NO'}\n")
    print(f"{'':20}{'clock s':>9}{'CPU s':>9}{'times first':>13}")
    for name, taken in best.items():
        times = best["first run"].cpu / taken.cpu
        print(f"{name:20}{taken.clock:9.2f}{taken.cpu:9.2f}{times:13.1f}")


if __name__ == "__main__":
    main()
