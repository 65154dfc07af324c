"""What the command line says goes over what a file says; tables add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli.settings import config_for, overlaid
from claimcheck.config import Config
from claimcheck.errors import ConfigError
from claimcheck.model import Period, Settings

FILE = Config()._replace(
    settings=Settings(select=("CC2",), ignore=("CC401",)),
    tables=(Path("a.csv"),),
    fail_on="error",
    format="json",
)


def test_nothing_said_changes_nothing() -> None:
    said: dict[str, object] = {"date": None, "select": (), "format": None, "tables": ()}
    assert overlaid(FILE, said) == FILE


def test_what_is_said_counts_and_the_rest_stays() -> None:
    config = overlaid(FILE, {"date": "2025-03", "ignore": ("CC3",), "fail_on": "never"})
    assert config.settings.date == Period.parse("2025-03")
    assert config.settings.select == ("CC2",)
    assert config.settings.ignore == ("CC3",)
    assert (config.fail_on, config.format) == ("never", "json")


def test_tables_add_up() -> None:
    config = overlaid(FILE, {"tables": ("b.csv",)})
    assert [table.name for table in config.tables] == ["a.csv", "b.csv"]


@pytest.mark.parametrize(
    "said", [{"fail_on": "loudly"}, {"date": "yesterday"}, {"format": 5}, {"select": ("E501",)}]
)
def test_what_makes_no_sense_is_told(said: dict[str, object]) -> None:
    with pytest.raises(ConfigError):
        overlaid(FILE, said)


def test_no_config_means_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('fail-on = "error"\n', "utf-8")
    draft = str(tmp_path / "a.txt")
    assert config_for(draft, None, no_file=True) == Config()
    assert config_for(draft, None, no_file=False).fail_on == "error"
