"""Dates of events."""

from __future__ import annotations

import pytest

from claimcheck.model import Match, Moment
from claimcheck.tables import Tables, match_reading
from claimcheck.tables.dates import agrees
from tests.tables.scenes import read
from tests.tables.towns import row


def dated(text: str, tables: Tables) -> list[Match]:
    matches = match_reading(read(text, "2024"), tables).matches
    return [match for match in matches if match.measure.dated_event]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("The Chernobyl disaster happened in 1986.", "Chernobyl disaster"),
        ("Moscow invaded Ukraine in 2022.", "Russian invasion of Ukraine"),
        ("The fall of the Berlin Wall on November 9, 1989, was sudden.", "Fall of the Berlin Wall"),
        ("The 1986 Challenger disaster shocked many.", "Challenger disaster"),
        ("In 1986, the Chernobyl disaster shocked many.", "Chernobyl disaster"),
        ("The Good Friday Agreement, signed in 1998, held.", "Good Friday Agreement"),
    ],
)
def test_a_date_that_fits_is_found(shipped: Tables, text: str, entity: str) -> None:
    (match,) = dated(text, shipped)
    assert match.rows[0].entity == entity
    assert match.doubt == ""
    assert agrees(match.mention.moment, match.rows[0])


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("The Chernobyl disaster in 1996 was sudden.", False),
        ("The fall of the Berlin Wall on November 9, 1988, was sudden.", False),
        ("The invasion of Ukraine in 2014 was sudden.", True),
    ],
)
def test_a_date_that_does_not_fit_is_asked_about_where_events_come_again(
    shipped: Tables, text: str, doubt: bool
) -> None:
    (match,) = dated(text, shipped)
    assert not agrees(match.mention.moment, match.rows[0])
    assert bool(match.doubt) is doubt


@pytest.mark.parametrize(
    "text",
    [
        "Ten years after the Chernobyl disaster, in 1996, he retired.",
        "He was born in 1950, long before the Chernobyl disaster.",
        "The Chernobyl disaster and a flood that came in 1996 are remembered.",
        "In 1996 a film told of the Chernobyl disaster.",
        "In 1986 a film told of the Chernobyl disaster.",
    ],
)
def test_other_dates_are_left_alone(shipped: Tables, text: str) -> None:
    assert dated(text, shipped) == []


@pytest.mark.parametrize(
    ("moment", "fits"),
    [
        (Moment(year=2020), True),
        (Moment(year=2020, month=5), False),
        (Moment(year=2019), False),
        (Moment(year=2018, last_year=2021), True),
        (Moment(month=5), False),
        (None, False),
    ],
)
def test_all_that_a_date_says_must_fit(moment: Moment | None, fits: bool) -> None:
    assert agrees(moment, row("2020", unit="year")) is fits
