"""The JSON form of reports: as its published schema has it."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimcheck.documents.formats.md import document_from_markdown
from claimcheck.report.record import VERSION, number_of, record_of, report_schema
from tests.report import odd, story

SCHEMA = report_schema()
PIECES = [
    *("Sales rose 31.3% to 154,711", " from 146,610", ". ", "“", "”", ' "', '"', ", said Ida Moe"),
    *("\n\n", "\n- ", "# ", "> ", "1,300 square kilometers (800 square miles)", "𝟜 ", "e\u0301"),
    *(
        "According to the port, ",
        "between 5 and 3 km",
        "7777777777777777777777 ",
        "in 2019",
        "\x00",
    ),
    *("Finland had 6.4 million people in 2023. ", "<!-- claimcheck: ignore[CC201] reason: x -->"),
]
LISTED = {  # the key under which the one value has what a line says
    "document": "documents",
    "finding": "findings",
    "suppressed": "suppressed",
    "number": "ledger",
}


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


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_a_report_on_any_draft_is_as_the_schema_says(text: str) -> None:
    checked = odd.checked_of(document_from_markdown(text))
    Draft202012Validator(SCHEMA).validate(json.loads(odd.told("json", checked)))
    for line in map(json.loads, odd.told("jsonl", checked, everything=True).splitlines()):
        assert line.pop("version") == VERSION
        schema = SCHEMA["properties"][LISTED[line.pop("type")]]["items"]
        Draft202012Validator({**schema, "$defs": SCHEMA["$defs"]}).validate(line)


def test_the_schema_refuses_what_it_does_not_name() -> None:
    record = record_of([story.checked()])
    assert Draft202012Validator(SCHEMA).is_valid(record)
    assert not Draft202012Validator(SCHEMA).is_valid({**record, "more": 1})
    assert not Draft202012Validator(SCHEMA).is_valid({**record, "version": 2})


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
