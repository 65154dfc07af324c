"""Dates, years, decades and times: one mention each, set aside, with what they say."""

from __future__ import annotations

import pytest

from claimcheck.model import Kind, Moment
from tests.extract.reading import kinds, mentions, only


@pytest.mark.parametrize(
    ("text", "written", "moment"),
    [
        ("on March 3, 2021.", "March 3, 2021", Moment(2021, 3, 3)),
        ("on Saturday, March 13, 2018,", "Saturday, March 13, 2018", Moment(2018, 3, 13, 5)),
        ("on Feb. 28 at", "Feb. 28", Moment(None, 2, 28)),
        ("on 3 March 2021", "3 March 2021", Moment(2021, 3, 3)),
        ("on Monday 3rd of March", "Monday 3rd of March", Moment(None, 3, 3, 0)),
        ("on July 28", "July 28", Moment(None, 7, 28)),
        ("in March 2021", "March 2021", Moment(2021, 3)),
        ("from Sept. 20-24 there", "Sept. 20-24", Moment(None, 9, 20)),
        ("on 2021-03-05", "2021-03-05", Moment(2021, 3, 5)),
        ("on 17.5.2018", "17.5.2018", Moment(2018, 5, 17)),
        ("on 5/17/2018", "5/17/2018", Moment(2018, 5, 17)),
        ("on 5/6/2018", "5/6/2018", Moment(2018)),
        ("on may 19 , the", "may 19", Moment(None, 5, 19)),
        ("since the fourth of July", "fourth of July", Moment(None, 7, 4)),
        ("on Tuesday, 4 June,", "Tuesday, 4 June", Moment(None, 6, 4, 1)),
        ("to 30 May. Then", "30 May", Moment(None, 5, 30)),
        ("on 13\u00a0March\u00a02018", "13\u00a0March\u00a02018", Moment(2018, 3, 13)),
        ("Monday 20 and the", "Monday 20", Moment(None, None, 20, 0)),
    ],
)
def test_date(text: str, written: str, moment: Moment) -> None:
    mention = only(text)
    assert (mention.kind, mention.text, mention.moment) == (Kind.DATE, written, moment)
    assert mention.reason


@pytest.mark.parametrize(
    ("text", "written", "first", "last"),
    [
        ("in 1987 he", "1987", 1987, None),
        ("the 2005–07 crisis", "2005–07", 2005, 2007),
        ("from 1909 to 1913 he", "1909 to 1913", 1909, 1913),
        ("between 1909 and 1913", "between 1909 and 1913", 1909, 1913),
        ("the 1999-00 season", "1999-00", 1999, 2000),
        ("the conference of 1893 which", "1893", 1893, None),
        ("in AD 1066 he", "1066", 1066, None),
        ("in 1066 AD he", "1066 AD", 1066, None),
        ("his 2018 budget", "2018", 2018, None),
        ("the 2018 elections", "2018", 2018, None),
        ("2019 was dry", "2019", 2019, None),
        ("in 2013 sales rose", "2013", 2013, None),
        ("the 1939/40 season", "1939/40", 1939, 1940),
        ("from 1950\u00a0to\u00a01977", "1950\u00a0to\u00a01977", 1950, 1977),
    ],
)
def test_year(text: str, written: str, first: int, last: int | None) -> None:
    mention = next(each for each in mentions(text) if each.kind is Kind.YEAR)
    assert mention.text == written
    assert mention.moment == Moment(year=first, last_year=last)
    assert mention.low == first
    assert mention.high == (last or first)


@pytest.mark.parametrize(
    "text",
    [
        "2,000 people",
        "2000 homes",
        "1,850 km",
        "1850 km",
        "some 1900 workers",
        "an average of 1500",
        "killed 2000 people",
        "2000 more seats",
        "about 1984 tonnes",
        "1900 million",
        "(1940 m)",
    ],
)
def test_four_digits_that_count(text: str) -> None:
    assert [mention.is_claim for mention in mentions(text)] == [True]


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("in the 1990s", Kind.DECADE, "1990s"),
        ("in the '80s", Kind.DECADE, "'80s"),
        ("in her 30s", Kind.AGE_NAME, "30s"),
        ("at 2.15pm on", Kind.TIME, "2.15pm"),
        ("at 12:01 a.m. EDT", Kind.TIME, "12:01 a.m. EDT"),
        ("at 0401 GMT", Kind.TIME, "0401 GMT"),
        ("at 10 o'clock", Kind.TIME, "10 o'clock"),
        ("with 4:39 left", Kind.TIME, "4:39"),
        ("open 9am-5pm", Kind.TIME, "9am-5pm"),
        ("in 2:05:42", Kind.TIME, "2:05:42"),
        ("in 112h 03' 02\"", Kind.TIME, "112h 03' 02\""),
    ],
)
def test_decades_and_times(text: str, kind: Kind, written: str) -> None:
    assert kinds(text) == [(kind, written)]


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [("at 2.15pm", 14, 15), ("at 12:01 a.m.", 0, 1), ("at 12pm", 12, 0), ("at 0401 GMT", 4, 1)],
)
def test_time_of_day(text: str, hour: int, minute: int) -> None:
    moment = only(text).moment
    assert moment is not None
    assert (moment.hour, moment.minute) == (hour, minute)


@pytest.mark.parametrize("text", ["You may 10 times", "They march 10 miles", "It sold 5 may pay"])
def test_words_that_are_also_months(text: str) -> None:
    assert all(mention.kind is not Kind.DATE for mention in mentions(text))


def test_picometres_are_no_times() -> None:
    assert only("a pitch of 2.1 pm here").unit == "picometer"
    assert only("a call at 2.10 pm here").kind is Kind.TIME
