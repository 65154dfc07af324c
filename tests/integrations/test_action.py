"""The action for workflows: its own steps, run as a runner runs them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
WRONG = "The reserve covers 1,300 square kilometers (800 square miles).\n"


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A runner's folder in which the first step has put this claimcheck."""
    folder = tmp_path / "claimcheck" / "bin"
    folder.mkdir(parents=True)
    (folder / "claimcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n')
    (folder / "claimcheck").chmod(0o755)
    (tmp_path / "work").mkdir()
    return tmp_path


def check(runner: Path, paths: str, args: str = "") -> tuple[int, str, str]:
    """The status of the checking step, what it prints, and the summary of the job."""
    step = ACTION["runs"]["steps"][1]
    told = {"CLAIMCHECK_PATHS": paths, "CLAIMCHECK_ARGS": args}
    assert set(step["env"]) == set(told)
    summary = runner / "summary.md"
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=runner / "work",
        env={
            **os.environ,
            **told,
            "RUNNER_TEMP": str(runner),
            "GITHUB_STEP_SUMMARY": str(summary),
            "PYTHONPATH": str(ROOT),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return (
        done.returncode,
        done.stdout + done.stderr,
        summary.read_text() if summary.exists() else "",
    )


def test_findings_become_annotations_and_a_summary(runner: Path) -> None:
    (runner / "work" / "draft.md").write_text(WRONG)
    status, printed, summary = check(runner, "draft.md")
    assert status == 1
    assert "::error file=draft.md,line=1" in printed
    assert "| draft.md:1:20 | REFUTED |" in summary


def test_options_come_in_as_words(runner: Path) -> None:
    (runner / "work" / "draft.md").write_text(WRONG)
    status, printed, _ = check(runner, "draft.md", "--ignore CC201")
    assert (status, printed) == (0, "")


def test_nothing_that_is_said_is_run(runner: Path) -> None:
    status, _, _ = check(runner, "draft.md; touch run", "$(touch run) `touch run`")
    assert status == 2
    assert not (runner / "work" / "run").exists()


def test_an_error_of_the_users_fails_the_step(runner: Path) -> None:
    status, printed, summary = check(runner, "nothing.md")
    assert status == 2
    assert "no such file" in printed
    assert summary == ""


def test_every_input_is_described_and_used() -> None:
    used = str(ACTION["runs"])
    for name, told in ACTION["inputs"].items():
        assert told["description"]
        assert "inputs." + name in used
