"""Weekdays, days that a date can be, and the order of two dates."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.equations.calendar import (
    InOrder,
    WeekdayOf,
    dated,
    days_of,
    nearest_on,
    nearest_year_on,
)
from claimcheck.model import Kind, Mention, Moment, Verdict

DAYS = st.dates(datetime.date(1753, 1, 1), datetime.date(2100, 12, 31))


def date_mention(moment: Moment, text: str = "then") -> Mention:
    return Mention(0, len(text), text, Kind.DATE, moment=moment)


@pytest.mark.parametrize(
    ("moment", "first", "last", "grain"),
    [
        (Moment(2018, 3, 13), "2018-03-13", "2018-03-13", "day"),
        (Moment(2018, 2), "2018-02-01", "2018-02-28", "month"),
        (Moment(2016, 2), "2016-02-01", "2016-02-29", "month"),
        (Moment(2018), "2018-01-01", "2018-12-31", "year"),
    ],
)
def test_a_date_can_be_these_days(moment: Moment, first: str, last: str, grain: str) -> None:
    days = days_of(moment)
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat(), days.grain) == (first, last, grain)


@pytest.mark.parametrize(
    "moment", [None, Moment(month=3, day=13), Moment(2018, 2, 30), Moment(0), Moment(12018)]
)
def test_what_is_no_day_has_none(moment: Moment | None) -> None:
    assert days_of(moment) is None


def test_the_last_year_of_a_span_is_a_whole_year() -> None:
    days = days_of(Moment(1909, last_year=1913), last=True)
    assert days is not None
    assert (days.first.year, days.grain) == (1913, "year")


@given(day=DAYS, said=st.integers(0, 6))
def test_a_weekday_holds_on_its_days_alone(day: datetime.date, said: int) -> None:
    mention = date_mention(Moment(day.year, day.month, day.day, weekday=said))
    wanted = Verdict.SUPPORTED if day.weekday() == said else Verdict.REFUTED
    assert WeekdayOf().compare({"date": dated(mention)}) is wanted


def test_a_date_without_its_year_takes_the_one_it_is_given() -> None:
    terms = {"date": dated(date_mention(Moment(month=3, day=13, weekday=1)))}
    assert WeekdayOf(2018).compare(terms) is Verdict.SUPPORTED
    assert WeekdayOf(2019).compare(terms) is Verdict.REFUTED
    assert WeekdayOf().compare(terms) is Verdict.UNCHECKED


@given(day=DAYS, weekday=st.integers(0, 6))
def test_the_nearest_day_on_a_weekday_lies_within_half_a_week(
    day: datetime.date, weekday: int
) -> None:
    nearest = nearest_on(day, weekday)
    assert nearest.weekday() == weekday
    assert abs((nearest - day).days) <= 3


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
@pytest.mark.parametrize("weekday", range(7))
def test_the_first_and_the_last_day_have_a_nearest_one_too(
    day: datetime.date, weekday: int
) -> None:
    assert nearest_on(day, weekday).weekday() == weekday


@given(day=DAYS.filter(lambda day: day.year < 2080), weekday=st.integers(0, 6))
def test_the_nearest_year_has_the_date_on_the_weekday(day: datetime.date, weekday: int) -> None:
    year = nearest_year_on(day, weekday)
    if (day.month, day.day) != (2, 29):
        assert year is not None
    if year is not None:
        assert day.replace(year=year).weekday() == weekday


@pytest.mark.parametrize(
    ("start", "end", "verdict"),
    [
        (Moment(1918), Moment(1886), Verdict.REFUTED),
        (Moment(1886), Moment(1918), Verdict.SUPPORTED),
        (Moment(1918, 5), Moment(1918), Verdict.SUPPORTED),
        (Moment(1918, 5, 2), Moment(1918, 5, 1), Verdict.REFUTED),
        (Moment(month=5), Moment(1918), Verdict.UNCHECKED),
    ],
)
def test_an_end_is_not_before_its_beginning(start: Moment, end: Moment, verdict: Verdict) -> None:
    terms = {"start": dated(date_mention(start)), "end": dated(date_mention(end))}
    assert InOrder().compare(terms) is verdict
    assert "before" in InOrder().explain(terms) or verdict is Verdict.UNCHECKED
