"""How well the rules find numbers that disagree: detection, false alarms, findings per 1,000 words.

    python benchmarks/consistency.py FOLDER [--kinds sum,ratio] [--list misses|alarms] [--limit 300]
    python benchmarks/consistency.py --speed TEXT_FILE

FOLDER holds KIND.corrupted.jsonl (one wrong number each), KIND.clean.jsonl (relations that hold),
KIND.real_errors.jsonl, KIND.traps.jsonl and clean_docs.jsonl.  A record has `para`, the text;
`changed` with `start` and `new`, or else `para_start` and `para_end`; `words` for a document.
A corrupted record is caught if a finding names the changed number; a clean one alarms if one names
a number of the relation.  `--speed` prints microseconds a rule and the speed of the whole check.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

import claimcheck
from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.judge import judge_relations
from claimcheck.reading import read_mentions
from claimcheck.rules import find_relations, rule_modules

Record = dict[str, Any]  # a line of a set, as it is
LOUD = ("error", "warning")


class Told(NamedTuple):
    """A finding that a desk is shown: its rule, its level, and the numbers that it names."""

    rule: str
    level: str
    spans: tuple[tuple[int, int], ...]
    message: str

    def touches(self, start: int, end: int) -> bool:
        """True if it names a number of the stretch."""
        return any(first < end and last > start for first, last in self.spans)


def check(text: str) -> list[Told]:
    """The findings of a text at warning or error."""
    return [
        Told(f.rule, str(f.severity), spans_of(f), f.message)
        for f in claimcheck.check(text).findings
        if str(f.severity) in LOUD
    ]


def spans_of(finding: Any) -> tuple[tuple[int, int], ...]:
    """The numbers that a finding names; its own span if it names none."""
    named = tuple((mention.start, mention.end) for mention in finding.mentions)
    return named or ((finding.start, finding.end),)


def read(path: Path, limit: int | None) -> list[Record]:
    """The records of a file, evenly thinned out to about `limit`; none if there is no such file."""
    if not path.exists():
        return []
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    step = -(-len(records) // limit) if limit else 1
    return records[:: max(step, 1)]


def is_told(record: Record, told: list[Told]) -> bool:
    """True if a finding names the changed number, or any number of the relation."""
    if changed := record.get("changed"):
        start = changed["start"]
        return any(one.touches(start, start + max(len(changed["new"]), 1)) for one in told)
    return any(one.touches(record["para_start"], record["para_end"]) for one in told)


def score_kind(folder: Path, kind: str, limit: int | None, listed: str) -> None:
    """Print one line for a kind, and one for each way in which its numbers were corrupted."""
    told = {}
    for part in ("corrupted", "clean", "real_errors", "traps"):
        records = read(folder / f"{kind}.{part}.jsonl", limit)
        told[part] = [(record, is_told(record, check(record["para"]))) for record in records]
    shares = "   ".join(f"{part} {share(told[part]):>14}" for part in told if told[part])
    print(f"{kind:14} {shares}")
    ways = Counter(str(record["corruption"]) for record, _ in told["corrupted"])
    for way in sorted(ways):
        found = [(r, hit) for r, hit in told["corrupted"] if r["corruption"] == way]
        print(f"    {way:24} {share(found)}")
    wanted = {"misses": ("corrupted", False), "alarms": ("clean", True)}
    if listed:
        part, hit = wanted[listed]
        for record, was_told in told[part]:
            if was_told is hit:
                print(f"    {listed}: {record['id']} {record.get('changed', '')} {shown(record)}")


def share(found: list[tuple[Record, bool]]) -> str:
    """Share of the records told of, with their number."""
    hits = sum(hit for _, hit in found)
    return f"{100 * hits / len(found):.2f}% of {len(found)}"


def shown(record: Record) -> str:
    """The stretch of the relation with some words around it."""
    start = record["changed"]["start"] if "changed" in record else record["para_start"]
    return " ".join(record["para"][max(0, start - 100) : start + 200].split())


def score_documents(folder: Path, limit: int | None, listed: str) -> None:
    """Print findings per 1,000 words of whole documents without known errors, by rule and level."""
    documents = read(folder / "clean_docs.jsonl", limit)
    if not documents:
        return
    counts: Counter[str] = Counter()
    began = perf_counter()
    for record in documents:
        for one in check(record["para"]):
            counts.update((one.level, one.rule, "all"))
            if listed == "alarms":
                start, end = one.spans[0]
                around = " ".join(record["para"][max(0, start - 80) : end + 80].split())
                print(f"    {record['id']} {one.rule} {one.level} | {one.message} | {around}")
    words = sum(record["words"] for record in documents)
    rate = words / (perf_counter() - began)
    print(f"clean documents {len(documents)}, {words:,} words, {rate:,.0f} words/s")
    for name, count in counts.most_common():
        print(f"    {name:10} {1000 * count / words:.3f} per 1,000 words ({count})")


def time_rules(path: Path) -> None:
    """Print microseconds a rule for each story of a file (a line each), and the whole speed."""
    texts = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    size = sum(map(len, texts))
    documents = [document_from_text(text) for text in texts]
    mentions = list(timed("extract", size, lambda: [extract_mentions(d) for d in documents]))
    pairs = list(zip(documents, mentions, strict=True))
    readings = list(timed("reading", size, lambda: [read_mentions(d, m) for d, m in pairs]))
    for module in rule_modules():
        began = perf_counter()
        found = sum(1 for reading in readings for _ in module.find(reading))
        micros = (perf_counter() - began) * 1e6 / len(texts)
        print(
            f"{module.rule.code} {module.rule.name:46} {micros:8.1f} µs a story, {found} relations"
        )
    again = [find_relations(reading) for reading in readings]
    judged = zip(again, readings, strict=True)
    timed("judge", size, lambda: [judge_relations(found, reading) for found, reading in judged])
    timed("check", size, lambda: [claimcheck.check(text) for text in texts])


def timed(name: str, size: int, work: Callable[[], list[Any]]) -> Iterator[Any]:
    """The results of the work; prints its speed."""
    began = perf_counter()
    found = work()
    spent = perf_counter() - began
    print(f"{name:8} {size / spent / 1e6:8.2f} MB/s")
    return iter(found)


def main() -> None:
    """Read the arguments and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_Plain)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--kinds", default="")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--list", choices=["misses", "alarms"], default="")
    parser.add_argument("--speed", type=Path)
    options = parser.parse_args()
    if options.speed:
        time_rules(options.speed)
    if options.folder:
        kinds = sorted({p.name.split(".")[0] for p in options.folder.glob("*.corrupted.jsonl")})
        for kind in kinds:
            if not options.kinds or kind in options.kinds.split(","):
                score_kind(options.folder, kind, options.limit, options.list)
        if not options.kinds or "docs" in options.kinds.split(","):
            score_documents(options.folder, options.limit, options.list)


_Plain = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    main()
