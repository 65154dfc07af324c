"""Drafts inside JSON, as the command line and the settings name them."""

from __future__ import annotations

import json
from pathlib import Path

from .calling import call, write

STORY = json.dumps(
    {"items": [{"said": "<p>It covers 1,300 square kilometers (8<b>00</b> square miles)."}]}
)
PATH = "items[0].said"


def test_the_command_line_says_where_the_draft_is(tmp_path: Path) -> None:
    draft = write(tmp_path, "a.json", STORY)
    ran = call("check", draft, "--json-path", PATH, "--json-format", "html")
    assert ran.out.startswith(f"{draft}:1:35  REFUTED  CC201")
    assert ran.status == 1
    assert "800 square miles" in call("extract", draft, "--json-path", PATH).out


def test_a_settings_file_says_it_too(tmp_path: Path) -> None:
    draft = write(tmp_path, "a.json", STORY)
    write(tmp_path, "claimcheck.toml", f'json-path = "{PATH}"\njson-format = "html"\n')
    assert "CC201" in call("check", draft).out


def test_standard_input_may_be_json() -> None:
    ran = call("check", "-", "--stdin-filename", "a.json", "--json-path", PATH, stdin=STORY)
    assert "a.json:1:35" in ran.out


def test_without_a_path_the_strings_are_named(tmp_path: Path) -> None:
    ran = call("check", write(tmp_path, "a.json", STORY))
    assert ran.status == 2
    assert "say where the draft is, --json-path: items[*].said" in ran.err
