"""Where the time of a check goes, stage by stage and rule by rule, and what a first run costs.

    python benchmarks/stages.py FILE [--lines] [--runs 3] [--starts 9]

FILE is any text file: one draft, or with `--lines` a draft a line.  Printed are, in CPU time and
for the best of the runs: the milliseconds of each stage, its share of the check, megabytes a second
and microseconds a mention; the same for each rule; beside them quantulum3 on the beginning of the
same text, and the bare gate, the regular expression that finds where numbers may begin.  Last comes
the cold start: CPU time of `python -m claimcheck` as a process of its own, over that of `python -c
pass`, run in turn; the median of `--starts` runs, 0 to leave it out.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, NamedTuple

from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.extract.gate import gate
from claimcheck.judge import judge_relations
from claimcheck.model import Settings
from claimcheck.model.checked import account_for
from claimcheck.pipeline import check_document
from claimcheck.reading import read_mentions
from claimcheck.report.formats import View, format_named
from claimcheck.rules import all_rules, find_relations, rule_modules
from claimcheck.tables import load_tables, match_reading

PEER_SAMPLE = 20_000  # characters that quantulum3 is given: it reads 35 KB a second
WARMING = 20  # drafts checked before: what is made at first use is part of the cold start
START_SAMPLE = 6_000  # characters of the draft of a cold start
MEGABYTE = 1_000_000  # characters


class Timed(NamedTuple):
    """A stage with the CPU seconds that it took and what it yielded, a value for each draft."""

    name: str
    seconds: float
    results: list[Any]


def timed(name: str, runs: int, work: Callable[[], list[Any]]) -> Timed:
    """The stage, its time that of the fastest run."""
    best, results = float("inf"), []
    gc.collect()
    gc.freeze()  # else looking through what earlier stages made counts in this one
    for _ in range(runs):
        began = process_time()
        results = work()
        best = min(best, process_time() - began)
    return Timed(name, best, results)


def time_stages(texts: list[str], runs: int) -> tuple[list[Timed], list[Timed]]:
    """The stages of a check in order, and the rules, the slowest first."""
    tables = load_tables()
    for text in texts[:WARMING]:
        check_document(document_from_text(text), Settings(), tables)
    read = timed("read", runs, lambda: [document_from_text(text) for text in texts])
    documents = read.results
    extract = timed("extract", runs, lambda: [extract_mentions(one) for one in documents])
    pairs = list(zip(documents, extract.results, strict=True))
    reading = timed("reading", runs, lambda: [read_mentions(*pair) for pair in pairs])
    match = timed("match", runs, lambda: [match_reading(one, tables) for one in reading.results])
    rules = timed("rules", 1, lambda: [find_relations(one) for one in match.results])
    found = list(zip(rules.results, match.results, strict=True))
    judge = timed("judge", runs, lambda: [judge_relations(*pair) for pair in found])
    codes = {rule.code: rule for rule in all_rules()}
    judged = list(zip(pairs, judge.results, strict=True))

    def report() -> list[Any]:
        checked = [account_for(*pair, outcomes, codes) for pair, outcomes in judged]
        return ["".join(format_named("full").render(iter([one]), View())) for one in checked]

    stages = [read, extract, reading, match, rules, judge, timed("report", runs, report)]
    return stages, sorted(time_rules(pairs, tables), key=lambda rule: -rule.seconds)


def time_rules(pairs: list[tuple[Any, Any]], tables: Any) -> Iterator[Timed]:
    """Each rule on readings that no rule before it warmed up."""
    for module in rule_modules():
        fresh = [match_reading(read_mentions(*pair), tables) for pair in pairs]
        name = f"{module.rule.code} {module.rule.name}"
        yield timed(name, 1, partial(_relations, module.find, fresh))


def _relations(find: Callable[[Any], Iterator[Any]], readings: list[Any]) -> list[Any]:
    return [list(find(reading)) for reading in readings]


def time_peers(texts: list[str], runs: int) -> list[tuple[Timed, int]]:
    """The bare gate and quantulum3, each with the characters that it was given."""
    from quantulum3 import parser

    sample = " ".join(texts)[:PEER_SAMPLE]
    parser.parse("5 km")  # loads its words
    pattern = gate()
    bare = timed("bare gate", runs, lambda: [list(pattern.finditer(text)) for text in texts])
    peer = timed("quantulum3", 1, lambda: [parser.parse(sample)])
    return [(bare, sum(map(len, texts))), (peer, len(sample))]


def seconds_of(arguments: list[str]) -> float:
    """CPU seconds of a Python process with these arguments, compiled modules being written."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *arguments]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


