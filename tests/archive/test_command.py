"""`claimcheck archive` as a shell runs it: what it says, and that it may be killed when it will."""

from __future__ import annotations

import os
import random
import subprocess
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from . import articles, command, files_in, rows_in, run, write_lines

FIELDS = ("--id", "slug", "--date", "published", "--part-size", "4", "--no-config")


def test_it_says_what_the_numbers_amount_to(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", 12)
    ran = run(tmp_path, "a.jsonl", "--out", "out", *FIELDS, "--jobs", "1")
    assert ran.stderr == ""
    assert ran.returncode == 0
    first, second = ran.stdout.splitlines()
    assert first == "12 documents checked into out"
    assert second.startswith("21 numbers: ")
    assert rows_in(tmp_path / "out").num_rows == 21


def test_drafts_and_settings_are_found_as_a_check_finds_them(tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    (drafts / "old").mkdir(parents=True)
    (drafts / "a.md").write_text("It covers **1,300 km²** (800 sq mi).", "utf-8")
    (drafts / "b.html").write_text("<p>Ran <b>5</b> km (9 miles).", "utf-8")
    (drafts / "c.docx").write_text("no Word", "utf-8")
    (drafts / "notes.xyz").write_text("7 km (9 miles)", "utf-8")
    (drafts / "old/d.txt").write_text("7 km (9 miles)", "utf-8")
    (drafts / "claimcheck.toml").write_text('exclude = ["old"]\nignore = ["CC2"]', "utf-8")
    ran = run(tmp_path, "drafts", "--out", "out", "--jobs", "1")
    assert ran.returncode == 0, ran.stderr
    assert "1 document could not be checked; its row says why" in ran.stdout
    rows = rows_in(tmp_path / "out").to_pylist()
    assert [row["id"] for row in rows] == ["a.md", "a.md", "b.html", "b.html", "c.docx"]
    assert {row["rule"] for row in rows} == {None}
    assert rows[-1]["error"] is not None


def test_parquet_is_read_by_its_columns(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pylist(articles(4)), tmp_path / "a.parquet")
    ran = run(tmp_path, "a.parquet", "--out", "out", "--text", "txt")
    assert ran.returncode == 2
    assert ran.stderr.startswith("claimcheck: a.parquet: has no column called 'txt'")
    assert ran.stderr.count("\n") == 1


def test_parts_in_the_archive_itself_are_refused(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", 1)
    ran = run(tmp_path, ".", "--out", "numbers")
    assert ran.returncode == 2
    assert ran.stderr.startswith("claimcheck: numbers: lies in the archive itself")
    assert not (tmp_path / "numbers").exists()


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_any_moment_it_goes_on_to_the_same_bytes(seed: int, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", 60)
    os.utime(path, (1, 1))
    began = time.monotonic()
    assert run(tmp_path, "a.jsonl", "--out", "whole", *FIELDS, "--jobs", "2").returncode == 0
    takes = time.monotonic() - began
    chance = random.Random(seed)
    killed = 0
    for _ in range(2):
        process = subprocess.Popen(
            command("a.jsonl", "--out", "killed", *FIELDS, "--jobs", "2"),
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
        )
        time.sleep(takes * chance.uniform(0.4, 1.0))
        process.kill()
        killed += process.wait() != 0
    ran = run(tmp_path, "a.jsonl", "--out", "killed", *FIELDS, "--jobs", "2")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("60 documents checked")
    assert files_in(tmp_path / "killed") == files_in(tmp_path / "whole"), killed
