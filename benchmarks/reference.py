"""What the record's verdicts are worth: precision, recall, distractors, links, time.

    python benchmarks/reference.py [FILE.jsonl] [--list]

A line of FILE is a text with one judged number: `text`, `start`, `end` (none in a distractor, in
which no number may get a verdict), `doc_year`, `verdict` (supported, refuted, not-enough-info,
none), `kind`, `entity_id`.  Without FILE the project's own judged sentences are taken.  A link is
right if the rows that were compared are of the judged entity.  The time is that of the matching
alone, a number, with the tables open and warm.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from typing import Any

import claimcheck
from claimcheck.documents import document_from_text
from claimcheck.extract import extract_mentions
from claimcheck.model import Period, Reading
from claimcheck.reading import read_mentions
from claimcheck.tables import Tables, load_tables, match_reading

SENTENCES = Path(__file__).parent.parent / "tests" / "reference_sentences" / "sentences.jsonl"
GRAVEST = ("refuted", "supported", "review")
LOUD = frozenset({"supported", "refuted"})
ROUNDS = 3  # passes over the set; the fastest counts
Record = dict[str, Any]  # a line of a set, as it is


@dataclass
class Tally:
    """Counts of (judged, given), of distractors told of, and of links."""

    table: Counter[tuple[str, str]] = field(default_factory=Counter)
    distractors: int = 0
    loud: int = 0
    links: int = 0
    right_links: int = 0

    def precision(self, verdict: str) -> float:
        """Share of the verdicts given that were judged so."""
        given = sum(count for (_, got), count in self.table.items() if got == verdict)
        return self.table[verdict, verdict] / given if given else 0.0

    def recall(self, verdict: str) -> float:
        """Share of the numbers judged so that were given it."""
        judged = sum(count for (gold, _), count in self.table.items() if gold == verdict)
        return self.table[verdict, verdict] / judged if judged else 0.0


def read_record(record: Record) -> Reading:
    """The reading of a record's text, dated by its year."""
    year = record.get("doc_year")
    document = document_from_text(record["text"], date=Period.parse(str(year)) if year else None)
    return read_mentions(document, extract_mentions(document))


def verdicts(record: Record) -> Iterator[tuple[int, int, str]]:
    """Spans of the record's numbers, with what reference rows say of each."""
    year = record.get("doc_year")
    report = claimcheck.check(record["text"], date=str(year) if year else None)
    for entry in report.ledger:
        for outcome in entry.outcomes:
            if outcome.basis == "record":
                yield entry.mention.start, entry.mention.end, str(outcome.verdict)


def tally(records: Sequence[Record], tables: Tables, listing: bool) -> Tally:
    """The counts over a set; with `listing` every wrong verdict is printed."""
    counts = Tally()
    for record in records:
        told = list(verdicts(record))
        if record["kind"] == "distractor":
            counts.distractors += 1
            counts.loud += any(verdict in LOUD for *_, verdict in told)
            continue
        here = {v for start, end, v in told if start < record["end"] and end > record["start"]}
        got = next((verdict for verdict in GRAVEST if verdict in here), "unchecked")
        counts.table[record["verdict"], got] += 1
        count_link(counts, record, tables)
        if listing and got in LOUD and got != record["verdict"]:
            print("WRONG", record["id"], record["verdict"], "got", got, "|", record["text"])
    return counts


def count_link(counts: Tally, record: Record, tables: Tables) -> None:
    """Counts whether the rows compared with the judged number are of its entity."""
    for match in match_reading(read_record(record), tables).matches:
        mention = match.mention
        overlaps = mention.start < record["end"] and mention.end > record["start"]
        if overlaps and match.rows and match.linked and record.get("entity_id"):
            counts.links += 1
            counts.right_links += match.rows[0].entity_id == record["entity_id"]


def milliseconds(records: Sequence[Record], tables: Tables) -> float:
    """CPU milliseconds of matching for each number that is a claim, warm."""
    readings = [read_record(record) for record in records]
    numbers = sum(mention.is_claim for reading in readings for mention in reading.mentions)
    best = float("inf")
    for _ in range(ROUNDS):
        start = process_time()
        for reading in readings:
            match_reading(reading, tables)
        best = min(best, process_time() - start)
    return 1000 * best / max(numbers, 1)


def main() -> None:
    """Prints the figures of a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SENTENCES)
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    lines = arguments.file.read_text("utf-8").splitlines()
    records: list[Record] = [json.loads(line) for line in lines]
    tables = load_tables()
    counts = tally(records, tables, arguments.list)
    for verdict in ("refuted", "supported"):
        precision, recall = counts.precision(verdict), counts.recall(verdict)
        print(f"{verdict}: precision {precision:.3f}, recall {recall:.3f}")
    print(f"distractors with a verdict: {counts.loud} of {counts.distractors}")
    print(f"links to the judged entity: {counts.right_links} of {counts.links}")
    print(f"matching: {milliseconds(records, tables):.2f} ms a number")


if __name__ == "__main__":
    main()
