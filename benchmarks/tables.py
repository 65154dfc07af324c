"""What ten million rows cost: build, size, memory, opening and look-up, beside a pandas filter.

    python benchmarks/tables.py [--rows 10000000] [--entities 10000] [--kinds parquet csv sqlite]
                                [--mentions 1000] [--folder FOLDER]

Invented towns spend invented sums, a figure for each month.  For each kind of file the rows are
written, then three processes follow one another, each with an empty memory: one builds the index,
one opens it, and one opens it and checks a draft that names `--mentions` figures of as many
towns, twice.  Times are wall clock; memory is the most that the process held (ru_maxrss).  Beside
it stands pandas, which reads the file and filters it once for every mention.  A look-up is the
whole matching of a number: names, cues, period, comparison.  Without `--folder` everything is
thrown away at the end.
"""

from __future__ import annotations

import argparse
import calendar
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import Any

import pandas as pd

LAST_YEAR = 2024
MONTHS = 12
CHUNK = 500_000  # rows held while writing
SYLLABLES = ("ash", "bel", "cor", "dun", "el", "fen", "gar", "hol", "ing", "ker", "lun", "mor")
ENDS = ("bridge", "bury", "field", "ford", "ham", "mouth", "port", "stead", "ton", "wick")
COLUMNS = ("Town", "Month", "Spend [GBP]")
FILTERED = 20  # mentions that pandas filters for


def town(number: int) -> str:
    """The name of a town: two words, another one for every number."""
    words = []
    for _ in range(2):
        number, end = divmod(number, len(ENDS))
        number, first = divmod(number, len(SYLLABLES))
        number, second = divmod(number, len(SYLLABLES))
        words.append((SYLLABLES[first] + SYLLABLES[second] + ENDS[end]).capitalize())
    return " ".join(words)


def month(back: int) -> str:
    """The month so many before the last one."""
    year, number = divmod(LAST_YEAR * MONTHS + MONTHS - 1 - back, MONTHS)
    return f"{year}-{number + 1:02}"


def spend(number: int, back: int) -> int:
    """What a town spends in a month, in pounds."""
    return 1_000_000 + (number * 7_919 + back * 104_729) % 8_999_999


