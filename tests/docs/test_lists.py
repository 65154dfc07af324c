"""What a page lists is all there is: verdicts, formats, names, inputs, pages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
import yaml

import claimcheck
import claimcheck.documents.formats
import claimcheck.report.formats
from claimcheck.report.wording import LABELS

from .pages import DOCS, ROOT, tokens_of
from .test_commands import unknown_in


def text_of(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def yaml_of(name: str) -> list[Any]:
    """The YAML of a page."""
    fences = (one for one in tokens_of(DOCS / name) if one.type == "fence" and one.info == "yaml")
    return [yaml.safe_load(fence.content) for fence in fences]


def test_every_verdict_has_a_part() -> None:
    parts = {part.lower() for part in re.findall(r"^## (.+)$", text_of("verdicts.md"), re.M)}
    assert {label.lower() for label in LABELS.values()} <= parts


@pytest.mark.parametrize("page", ["reading-a-report.md", "in-ci.md"])
def test_the_formats_that_are_named_exist(page: str) -> None:
    listed = text_of(page).partition("| format |")[2].partition("\n\n")[0]
    named = {name for row in listed.splitlines() for name in re.findall(r"`(\w+)`", row[:50])}
    exist = {module.name for module in iter_modules(claimcheck.report.formats.__path__)}
    assert named <= exist
    assert page == "in-ci.md" or named == exist


def test_every_extra_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = set(re.findall(r"claimcheck-newsroom\[(\w+)\]", text_of("start.md")))
    assert named == set(project["optional-dependencies"]) - {"docs", "fuzz", "test"}


def test_every_public_name_is_told() -> None:
    page = text_of("in-python.md")
    assert [name for name in claimcheck.__all__ if not re.search(rf"\b{name}\b", page)] == []


def test_every_method_of_a_report_is_told() -> None:
    page = text_of("in-python.md")
    names = [name for name in dir(claimcheck.Report) if not name.startswith("_")]
    told = [name for name in names if name not in dir(tuple)]
    assert [name for name in told if f".{name}" not in page] == []


def test_the_hook_that_is_shown_exists() -> None:
    (config,) = (one for one in yaml_of("in-ci.md") if "repos" in one)
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (used,) = config["repos"][0]["hooks"]
    assert used["id"] in {hook["id"] for hook in hooks}
    assert unknown_in(["check", *used["args"]]) == []


def test_the_inputs_of_the_action_are_those() -> None:
    (workflow,) = (one for one in yaml_of("in-ci.md") if "permissions" in one)
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    *_, step = workflow["jobs"]["claimcheck"]["steps"]
    assert set(step["with"]) <= set(inputs)
    assert unknown_in(["check", *step["with"]["args"].split()]) == []
    rows = dict(re.findall(r"^\| `(\w+)` \|.*\| (.+) \|$", text_of("in-ci.md"), re.M))
    assert {name: rows[name].strip("`") for name in inputs} == {
        name: told["default"] or "none" for name, told in inputs.items()
    }


def rows_of(name: str, head: str) -> list[list[str]]:
    """The cells of the table with this head, a list a line."""
    table = text_of(name).partition(f"{head}\n")[2].partition("\n\n")[0]
    rows = table.splitlines()[1:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_words_of_hedges_are_read_as_told() -> None:
    rows = rows_of(
        "how-it-decides.md", "| words | hedge | supported within | asked about within | else |"
    )
    told = {words: hedge for words, hedge, *_ in rows if hedge and not hedge.startswith("(")}
    assert len(told) == 9
    for words, hedge in told.items():
        for word in words.partition(";")[0].split(", "):
            (mention,) = claimcheck.extract(f"It has {word} 300 boats.")
            assert mention.hedge == hedge, word


def test_the_endings_that_are_named_are_read(tmp_path: Path) -> None:
    rows = rows_of("drafts.md", "| ending | what is read | a place is |")
    endings = {ending for row in rows for ending in row[0].split(", ")}
    assert {
        module.name for module in iter_modules(claimcheck.documents.formats.__path__)
    } <= endings
    for ending in endings - {"docx", "odt", "pdf", "json"}:
        (tmp_path / f"a.{ending}").write_text("Subject: Boats\n\nIt has 12 boats.", "utf-8")
        assert claimcheck.extract(claimcheck.read_document(tmp_path / f"a.{ending}"))


def test_the_front_page_leads_to_every_page() -> None:
    linked = set(re.findall(r"\]\(([\w-]+\.md)\)", text_of("README.md")))
    assert linked == {page.name for page in DOCS.glob("*.md")} - {"README.md"}
