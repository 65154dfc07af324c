"""A folder checked again: the same output to the byte, and only what changed is checked."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from claimcheck.cache.states import Mark
from claimcheck.cli import checking, keeping, settings
from claimcheck.cli.run import LEAST_TO_KEEP, is_worth_keeping
from claimcheck.config import Config
from claimcheck.model import Document
from claimcheck.model.checked import CheckedDocument
from claimcheck.report.formats import format_names
from tests.documents.story.forms import FORMS

from .calling import call, write
from .conftest import CLEAN, WRONG
from .running import Ran, run

TABLE = "entity,measure,value,year\nKellahamn,school places,1240,2025\n"
PLACES = "Kellahamn had 1,240 school places in 2025.\n"
SUPPRESSED = f"{WRONG}<!-- claimcheck: ignore[CC201] reason: as on the sign -->\n"
ANSWER = """\
[[answer]]
claim = "1,300 square kilometers"
sentence = "The park covers 1,300 square kilometers (800 square miles) of dunes."
verdict = "waived"
rule = "CC201"
note = "As the park tells it."
"""
CACHES = (
    keeping._program,
    keeping._surroundings,
    checking._tables,
    settings.config_near,
    settings.config_in,
)


class Runs:
    """Runs in a folder, each as if in a process of its own; `checked` are the drafts it checked."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.checked: list[str] = []
        self._check: Callable[[Config, Document], CheckedDocument] = checking.check_with
        for module in (checking, keeping):
            patch.setattr(module, "check_with", self._note)
        patch.setattr(keeping, "state_of_program", lambda _: "the program")

    def _note(self, config: Config, document: Document) -> CheckedDocument:
        self.checked.append(os.path.basename(document.name))
        return self._check(config, document)

    def again(self, *arguments: str) -> Ran:
        """What `claimcheck check` with the arguments prints."""
        for kept in CACHES:
            kept.cache_clear()
        self.checked.clear()
        return call("check", *arguments)


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with drafts, in which the process is."""
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "drafts"
    for name, text in (("a.md", CLEAN), ("b.md", WRONG), ("c.txt", PLACES)):
        write(folder, name, text)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def runs(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> Runs:
    return Runs(drafts, monkeypatch)


def test_what_did_not_change_is_not_checked_again(runs: Runs) -> None:
    first = runs.again(".")
    assert runs.checked == ["a.md", "b.md", "c.txt"]
    assert (runs.again("."), runs.checked) == (first, [])
    assert first.status == 1


@pytest.mark.parametrize("everything", [[], ["--all"]], ids=["findings", "all"])
@pytest.mark.parametrize("form", [name for name in format_names() if name != "xlsx"])
def test_no_format_shows_whether_a_draft_was_recalled(
    runs: Runs, form: str, everything: list[str]
) -> None:
    for name, made in FORMS.items():
        (runs.folder / name).write_bytes(made())
    write(runs.folder, "d.md", f"# Dunes\n\n{SUPPRESSED}\nA sum: 3 and 4 boats, 8 in all.\n")
    write(runs.folder, "b.md.answers.toml", ANSWER)
    said = [".", *everything, "--date", "2025-03-18", "--format", form]
    runs.again(".", "--date", "2025-03-18")
    recalled = runs.again(*said)
    assert runs.checked == []
    assert recalled == runs.again(*said, "--no-cache")
    assert len(runs.checked) > len(FORMS)
    assert recalled.out


def test_nor_does_a_workbook(runs: Runs) -> None:
    sheets = []
    for extra in ([], [], ["--no-cache"]):
        runs.again(".", "--format", "xlsx", "--output", "../out.xlsx", *extra)
        with zipfile.ZipFile(runs.folder.parent / "out.xlsx") as book:
            parts = [name for name in book.namelist() if not name.startswith("docProps")]  # times
            sheets.append([book.read(name) for name in parts])
    assert sheets[0] == sheets[1] == sheets[2]


def append(folder: Path, name: str, text: str = "It is 5 km (9 miles) long.\n") -> None:
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(text)


def rename(folder: Path) -> None:
    (folder / "b.md").rename(folder / "b.html")


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (lambda folder: append(folder, "b.md"), ["b.md"]),
        (rename, ["b.html"]),
        (lambda folder: os.utime(folder / "b.md", (5, 5)), []),
        (lambda folder: (folder / "b.md").rename(folder / "d.md"), []),
        (lambda folder: write(folder, "claimcheck.toml", 'fail-on = "error"\n'), []),
        (lambda folder: write(folder, "claimcheck.toml", 'date = "2025"\n'), "all"),
        (lambda folder: write(folder, "claimcheck.toml", "desk.core-share = 0.02\n"), "all"),
        (lambda folder: write(folder, "claimcheck.toml", 'ignore = ["CC201"]\n'), "all"),
        (lambda folder: write(folder, "claimcheck.toml", "cache = false\n"), "all"),
        (
            lambda folder: write(folder, "claimcheck.toml", '[per-file-ignores]\n"b.md"=["CC2"]\n'),
            ["b.md"],
        ),
    ],
)
def test_only_what_changed_is_checked(
    runs: Runs, change: Callable[[Path], object], again: list[str] | str
) -> None:
    runs.again(".")
    change(runs.folder)
    recalled = runs.again(".")
    assert sorted(runs.checked) == (["a.md", "b.md", "c.txt"] if again == "all" else again)
    assert runs.again(".", "--no-cache") == recalled


def test_a_draft_is_told_by_its_new_name(runs: Runs) -> None:
    runs.again(".")
    (runs.folder / "b.md").rename(runs.folder / "new.md")
    assert "new.md:1:17  REFUTED" in runs.again(".").out
    assert runs.checked == []


@pytest.mark.parametrize("said", [["--ignore", "CC201"], ["--select", "CC2"], ["--date", "2019"]])
def test_options_that_change_what_is_found_count(runs: Runs, said: list[str]) -> None:
    runs.again(".")
    found = runs.again(".", *said)
    assert len(runs.checked) == 3
    assert (runs.again(".", *said), runs.checked) == (found, [])


def test_tables_count_by_what_is_in_them(runs: Runs) -> None:
    table = write(runs.folder.parent, "t.csv", TABLE)
    first = runs.again(".", "--tables", table)
    assert "2 refuted" in first.out
    assert (runs.again(".", "--tables", table), runs.checked) == (first, [])
    write(runs.folder.parent, "t.csv", TABLE.replace("1240", "1420"))
    changed = runs.again(".", "--tables", table)
    assert len(runs.checked) == 3
    assert "3 refuted" in changed.out
    write(runs.folder.parent, "t.csv", TABLE)
    assert (runs.again(".", "--tables", table), runs.checked) == (first, [])


def test_a_package_counts_by_all_its_files(runs: Runs) -> None:
    package = runs.folder.parent / "package"
    write(package, "data/t.csv", TABLE)
    listed = {"resources": [{"path": "data/t.csv"}]}
    write(package, "datapackage.json", json.dumps(listed))
    runs.again(".", "--tables", str(package))
    write(package, "data/t.csv", TABLE.replace("1240", "1420"))
    assert "3 refuted" in runs.again(".", "--tables", str(package)).out
    write(package, "measures.toml", "")
    runs.again(".", "--tables", str(package))
    assert len(runs.checked) == 3


def test_a_table_that_changes_during_the_run_keeps_nothing(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = write(runs.folder.parent, "t.csv", TABLE)
    told = iter([(Mark(1, 2, 3),), *[(Mark(1, 3, 3),)] * 3])
    monkeypatch.setattr(keeping, "marks_of", lambda _: next(told))
    runs.again(".", "--tables", table)
    monkeypatch.undo()
    monkeypatch.chdir(runs.folder)
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(runs.folder.parent / "cache"))
    assert "0 checked drafts" in call("cache").out


def test_a_server_is_asked_each_time(drafts: Path) -> None:
    path = str(drafts / "a.md")
    server = Config(tables=("postgresql://host/city#spend",))
    broken = Config(tables=(drafts / "datapackage.json",))
    write(drafts, "datapackage.json", "{")
    assert keeping.surroundings_of(path, server) is None
    assert keeping.surroundings_of(path, broken) is None
    assert keeping.surroundings_of(path, Config()) is not None
    assert keeping.surroundings_of("-", Config()) is None


def test_another_program_checks_anew(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    runs.again(".")
    monkeypatch.setattr(keeping, "state_of_program", lambda _: "another")
    runs.again(".")
    assert len(runs.checked) == 3


def test_answers_and_baselines_come_after(runs: Runs) -> None:
    baseline = ("--baseline", str(runs.folder.parent / "known.json"))
    assert runs.again(".").status == 1
    write(runs.folder, "b.md.answers.toml", ANSWER)
    assert runs.again(".").status == 0
    (runs.folder / "b.md.answers.toml").unlink()
    runs.again(".", *baseline, "--update-baseline")
    assert runs.again(".", *baseline).status == 0
    assert runs.again(".").status == 1
    assert runs.checked == []


def test_what_cannot_be_checked_says_so_each_time(runs: Runs) -> None:
    (runs.folder / "bad.txt").write_bytes(b"\xff")
    first = runs.again(".")
    assert first.status == 2
    assert "bad.txt:1: is not UTF-8" in first.err
    assert runs.again(".") == first


def test_the_folder_stays_small_while_a_run_goes_on(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    trims: list[Path] = []
    monkeypatch.setattr(keeping, "BETWEEN_TRIMS", 2)
    monkeypatch.setattr(keeping, "trim", trims.append)
    runs.again(".")
    assert trims == [runs.folder.parent / "cache" / "checks"] * 2  # after two, and at the end


def test_damaged_entries_are_written_anew(runs: Runs) -> None:
    first = runs.again(".")
    for file in (runs.folder.parent / "cache" / "checks").iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    assert runs.again(".") == first
    assert len(runs.checked) == 3
    assert (runs.again("."), runs.checked) == (first, [])


def test_where_nothing_can_be_written_all_is_checked(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = runs.again(".")
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(runs.folder / "a.md"))
    assert runs.again(".") == first
    assert len(runs.checked) == 3


def test_without_a_cache_nothing_is_written(runs: Runs) -> None:
    runs.again(".", "--no-cache")
    runs.again("a.md")  # small and alone
    assert not (runs.folder.parent / "cache").exists()


def test_what_is_worth_it(drafts: Path) -> None:
    large = write(drafts, "large.txt", "x" * LEAST_TO_KEEP)
    assert is_worth_keeping([large])
    assert is_worth_keeping(["a.md", "b.md"])
    assert not is_worth_keeping(["a.md"])
    assert not is_worth_keeping(["-"])
    assert not is_worth_keeping([])
    assert not is_worth_keeping(["none.md"])


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_processes_check_what_is_not_kept(drafts: Path, tmp_path: Path, jobs: str) -> None:
    cache = {"CLAIMCHECK_CACHE": str(tmp_path / f"cache-{jobs}")}
    check = partial(run, "check", ".", "--all", "--jobs", jobs, folder=drafts, env=cache)
    first = check()
    assert check() == first
    append(drafts, "b.md")
    third = check()
    assert third != first
    assert third == run("check", ".", "--all", "--no-cache", folder=drafts)
    shown = run("cache", "show", folder=drafts, env=cache).out
    assert int(shown.partition("/checks: ")[2].split()[0]) >= 4  # three, and one anew
