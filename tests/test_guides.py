"""The guides to tables are true: what they show of a table, and the keys they tell."""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck.tables.layout.descriptor import KEYS
from claimcheck.tables.layout.measures import TOLERANCE
from claimcheck.tables.measures import KEYS as MEASURE_KEYS

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs/your-first-table.md").read_text("utf-8")
METADATA = (ROOT / "docs/table-metadata.md").read_text("utf-8")


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
