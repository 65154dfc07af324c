"""What a slip of the hand would make of the right number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.equations.slips import name_slip, name_slips
from claimcheck.interval import EVERYTHING, Interval
from tests.quantities import mention, quantity


def near(value: int) -> Interval:
    return Interval.around(value, Fraction(value, 1000))


@pytest.mark.parametrize(
    ("printed", "wanted", "slip"),
    [
        ("4810", 481, "ten times too large"),
        ("48.1", 481, "ten times too small"),
        ("48100", 481, "a hundred times too large"),
        ("4.81", 481, "a hundred times too small"),
        ("481000", 481, "a thousand times too large"),
        ("481", 481000, "a thousand times too small"),
        ("481", 481000000, "a million times too small"),
        ("4812", 4182, "two digits changed places"),
        ("4812", 4821, "two digits changed places"),
        ("4812", 4872, "one digit is off"),
        ("4812", 7777, ""),
        ("48", 84, ""),  # with two digits it explains almost anything
    ],
)
def test_slip(printed: str, wanted: int, slip: str) -> None:
    assert name_slip(quantity(printed), near(wanted)) == slip


@pytest.mark.parametrize(
    ("text", "number", "wanted", "slip"),
    [
        ("4.8 billion", "4.8e9", 4800000, "billion for million"),
        ("4.8 million", "4.8e6", 4800000000, "million for billion"),
        ("4.8 million", "4.8e6", 4800, "million for thousand"),
        ("4.8 trillion", "4.8e12", 4800000000, "trillion for billion"),
    ],
)
def test_scale_words_are_named(text: str, number: str, wanted: int, slip: str) -> None:
    said = quantity(number)
    said = said._replace(mention=said.mention._replace(text=text))
    assert name_slip(said, near(wanted)) == slip


@pytest.mark.parametrize(
    "wanted",
    [EVERYTHING, Interval.of(0, 10), Interval.of(-5, 5), Interval.of(40, 400)],
    ids=["open", "with nought", "both signs", "wide"],
)
def test_a_wide_wish_names_no_slip(wanted: Interval) -> None:
    assert name_slip(quantity("4810"), wanted) == ""


def test_ranges_and_nought_have_no_slip() -> None:
    assert name_slip(quantity("100", "200"), near(1000)) == ""
    assert name_slip(quantity("0"), near(1000)) == ""
    assert mention("100", "200").is_range


@settings(max_examples=50)
@given(st.integers(101, 9999), st.sampled_from([10, 100, 1000]))
def test_a_power_of_ten_is_always_seen(value: int, factor: int) -> None:
    assert "too large" in name_slip(quantity(str(value * factor)), near(value))
    assert "too small" in name_slip(quantity(str(value)), near(value * factor))


def test_several_suspects_share_a_slip_or_name_none() -> None:
    both = name_slips([(quantity("620"), near(62)), (quantity("15"), near(150))])
    assert both == "a factor of ten apart"
    assert name_slips([]) == ""
    assert name_slips([(quantity("777"), near(62)), (quantity("888"), near(5))]) == ""
