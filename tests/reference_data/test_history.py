"""Dates of events, and members counted two ways."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Mapping

import pytest

from tests.reference_data.conftest import Figure

TODAY = "2026-11-23"


def _dates(tables: Mapping[str, list[Figure]], measure: str) -> list[str]:
    return sorted(row.valid_from for row in tables["history"] if row.measure == measure)


@pytest.mark.parametrize(
    ("organization", "measure", "left"),
    [
        ("EUU", "eu_accession", "2020-02-01"),  # the United Kingdom
        ("EMU", "euro_adoption", ""),
        ("org-nato", "nato_accession", ""),
    ],
)
def test_members_are_as_many_as_have_joined(
    tables: Mapping[str, list[Figure]], organization: str, measure: str, left: str
) -> None:
    joined = _dates(tables, measure)
    counted = [
        row
        for row in tables["organizations"]
        if (row.entity_id, row.measure) == (organization, "member_count")
    ]
    assert counted
    for row in counted:
        gone = 1 if left and row.valid_from >= left else 0
        assert int(row.number) == sum(day <= row.valid_from for day in joined) - gone, row


def test_every_member_of_the_un_has_joined_once(tables: Mapping[str, list[Figure]]) -> None:
    joined = [row.entity_id for row in tables["history"] if row.measure == "un_accession"]
    last = max(
        (row for row in tables["organizations"] if row.entity_id == "org-un" and row.value > ""),
        key=lambda row: (row.measure == "member_count", row.valid_from),
    )
    assert len(joined) == len(set(joined)) == int(last.number)


@pytest.mark.parametrize(
    ("entity", "first", "last"),
    [  # Encyclopaedia Britannica; Olympedia; House of Commons Library
        ("world-war-ii", "1939-09-01", "1945-09-02"),
        ("korean-war", "1950-06-25", "1953-07-27"),
        ("soviet-afghan-war", "1979-12-24", "1989-02-15"),
        ("port-arthur", "1996-04-28", "1996-04-28"),
        ("olympics-barcelona", "1992-01-01", "1992-12-31"),
        ("treaty-of-nice", "2001-02-26", "2003-02-01"),
        ("german-reunification", "1990-10-03", "1990-10-03"),
        ("black-monday", "1987-10-19", "1987-10-19"),
        ("kobe-earthquake", "1995-01-17", "1995-01-17"),
    ],
)
def test_a_sample_of_dates_is_as_another_source_has_them(
    tables: Mapping[str, list[Figure]], entity: str, first: str, last: str
) -> None:
    (row,) = (
        row for row in tables["history"] if (row.entity_id, row.measure) == (entity, "event_date")
    )
    assert (row.valid_from, row.valid_to) == (first, last)


def test_the_value_of_a_date_is_its_first_year(tables: Mapping[str, list[Figure]]) -> None:
    for row in (*tables["history"], *tables["organizations"]):
        if row.unit == "year":
            assert int(row.number) == datetime.date.fromisoformat(row.valid_from).year, row


def test_nothing_lies_far_ahead(tables: Mapping[str, list[Figure]]) -> None:
    for row in tables["history"]:
        assert row.valid_from <= TODAY, row


def test_games_are_held_every_four_years(tables: Mapping[str, list[Figure]]) -> None:
    for series in ("summer-olympics", "fifa-world-cup"):
        years = [int(row.value) for row in tables["history"] if row.entity_id == series]
        gaps = {after - before for before, after in itertools.pairwise(years)}
        assert gaps <= {4, 8, 12}, series  # two wars left gaps