def frames(rows: int, entities: int) -> Iterator[pd.DataFrame]:
    """The rows month by month, all towns in each, in chunks."""
    names = [town(number) for number in range(entities)]
    for start in range(0, rows, CHUNK):
        places = range(start, min(start + CHUNK, rows))
        pairs = [(place % entities, place // entities) for place in places]
        columns = (
            [names[number] for number, _ in pairs],
            [month(back) for _, back in pairs],
            [spend(number, back) for number, back in pairs],
        )
        yield pd.DataFrame(dict(zip(COLUMNS, columns, strict=True)))


def write_parquet(path: Path, rows: int, entities: int) -> None:
    """The rows as Parquet."""
    import pyarrow as pa
    from pyarrow import parquet

    schema = pa.schema(list(zip(COLUMNS, (pa.string(), pa.string(), pa.int64()), strict=True)))
    with parquet.ParquetWriter(path, schema) as writer:
        for frame in frames(rows, entities):
            writer.write_table(pa.Table.from_pandas(frame, schema=schema))


def write_csv(path: Path, rows: int, entities: int) -> None:
    """The rows as CSV."""
    for number, frame in enumerate(frames(rows, entities)):
        frame.to_csv(path, mode="a", header=not number, index=False)


def write_sqlite(path: Path, rows: int, entities: int) -> None:
    """The rows as the one table of a SQLite file."""
    with closing(sqlite3.connect(path)) as database:
        for frame in frames(rows, entities):
            frame.to_sql("spending", database, if_exists="append", index=False)


def read_sqlite(path: Path) -> pd.DataFrame:
    """The table of a SQLite file as a frame."""
    with closing(sqlite3.connect(path)) as database:
        return pd.read_sql("SELECT * FROM spending", database)


WRITERS: dict[str, Callable[[Path, int, int], None]] = {
    "parquet": write_parquet,
    "csv": write_csv,
    "sqlite": write_sqlite,
}
READERS: dict[str, Callable[[Path], pd.DataFrame]] = {
    "parquet": pd.read_parquet,
    "csv": pd.read_csv,
    "sqlite": read_sqlite,
}


def draft(rows: int, entities: int, mentions: int) -> str:
    """Sentences that state figures of the rows, one in ten of them wrong."""
    random = Random(1)
    sentences = []
    for nth in range(mentions):
        number = random.randrange(min(entities, rows))
        back = random.randrange(max(rows // entities, 1))
        figure = spend(number, back) * (20 if nth % 10 == 0 else 1)
        year, _, name = month(back).partition("-")
        said = f"{calendar.month_name[int(name)]} {year}"
        sentences.append(f"{town(number)} had a spend of £{figure:,} in {said}.")
    return "\n\n".join(sentences)


def opened(path: Path) -> Any:
    """The tables of the file alone, out of its index."""
    from claimcheck.tables import load_tables

    return load_tables(path, shipped=False)


def child_build(path: Path) -> dict[str, float]:
    """Builds the index by opening the file for the first time."""
    began, spent = perf_counter(), process_time()
    opened(path)
    return {"seconds": perf_counter() - began, "cpu": process_time() - spent}


def child_open(path: Path) -> dict[str, float]:
    """Opens the built index; the core is imported before, as in any check."""
    import claimcheck.api
    import claimcheck.tables  # noqa: F401

    began = perf_counter()
    opened(path)
    heavy = [name for name in ("pandas", "pyarrow", "duckdb") if name in sys.modules]
    return {"seconds": perf_counter() - began, "heavy": len(heavy)}


def child_check(path: Path) -> dict[str, float]:
    """Matches the mentions of a draft, on standard input, twice."""
    from claimcheck.documents import document_from_text
    from claimcheck.extract import extract_mentions
    from claimcheck.reading import read_mentions
    from claimcheck.tables import match_reading

    document = document_from_text(sys.stdin.read())
    reading = read_mentions(document, extract_mentions(document))
    tables = opened(path)
    told: dict[str, float] = {}
    for name in ("first", "second"):
        began = process_time()
        matched = match_reading(reading, tables)
        told[name] = process_time() - began
        told["matches"] = sum(bool(match.rows) for match in matched.matches)
    return told


CHILDREN = {"build": child_build, "open": child_open, "check": child_check}


def run_child(name: str, path: Path, text: str = "") -> dict[str, float]:
    """What one of the child processes tells, with the megabytes that it held at most."""
    command = [sys.executable, __file__, "--child", name, str(path)]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def child(name: str, path: Path) -> None:
    """Runs as a child process: prints its figures as JSON."""
    told = CHILDREN[name](path)
    print(json.dumps({**told, "megabytes": megabytes_held()}))


def megabytes_held() -> float:
    """The most memory that this process held, what it was forked from not counted."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000


def pandas_filter(kind: str, path: Path, rows: int, entities: int) -> tuple[float, float]:
    """Seconds for pandas to read the file, and to filter it for one mention."""
    began = perf_counter()
    frame = READERS[kind](path)
    read = perf_counter() - began
    began = perf_counter()
    for number in range(FILTERED):
        name = town(number % entities)
        found = frame[(frame["Town"] == name) & (frame["Month"] == month(0))]
        assert len(found) <= 1
    return read, (perf_counter() - began) / FILTERED


def measure(kind: str, folder: Path, options: argparse.Namespace) -> None:
    """Writes the rows as one kind of file and prints its figures."""
    rows, entities = options.rows, min(options.entities, options.rows)
    path = folder / f"spending.{kind}"
    if not path.exists():
        WRITERS[kind](path, rows, entities)
    cache = folder / f"cache-{kind}"
    os.environ["CLAIMCHECK_CACHE"] = str(cache)
    text = draft(rows, entities, options.mentions)
    os.utime(path, (1e9, 1e9))  # as if it had been at rest for years
    build = run_child("build", path)
    size = sum(file.stat().st_size for file in cache.iterdir())
    opening = run_child("open", path)
    check = run_child("check", path, text)
    each = 1_000 / options.mentions
    print(f"\n{kind}: {rows:,} rows of {entities:,} towns, {path.stat().st_size / 1e6:,.0f} MB")
    print(f"  build          {build['seconds']:8.1f} s     {build['megabytes']:6.0f} MB held")
    print(f"    of it CPU    {build['cpu']:8.1f} s")
    print(f"  index          {size / 1e6:8.0f} MB")
    print(f"  cold open      {opening['seconds']:8.3f} s     {opening['megabytes']:6.0f} MB held")
    print(f"  first look-up  {check['first'] * each:8.3f} ms    {check['megabytes']:6.0f} MB held")
    print(f"  warm look-up   {check['second'] * each:8.3f} ms    {check['matches']} matches")
    read, filtered = pandas_filter(kind, path, rows, entities)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    print(
        f"  pandas         {read:8.1f} s to read, {filtered * 1e3:.1f} ms a filter, {held:.0f} MB"
    )


def main() -> None:
    """Read the arguments and print the figures."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--entities", type=int, default=10_000)
    parser.add_argument("--mentions", type=int, default=1_000)
    parser.add_argument("--kinds", nargs="+", choices=sorted(WRITERS), default=sorted(WRITERS))
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child[0], Path(options.child[1]))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for kind in options.kinds:
            measure(kind, folder, options)


if __name__ == "__main__":
    main()
