"""Parts of a whole in two numbers, told from counts in a time or place."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Form
from tests.extract.reading import claim, values


@pytest.mark.parametrize(
    ("text", "part", "noun"),
    [
        ("One in five adults smokes.", "1/5", "adults"),
        ("Two in three adults smoke.", "2/3", "adults"),
        ("Nine out of ten boats sank.", "9/10", "boats"),
        ("Four out of every five boats sank.", "4/5", "boats"),
        ("It hits 1 in 8 women.", "1/8", "women"),
        ("It hits 3 in 100 women.", "3/100", "women"),
        ("It hits one in 1,000 births.", "1/1000", "births"),
        ("One in six was ill.", "1/6", ""),
        ("It has a 1-in-10 chance.", "1/10", ""),
        ("It has a 1-in-250 chance.", "1/250", ""),
    ],
)
def test_part_of_a_whole(text: str, part: str, noun: str) -> None:
    mention = claim(text)
    assert float(mention.low) == pytest.approx(float(Fraction(part)))
    assert (mention.form, mention.noun) == (Form.FRACTION, noun)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They won 2 in 5 days.", [("2", ""), ("5", "day")]),
        ("Five in ten minutes is fast.", [("5", ""), ("10", "minute")]),
        ("They won 60 in 1200 games.", [("60", ""), ("1200", "")]),
        ("They sank 12 in three weeks.", [("12", ""), ("3", "week")]),
    ],
)
def test_times_and_places_are_no_wholes(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


def test_an_inch_is_no_part() -> None:
    assert values("A 2-in-long nail") == [("2", "inch")]
    assert ("3", "") in values("A 3-in-1 printer")


def test_a_part_larger_than_its_whole_is_no_part() -> None:
    assert values("Nine out of five boats sank.") == [("9", ""), ("5", "")]


@settings(max_examples=40)
@given(st.integers(1, 9), st.integers(10, 99))
def test_out_of_makes_the_quotient(top: int, bottom: int) -> None:
    mention = claim(f"Some say {top} out of {bottom} boats sank.")
    assert float(mention.low) == pytest.approx(top / bottom)
    assert mention.text == f"{top} out of {bottom}"
