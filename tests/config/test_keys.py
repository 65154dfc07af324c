"""Settings as values: what a key may be, and what the message says of one that may not."""

from __future__ import annotations

import datetime
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.config import Config, config_from, period_of
from claimcheck.config.selection import EXCLUDED, FileIgnores, Pattern, Selection
from claimcheck.config.written import written
from claimcheck.errors import ConfigError
from claimcheck.model import Desk, Period, Settings


@pytest.mark.parametrize(
    ("values", "settings"),
    [
        ({}, Settings()),
        ({"date": "2025-03"}, Settings(date=Period.parse("2025-03"))),
        ({"date": 2025}, Settings(date=Period.parse("2025"))),
        ({"date": datetime.date(2025, 3, 18)}, Settings(date=Period.parse("2025-03-18"))),
        ({"select": ["cc2", "CC501"]}, Settings(select=("CC2", "CC501"))),
        ({"ignore": "CC201"}, Settings(ignore=("CC201",))),
        ({"extractor": "quantulum3"}, Settings(extractor="quantulum3")),
        (
            {"json-path": "body", "json-format": "html"},
            Settings(json_path="body", json_format="html"),
        ),
        ({"shipped-tables": False}, Settings(shipped_tables=False)),
        ({"desk": {"core-share": 0.03}}, Settings(desk=Desk(core_share=Decimal("0.03")))),
    ],
)
def test_keys_become_settings(values: dict[str, object], settings: Settings) -> None:
    assert config_from(values) == Config(settings=settings)
    underscored = {key.replace("-", "_"): value for key, value in values.items()}
    assert config_from(underscored) == Config(settings=settings)


def rules(*patterns: str, **other: object) -> Config:
    return Config(selection=Selection(tuple(map(Pattern, patterns)), **other))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "config"),
    [
        ({"include": ["*.md", "notes/*.txt"]}, rules("*.md", "notes/*.txt")),
        ({"exclude": "old"}, rules(exclude=(Pattern("old"),))),
        ({"extend-exclude": ["old"]}, rules(exclude=(*EXCLUDED, Pattern("old")))),
        ({"extend-exclude": ["old"], "exclude": []}, rules(exclude=(Pattern("old"),))),
        ({"force-exclude": True}, rules(force_exclude=True)),
        ({"respect-gitignore": False}, rules(respect_gitignore=False)),
        (
            {"per-file-ignores": {"a/*.md": ["cc2"], "b": "CC301"}},
            rules(
                ignores=(
                    FileIgnores(Pattern("a/*.md"), ("CC2",)),
                    FileIgnores(Pattern("b"), ("CC301",)),
                )
            ),
        ),
        ({"baseline": "known.json"}, Config(baseline=Path("known.json"))),
        ({"jobs": 4}, Config(jobs=4)),
        ({"jobs": "2"}, Config(jobs=2)),
        ({"jobs": "auto"}, Config()),
        ({"extend-select": ["CC2"]}, Config()),
        (
            {"extend-select": ["CC5"], "select": ["CC2"]},
            Config(settings=Settings(select=("CC2", "CC5"))),
        ),
        ({"extend-ignore": ["CC5"]}, Config(settings=Settings(ignore=("CC5",)))),
    ],
)
def test_what_concerns_the_files_and_the_run(values: dict[str, object], config: Config) -> None:
    assert config_from(values) == config
    assert config_from(tomllib.loads(written(config))) == config


def test_what_is_said_goes_over_what_was_said_before() -> None:
    base = config_from({"ignore": ["CC2"], "exclude": ["old"], "format": "json"})
    config = config_from({"extend-ignore": ["CC3"], "extend-exclude": ["new"]}, over=base)
    assert config.settings.ignore == ("CC2", "CC3")
    assert config.selection.exclude == (Pattern("old"), Pattern("new"))
    assert config.format == "json"
    assert config_from({"ignore": []}, over=config).settings.ignore == ()


def test_what_concerns_the_run_and_not_the_verdicts() -> None:
    config = config_from({"fail-on": "error", "format": "json", "tables": ["a.csv"]})
    assert config == Config(fail_on="error", format="json", tables=(Path("a.csv"),))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"selct": []}, "did you mean 'select'"),
        ({"colour": 1}, "one of: baseline, cache, date, desk"),
        ({"select": [1]}, "a list of strings"),
        ({"select": ["E501"]}, "not a rule code"),
        ({"date": "18/03/2025"}, "not a date"),
        ({"date": True}, "is a date"),
        ({"fail-on": "warnings"}, "did you mean 'warning'"),
        ({"shipped-tables": 1}, "true or false"),
        ({"format": 1}, "is a string"),
        ({"json-format": "htm"}, "did you mean 'html'"),
        ({"jobs": 0}, "number from 1 on"),
        ({"jobs": "many"}, "number from 1 on"),
        ({"jobs": True}, "number from 1 on"),
        ({"jobs": "9" * 5000}, "number from 1 on"),
        ({"baseline": ["a"]}, "is a string"),
        ({"include": 1}, "a list of strings"),
        ({"per-file-ignores": ["a"]}, "is a table"),
        ({"per-file-ignores": {"a": ["E501"]}}, "not a rule code"),
        ({"extend": "a.toml"}, "for settings files"),
        ({"extend-ignroe": []}, "did you mean 'extend-ignore'"),
        ({"desk": 0.1}, "is a table"),
        ({"desk": {"core_shar": 0.1}}, "did you mean 'core-share'"),
        ({"desk": {"core-share": 5}}, "between 0 and 1"),
        ({"desk": {"core-share": "five"}}, "between 0 and 1"),
        ({"desk": {"core-share": float("nan")}}, "between 0 and 1"),
    ],
)
def test_what_makes_no_sense_is_refused(values: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        config_from(values)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("date", ["2025-03-18", datetime.date(2025, 3, 18)])
def test_a_date_is_a_period(date: str | datetime.date) -> None:
    assert period_of(date) == Period(datetime.date(2025, 3, 18), datetime.date(2025, 3, 18))
    assert period_of(datetime.datetime(2025, 3, 18, 9)) == period_of(date)
    assert period_of(period_of(date)) == period_of(date)


@pytest.mark.parametrize("date", ["", "soon", "2025-13", "2025-02-30"])
def test_what_is_no_date_is_said_to_be_none(date: str) -> None:
    with pytest.raises(ConfigError, match="is not a date"):
        period_of(date)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"date": "2025", "select": ["CC2"], "tables": ['a "b" \\ c.csv'], "format": "json"},
        {"date": "2025-03", "desk": {"grey-share": 0.2}, "shipped-tables": False},
        {"date": "2025-03-18", "fail-on": "never"},
    ],
)
def test_settings_written_out_read_back(values: dict[str, object]) -> None:
    config = config_from(values)
    assert config_from(tomllib.loads(written(config))) == config
