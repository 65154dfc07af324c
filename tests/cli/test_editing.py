"""Drafts in an editor: the settings, tables, baseline and answers that hold where they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli.editing import check_request
from claimcheck.errors import ClaimcheckError
from claimcheck.integrations.lsp.drafts import Request

from .calling import call, write

WRONG = "The park covers 1,300 km² (800 sq mi) of dunes.\n"
PEOPLE = "Kellahamn had a population of 8,300 in 2024.\n"


def request(folder: Path, name: str = "a.md", text: str = WRONG, **said: object) -> Request:
    """A request for a text under the name of a file, which need not be there."""
    return Request(text, str(folder / name), "md", str(folder), said)


def rules(asked: Request) -> list[str] | None:
    """The rules of the findings; None for what is no draft."""
    answer = check_request(asked)
    return answer and [finding.rule for finding in answer.checked.findings]


def test_the_text_is_checked_and_not_the_file(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "It is 5 km long.\n")
    assert rules(request(tmp_path)) == ["CC201"]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("", ["CC201"]),
        ('ignore = ["CC201"]', []),
        ('[per-file-ignores]\n"a.md" = ["CC2"]', []),
        ('extend-exclude = ["a.*"]', None),
        ('include = ["drafts/**"]', None),
        ('include = ["*.md"]', ["CC201"]),
    ],
)
def test_the_nearest_settings_hold_as_they_are_now(
    settings: str, expected: list[str] | None, tmp_path: Path
) -> None:
    assert rules(request(tmp_path)) == ["CC201"]
    write(tmp_path, "claimcheck.toml", settings)
    assert rules(request(tmp_path)) == expected


@pytest.mark.parametrize("name", [".git/COMMIT_EDITMSG", "node_modules/b/readme.md"])
def test_what_no_walk_would_find_is_no_draft(name: str, tmp_path: Path) -> None:
    assert rules(request(tmp_path, name)) is None


def test_the_editor_goes_over_the_file(tmp_path: Path) -> None:
    write(tmp_path, "claimcheck.toml", 'ignore = ["CC201"]\nshipped-tables = true\n')
    assert rules(request(tmp_path, ignore=[], date=None)) == ["CC201"]
    assert rules(request(tmp_path)) == []
    text = "Finland had 6.4 million people in 2023.\n"
    assert rules(request(tmp_path, text=text)) == ["CC501"]
    assert rules(request(tmp_path, text=text, **{"shipped-tables": False})) == []


@pytest.mark.parametrize(
    ("settings", "said", "told"),
    [
        ("selct = []", {}, "claimcheck.toml:1: there is no setting 'selct'"),
        ("", {"selct": []}, "the editor's settings: there is no setting 'selct' (did you mean"),
        ('ignore = ["CC999"]', {}, "no rule is called 'CC999'"),
        ('tables = ["none.csv"]', {}, "none.csv"),
        ('baseline = "none.json"', {}, "none.json: no such baseline"),
    ],
)
def test_a_mistake_is_told(
    settings: str, said: dict[str, object], told: str, tmp_path: Path
) -> None:
    write(tmp_path, "claimcheck.toml", settings)
    with pytest.raises(ClaimcheckError) as error:
        check_request(request(tmp_path, **said))
    assert told in str(error.value)


def test_tables_are_opened_again_when_they_change(tmp_path: Path) -> None:
    write(tmp_path, "claimcheck.toml", 'tables = ["town.csv"]\n')
    rows = "entity,measure,value,year,source\nKellahamn,population,{},2024,Register\n"
    write(tmp_path, "town.csv", rows.format("9184"))
    assert rules(request(tmp_path, text=PEOPLE)) == ["CC501"]
    write(tmp_path, "town.csv", rows.format("8300 "))
    assert rules(request(tmp_path, text=PEOPLE)) == []


def test_the_editor_s_tables_are_added_from_its_folder(tmp_path: Path) -> None:
    write(
        tmp_path, "town.csv", "entity,measure,value,year,source\nKellahamn,population,9184,2024,R\n"
    )
    below = Request(PEOPLE, str(tmp_path / "desk/a.md"), "md", str(tmp_path))
    assert rules(below) == []
    assert rules(below._replace(said={"tables": ["town.csv"]})) == ["CC501"]
    assert rules(below._replace(path="", said={"tables": ["town.csv"]})) == ["CC501"]


def test_what_is_known_or_answered_is_not_told(tmp_path: Path) -> None:
    draft = write(tmp_path, "a.md", WRONG)
    known = str(tmp_path / "known.json")
    assert call("check", draft, "--baseline", known, "--update-baseline").status == 0
    write(tmp_path, "claimcheck.toml", 'baseline = "known.json"\n')
    assert rules(request(tmp_path)) == []
    assert rules(request(tmp_path, text=WRONG.replace("800", "900"))) == ["CC201"]
    write(tmp_path, "claimcheck.toml", "")
    assert call("answer", f"{draft}:1:17", "--waived", "--note", "as on the sign").status == 0
    assert rules(request(tmp_path)) == []
    assert rules(request(tmp_path, text=WRONG.replace("800", "900"))) == ["CC201"]


def test_a_draft_without_a_file_has_the_settings_of_the_folder(tmp_path: Path) -> None:
    asked = Request(WRONG, "", "md", str(tmp_path))
    assert rules(asked) == ["CC201"]
    write(tmp_path, "claimcheck.toml", 'ignore = ["CC201"]\ninclude = ["*.md"]\n')
    assert rules(asked) == []
