"""Completion: the script for each shell, and what it completes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli.commands.completion import SHELLS
from claimcheck.cli.completing import completions
from claimcheck.cli.group import SUMMARIES
from claimcheck.report.formats import format_names
from claimcheck.rules import all_rules

from .calling import call
from .running import run


def completed(folder: Path, words: str) -> list[str]:
    """What bash is offered for the last of the words."""
    env = {
        "_CLAIMCHECK_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    program = "import sys; sys.argv = ['claimcheck']; from claimcheck.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    return [line.partition(",")[2] for line in done.stdout.splitlines()]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_for_each_shell(shell: str) -> None:
    ran = call("completion", shell)
    assert ran.status == 0
    assert f"_CLAIMCHECK_COMPLETE={shell}_complete" in ran.out


def test_bash_takes_the_script(tmp_path: Path) -> None:
    script = call("completion", "bash").out + "\ncomplete -p claimcheck\n"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert done.stdout.strip().endswith("claimcheck")


def test_a_shell_that_is_none() -> None:
    ran = call("completion", "fsh")
    assert ran.status == 2
    assert "did you mean 'fish'" in ran.err


@pytest.mark.parametrize(
    ("words", "incomplete", "found"),
    [
        ("codes", "CC20", ["CC201", "CC202"]),
        ("codes", "cc20", ["CC201"]),
        ("codes", "CC301,CC2", ["CC301,CC2", "CC301,CC201"]),
        ("codes", "", ["CC2", "CC201"]),
        ("rules", "conv", ["conversion-mismatch"]),
        ("formats", "js", ["json", "jsonl"]),
        ("levels", "", ["error", "warning", "note", "never"]),
        ("extractors", "", ["claimcheck", "quantulum3"]),
        ("shells", "f", ["fish"]),
        ("formats", "x", []),
    ],
)
def test_words_that_begin_so(words: str, incomplete: str, found: list[str]) -> None:
    offered = [item.value for item in completions(words, incomplete)]
    assert set(found) <= set(offered)
    assert all(value.lower().startswith(incomplete.lower()) for value in offered)


def test_everything_is_offered() -> None:
    assert [item.value for item in completions("formats", "")] == list(format_names())
    assert len(completions("codes", "CC")) > len(all_rules())
    assert completions("codes", "CC201")[0].help == "conversion-mismatch"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("claimcheck ex", ["extract", "explain"]),
        ("claimcheck check --select CC20", ["CC201", "CC202"]),
        ("claimcheck check --format sa", ["sarif"]),
        ("claimcheck check --update-b", ["--update-baseline"]),
        ("claimcheck rule revers", ["reversed-range"]),
        ("claimcheck completion z", ["zsh"]),
    ],
)
def test_the_shell_is_offered(tmp_path: Path, words: str, found: list[str]) -> None:
    assert set(found) <= set(completed(tmp_path, words))


def test_the_overview_names_it(tmp_path: Path) -> None:
    assert "completion" in SUMMARIES
    assert "claimcheck completion bash" in run("completion", "--help", folder=tmp_path).out
