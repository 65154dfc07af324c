"""Shares that make a hundred, and shares of a few things."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.equations.shares import Hundred, ShareOfFew
from claimcheck.model import Quantity, Verdict

from .roles import middle, terms

OK, NO = Verdict.SUPPORTED, Verdict.REFUTED


def shares(*said: str) -> dict[str, Quantity]:
    return terms(", ".join(f"share {at} {one}%" for at, one in enumerate(said)))


@settings(max_examples=50)
@given(st.lists(st.integers(1, 900), min_size=2, max_size=7))
def test_shares_rounded_to_whole_percent_make_a_hundred(parts: list[int]) -> None:
    said = [str(round(Fraction(100 * part, sum(parts)))) for part in parts]
    assert Hundred().compare(shares(*said)) is OK


@settings(max_examples=50)
@given(st.integers(1, 60), st.integers(1, 39), st.integers(12, 90))
def test_shares_that_miss_by_far_do_not(one: int, two: int, by: int) -> None:
    assert Hundred().compare(shares(str(one), str(two), str(100 - one - two + by))) is NO


@pytest.mark.parametrize(("said", "wanted"), [(("61", "27", "1"), 12), (("50", "25", "99"), 25)])
def test_the_missing_share(said: tuple[str, ...], wanted: int) -> None:
    assert middle(Hundred(), shares(*said), "share 2") == wanted


@settings(max_examples=50)
@given(st.integers(2, 40), st.data())
def test_a_share_of_few_is_that_of_a_whole_number(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    found = terms(f"percent {100 * part / whole:.1f}%, whole {whole}")
    assert ShareOfFew().compare(found) is OK


@pytest.mark.parametrize(
    ("percent", "whole"), [("37", "12"), ("20", "8"), ("55", "3"), ("9", "4"), ("48", "7")]
)
def test_no_count_of_the_few_gives_it(percent: str, whole: str) -> None:
    found = terms(f"percent {percent}%, whole {whole}")
    assert ShareOfFew().compare(found) is NO
    part = middle(ShareOfFew(), found, "percent") * int(whole) / 100
    assert part.denominator == 1
    assert ShareOfFew().solve("whole", found) is None


def test_both_neighbours_are_told() -> None:
    said = ShareOfFew().explain(terms("percent 37%, whole 12"))
    assert said == "4 or 5 of 12 is 33.3% or 41.7%"
