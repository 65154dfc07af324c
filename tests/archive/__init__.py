"""Tests of archives; the articles that they check."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

TEXTS = [
    "The park covers {0} square kilometers ({1} square miles).",
    "Visits rose 5.5% to {0},711 from {1},610 on a call to 555-867-5309.",
    "All is well.",
    "Kenya has 47.6 million people.",
]


def articles(count: int) -> list[dict[str, str]]:
    """So many articles, no two alike."""
    return [
        {
            "slug": f"s{place}",
            "text": TEXTS[place % 4].format(100 + place, 60 + 7 * place % 90),
            "published": "2019-08-24",
        }
        for place in range(count)
    ]


def write_lines(path: Path, count: int) -> Path:
    """A file of JSON Lines with so many articles."""
    lines = [json.dumps(article) + "\n" for article in articles(count)]
    path.write_text("".join(lines), "utf-8")
    return path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`claimcheck archive` with these arguments, run in the folder."""
    return subprocess.run(
        command(*arguments), cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )


def command(*arguments: str) -> list[str]:
    """What runs `claimcheck archive`."""
    return [sys.executable, "-m", "claimcheck", "archive", *arguments]


def rows_in(folder: Path) -> pa.Table:
    """The rows of all parts, in the order of their names."""
    return pa.concat_tables(pq.read_table(path) for path in sorted(folder.glob("part-*.parquet")))


def files_in(folder: Path) -> dict[str, bytes]:
    """The files of a folder by their names."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
