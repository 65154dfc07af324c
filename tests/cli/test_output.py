"""`--output`: the report in a file, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from .calling import call, write
from .conftest import CLEAN, WRONG


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a.md", WRONG)
    return tmp_path


@pytest.mark.parametrize("form", ["full", "json", "csv", "html", "markdown", "sarif"])
def test_the_file_has_what_would_be_printed(folder: Path, form: str) -> None:
    printed = call("check", "a.md", "--format", form)
    ran = call("check", "a.md", "--format", form, "--output", "out")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert (folder / "out").read_text("utf-8") == printed.out.replace("\r\n", "\n")
    assert sorted(file.name for file in folder.iterdir()) == ["a.md", "out"]


def test_it_has_no_colours_and_replaces_what_was_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    write(folder, "out", "old")
    call("check", "a.md", "--output", "out")
    assert "\x1b" not in (folder / "out").read_text("utf-8")
    assert "CC201" in (folder / "out").read_text("utf-8")


def test_a_workbook_is_written_to_a_file_only(folder: Path) -> None:
    ran = call("check", "a.md", "--format", "xlsx")
    assert ran.status == 2
    assert "add --output sheet.xlsx" in ran.err
    assert call("check", "a.md", "--format", "xlsx", "--output", "s.xlsx").status == 1
    sheet = openpyxl.load_workbook(folder / "s.xlsx").active
    assert sheet is not None
    assert sheet["B2"].value == "1,300 square kilometers"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("a.md", "--output would replace a draft"),
        (".", "--output is a folder"),
        ("none/out", "--output is in no folder that there is"),
    ],
)
def test_a_file_that_cannot_be_meant(folder: Path, target: str, said: str) -> None:
    ran = call("check", ".", "--output", target)
    assert ran.status == 2
    assert said in ran.err
    assert (folder / "a.md").read_text("utf-8") == WRONG


def test_a_draft_that_cannot_be_read_leaves_the_others_in_it(folder: Path) -> None:
    write(folder, "b.md", CLEAN)
    ran = call("check", "b.md", "none.md", "--format", "json", "--output", "out")
    assert ran.status == 2
    record = json.loads((folder / "out").read_text("utf-8"))
    assert [one["file"] for one in record["documents"]] == ["b.md"]
