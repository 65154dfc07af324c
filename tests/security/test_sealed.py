"""A check reaches nothing outside: no socket, no other program, no pickle."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.documents.story.forms import FORMS
from tests.security import sealed

ROOT = Path(__file__).parents[2]


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_draft_and_report_does_without_the_world(tmp_path: Path) -> None:
    done = python("-m", "tests.security.sealed", str(tmp_path))
    assert (done.stderr, done.returncode) == ("", 0)
    drafts = [f"{name} 1" for name in FORMS]
    reports = [f"{name} 1 True" for name in sealed.FORMATS]
    assert done.stdout.splitlines() == [*drafts, *reports, "xlsx 1", "compare 0", "api True"]


@pytest.mark.parametrize(
    "reaching",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import pickle; pickle.loads(pickle.dumps(print))",
    ],
)
def test_the_seal_holds(reaching: str) -> None:
    done = python("-c", f"from tests.security.seal import seal; seal(); {reaching}; print('out')")
    assert done.stderr.startswith("asked for ")
    assert (done.stdout, done.returncode) == ("", 3)
