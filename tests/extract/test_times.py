"""Times of day and of races: the kind, the span, and the hour and minute they say."""

from __future__ import annotations

import pytest

from claimcheck.model import Kind
from tests.extract.reading import claim, kinds, only


@pytest.mark.parametrize(
    ("text", "written", "hour", "minute"),
    [
        ("It began at 2.15pm on the pier.", "2.15pm", 14, 15),
        ("It began at 2:15 p.m. on the pier.", "2:15 p.m.", 14, 15),
        ("It began at 7 am there.", "7 am", 7, 0),
        ("It began at 12:01 a.m. EDT there.", "12:01 a.m. EDT", 0, 1),
        ("It began at 12.30pm there.", "12.30pm", 12, 30),
        ("It began at 0401 GMT there.", "0401 GMT", 4, 1),
        ("It began at 1830 hours there.", "1830 hours", 18, 30),
        ("It began at about 1830 hours there.", "1830 hours", 18, 30),
        ("It began, 0630 hours, with rain.", "0630 hours", 6, 30),
        ("It began at 10 o'clock there.", "10 o'clock", 10, 0),
        ("It began at 23:59 there.", "23:59", 23, 59),
        ("It began at 09:05 UTC there.", "09:05 UTC", 9, 5),
        ("Doors open at 6 p.m., they say.", "6 p.m.", 18, 0),
        ("Doors open from 9 a.m. to 5 p.m. daily.", "9 a.m. to 5 p.m.", 9, 0),
        ("Doors open from 11pm to 6am daily.", "11pm to 6am", 23, 0),
        ("Doors open from 9 to 11pm daily.", "9 to 11pm", 21, 0),
    ],
)
def test_time_of_day(text: str, written: str, hour: int, minute: int) -> None:
    mention = only(text)
    assert (mention.kind, mention.text) == (Kind.TIME, written)
    assert mention.moment is not None
    assert (mention.moment.hour, mention.moment.minute or 0) == (hour, minute)
    assert mention.reason


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("open 9am to 5pm daily", "9am to 5pm"),
        ("open 9-11am daily", "9-11am"),
        ("open 6.30–8pm daily", "6.30–8pm"),
        ("won in 4:39 there", "4:39"),
        ("won in 3:59.4 there", "3:59.4"),
        ("won in 1:02:45 there", "1:02:45"),
        ("a lead of 112h 03' 02\" then", "112h 03' 02\""),
    ],
)
def test_spans_and_races_are_one_time(text: str, written: str) -> None:
    assert kinds(text) == [(Kind.TIME, written)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It ran for 2.15 miles.", 2.15, "mile"),
        ("There were 1830 sheep.", 1830, ""),
        ("It weighs 10 ounces.", 10, "ounce"),
        ("A wall of 12 m.", 12, "meter"),
        ("It took 9 minutes.", 9, "minute"),
        ("It took 24 hours.", 24, "hour"),
        ("She has flown 1500 hours.", 1500, "hour"),
        ("They gave some 1430 hrs of help.", 1430, "hour"),
    ],
)
def test_near_misses_are_claims(text: str, value: float, unit: str) -> None:
    mention = claim(text)
    assert (float(mention.low), mention.unit) == (value, unit)


def test_an_hour_beyond_the_day_is_a_duration_without_a_moment() -> None:
    assert only("won in 47:12 there").moment is not None
    assert only("won in 47:12 there").moment.hour is None  # type: ignore[union-attr]
