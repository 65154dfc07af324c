"""A baseline over its life: made, used, outlived by edits, pruned."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .calling import call, write

PARK = "The park covers 1,300 km² (800 sq mi) of dunes.\n"
LAKE = "The lake covers 2,600 km² (400 sq mi) of water.\n"
FILE = "known.json"
MADE = ["--baseline", FILE, "--update-baseline"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, "a.txt", PARK)
    write(tmp_path, "sub/b.md", f"{PARK}\n{LAKE}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def entries(folder: Path) -> list[tuple[str, str]]:
    found = json.loads((folder / FILE).read_text("utf-8"))["findings"]
    return [(one["path"], one["words"].split()[0]) for one in found]


def status(*arguments: str) -> int:
    return call("check", *arguments, "--baseline", FILE).status


def test_what_is_known_is_marked_and_does_not_count(folder: Path) -> None:
    assert call("check", ".").status == 1
    ran = call("check", ".", *MADE)
    assert ran.status == 0
    assert entries(folder) == [("a.txt", "1,300"), ("sub/b.md", "1,300"), ("sub/b.md", "2,600")]
    ran = call("check", ".", "--baseline", FILE)
    assert ran.status == 0
    assert "a.txt:1:17  known  CC201 conversion-mismatch" in ran.out
    assert ran.out.endswith("6 refuted; findings set aside: 3 known\n")
    assert ran.err == ""


def test_it_outlives_edits_elsewhere_and_new_names(folder: Path) -> None:
    call("check", ".", *MADE)
    write(folder, "a.txt", f"One line more.\n\n{PARK}")
    (folder / "sub" / "b.md").rename(folder / "c.txt")
    assert status(".") == 0
    write(folder, "c.txt", f"{PARK}\n{LAKE}\n{LAKE.replace('2,600', '2,700')}")
    assert status(".") == 1
    write(folder, "d.txt", PARK)  # a copy is new while the file that it was copied from stands
    assert status("d.txt") == 0  # but sub/b.md stands no more
    write(folder, "sub/b.md", "")
    assert status("d.txt") == 1


def test_equal_findings_are_counted(folder: Path) -> None:
    call("check", "a.txt", *MADE)
    write(folder, "a.txt", f"{PARK}\n{PARK}")
    assert status("a.txt") == 1
    write(folder, "a.txt", f"{PARK}")
    assert status("a.txt") == 0


def test_an_update_leaves_what_was_not_checked_alone(folder: Path) -> None:
    call("check", ".", *MADE)
    write(folder, "a.txt", LAKE)
    call("check", "a.txt", *MADE)
    assert entries(folder) == [("a.txt", "2,600"), ("sub/b.md", "1,300"), ("sub/b.md", "2,600")]
    call("check", "a.txt", "--select", "CC3", *MADE)
    assert ("a.txt", "2,600") in entries(folder)
    call("check", "sub", "--ignore", "CC201", *MADE)
    assert len(entries(folder)) == 3


def test_what_is_found_no_more_is_told_and_pruned(folder: Path) -> None:
    call("check", ".", *MADE)
    write(folder, "a.txt", LAKE)
    ran = call("check", ".", "--baseline", FILE)
    assert ran.status == 1
    assert ran.err.startswith("claimcheck: 1 entry of known.json found no more; --prune-baseline")
    assert call("check", ".", "--baseline", FILE, "--prune-baseline").status == 1
    assert entries(folder) == [("sub/b.md", "1,300"), ("sub/b.md", "2,600")]
    (folder / "sub" / "b.md").unlink()
    call("check", ".", "--baseline", FILE, "--prune-baseline")
    assert entries(folder) == [("a.txt", "2,600")]  # the same words under another name


def test_the_settings_name_it_from_their_folder(folder: Path) -> None:
    write(folder, "claimcheck.toml", f'baseline = "{FILE}"\n')
    call("check", ".", "--update-baseline")
    assert call("check", "sub").status == 0
    assert call("check", str(folder / "a.txt")).status == 0
    assert call("check", "sub", "--no-config").status == 1


def test_it_goes_with_changed_lines_and_comments(folder: Path) -> None:
    why = "<!-- claimcheck: ignore[CC201] reason: as told -->"
    write(folder, "sub/b.md", f"{PARK.strip()} {why}\n\n{LAKE}")
    call("check", ".", *MADE)
    assert entries(folder) == [("a.txt", "1,300"), ("sub/b.md", "2,600")]
    ran = call("check", ".", "--baseline", FILE)
    assert ran.out.endswith("findings set aside: 1 suppressed, 2 known\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--baseline", "none.json"],
            "none.json: no such baseline (make it with --update-baseline)",
        ),
        (["--update-baseline"], "no baseline is named (add --baseline claimcheck-baseline.json)"),
        (["--prune-baseline"], "no baseline is named"),
        (["--baseline", "a.txt"], "a.txt:1: is not JSON"),
        (["--baseline", "."], "cannot be read"),
        (["--baseline", "none/x.json", "--update-baseline"], "none/x.json: cannot be written"),
    ],
)
def test_mistakes_are_told(folder: Path, arguments: list[str], said: str) -> None:
    ran = call("check", "a.txt", *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert sorted(one.name for one in folder.iterdir()) == ["a.txt", "sub"]


def test_a_name_that_is_no_utf_8_is_known_too(folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    write(folder, name, PARK)
    assert call("check", name, *MADE).status == 0
    assert entries(folder) == [(name, "1,300")]
    assert status(name) == 0
