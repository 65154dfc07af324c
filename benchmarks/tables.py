"""What ten million rows cost: build, size, memory, opening and look-up, beside a pandas filter.

    python benchmarks/tables.py [--rows 10000000] [--entities 100000] [--kinds parquet csv sqlite]
                                [--mentions 1000] [--folder FOLDER]

Invented towns spend invented sums, a figure for each year.  For each kind of file the rows are
written, then three processes follow one another, each with an empty memory: one builds the index,
one opens it, and one opens it and checks a draft that names `--mentions` figures of as many
towns, twice.  Times are wall clock; memory is the most that the process held (ru_maxrss).  Beside
it stands pandas, which reads the file and filters it once for every mention.  A look-up is the
whole matching of a number: names, cues, period, comparison.  Without `--folder` everything is
thrown away at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

LAST_YEAR = 2024
CHUNK = 500_000  # rows held while writing
SYLLABLES = ("ash", "bel", "cor", "dun", "el", "fen", "gar", "hol", "ing", "ker", "lun", "mor")
ENDS = ("bridge", "bury", "field", "ford", "ham", "mouth", "port", "stead", "ton", "wick")
COLUMNS = ("Town", "Year", "Spend [GBP]")
HEAVY = ("pandas", "numpy", "pyarrow", "sqlalchemy")  # not to be imported for a built index
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


def spend(number: int, back: int) -> int:
    """What a town spent in the year so many before the last one, in pounds."""
    return 1_000_000 + (number * 7_919 + back * 104_729) % 8_999_999


def frames(rows: int, entities: int) -> Iterator[pd.DataFrame]:
    """The rows year by year, all towns in each, in chunks."""
    import pandas as pd

    names = [town(number) for number in range(entities)]
    for start in range(0, rows, CHUNK):
        places = range(start, min(start + CHUNK, rows))
        pairs = [(place % entities, place // entities) for place in places]
        columns = (
            [names[number] for number, _ in pairs],
            [LAST_YEAR - back for _, back in pairs],
            [spend(number, back) for number, back in pairs],
        )
        yield pd.DataFrame(dict(zip(COLUMNS, columns, strict=True)))


def write_parquet(path: Path, rows: int, entities: int) -> None:
    """The rows as Parquet."""
    import pyarrow as pa
    from pyarrow import parquet

    schema = pa.schema(list(zip(COLUMNS, (pa.string(), pa.int64(), pa.int64()), strict=True)))
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


def read_whole(kind: str, path: Path) -> pd.DataFrame:
    """The file as a frame."""
    import pandas as pd

    if kind != "sqlite":
        return pd.read_parquet(path) if kind == "parquet" else pd.read_csv(path)
    with closing(sqlite3.connect(path)) as database:
        return pd.read_sql("SELECT * FROM spending", database)


WRITERS: dict[str, Callable[[Path, int, int], None]] = {
    "parquet": write_parquet,
    "csv": write_csv,
    "sqlite": write_sqlite,
}


def draft(rows: int, entities: int, mentions: int) -> str:
    """Sentences that state figures of the rows, one in ten of them wrong."""
    random = Random(1)
    sentences = []
    for nth in range(mentions):
        number = random.randrange(min(entities, rows))
        back = random.randrange(max(rows // entities, 1))
        figure = spend(number, back) * (20 if nth % 10 == 0 else 1)
        sentences.append(f"{town(number)} spent £{figure:,} in {LAST_YEAR - back}.")
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

    began, spent = perf_counter(), process_time()
    opened(path)
    seconds, spent = perf_counter() - began, process_time() - spent
    heavy = [name for name in HEAVY if name in sys.modules]
    assert not heavy, heavy
    return {"seconds": seconds, "cpu": spent}


def child_check(path: Path) -> dict[str, float]:
    """Matches the mentions of a draft, on standard input, twice."""
    from claimcheck.documents import document_from_text
    from claimcheck.extract import extract_mentions
    from claimcheck.model import Verdict
    from claimcheck.reading import read_mentions
    from claimcheck.tables import match_reading
    from claimcheck.tables.comparing import compare

    document = document_from_text(sys.stdin.read())
    reading = read_mentions(document, extract_mentions(document))
    tables = opened(path)
    told: dict[str, float] = {}
    for name in ("first", "second"):
        began = process_time()
        matched = match_reading(reading, tables)
        told[name] = process_time() - began
    verdicts = Counter(
        compare(match, reading.measure(match.mention)).verdict for match in matched.matches
    )
    return told | {name: verdicts[Verdict(name)] for name in ("supported", "refuted")}


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
    frame = read_whole(kind, path)
    read = perf_counter() - began
    began = perf_counter()
    for number in range(FILTERED):
        name = town(number % entities)
        found = frame[(frame["Town"] == name) & (frame["Year"] == LAST_YEAR)]
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
    for name, told in (("build", build), ("cold open", opening)):
        print(f"  {name:15}{told['seconds']:8.3f} s      {told['megabytes']:6.0f} MB held")
        print(f"    CPU time     {told['cpu']:8.3f} s")
    print(f"  index          {size / 1e6:8.0f} MB")
    print(f"  first look-up  {check['first'] * each:8.3f} ms    {check['megabytes']:6.0f} MB held")
    print(f"  warm look-up   {check['second'] * each:8.3f} ms")
    print(f"  verdicts       {check['supported']} supported, {check['refuted']} refuted")
    read, filtered = pandas_filter(kind, path, rows, entities)
    print(f"  pandas reads   {read:8.3f} s      {megabytes_held():6.0f} MB held")
    print(f"  pandas filters {filtered * 1e3:8.3f} ms")


def main() -> None:
    """Read the arguments and print the figures."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--entities", type=int, default=100_000)
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
