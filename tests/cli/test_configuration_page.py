"""docs/configuration.md is true: its settings and tables."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from claimcheck.cli.commands.check import command
from claimcheck.cli.commands.completion import SHELLS
from claimcheck.config import Config, config_from
from claimcheck.config.keys import _KEYS, FAIL_ON
from claimcheck.model import Desk
from claimcheck.rules import all_rules
from claimcheck.suppressions.directive import FORMS

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text("utf-8")


def test_its_settings_are_settings() -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    config = config_from(tomllib.loads(block))
    assert config != Config()
    codes = [*config.settings.ignore, *(c for one in config.selection.ignores for c in one.codes)]
    for code in codes:
        assert any(rule.code.startswith(code) for rule in all_rules())


def test_its_table_has_every_key_and_no_other() -> None:
    rows = re.findall(r"^\| (`[^|]+`) \|([^|]*)\|", PAGE.partition("## Keys")[2], re.MULTILINE)
    named = [name for cell, _ in rows for name in re.findall(r"`([a-z-]+)`", cell)]
    assert set(_KEYS) <= set(named)
    defaults = dict(rows)
    for key in ("fail-on", "format", "extractor", "jobs"):
        said = tomllib.loads(f"x = {defaults[f'`{key}`'].strip(' `')}")["x"]
        assert config_from({key: said}) == Config()
    for share in Desk():
        assert str(share) in PAGE
    assert all(f"`{level}`" in PAGE for level in FAIL_ON)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_suppression_is_there(form: str) -> None:
    assert f"`{form}[" in PAGE or f"… `{form}[…]`" in PAGE


def test_every_option_that_it_names_exists() -> None:
    options = {name for option in command.params for name in option.opts}
    named = set(re.findall(r"`(?:claimcheck check [^`]*)?(--[a-z-]+)", PAGE))
    assert named <= options
    assert all(shell in PAGE for shell in SHELLS)


def test_every_code_that_it_names_exists() -> None:
    codes = {rule.code for rule in all_rules()}
    assert set(re.findall(r"\bCC\d{3}\b", PAGE)) <= codes
    assert {code for code in codes if code.startswith("CC00")} <= set(re.findall(r"CC\d{3}", PAGE))
