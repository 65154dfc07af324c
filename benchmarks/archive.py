"""How fast an archive is checked by one process, by several and by Spark, in how much memory.

    python benchmarks/archive.py FILE [--copies 20] [--jobs 1 2] [--runs 2] [--spark]

FILE is any text file with a document a line, which is repeated to make an archive.  For each number
of jobs, in turn and for the best of the runs: the seconds of the whole run; those that it takes
once the processes are warm, by what follows each one's first part; the CPU seconds; megabytes and
documents a warm second, and how many times those of one process; the peak memory of the process
that reads and of the largest that checks.  Then the same for an archive twice as large, which
should take no more memory.  With `--spark` local Spark checks the archive too, on as many cores,
after a run that warms it.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from claimcheck.archive import Fields, Plan, check_archive, open_archive
from claimcheck.integrations.batches import Columns

PART = 500  # documents
MEGABYTE = 1_000_000


class Measured(NamedTuple):
    """One run: its seconds, those once warm, and what it took; memory in kilobytes."""

    whole: float
    seconds: float
    cpu: float
    reader_memory: int
    checker_memory: int


def write_archive(lines: list[str], copies: int, path: Path) -> int:
    """Write the archive, each document with an id; the size of its texts, in characters."""
    with path.open("w", encoding="utf-8") as file:
        for copy in range(copies):
            for place, line in enumerate(lines):
                file.write(json.dumps({"id": f"{copy}-{place}", "text": line}) + "\n")
    return sum(map(len, lines)) * copies


def run_archive(path: str, jobs: int, result: multiprocessing.Queue[Measured]) -> None:
    """Check the archive in this process, which is new, and put what was measured."""
    began, parts = perf_counter(), list[tuple[float, int]]()
    with tempfile.TemporaryDirectory() as out:
        source = open_archive(path, Fields(id="id"), lambda _: iter(()))
        plan = Plan(source, Path(out), Fields(id="id"), part_size=PART, jobs=jobs)
        check_archive(plan, lambda done, _: parts.append((perf_counter() - began, done)))
        whole = perf_counter() - began
    own, others = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    cpu = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    warm = whole
    if len(parts) > jobs:
        first, size = parts[jobs - 1]
        warm = (whole - first) / (1 - size / parts[-1][1])
    result.put(Measured(whole, warm, cpu, own.ru_maxrss, others.ru_maxrss))


def measure(path: Path, jobs: int) -> Measured:
    """One run in a process of its own."""
    context = multiprocessing.get_context("spawn")
    result = context.Queue()
    process = context.Process(target=run_archive, args=(str(path), jobs, result))
    process.start()
    measured: Measured = result.get()
    process.join()
    return measured


def time_spark(path: Path, jobs: int, runs: int) -> Iterator[float]:
    """The seconds of each warm run of local Spark over the archive."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession

    from claimcheck.integrations.spark import check_frame

    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.log.level": "ERROR",
    }
    spark = SparkSession.builder.master(f"local[{jobs}]").config(map=settings).getOrCreate()
    articles = spark.read.json(str(path)).repartition(jobs * 4).cache()
    articles.count()
    for run in range(runs + 1):
        began = perf_counter()
        check_frame(articles, Columns()).write.format("noop").mode("overwrite").save()
        if run:
            yield perf_counter() - began
    spark.stop()


def print_line(name: str, measured: Measured, size: int, documents: int, single: float) -> None:
    """Print a line of the table."""
    print(
        f"{name:24}{measured.whole:8.1f}{measured.seconds:9.2f}{measured.cpu:9.2f}"
        f"{size / MEGABYTE / measured.seconds:8.2f}{documents / measured.seconds:9.0f}"
        f"{single / measured.seconds:7.2f}{measured.reader_memory / 1e3:9.0f}"
        f"{measured.checker_memory / 1e3:9.0f}"
    )


def main(arguments: list[str] | None = None) -> None:
    """Read the arguments and print the figures."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("file", type=Path)
    parser.add_argument("--copies", type=int, default=20)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--spark", action="store_true")
    options = parser.parse_args(arguments)
    lines = [line for line in options.file.read_text("utf-8").splitlines() if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "archive.jsonl")
        size = write_archive(lines, options.copies, path)
        count = len(lines) * options.copies
        print(f"{count:,} documents, {size / MEGABYTE:.1f} MB of text\n")
        print(f"{'':24}{'seconds':>8}{'warm s':>9}{'CPU s':>9}{'MB/s':>8}{'docs/s':>9}"
              f"{'ratio':>7}{'read MB':>9}{'check MB':>9}")  # fmt: skip
        rounds = [[measure(path, jobs) for jobs in options.jobs] for _ in range(options.runs)]
        best = [min(runs, key=lambda run: run.seconds) for runs in zip(*rounds, strict=True)]
        for jobs, measured in zip(options.jobs, best, strict=True):
            print_line(f"{jobs} jobs", measured, size, count, best[0].seconds)
        if options.spark:
            seconds = min(time_spark(path, options.jobs[-1], options.runs))
            share = best[-1].seconds / seconds
            print(
                f"{'Spark, warm':24}{'':8}{seconds:9.2f}   {share:.0%} of {options.jobs[-1]} jobs"
            )
        size = write_archive(lines, options.copies * 2, path)
        twice = measure(path, options.jobs[-1])
        print_line("twice the archive", twice, size, count * 2, best[0].seconds)


if __name__ == "__main__":
    main()
