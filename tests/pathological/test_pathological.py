"""Every hostile text at a few kilobytes: the right answer, within limits, in linear work."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache

import pytest

from tests.pathological.cases import CASES
from tests.pathological.trial import Trial

SIZE = "4500"  # characters; half of it is more than one sentence may be


@cache
def trials() -> dict[str, Trial]:
    """What became of every case, each in a process of its own; one process starts them all."""
    command = [sys.executable, "-m", "tests.pathological", "--size", SIZE, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [Trial(**json.loads(line)) for line in done.stdout.splitlines()]
    assert len(found) == len(CASES), done.stderr
    return {trial.name: trial for trial in found}


@pytest.mark.parametrize("name", [case.name for case in CASES])
def test_told_right_in_linear_work(name: str) -> None:
    assert trials()[name].wrong == ""


def test_no_two_cases_have_one_name() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
