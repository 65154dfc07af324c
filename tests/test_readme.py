"""The README is true: its transcripts are what the program prints, its Python runs."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TRANSCRIPTS = re.findall(r"<!-- transcript: (.+?) -->\n```text\n(.*?)```", README, re.DOTALL)


def run(command: str) -> str:
    """What a command of the program prints, from the checkout's top."""
    program, *arguments = shlex.split(command)
    assert program == "claimcheck"
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize(("command", "shown"), TRANSCRIPTS, ids=[c for c, _ in TRANSCRIPTS])
def test_the_transcript_is_what_the_command_prints(command: str, shown: str) -> None:
    assert run(command) == shown


def test_there_is_a_transcript() -> None:
    assert TRANSCRIPTS


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "1,300 square kilometers" in printed
    assert "CC203" in printed


@pytest.mark.parametrize("link", re.findall(r"\]\((?!http)([^)#]+)", README))
def test_the_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
