"""Settings written out read back as the same."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.config import Config, config_from
from claimcheck.config.written import written
from claimcheck.model import Desk, Period, Settings


@pytest.mark.parametrize(
    "config",
    [
        Config(),
        Config()._replace(fail_on="error", format="json"),
        Config()._replace(settings=Settings(select=("CC2", "CC301"), ignore=("CC401",))),
        Config()._replace(settings=Settings(date=Period.parse("2025"))),
        Config()._replace(settings=Settings(date=Period.parse("2025-03"))),
        Config()._replace(settings=Settings(date=Period.parse("2025-03-18"))),
        Config()._replace(settings=Settings(json_path='a["b"]', json_format="html")),
        Config()._replace(settings=Settings(shipped_tables=False, extractor="quantulum3")),
        Config()._replace(settings=Settings(desk=Desk(Decimal("0.02"), Decimal("0.2")))),
        Config()._replace(settings=Settings(desk=Desk(Decimal("1e-999"), Decimal("1e-9")))),
        Config()._replace(settings=Settings(json_path="a\nb\0\x1b\x7f\u2028")),
        Config()._replace(tables=(Path('a "b".csv'), Path("c\\d.csv"), Path("e\tf.csv"))),
    ],
)
def test_there_and_back(config: Config) -> None:
    assert config_from(tomllib.loads(written(config))) == config


def test_what_is_not_set_is_a_comment() -> None:
    assert "\n# date = " in written(Config())
    assert "date" not in tomllib.loads(written(Config()))
