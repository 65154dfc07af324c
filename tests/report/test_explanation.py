"""How one number is explained: reading, meaning, outcomes, and the record's steps."""

from __future__ import annotations

import pytest

from claimcheck.documents import document_from_text
from claimcheck.model import Settings
from claimcheck.pipeline import judge_reading, reading_of
from claimcheck.report.explanation import explanation_of
from claimcheck.tables import load_tables

from . import odd


def explained(text: str, number: str) -> list[str]:
    tables = load_tables(shipped=False)
    reading = reading_of(document_from_text(text), Settings(), tables)
    checked = judge_reading(reading, Settings())
    entry = next(one for one in checked.ledger if one.mention.text == number)
    return list(explanation_of(entry, checked, reading, tables))


@pytest.mark.parametrize(
    ("text", "number", "lines"),
    [
        (
            "It has about 1,300 km of rail.",
            "1,300 km",
            [
                "about 1,300 km: unchecked",
                "  read as: measure, kilometer, approximately",
                "  the words allow 1,235 to 1,365 km",
                "  an editor would ask within 1,170 to 1,430 km",
            ],
        ),
        ("It has 14 boats.", "14", ["14: unchecked", "  read as: count, boats"]),
        ("It shut in 2018.", "2018", ["2018: not a claim", "  read as: year", "  why: a year"]),
    ],
)
def test_what_was_read_and_what_it_allows(text: str, number: str, lines: list[str]) -> None:
    assert explained(text, number)[: len(lines)] == lines


def test_an_outcome_is_told_with_its_arithmetic_and_what_would_hold() -> None:
    told = explained(odd.TEXT, "800 square miles")
    assert told[0] == "800 square miles: REFUTED"
    assert any(line.startswith("  refuted by CC201 (draft): ") for line in told)
    assert any(line.strip().startswith("holds if") for line in told)


def test_claims_are_told_against_the_tables_and_others_are_not() -> None:
    heading = "  against the reference tables:"
    assert heading in explained(odd.TEXT, "800 square miles")
    assert heading not in explained(odd.TEXT, "2016")


def test_control_characters_of_the_draft_are_harmless() -> None:
    assert all("\x1b" not in line for line in explained("It has \x1b[2J 14 boats.", "14"))
