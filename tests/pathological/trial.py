"""One case in a process of its own, with a limit of memory and of CPU time."""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
from collections import Counter
from collections.abc import Callable
from cProfile import Profile
from time import process_time
from typing import NamedTuple

import claimcheck
from claimcheck.extract.scanner import MOST_NUMBERS
from tests.pathological.case import Case
from tests.pathological.telling import Told

MOST_GROWTH = 2.3  # two, and room for what is made once and for the noise of a shared machine
FEWEST_CALLS = 2_000  # below this what is made once outweighs the text
LEAST_SECONDS = 0.2  # below this the clock's tick does
ROUNDS = 3
ENOUGH = 2.0  # CPU seconds after which a text is not read again
KILOBYTE, MEGABYTE = 1_000, 1_000_000
WARMING = "Sales in Ukraine rose 5.5% to 1,300 km (500 mi) from $4 million on 3 March 2020. "


class Limits(NamedTuple):
    """What a process may take: CPU seconds, and bytes of address space."""

    seconds: int
    memory: int


class Trial(NamedTuple):
    """What became of a case: CPU seconds and peak megabytes of its process, growth, what is wrong.

    `growth` is what the whole takes over what half of it takes; `wrong` is "" if nothing is.
    """

    name: str
    seconds: float
    megabytes: float
    growth: float
    wrong: str


class Measured(NamedTuple):
    """The cost of one text, and the least cost that says anything of growth."""

    cost: float
    least: float
    told: Told


def by_calls(case: Case, text: str) -> Measured:
    """Function calls, C functions included: the same on every machine, whatever else it does."""
    profile = Profile(subcalls=False)
    told = profile.runcall(case.way, text)
    calls = sum(entry.callcount for entry in profile.getstats())
    return Measured(calls, FEWEST_CALLS, told)


def by_time(case: Case, text: str) -> Measured:
    """CPU seconds of the fastest round, the garbage collector being off: it collects in steps."""
    rounds: list[float] = []
    told: Told = Counter()
    gc.disable()
    while len(rounds) < ROUNDS and sum(rounds) < ENOUGH:
        began = process_time()
        told = case.way(text)
        rounds.append(process_time() - began)
    gc.enable()
    return Measured(min(rounds), LEAST_SECONDS, told)


def warm_up() -> None:
    """Load what is loaded once, so that processes made from this one share it."""
    claimcheck.check(WARMING)
    gc.collect()
    gc.freeze()


def try_case(
    case: Case, size: int, limits: Limits, measure: Callable[[Case, str], Measured]
) -> Trial:
    """The case at this many characters and at half of them, in a process made from this one."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _run(case, size, limits, measure, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as stream:
        said = stream.read()
    _, status, used = os.wait4(child, 0)
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / MEGABYTE
    if not said:
        return Trial(case.name, seconds, megabytes, 0.0, _ended(status, limits))
    growth, wrong = json.loads(said)
    return Trial(case.name, seconds, megabytes, growth, wrong)


def _run(
    case: Case, size: int, limits: Limits, measure: Callable[[Case, str], Measured], writing: int
) -> None:
    """Run the case, write what came of it, and end the process."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        said = json.dumps(_judged(case, size, measure))
        os.write(writing, said.encode())
        code = 0
    except MemoryError:
        os.write(writing, json.dumps((0.0, f"takes over {limits.memory:,} bytes")).encode())
    finally:
        os._exit(code)  # nothing of the parent's is to be cleared away


def _judged(case: Case, size: int, measure: Callable[[Case, str], Measured]) -> tuple[float, str]:
    """The growth, and what is wrong with it or with what was told."""
    n = case.repetitions(max(size, case.least))
    half = measure(case, case.make(n // 2))
    wrong = _difference(case, n // 2, half.told)
    whole = measure(case, case.make(n))
    wrong = wrong or _difference(case, n, whole.told)
    growth = whole.cost / max(half.cost, half.least)
    if not wrong and growth > MOST_GROWTH:
        wrong = f"grows by {growth:.2f}"
    return growth, wrong


def _difference(case: Case, n: int, told: Told) -> str:
    """What is told too much and what is not told; "" if all is as it should be.

    Behind the most numbers that are read only that they were too many.
    """
    expected = case.expected(n)
    if any(what.startswith("unread: behind") for what in told):
        enough = expected.total() > MOST_NUMBERS
        return "" if enough else "unread though there are few enough"
    more, fewer = told - expected, expected - told
    parts = [
        f"{sign}{count} {what}"
        for sign, some in (("+", more), ("-", fewer))
        for what, count in _few(some)
    ]
    return f"n = {n:,}: {', '.join(parts)}" if parts else ""


def _few(counted: Counter[str]) -> list[tuple[str, int]]:
    return counted.most_common(3)


def _ended(status: int, limits: Limits) -> str:
    """Why the process ended without a word."""
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL):
        return f"takes over {limits.seconds} CPU seconds"
    return f"ended with status {status}"
