"""The period a number is about: said, implied, or not to be told."""

from __future__ import annotations

import pytest

from claimcheck.tables import Tables
from claimcheck.tables.periods import Bound, bind_period
from tests.tables.scenes import number_in, scene_of


def bound(text: str, tables: Tables, nth: int = 0, date: str | None = "2021") -> Bound:
    scene = scene_of(text, tables, date=date)
    return bind_period(scene.clause, number_in(scene, nth), scene.document)


@pytest.mark.parametrize(
    ("text", "nth", "year"),
    [
        ("Austria had 8.5 million people in 2013, from 7.1 million in 1960.", 0, 2013),
        ("Austria had 8.5 million people in 2013, from 7.1 million in 1960.", 1, 1960),
        ("Belarus has 9.2 million people (2013 est.).", 0, 2013),
        ("Laos has 6.3 million people (estimated mid-2009).", 0, 2009),
        ("The population of Kenya in 2009 was 38 million.", 0, 2009),
        ("The estimated 2014 population of Samoa is 195,000.", 0, 2014),
        ("In 2014, Kenya had 46 million people and 580,000 km² of land.", 1, 2014),
        ("As of September 3, 2014, Kenya had 46 million people.", 0, 2014),
        ("According to the 2009 census, Kenya has 38 million people.", 0, 2009),
        ("Coal gave 70 percent of its electricity from 2 plants in 2020.", 0, None),
        ("Kenya got 70 percent of its electricity from coal in 2020.", 0, 2020),
        ("Founded in 1963 after long talks by 5 parties, it now has 46 million people.", 1, 1963),
    ],
)
def test_the_year_that_is_said(shipped: Tables, text: str, nth: int, year: int | None) -> None:
    found = bound(text, shipped, nth)
    if year is None:
        assert found.period is not None
    else:
        assert found.said
        assert found.period is not None
        assert found.period.first.year == found.period.last.year == year


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("In 2014, Kenya had 46 million people.", True),
        ("Kenya had 46 million people in 2014.", True),
        ("Kenya had 46 million people, said a report that came out in 2014.", False),
    ],
)
def test_a_year_apart_from_the_number_is_loose(shipped: Tables, text: str, firm: bool) -> None:
    assert bound(text, shipped).firm is firm


@pytest.mark.parametrize(
    "text",
    [
        "Since 2010, Kenya has 46 million people.",
        "Kenya has 46 million people, after the vote.",
        "Kenya has 46 million people.",
    ],
)
def test_without_a_year_the_document_implies_one(shipped: Tables, text: str) -> None:
    found = bound(text, shipped)
    assert not found.said
    assert found.period is not None
    assert (found.period.first.year, found.period.last.year) == (2017, 2021)


def test_without_a_date_nothing_is_implied(shipped: Tables) -> None:
    found = bound("Kenya has 46 million people.", shipped, date=None)
    assert found.period is None
    assert "no document date" in found.why


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Last year, Kenya had 46 million people.", 2020),
        ("Kenya had 46 million people this year.", 2021),
    ],
)
def test_relative_years(shipped: Tables, text: str, year: int) -> None:
    found = bound(text, shipped)
    assert found.period is not None
    assert found.period.last.year == year
    assert bound(text, shipped, date=None).bar == "no document date"


def test_a_year_to_come_is_no_record(shipped: Tables) -> None:
    assert "after the document's date" in bound("Kenya has 46 million people in 2040.", shipped).bar


def test_two_years_bind_nothing(shipped: Tables) -> None:
    found = bound("In 2009 and in 2014 it had 46 million people.", shipped)
    assert found.bar == "two years bind equally well"
