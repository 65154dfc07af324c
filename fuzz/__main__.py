"""Fuzz the targets one after the other, each from its kept corpus.

    python -m fuzz                        every target, ten seconds each
    python -m fuzz --jobs 2 --seconds 3   two at a time, as CI does
    python -m fuzz md eml --seconds 600   two of them, longer
    python -m fuzz md --grow FOLDER       and keep what it finds in FOLDER/md
    python -m fuzz md --merge FOLDER      take from FOLDER/md what adds coverage into the corpus
    python -m fuzz md --input FILE        read one input, without atheris

Prints a line a target: inputs run, CPU seconds, edges covered, features (edges by how often), kept
inputs and failures.  An input that crashes a target or breaks a promise is kept in --failures, one
for each way to fail, and the status is 1.  Needs the extra `fuzz`.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from shutil import copy, copytree
from tempfile import TemporaryDirectory, TemporaryFile
from typing import NamedTuple

from fuzz.targets import CORPUS, target_named, target_names

TOLD_IN = ".txt"  # the ending of the traceback of a failure
ROOM = 15_000  # bytes of the kept corpus of a target
TOLD = 40  # lines of a failure that are told
HEAD = "target            inputs   CPU s   edges  features   kept  failures"
_RUNS = re.compile(r"^stat::number_of_executed_units: (\d+)", re.MULTILINE)
_COVERED = re.compile(r"\bcov: (\d+) ft: (\d+)(?: corp: (\d+))?")


class Run(NamedTuple):
    """What came of a run: status, all that libFuzzer said, and what failed, each as a traceback.

    `spent` are CPU seconds.
    """

    status: int
    said: str
    failures: tuple[str, ...]
    spent: float = 0.0

    @property
    def is_clean(self) -> bool:
        """True if nothing failed."""
        return not self.status and not self.failures

    def line(self, name: str) -> str:
        """The figures in one line."""
        runs = _RUNS.search(self.said)
        count = int(runs[1]) if runs else 0
        covered = _COVERED.findall(self.said)
        edges, features, kept = covered[-1] if covered else ("", "", "")
        told = "stopped" if self.status else len(self.failures) or "none"
        return (
            f"{name:14}{count:>10,}{self.spent:>8,.0f}{edges:>8}{features:>10}{kept:>7}{told:>10}"
        )


def fuzzed(name: str, failures: Path, options: Sequence[str]) -> Run:
    """The target in a process of its own, with options of libFuzzer; what fails is kept."""
    failures.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, TemporaryFile() as out:
        own = [f"-artifact_prefix={folder}/{name}-", "-print_final_stats=1"]
        command = [sys.executable, "-m", "fuzz.engine", name, folder, *own, *options]
        process = subprocess.Popen(command, cwd=CORPUS.parents[1], stdout=out, stderr=out)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode("utf-8", "replace")
        found = sorted(Path(folder).iterdir())
        told = tuple(path.read_text("utf-8") for path in found if path.suffix == TOLD_IN)
        for path in found:
            copy(path, failures)
    return Run(process.returncode, said, told, usage.ru_utime + usage.ru_stime)


def fuzz(name: str, args: argparse.Namespace) -> bool:
    """Run a target and print what came of it; True if nothing failed."""
    with ExitStack() as stack:
        folder = args.grow or Path(stack.enter_context(TemporaryDirectory()))
        found = (folder / name).resolve()
        found.mkdir(parents=True, exist_ok=True)
        options = [f"-max_total_time={args.seconds}", str(found), str(CORPUS / name)]
        run = fuzzed(name, args.failures, options)
    print(run.line(name), flush=True)
    for told in run.failures:
        print(told, flush=True)
    if run.status:
        print("\n".join(run.said.splitlines()[-TOLD:]), flush=True)
    return run.is_clean


def merge(name: str, args: argparse.Namespace) -> bool:
    """Take into the corpus what covers more, as far as there is room; True if that went well."""
    kept = CORPUS / name
    with TemporaryDirectory() as folder:
        merged = Path(folder) / name
        copytree(kept, merged)
        options = [
            "-set_cover_merge=1",
            "-use_counters=0",
            str(merged),
            str((args.merge / name).resolve()),
        ]
        run = fuzzed(name, args.failures, options)
        room = ROOM - sum(path.stat().st_size for path in kept.iterdir())
        for path in sorted(merged.iterdir(), key=lambda path: path.stat().st_size):
            size = path.stat().st_size
            if not (kept / path.name).exists() and size <= room:
                copy(path, kept)
                room -= size
    print(f"{name:14}{len(list(kept.iterdir()))} inputs are kept", flush=True)
    return run.is_clean


def parser() -> argparse.ArgumentParser:
    """The command line."""
    found = argparse.ArgumentParser(
        prog="python -m fuzz", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    found.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(target_names()))
    found.add_argument("--seconds", type=int, default=10, help="of each target")
    found.add_argument("--jobs", type=int, default=1, help="targets at a time")
    found.add_argument("--grow", type=Path, metavar="FOLDER", help="what is found is kept there")
    found.add_argument("--failures", type=Path, metavar="FOLDER", default=Path("build/failures"))
    found.add_argument("--merge", type=Path, metavar="FOLDER", help="take the best into the corpus")
    found.add_argument("--input", type=Path, metavar="FILE", help="one input, without atheris")
    return found


def main() -> int:
    """Run what the command line asks for; the exit status."""
    args = parser().parse_args()
    names = args.targets or target_names()
    unknown = sorted(set(names) - set(target_names()))
    if unknown:
        print(f"no target is called {unknown[0]!r}: {', '.join(target_names())}", file=sys.stderr)
        return 2
    if args.input:
        for name in names:
            target_named(name).run(args.input.read_bytes())
        return 0
    if find_spec("atheris") is None:
        hint = "pip install 'claimcheck-newsroom[fuzz]'"
        print(f"fuzzing needs the package atheris ({hint})", file=sys.stderr)
        return 2
    if not args.merge:
        print(HEAD, flush=True)
    with ThreadPoolExecutor(args.jobs) as pool:  # each waits for a process of its own
        done = list(pool.map(lambda name: (merge if args.merge else fuzz)(name, args), names))
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(main())
