"""Times of day as they are spoken, told from ranges, changes and counts in the same words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Kind
from tests.extract.reading import claim, only, values

HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@pytest.mark.parametrize(
    ("text", "written", "hour", "minute"),
    [
        ("They met at half past five there.", "half past five", 5, 30),
        ("It rang at a quarter to nine.", "a quarter to nine", 8, 45),
        ("It rang at quarter past 7 there.", "quarter past 7", 7, 15),
        ("It was eight minutes to five.", "eight minutes to five", 4, 52),
        ("It left at ten to six.", "ten to six", 5, 50),
        ("It was twenty-five to one.", "twenty-five to one", 12, 35),
        ("It struck twenty past three.", "twenty past three", 3, 20),
        ("It struck 20 past 3 there.", "20 past 3", 3, 20),
        ("It was 10 minutes to 5.", "10 minutes to 5", 4, 50),
        ("It was 5 minutes past 3pm.", "5 minutes past 3pm", 15, 5),
        ("It was half past four a.m. there.", "half past four a.m.", 4, 30),
    ],
)
def test_time_of_day(text: str, written: str, hour: int, minute: int) -> None:
    mention = only(text)
    assert (mention.kind, mention.text) == (Kind.TIME, written)
    assert mention.moment is not None
    assert (mention.moment.hour, mention.moment.minute) == (hour, minute)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rose from ten to six.", [("6", "")]),
        ("They sold five to ten cars.", [("5", "")]),
        ("They sold at five to ten dollars.", [("5", "USD")]),
        ("It grew at five to ten percent.", [("5", "percent")]),
        ("It added eight minutes to five songs.", [("8", "minute"), ("5", "")]),
        ("It fell a quarter to nine.", [("0.25", ""), ("9", "")]),
        ("Three past presidents met.", [("3", "")]),
        ("It took 5 minutes to 6 minutes.", [("5", "minute")]),
        ("It cut 5 minutes to 4.", [("5", "minute"), ("4", "")]),
        ("They went past 5 people.", [("5", "")]),
        ("They paid 20 past 30 days.", [("20", ""), ("30", "day")]),
        ("A ratio of two to one", [("1", "")]),
        ("At five to ten million it failed.", [("5000000", "")]),
    ],
)
def test_numbers_stay(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


def test_a_range_in_hours_is_no_time() -> None:
    mention = claim("They took five to ten hours.")
    assert (mention.unit, len(mention.ends)) == ("hour", 2)


@given(st.sampled_from(HOURS), st.sampled_from(["half", "a quarter", "ten", "twenty-five"]))
def test_what_is_past_an_hour_is_in_that_hour(hour: str, part: str) -> None:
    mention = only(f"They met at {part} past {hour}.")
    assert mention.moment is not None
    assert mention.moment.hour == HOURS.index(hour) + 1
    assert 0 < (mention.moment.minute or 0) <= 30
