"""The guides to tables are true: their transcripts, their keys and what they say heads mean."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from claimcheck.tables.layout.descriptor import KEYS
from claimcheck.tables.layout.measures import TOLERANCE
from claimcheck.tables.measures import KEYS as MEASURE_KEYS
from tests.cli.running import run

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs/your-first-table.md").read_text("utf-8")
METADATA = (ROOT / "docs/table-metadata.md").read_text("utf-8")
TRANSCRIPTS = re.findall(r"<!-- transcript: (.+?) -->\n```text\n(.*?)```", GUIDE, re.DOTALL)
USED = ("city-budget.csv", "budget-story.md")


def test_every_command_prints_what_the_guide_shows(tmp_path: Path) -> None:
    for name in USED:
        shutil.copy(ROOT / "examples" / name, tmp_path)
    for command, shown in TRANSCRIPTS:
        program, *arguments = shlex.split(command)
        assert program == "claimcheck"
        ran = run(*arguments, folder=tmp_path)
        assert ran.err == ""
        assert ran.out.replace(f"{tmp_path}/", "") == shown, command


def test_the_guide_goes_from_the_table_to_a_refuted_number() -> None:
    commands = [command for command, _ in TRANSCRIPTS]
    assert commands[0].startswith("claimcheck tables add")
    assert "REFUTED  CC501" in TRANSCRIPTS[1][1]


def test_the_excerpt_is_of_the_example() -> None:
    excerpt = re.findall(r"```csv\n(.*?)```", GUIDE, re.DOTALL)[0]
    lines = (ROOT / "examples/city-budget.csv").read_text("utf-8")
    assert lines.startswith(excerpt)
    assert len(lines.splitlines()) == 41


def keys_under(title: str) -> dict[str, str]:
    """The first two cells of each line of the table under a title."""
    section = METADATA.split(f"## {title}\n")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", section, re.MULTILINE))


def test_every_key_of_a_resource_is_told() -> None:
    assert sorted(keys_under("Keys of a resource")) == sorted(KEYS)


def test_every_key_of_a_measure_is_told_with_its_kind() -> None:
    told = {key: kind.strip() for key, kind in keys_under("Keys of a measure").items()}
    assert told == dict(MEASURE_KEYS)


def test_the_tolerance_is_told() -> None:
    assert float(TOLERANCE) == 0.25 / 100
    assert "a quarter of one per cent" in METADATA


@pytest.mark.parametrize("page", ["your-first-table.md", "table-metadata.md"])
def test_the_links_lead_somewhere(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    for link in re.findall(r"\]\((?!http)([^)#]+)", text):
        assert (ROOT / "docs" / link).exists(), link
