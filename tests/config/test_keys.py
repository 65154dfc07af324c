"""Settings as values: what a key may be, and what the message says of one that may not."""

from __future__ import annotations

import datetime
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.config import Config, config_from, period_of
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


def test_what_concerns_the_run_and_not_the_verdicts() -> None:
    config = config_from({"fail-on": "error", "format": "json", "tables": ["a.csv"]})
    assert config == Config(fail_on="error", format="json", tables=(Path("a.csv"),))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"selct": []}, "did you mean 'select'"),
        ({"colour": 1}, "one of: date, desk"),
        ({"select": [1]}, "a list of strings"),
        ({"select": ["E501"]}, "not a rule code"),
        ({"date": "18/03/2025"}, "not a date"),
        ({"date": True}, "is a date"),
        ({"fail-on": "warnings"}, "did you mean 'warning'"),
        ({"shipped-tables": 1}, "true or false"),
        ({"format": 1}, "is a string"),
        ({"json-format": "htm"}, "did you mean 'html'"),
        ({"desk": 0.1}, "is a table"),
        ({"desk": {"core_shar": 0.1}}, "did you mean 'core-share'"),
        ({"desk": {"core-share": 5}}, "between 0 and 1"),
        ({"desk": {"core-share": "five"}}, "between 0 and 1"),
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
