"""Whether two numbers are the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.compare.one_unit import Fit
from claimcheck.compare.values import fit_of, in_order, printed_middle, spoken_reach, text_key

from .test_clock import figures

FITS = [
    ("It cost $1.3 million.", "It cost $1,300,000.", Fit.SAME),
    ("It cost 1.3 million.", "It cost 1,300,000.", Fit.SAME),
    ("It is 7.4 km long.", "It is 7,400 metres long.", Fit.CONVERTED),
    ("It is 4.6 miles long.", "It is 7.4 km long.", Fit.CONVERTED),
    ("It has nearly 1,300 homes.", "It has 1,284 homes.", Fit.ROUNDED),
    ("It has 1,280 homes.", "It has 1,284 homes.", Fit.ROUNDED),
    ("More than 1,200 homes are dark.", "It has 1,284 homes.", Fit.ROUNDED),
    ("It lost a quarter.", "It lost 25%.", Fit.CONVERTED),
    ("It cost 400 to 500 crowns.", "It cost 400 to 500 crowns.", Fit.SAME),
    ("It cost 500 crowns.", "It cost 400 to 500 crowns.", Fit.PART),
    ("It cost up to 500 crowns.", "It cost 400 to 500 crowns.", Fit.ROUNDED),
    ("It was the ninth day.", "It took nine days.", Fit.SAME),
    ("It was 2021.", "It was 3 March 2021.", Fit.SAME),
]
NO_FITS = [
    ("It is 25 kilometres.", "It is 25%."),
    ("It has nearly 1,250 homes.", "It has 1,284 homes."),
    ("It has 1,284 homes.", "It has 1,300 homes."),
    ("It cost $1.3 million.", "It cost $1.3 billion."),
    ("It cost $1.3 million.", "It cost €1.3 million."),
    ("More than 1,300 homes are dark.", "It has 1,284 homes."),
    ("It was the third goal.", "It was the fourth goal."),
    ("It was 2021.", "It was 2012."),
    ("On 4 March it fell.", "On 14 March it fell."),
]


@pytest.mark.parametrize(("draft", "source", "fit"), FITS)
def test_fits(draft: str, source: str, fit: Fit) -> None:
    assert fit_of(figures(draft)[0], figures(source)[0]) is fit


@pytest.mark.parametrize(("draft", "source"), NO_FITS)
def test_other_numbers(draft: str, source: str) -> None:
    assert fit_of(figures(draft)[0], figures(source)[0]) is None


@given(st.integers(2, 10**7))
@settings(max_examples=40)
def test_a_number_is_itself(value: int) -> None:
    text = f"It has {value:,} homes."
    assert fit_of(figures(text)[0], figures(text)[0]) is Fit.SAME


@given(st.integers(1, 999))
@settings(max_examples=30)
def test_tenths_of_millions_are_thousands(tenths: int) -> None:
    draft, source = f"It cost {tenths / 10:.1f} million.", f"It cost {tenths * 100_000:,}."
    assert fit_of(figures(draft)[0], figures(source)[0]) is Fit.SAME


@given(st.integers(1, 99), st.sampled_from(["kilometres", "hours", "tonnes", "dollars", "euros"]))
@settings(max_examples=30)
def test_a_percentage_is_no_amount(value: int, unit: str) -> None:
    percentage, amount = figures(f"It is {value}%.")[0], figures(f"It is {value} {unit}.")[0]
    assert fit_of(percentage, amount) is None
    assert fit_of(amount, percentage) is None


def test_order_of_ends() -> None:
    up, down = (figures(text)[0].mention for text in ("It is 4 to 5 km.", "It is 4 to 5 km."))
    assert in_order(up, down)
    assert not in_order(up, figures("It is 5 km.")[0].mention)


def test_codes_are_compared_as_text() -> None:
    first, second = (figures(f"Call {text} now.")[0].mention for text in ("555-867-5309",) * 2)
    assert text_key(first) == text_key(second)


def test_the_middle_of_a_range() -> None:
    quantity = figures("It is 4 to 6 km.")[0].quantity
    assert quantity is not None
    assert printed_middle(quantity) == quantity.unit.to_base(5)


@pytest.mark.parametrize(
    ("draft", "source", "fits"),
    [
        ("It began at a quarter past three.", "It began at 3.17 p.m.", True),
        ("It began at a quarter past three.", "It began at 3.25 p.m.", False),
        ("It began shortly before six o'clock.", "It began at 5.52 a.m.", True),
        ("It began before six o'clock.", "It began at 5.52 a.m.", False),
        ("It began at 3.15 p.m.", "It began at 3.17 p.m.", False),
    ],
)
def test_times_in_words_are_near_those_told(draft: str, source: str, fits: bool) -> None:
    assert (fit_of(figures(draft)[-1], figures(source)[-1]) is not None) is fits


@pytest.mark.parametrize(
    ("text", "reach"),
    [("It began at half past five.", 3), ("It began just after half past five.", 12)],
)
def test_the_reach_of_a_spoken_time(text: str, reach: int) -> None:
    assert spoken_reach(figures(text)[0]) == reach
