"""The JSON form of reports: as its published schema has it."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from claimcheck.report.record import VERSION, number_of, record_of
from tests.report import story

SCHEMA = json.loads(
    files("claimcheck.report").joinpath(f"report-{VERSION}.schema.json").read_text("utf-8")
)


def test_a_report_is_as_its_schema_says() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    record = json.loads(json.dumps(record_of([story.checked(), story.checked(story.SUPPORT)])))
    Draft202012Validator(SCHEMA).validate(record)
    assert record["findings"]
    assert record["unread"]
    assert record["ledger"][3]["outcomes"][0]["evidence"][0]["row"]["as_of"] == {
        "first": "2024-01-01",
        "last": "2024-12-31",
    }


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("1300", 1300),
        ("1.3E+6", 1300000),
        ("0.1", 0.1),
        ("-2.50", -2.5),
        ("NaN", None),
        ("1E+400", None),
        ("12345678901234567890", 12345678901234567890),
    ],
)
def test_numbers_in_json(value: str, number: float | None) -> None:
    assert number_of(Decimal(value)) == number
