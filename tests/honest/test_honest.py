"""Honest sentences in the shapes that rules ask for: none is accused.

One false "refuted" costs more than ten silences.  The numbers of each line agree with each other,
or speak of different things.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck
from claimcheck.model import Severity

HERE = Path(__file__).parent
SENTENCES = sorted(path.stem for path in HERE.glob("*.txt") if path.stem != "stories")
STORIES = (HERE / "stories.txt").read_text("utf-8").split("\n----\n")


def accused(text: str) -> list[str]:
    """What is said against the text, notes left out."""
    found = claimcheck.check(text, date="2025-03-06").findings
    return [f"{one.rule} {one.message}" for one in found if one.severity is not Severity.NOTE]


@pytest.mark.parametrize("name", SENTENCES)
def test_no_honest_sentence_is_accused(name: str) -> None:
    lines = (HERE / f"{name}.txt").read_text("utf-8").splitlines()
    assert len(lines) > 50
    assert {line: said for line in lines if (said := accused(line))} == {}


def test_no_honest_story_is_accused() -> None:
    assert {story: said for story in STORIES if (said := accused(story))} == {}


@pytest.mark.parametrize(
    ("honest", "changed"), [("247 (60%)", "247 (70%)"), ("1.5 degrees", "5.1 degrees")]
)
def test_a_changed_number_is(honest: str, changed: str) -> None:
    lines = [line for name in SENTENCES for line in (HERE / f"{name}.txt").open(encoding="utf-8")]
    (line,) = (line for line in lines if honest in line)
    assert accused(line.replace(honest, changed))