def time_starts(text: str, starts: int) -> dict[str, float]:
    """The median CPU seconds of a bare process, of the help and of a check, run in turn."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "draft.txt")
        draft.write_text(text[:START_SAMPLE], "utf-8")
        commands = {
            "python -c pass": ["-c", "pass"],
            "claimcheck --help": ["-m", "claimcheck", "--help"],
            "claimcheck check": ["-m", "claimcheck", "check", str(draft)],
        }
        rounds = [{k: seconds_of(c) for k, c in commands.items()} for _ in range(starts + 1)]
    warm = rounds[1:]  # the first round writes what Python compiles
    return {name: median(one[name] for one in warm) for name in commands}


def print_stages(texts: list[str], runs: int) -> None:
    """Print the tables of stages, rules and peers."""
    size = sum(map(len, texts))
    stages, rules = time_stages(texts, runs)
    mentions = sum(map(len, stages[1].results))
    whole = sum(stage.seconds for stage in stages)
    print(f"{len(texts)} drafts, {size:,} characters, {mentions:,} mentions\n")
    print(f"{'':44}{'ms':>9}{'share':>8}{'MB/s':>9}{'µs/mention':>12}")
    for name, seconds in [*((s.name, s.seconds) for s in stages), ("check", whole)]:
        print(line(name, seconds, size, mentions, whole))
    print("\nrules, each on fresh readings (what several share counts in each)")
    for rule in rules:
        print(line(rule.name, rule.seconds, size, mentions, whole))
    print("\npeers")
    extract = size / max(stages[1].seconds, 1e-9)
    for peer, given in time_peers(texts, runs):
        speed = given / max(peer.seconds, 1e-9)
        print(f"{peer.name:44}{speed / MEGABYTE:9.3f} MB/s; extract is {extract / speed:.2f} × it")


def line(name: str, seconds: float, size: int, mentions: int, whole: float) -> str:
    """A line of a table: time, share of the check, speed, time a mention."""
    share = seconds / whole if whole else 0
    speed = size / MEGABYTE / max(seconds, 1e-9)
    each = seconds * 1e6 / max(mentions, 1)
    return f"{name:44}{seconds * 1e3:9.1f}{share:8.1%}{speed:9.2f}{each:12.1f}"


def print_starts(text: str, starts: int) -> None:
    """Print the table of cold starts."""
    spent = time_starts(text, starts)
    bare = spent["python -c pass"]
    print(f"\n{'cold start':44}{'ms':>9}{'ratio':>8}")
    for name, seconds in spent.items():
        print(f"{name:44}{seconds * 1e3:9.1f}{seconds / bare:8.1f}")


def main(arguments: list[str] | None = None) -> None:
    """Read the arguments and print the figures."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("file", type=Path)
    parser.add_argument("--lines", action="store_true", help="a draft a line")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--starts", type=int, default=9)
    options = parser.parse_args(arguments)
    text = options.file.read_text("utf-8")
    texts = [one for one in text.splitlines() if one.strip()] if options.lines else [text]
    print_stages(texts, options.runs)
    if options.starts:
        print_starts(text, options.starts)


if __name__ == "__main__":
    main()
