"""Hostile texts at any size: `python -m tests.pathological --size 5MB`.

Each case runs in a process of its own, at half the size and at the whole; printed are the CPU
seconds and the peak memory of that process, the growth from the half to the whole, and what is
wrong.  Up to 50 kB the growth is that of function calls, which no other work on the machine
changes; above, that of CPU time.  Exits with 1 if anything is wrong.  All cases at 5 MB take some
hours of one core; `--only` takes the beginnings of names.  `--extract` leaves the check out, and
with it the cases that are about files, comparisons and reports.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator

from tests.pathological.case import Case
from tests.pathological.cases import CASES
from tests.pathological.telling import tell_text
from tests.pathological.trial import (
    KILOBYTE,
    MEGABYTE,
    Limits,
    Trial,
    by_calls,
    by_time,
    try_case,
    warm_up,
)

USUAL = 20 * KILOBYTE  # characters, if nothing else is said
COUNTED = 50 * KILOBYTE  # characters up to which calls are counted
UNITS = {"": 1, "kb": KILOBYTE, "mb": MEGABYTE}
BARE_MEMORY = 700 * MEGABYTE  # address space of a process that has read nothing yet
MEMORY = 1_000  # bytes for each character
BARE_SECONDS = 20
SECONDS = 150  # CPU seconds for each megabyte


def characters(said: str) -> int:
    """ "5MB", "20 kB" or "4000" as a number of characters.  Raises ArgumentTypeError."""
    found = re.fullmatch(r"(\d+)\s*([kKmM][bB])?", said.strip())
    if found is None:
        raise argparse.ArgumentTypeError(f"no size: {said!r}; say 5MB, 20kB or 4000")
    return int(found[1]) * UNITS[(found[2] or "").lower()]


def limits_of(size: int) -> Limits:
    """What a case of this size may take."""
    return Limits(BARE_SECONDS + SECONDS * size // MEGABYTE, BARE_MEMORY + MEMORY * size)


def trials(cases: Iterable[Case], size: int) -> Iterator[Trial]:
    """What became of the cases, in order."""
    warm_up()
    measure = by_calls if size <= COUNTED else by_time
    for case in cases:
        yield try_case(case, size, limits_of(size), measure)


def main() -> int:
    """Print a line for each case; 1 if something is wrong with one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=characters, default=USUAL, help="characters: 5MB, 20kB")
    parser.add_argument("--only", nargs="*", default=[], help="cases, by the beginning of the name")
    parser.add_argument("--extract", action="store_true", help="extraction alone")
    parser.add_argument("--json", action="store_true", help="a line of JSON for each case")
    args = parser.parse_args()
    begun = tuple(args.only) or ("",)
    chosen = [case for case in CASES if case.name.startswith(begun)]
    if args.extract:
        chosen = [case.extracted() for case in chosen if case.way is tell_text]
    wrong = 0
    for trial in trials(chosen, args.size):
        told = json.dumps(trial._asdict()) if args.json else row(trial)
        print(told, flush=True)
        wrong += bool(trial.wrong)
    return 1 if wrong else 0


def row(trial: Trial) -> str:
    """A line of the table."""
    name, seconds, megabytes, growth, wrong = trial
    return f"{name:34}{seconds:9.2f} s{megabytes:8.0f} MB{growth:7.2f}  {wrong or 'right'}"


if __name__ == "__main__":
    sys.exit(main())
