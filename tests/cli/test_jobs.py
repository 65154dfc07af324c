"""Several processes: the same results in the same order, and a process that ends costs a task."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck.cli.checking import check_draft
from claimcheck.cli.jobs import AHEAD, Workers
from claimcheck.cli.options import Options
from claimcheck.cli.run import FEWEST_FOR_JOBS, LEAST_FOR_JOBS, jobs_for

from .calling import write
from .conftest import CLEAN, WRONG
from .running import run


def double_or_die(number: int) -> int:
    if number < 0:
        os._exit(9)
    return number * 2


def minus_one(number: int) -> int:
    return -1


def no_process_is_left() -> bool:
    """Whether all have ended; the pool's own thread may reap one and take a moment to say so."""
    deadline = time.monotonic() + 30
    while multiprocessing.active_children() and time.monotonic() < deadline:
        time.sleep(0.01)
    return multiprocessing.active_children() == []


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_results_come_in_the_order_of_the_tasks(way: str) -> None:
    workers = Workers(double_or_die, minus_one, 2, multiprocessing.get_context(way))
    tasks = list(range(1, 3 * AHEAD))
    assert list(workers.results(tasks)) == [2 * task for task in tasks]
    assert no_process_is_left()


def test_a_task_that_ends_its_process_costs_itself() -> None:
    tasks = [1, -5, 2, 3, -6, 4]
    workers = Workers(double_or_die, minus_one, 2)
    assert list(workers.results(tasks)) == [2, -1, 4, 6, -1, 8]


def test_who_stops_asking_waits_for_nothing() -> None:
    results = Workers(double_or_die, minus_one, 2).results([1, 2, 3])
    assert next(results) == 2
    results.close()
    assert no_process_is_left()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    for place in range(6):
        write(tmp_path, f"{place}.txt", WRONG if place % 2 else CLEAN)
    (tmp_path / "3.txt").write_bytes(b"\xff")
    return tmp_path


@pytest.mark.parametrize("form", ["full", "json"])
def test_the_output_is_that_of_one_process(many: Path, form: str) -> None:
    arguments = ["check", ".", "--all", "--format", form]
    alone = run(*arguments, "--jobs", "1", folder=many)
    assert alone.status == 2
    assert alone.err.startswith("claimcheck: 3.txt:1: is not UTF-8")
    assert run(*arguments, "--jobs", "2", folder=many) == alone


def test_what_a_check_yields_can_be_sent(many: Path) -> None:
    path = str(many / "1.txt")
    tasks = [(path, Options((path,), date="2025-03-18"))] * 2
    workers = Workers(check_draft, check_draft, 2, multiprocessing.get_context("spawn"))
    assert list(workers.results(tasks)) == [check_draft(tasks[0])] * 2


def test_a_few_small_drafts_need_one_process(tmp_path: Path) -> None:
    few = [write(tmp_path, "a.txt", "x" * LEAST_FOR_JOBS)]
    small = [write(tmp_path, f"{place}.txt", "x") for place in range(FEWEST_FOR_JOBS)]
    best = min(os.cpu_count() or 1, FEWEST_FOR_JOBS + 1)
    assert jobs_for(few, Options(tuple(few))) == 1
    assert jobs_for(small, Options(tuple(small))) == 1
    assert jobs_for(small + few, Options(tuple(small))) == best
    assert jobs_for(small + few, Options(tuple(small), jobs="1")) == 1
    assert jobs_for(small, Options(tuple(small), jobs="3")) == 3
    assert jobs_for(few, Options(tuple(few), jobs="3")) == 1
    assert jobs_for([], Options(tuple(few))) == 1


def test_standard_input_is_read_here(many: Path) -> None:
    ran = run("check", "1.txt", "-", "--jobs", "2", folder=many, stdin=WRONG)
    assert ran.out.splitlines()[-1] == "4 numbers in 2 drafts: 4 refuted"


@pytest.mark.parametrize("jobs", ["0", "-1", "some", "1.5"])
def test_a_number_that_makes_no_sense(many: Path, jobs: str) -> None:
    ran = run("check", "0.txt", "--jobs", jobs, folder=many)
    assert ran.status == 2
    assert 'jobs is a number from 1 on, or "auto"' in ran.err


def test_an_interrupted_run_tells_what_it_found_so_far(many: Path) -> None:
    os.mkfifo(many / "never.txt")
    command = [sys.executable, "-m", "claimcheck", "check", "1.txt", "never.txt", "--jobs", "2"]
    going = subprocess.Popen(
        command, cwd=many, stdout=subprocess.PIPE, bufsize=0, start_new_session=True
    )
    with (many / "never.txt").open("wb"):  # opens once a process has opened the other end
        assert going.stdout is not None
        first = going.stdout.readline()
        os.killpg(going.pid, signal.SIGINT)  # as a terminal sends it: to all of them
        told, _ = going.communicate(timeout=60)
    assert first.startswith(b"1.txt:1:17")
    assert told.endswith(b"\n2 numbers: 2 refuted\n")
    assert going.returncode == 130
