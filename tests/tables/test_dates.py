"""Dates of events."""

from __future__ import annotations

import pytest

from claimcheck.model import Match, Moment, Period
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


@pytest.mark.parametrize(
    ("text", "date", "entity"),
    [
        (
            "Security grew after the September 11 attacks on New York.",
            "September 11",
            "September 11 attacks",
        ),
        ("He scored twice at Euro 2004.", "2004", "UEFA European Championship"),
        ("They met at the 1996 Summer Olympics in Atlanta.", "1996", "Atlanta Olympics"),
        ("She won gold at the 2000 Sydney Olympics.", "2000", "Sydney Olympics"),
        ("It is the worst storm since the Falklands War (1982).", "1982", "Falklands War"),
        ("The Boer War (1899–1902) was long.", "1899–1902", "Boer War"),
        ("World War II ended in 1945.", "1945", "World War II"),
        ("The Korean War broke out in 1950.", "1950", "Korean War"),
        ("The Treaty of Nice 2001 was brief.", "2001", "Treaty of Nice"),
    ],
)
def test_a_date_in_or_beside_a_name_is_found(
    shipped: Tables, text: str, date: str, entity: str
) -> None:
    (match,) = dated(text, shipped)
    assert match.mention.text == date
    assert match.rows[0].entity == entity
    assert any(agrees(match.mention.moment, row) for row in match.rows)


@pytest.mark.parametrize(
    "text",
    [
        "World War II ended in 1947.",
        "The Korean War broke out in 1952.",
        "The 2003 Sydney Olympics were hot.",
        "The 1990 Hillsborough disaster changed football.",
        "The Fukushima disaster of 2012 changed minds.",
        "Since the Challenger disaster in 1988, much has changed.",
    ],
)
def test_a_year_that_claims_to_be_that_of_the_event_may_be_refuted(
    shipped: Tables, text: str
) -> None:
    (match,) = dated(text, shipped)
    assert match.doubt == ""
    assert not any(agrees(match.mention.moment, row) for row in match.rows)


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry into the Hillsborough disaster in 2016 was long.",
        "Survivors of the Challenger disaster in 2016 met.",
        "In 1943, at the height of World War II, bread was dear.",
        "The city won the Sydney Olympics bid in 1993.",
        "The Maastricht Treaty of 1991 was long.",
        "The 2001 World Cup of darts was short.",
        "The Kyoto Protocol in 2001 was in doubt.",
    ],
)
def test_years_of_something_else_are_left_alone(shipped: Tables, text: str) -> None:
    assert dated(text, shipped) == []


def test_a_year_before_a_further_noun_is_only_asked_about(shipped: Tables) -> None:
    (match,) = dated("The 2012 Titanic disaster documentary was long.", shipped)
    assert match.doubt


def test_a_day_and_month_must_be_those_of_a_single_day() -> None:
    day = row("2001", unit="year", year=None)._replace(valid=Period.parse("2001-09-11"))
    assert agrees(Moment(month=9, day=11), day)
    assert not agrees(Moment(month=9, day=12), day)
    assert not agrees(Moment(month=9, day=11), row("2001", unit="year", year=2001))
