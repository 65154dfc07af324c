"""Time between two dates, and ages."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.equations.calendar import Days, dated
from claimcheck.equations.elapsed import DAY, YEAR, AgeAt, Elapsed, full_years
from claimcheck.meaning import meaning_of
from claimcheck.model import Kind, Mention, Moment, Printed, Quantity, Unit, Verdict

UNITS = {
    "year": Unit("year", "time", YEAR),
    "month": Unit("month", "time", YEAR / 12),
    "week": Unit("week", "time", Fraction(7 * DAY)),
    "day": Unit("day", "time", Fraction(DAY)),
}


def duration(value: int, unit: str = "year", hedge: str | None = None) -> Quantity:
    ends = (Printed(Decimal(value)),)
    text = f"{value} {unit}s"
    mention = Mention(0, len(text), text, Kind.MEASURE, ends, unit, hedge=hedge)
    return Quantity(mention, meaning_of(mention), UNITS[unit])


def day(text: str) -> Quantity:
    """The date of "1901", "1901-03" or "1901-03-13"."""
    moment = Moment(*(int(part) for part in text.split("-")))
    return dated(Mention(40, 40 + len(text), text, Kind.DATE, moment=moment))


@pytest.mark.parametrize(
    ("said", "start", "end", "verdict"),
    [
        (duration(72), "1901", "1973", Verdict.SUPPORTED),
        (duration(73), "1901", "1973", Verdict.SUPPORTED),
        (duration(71), "1901", "1973", Verdict.SUPPORTED),
        (duration(74), "1901", "1973", Verdict.REFUTED),
        (duration(72), "1901", "1983", Verdict.REFUTED),
        (duration(72), "1901", "1873", Verdict.REFUTED),
        (duration(6, "day"), "2014-06-03", "2014-06-08", Verdict.SUPPORTED),
        (duration(5, "day"), "2014-06-03", "2014-06-08", Verdict.SUPPORTED),
        (duration(9, "day"), "2014-06-03", "2014-06-08", Verdict.REFUTED),
        (duration(9, "week"), "2014-01-13", "2014-03-17", Verdict.SUPPORTED),
        (duration(18, "month"), "2001-01", "2002-06", Verdict.SUPPORTED),
        (duration(4), "1998-06", "2001-01", Verdict.REFUTED),
        (duration(3), "1998-06", "2001-01", Verdict.SUPPORTED),
        (duration(4, hedge="nearly"), "2005", "2009", Verdict.SUPPORTED),
        (duration(9, hedge="more_than"), "2005", "2009", Verdict.REFUTED),
    ],
)
def test_a_duration_fits_its_dates(said: Quantity, start: str, end: str, verdict: Verdict) -> None:
    terms = {"duration": said, "start": day(start), "end": day(end)}
    assert Elapsed().compare(terms) is verdict


def test_a_span_of_years_is_both_dates() -> None:
    mention = Mention(9, 18, "1909–1913", Kind.YEAR, moment=Moment(1909, last_year=1913))
    terms = {"duration": duration(9), "span": dated(mention)}
    assert Elapsed().compare(terms) is Verdict.REFUTED
    assert Elapsed().explain(terms) == "1909–1913 is 4 years"
    wanted = Elapsed().solve("duration", terms)
    assert wanted is not None
    assert (wanted.lower, wanted.upper) == (4, 5)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2014-06-03", "2014-06-12", "2014-06-03 to 2014-06-12 is 9 days"),
        ("1990-03-03", "2003-03-03", "1990-03-03 to 2003-03-03 is 4,748 days, or 13 years"),
        ("1998-06", "2001-01", "1998-06 to 2001-01 is 31 months"),
    ],
)
def test_many_days_are_told_as_years_too(start: str, end: str, said: str) -> None:
    terms = {"duration": duration(12), "start": day(start), "end": day(end)}
    assert Elapsed().explain(terms) == said


@given(years=st.integers(1, 90), said=st.integers(1, 120))
def test_doubt_never_refutes_a_duration(years: int, said: int) -> None:
    dates = {"start": day("1901"), "end": day(str(1901 + years))}
    bare = Elapsed().compare({"duration": duration(said), **dates})
    about = Elapsed().compare({"duration": duration(said, hedge="approximately"), **dates})
    assert bare is not Verdict.SUPPORTED or about is Verdict.SUPPORTED


def age(value: int) -> Quantity:
    mention = Mention(0, 2, str(value), Kind.NUMBER, (Printed(Decimal(value)),))
    return Quantity(mention, meaning_of(mention), Unit("", ""))


@pytest.mark.parametrize(
    ("said", "birth", "event", "verdict"),
    [
        (50, "1809-03-28", "1859-09-08", Verdict.SUPPORTED),
        (50, "1809-09-08", "1859-09-08", Verdict.SUPPORTED),
        (50, "1809-09-09", "1859-09-08", Verdict.REFUTED),
        (49, "1809-09-09", "1859-09-08", Verdict.SUPPORTED),
        (50, "1809", "1859", Verdict.SUPPORTED),
        (49, "1809", "1859", Verdict.SUPPORTED),
        (51, "1809", "1859", Verdict.REVIEW),
        (5, "1809", "1859", Verdict.REFUTED),
        (50, "1859", "1809", Verdict.REFUTED),
    ],
)
def test_an_age_counts_birthdays(said: int, birth: str, event: str, verdict: Verdict) -> None:
    terms = {"age": age(said), "birth": day(birth), "event": day(event)}
    assert AgeAt().compare(terms) is verdict


def test_the_draft_may_be_the_event() -> None:
    now = Days(datetime.date(2025, 6, 18), datetime.date(2025, 6, 18), "day")
    terms = {"age": age(75), "birth": day("1955-02")}
    assert AgeAt(on=now).compare(terms) is Verdict.REFUTED
    assert AgeAt(on=now).explain(terms) == "1955-02 to 18 June 2025 is an age of 70"
    assert AgeAt().compare(terms) is Verdict.UNCHECKED


@given(
    born=st.dates(datetime.date(1800, 1, 1), datetime.date(2000, 12, 31)),
    lived=st.integers(0, 40000),
)
def test_a_year_is_full_on_the_birthday(born: datetime.date, lived: int) -> None:
    on = born + datetime.timedelta(days=lived)
    years = full_years(born, on)
    assert years in (lived * 4 // 1461, (lived + 1) * 4 // 1461, lived * 4 // 1461 - 1)
    assert full_years(born, on + datetime.timedelta(days=366)) in (years + 1, years + 2)
