"""`claimcheck check`: how it ends, what it prints, and where."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck.pipeline
from claimcheck.cli import main
from claimcheck.model import Document, Settings
from claimcheck.model.checked import CheckedDocument
from claimcheck.pipeline import check_document
from claimcheck.tables import Tables
from tests.cli.calling import call
from tests.cli.conftest import WRONG
from tests.cli.running import run


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["clean.txt"], 0),
        (["wrong.md"], 1),
        (["clean.txt", "wrong.md"], 1),
        (["wrong.md", "--fail-on", "error"], 1),
        (["wrong.md", "--fail-on", "never"], 0),
        (["wrong.md", "--exit-zero"], 0),
        (["latin.txt", "--exit-zero"], 2),
        (["wrong.md", "--ignore", "CC2"], 0),
        (["wrong.md", "--select", "CC3,CC5"], 0),
        (["wrong.md", "--select", "CC201"], 1),
        (["latin.txt"], 2),
        (["wrong.md", "latin.txt"], 2),
        (["none.txt", "clean.txt"], 2),
        (["."], 2),
        ([], 2),
        (["clean.txt", "--format", "xml"], 2),
        (["clean.txt", "--fail-on", "loudly"], 2),
        (["clean.txt", "--date", "yesterday"], 2),
        (["clean.txt", "--select", "E501"], 2),
        (["clean.txt", "--select", "CC999"], 2),
        (["clean.txt", "--ignore", "CC209,CC20"], 0),
        (["clean.txt", "--ignore", "CC201,CC9"], 2),
        (["clean.txt", "--extractor", "spacey"], 2),
        (["clean.txt", "--tables", "none.csv"], 2),
        (["clean.txt", "--config", "none.toml"], 2),
        (["clean.txt", "--no-such-option"], 2),
    ],
)
def test_the_exit_status(
    drafts: Path,
    arguments: list[str],
    status: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(drafts)
    with pytest.raises(SystemExit) as ended:
        main(["check", *arguments])
    ran = capsys.readouterr()
    assert ended.value.code == status, ran
    if status == 2:
        assert len(ran.err.splitlines()) == 1
    else:
        assert ran.err == ""


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("latin.txt", "claimcheck: latin.txt:1: is not UTF-8 (save it as UTF-8"),
        ("none.txt", "claimcheck: none.txt: no such file (check the path)"),
        ("empty", "claimcheck: empty: has no drafts in it (drafts end in .docx, "),
        ("*.rtf", "claimcheck: *.rtf: no draft matches (check the pattern)"),
    ],
)
def test_an_unreadable_draft_costs_only_itself(drafts: Path, argument: str, said: str) -> None:
    (drafts / "empty").mkdir()
    ran = run("check", argument, "wrong.md", folder=drafts)
    assert ran.err.startswith(said)
    assert "wrong.md:3:17  REFUTED  CC201 conversion-mismatch" in ran.out


def test_a_draft_that_is_too_much_costs_only_itself(
    drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(document: Document, settings: Settings, tables: Tables) -> CheckedDocument:
        if "clean" in document.name:
            raise RecursionError
        return check_document(document, settings, tables)

    monkeypatch.setattr(claimcheck.pipeline, "check_document", check)
    ran = call("check", str(drafts / "clean.txt"), str(drafts / "wrong.md"))
    assert ran.status == 2
    assert "clean.txt: is too large or too deep to check (RecursionError)" in ran.err
    assert "wrong.md:3:17" in ran.out


def test_the_default_view_shows_what_needs_a_human(drafts: Path) -> None:
    ran = run("check", "wrong.md", folder=drafts)
    lines = ran.out.splitlines()
    assert lines[0] == "wrong.md:3:17  REFUTED  CC201 conversion-mismatch"
    assert lines[1].strip("│ ") == WRONG.strip()
    assert lines[2].lstrip(" │").startswith("^^^")
    assert "501.9 sq mi" in lines[3]
    assert lines[-1] == "2 numbers: 2 refuted"


def test_all_accounts_for_every_number(drafts: Path) -> None:
    (drafts / "more.txt").write_text("On May 5, 2021 nearly 40 of them left.", "utf-8")
    ran = run("check", "clean.txt", "more.txt", "--all", folder=drafts)
    assert [line.split()[1] for line in ran.out.splitlines() if ".txt:" in line] == [
        "supported",
        "supported",
        "not",
        "unchecked",
    ]
    assert "nearly 40" in ran.out
    assert ran.out.splitlines()[-1].startswith("4 numbers in 2 drafts: 2 supported")


def test_standard_input_is_a_draft(drafts: Path) -> None:
    ran = run("check", "-", "--format", "concise", folder=drafts, stdin=WRONG)
    assert ran.status == 1
    assert ran.out.startswith("<stdin>:1:17: error CC201 ")
    assert run("check", "-", folder=drafts, stdin=b"\xff").err.startswith("claimcheck: <stdin>:1:")
    assert run("check", "-", folder=drafts).out == "no numbers\n"


def test_standard_input_may_have_a_name_and_so_a_format(drafts: Path) -> None:
    arguments = ["check", "-", "--stdin-filename", "sub/a.md", "--format", "concise"]
    text = WRONG.replace("800", "**8**00")
    assert run(*arguments, folder=drafts, stdin=text).out.startswith("sub/a.md:1:17: error CC201")


def test_json_tells_everything_in_a_versioned_form(drafts: Path) -> None:
    ran = run("check", "wrong.md", "clean.txt", "--format", "json", folder=drafts)
    told = json.loads(ran.out)
    assert told["version"] == 1
    assert [document["file"] for document in told["documents"]] == ["wrong.md", "clean.txt"]
    assert [number["verdict"] for number in told["ledger"]] == ["refuted"] * 2 + ["supported"] * 2
    finding = told["findings"][0]
    assert (finding["rule"], finding["severity"], finding["line"]) == ("CC201", "error", 3)
    assert finding["evidence"][0]["text"]


def test_json_lines_come_one_a_draft_and_finding(drafts: Path) -> None:
    ran = run("check", "wrong.md", "clean.txt", "--format", "jsonl", folder=drafts)
    kinds = [json.loads(line)["type"] for line in ran.out.splitlines()]
    assert kinds == ["document", "finding", "document"]
    ran = run("check", "clean.txt", "--format", "jsonl", "--all", folder=drafts)
    kinds = [json.loads(line)["type"] for line in ran.out.splitlines()]
    assert kinds == ["document", "number", "number"]


def test_the_nearest_settings_count_and_the_command_line_goes_over_them(drafts: Path) -> None:
    (drafts / "claimcheck.toml").write_text('ignore = ["CC2"]\nformat = "concise"\n', "utf-8")
    assert run("check", "wrong.md", folder=drafts) == (0, "", "")
    assert run("check", "wrong.md", "--no-config", folder=drafts).status == 1
    assert run("check", "wrong.md", "--format", "full", folder=drafts).out.startswith("2 numbers")
    (drafts / "claimcheck.toml").write_text("selct = []\n", "utf-8")
    ran = run("check", "wrong.md", folder=drafts)
    assert ran.status == 2
    assert "claimcheck.toml:1: there is no setting 'selct' (did you mean 'select'?)" in ran.err


def on_a_terminal(folder: Path, *arguments: str, **env: str) -> str:
    """What the command prints on a terminal of 100 columns, if nothing else is said."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "claimcheck", *arguments]
    done = subprocess.Popen(
        command, cwd=folder, stdout=theirs, env={**os.environ, "COLUMNS": "100", **env}
    )
    os.close(theirs)
    told = b""
    with contextlib.suppress(OSError):  # Linux says so when the other end is closed
        while chunk := os.read(ours, 65536):
            told += chunk
    done.wait()
    os.close(ours)
    return told.decode().replace("\r\n", "\n")


