"""The benchmark of stages runs, and tells of every stage and rule."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from claimcheck.rules import all_rules

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "stages.py"
TEXT = """\
The ferry carries 420 passengers, up 5% from 400 last year.

It crossed 12 times on Monday: four times by day, eight by night.
"""
STAGES = ("read", "extract", "reading", "match", "rules", "judge", "report", "check")


@pytest.fixture(scope="module")
def stages() -> ModuleType:
    spec = importlib.util.spec_from_file_location("stages", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_every_stage_rule_and_peer_has_a_line(
    stages: ModuleType, draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    stages.main([draft, "--lines", "--runs", "1", "--starts", "0"])
    told = capsys.readouterr().out
    assert told.startswith("2 drafts,")
    begins = {line.split(" ")[0] for line in told.splitlines() if line}
    assert begins >= {*STAGES, *(rule.code for rule in all_rules()), "quantulum3", "bare"}


def test_a_cold_start_is_held_against_a_bare_process(
    stages: ModuleType, draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    stages.main([draft, "--runs", "1", "--starts", "1"])
    told = capsys.readouterr().out
    rows = [line.split() for line in told.splitlines()]
    (bare,) = (row for row in rows if row[:3] == ["python", "-c", "pass"])
    (check,) = (row for row in rows if row[:2] == ["claimcheck", "check"])
    assert bare[-1] == "1.0"
    assert float(check[-1]) > 1
