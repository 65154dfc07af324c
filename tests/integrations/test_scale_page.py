"""The page on many documents is true: its examples run, its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.archive.jsonlines import LONGEST_LINE
from claimcheck.archive.run import Plan
from claimcheck.integrations.spacy import ALIGNMENTS, CHECK_KEYS, LABELS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/at-scale.md").read_text("utf-8")
SECTIONS = {
    part.partition("\n")[0]: "\n".join(re.findall(r"```python\n(.*?)```", part, re.DOTALL))
    for part in PAGE.split("\n## ")
}


def ran(section: str) -> dict[str, object]:
    """The names that the example of a section leaves behind."""
    names: dict[str, object] = {}
    exec(compile(SECTIONS[section], section, "exec"), names)
    return names


def test_the_example_of_pandas_runs() -> None:
    names = ran("pandas")
    assert list(names["refuted"]["id"]) == ["park", "park"]  # type: ignore[index]
    assert len(names["found"]) == 5  # type: ignore[arg-type]
    assert len(names["checked"]) == 5  # type: ignore[arg-type]


def test_the_example_of_spacy_runs(capsys: pytest.CaptureFixture[str]) -> None:
    ran("spaCy")
    told = capsys.readouterr().out.splitlines()
    assert "1,300 km²" in told[0]
    assert told[1] == "1,300 km² refuted kilometer ** 2"


@pytest.mark.parametrize("section", ["Spark", "Dask", "Ray"])
def test_the_other_examples_import_what_is_there(section: str) -> None:
    lines = [line for line in SECTIONS[section].splitlines() if "import" in line]
    ours = [line for line in lines if "claimcheck" in line]
    assert ours
    exec(compile("\n".join(ours), section, "exec"), {})
    compile(SECTIONS[section], section, "exec")


def test_settings_and_bounds_are_told() -> None:
    spacy = PAGE.split("## spaCy")[1].split("\n## ")[0]
    assert all(f'"{word}"' in spacy for word in (*LABELS, *ALIGNMENTS))
    assert all(f"`{key}`" in spacy for key in CHECK_KEYS)
    archives = PAGE.split("## Archives")[1].split("\n## ")[0]
    plan = Plan._field_defaults
    assert f"of {plan['part_size']:,} documents" in archives
    assert f"`--timeout` seconds ({plan['timeout']})" in archives
    assert f"{LONGEST_LINE // 1_000_000} MB" in archives


def test_the_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\((?!http)([^)#]+)", PAGE):
        assert (ROOT / "docs" / link).exists(), link