def test_colour_is_for_terminals_that_want_it(drafts: Path) -> None:
    plain = run("check", "wrong.md", folder=drafts).out
    assert "\x1b[" not in plain
    assert "\x1b[31m" in on_a_terminal(drafts, "check", "wrong.md", NO_COLOR="", TERM="xterm")
    assert on_a_terminal(drafts, "check", "wrong.md", NO_COLOR="1", TERM="xterm") == plain
    assert on_a_terminal(drafts, "check", "wrong.md", NO_COLOR="", TERM="dumb") == plain
    assert "\x1b[31m" in run("check", "wrong.md", folder=drafts, env={"FORCE_COLOR": "1"}).out
    both = {"FORCE_COLOR": "1", "NO_COLOR": "1"}
    assert run("check", "wrong.md", folder=drafts, env=both).out == plain


def test_lines_are_wrapped_to_the_terminal(drafts: Path) -> None:
    arguments = ["check", "wrong.md", "clean.txt", "--all"]
    told = on_a_terminal(drafts, *arguments, NO_COLOR="1", COLUMNS="90")
    assert max(map(len, told.splitlines())) <= 90


def test_an_interrupted_run_tells_what_it_found_so_far(drafts: Path) -> None:
    os.mkfifo(drafts / "never.txt")
    command = [sys.executable, "-m", "claimcheck", "check", "wrong.md", "never.txt"]
    going = subprocess.Popen(command, cwd=drafts, stdout=subprocess.PIPE, text=True)
    with (drafts / "never.txt").open("wb"):  # opens once the command has opened the other end
        going.send_signal(signal.SIGINT)
        told, _ = going.communicate(timeout=60)
    assert told.startswith("wrong.md:3:17")
    assert told.endswith("\n2 numbers: 2 refuted\n")
    assert going.returncode == 130


def test_a_reader_that_stops_listening_is_no_error(drafts: Path) -> None:
    command = f"{sys.executable} -m claimcheck check wrong.md --all | true"
    done = subprocess.run(["bash", "-c", command], cwd=drafts, capture_output=True, check=False)
    assert done.stderr == b""
