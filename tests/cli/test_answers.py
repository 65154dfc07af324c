"""Answers over their life: given, held, listed, outlived by edits, pruned."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.answers.file import read_answers

from .calling import call, write

PARK = "The park covers 1,300 km² (800 sq mi) of dunes."
STAFF = "It has 40 rangers."
DRAFT = f"{PARK} {STAFF}\n"
FILE = "draft.md.answers.toml"
AREA, MILES, RANGERS = "draft.md:1:17", "draft.md:1:28", "draft.md:1:56"
SOURCE = ["--confirmed", "--source", "Park office"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLAIMCHECK_BY", raising=False)
    write(tmp_path, "draft.md", DRAFT)
    return tmp_path


def status() -> int:
    return call("check", "draft.md").status


def test_an_answer_silences_a_finding_and_an_edit_brings_it_back(folder: Path) -> None:
    assert status() == 1
    ran = call("answer", MILES, *SOURCE, "--by", "R. Ames")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"{MILES}: CC201 “800 sq mi”: confirmed by R. Ames on 20")
    assert ran.out.endswith(f"written to {FILE}\n")
    assert status() == 0
    write(folder, "draft.md", f"# Hollen\n\nIt rained.\n\n{STAFF} {PARK}\n")
    ran = call("check", "draft.md")
    assert ran.status == 0
    assert ran.out.endswith("1 answered by an editor; findings set aside: 1 answered\n")
    write(folder, "draft.md", DRAFT.replace("800", "850"))
    ran = call("check", "draft.md")
    assert ran.status == 1
    assert "answered for another wording" in ran.out
    write(folder, "draft.md", DRAFT)
    assert status() == 0


def test_the_place_that_check_prints_is_answered(folder: Path) -> None:
    assert call("answer", AREA, "--waived", "--note", "as signposted").status == 0
    assert status() == 0
    assert "(waived on 20" in call("check", "draft.md", "--all").out


def test_a_correction_waits_for_the_draft(folder: Path) -> None:
    assert call("answer", AREA, "--corrected", "500 sq mi").status == 0
    ran = call("check", "draft.md")
    assert ran.status == 1
    assert "corrected to 500 sq mi on" in ran.out
    assert "1 to correct" in call("answers", "draft.md").out
    write(folder, "draft.md", DRAFT.replace("800", "500"))
    assert status() == 0
    assert "(made; it was 800 sq mi)" in call("answers", "draft.md").out


def test_the_list_tells_what_is_answered_stale_and_open(folder: Path) -> None:
    ran = call("answers", "draft.md")
    assert ran.out.endswith("0 answered, 0 to correct, 0 stale, 2 open\n")
    call("answer", MILES, *SOURCE)
    call("answer", RANGERS, *SOURCE)
    lines = call("answers", "draft.md").out.splitlines()
    assert [line.split()[:2] for line in lines[:-1]] == [
        [MILES, "answered"],
        [RANGERS, "answered"],
    ]
    write(folder, "draft.md", PARK.replace("1,300", "1,400"))
    lines = call("answers", ".").out.splitlines()
    assert [line.split()[1] for line in lines[:-1]] == ["open", "stale", "stale"]
    assert lines[-2].startswith(f"{FILE}:1  stale       “40” is not in the draft: confirmed on ")
    ran = call("answers", "draft.md", "--prune")
    assert f"2 answers removed from {FILE}\n" in ran.out
    assert not (folder / FILE).exists()


def test_pruning_keeps_what_holds(folder: Path) -> None:
    call("answer", MILES, *SOURCE)
    call("answer", RANGERS, *SOURCE)
    write(folder, "draft.md", PARK)
    assert "1 answer removed" in call("answers", "draft.md", "--prune").out
    assert [one.claim for one in read_answers(FILE)] == ["800 sq mi"]


def test_who_answers_may_be_set_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_BY", "R. Ames")
    call("answer", RANGERS, *SOURCE)
    assert [one.by for one in read_answers(FILE)] == ["R. Ames"]
    call("answer", RANGERS, *SOURCE, "--by", "L. Hull")
    assert [one.by for one in read_answers(FILE)] == ["L. Hull"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([MILES], "say one of --confirmed, --corrected NUMBER and --waived"),
        ([MILES, *SOURCE, "--waived"], "say one of"),
        ([MILES, "--confirmed"], "confirmed needs --source TEXT"),
        ([MILES, "--waived", "--note", " "], "waived needs --note TEXT"),
        ([MILES, "--corrected", ""], "corrected needs --corrected TEXT"),
        (["draft.md", *SOURCE], "'draft.md' is not a place"),
        ([*SOURCE, "--", "-:1:1"], "standard input has no file beside it"),
        (["none.md:1:1", *SOURCE], "none.md: no such file"),
        (["draft.md:1:1", *SOURCE], "draft.md:1: there is no number here"),
        ([MILES, *SOURCE, "--rule", "CC501"], "there is no finding of CC501 here"),
        ([MILES, *SOURCE, "--rule", "reference-mismatch"], "there is no finding of CC501 here"),
        ([MILES, *SOURCE, "--rule", "CC209x"], "no rule is called 'CC209x'"),
    ],
)
def test_a_mistake_is_told_and_nothing_written(
    folder: Path, arguments: list[str], said: str
) -> None:
    ran = call("answer", *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert not (folder / FILE).exists()


def test_a_broken_file_is_told_with_its_line(folder: Path) -> None:
    write(folder, FILE, "[[answer]]\nclaim = 40\n")
    for command in (["check", "draft.md"], ["answers", "draft.md"], ["answer", MILES, *SOURCE]):
        ran = call(*command)
        assert ran.status == 2
        assert f"{FILE}:2: claim is no text" in ran.err


def test_standard_input_with_a_name_has_its_answers(folder: Path) -> None:
    call("answer", MILES, *SOURCE)
    assert call("check", "-", stdin=DRAFT).status == 1
    assert call("check", "-", "--stdin-filename", "draft.md", stdin=DRAFT).status == 0


def test_explain_tells_the_answer(folder: Path) -> None:
    call("answer", RANGERS, *SOURCE)
    assert "\n  answer: confirmed on 20" in call("explain", RANGERS).out
    assert "answer:" not in call("explain", MILES).out


def test_answers_reach_other_processes(folder: Path) -> None:
    call("answer", MILES, *SOURCE)
    write(folder, "other.md", STAFF)
    assert call("check", "draft.md", "other.md", "--jobs", "2").status == 0


def test_a_baseline_leaves_answered_findings_out(folder: Path) -> None:
    call("answer", MILES, *SOURCE)
    call("check", "draft.md", "--baseline", "known.json", "--update-baseline")
    assert "CC201" not in (folder / "known.json").read_text("utf-8")
