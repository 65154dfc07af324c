"""What one equation gives from a few numbers."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import pytest

from claimcheck.compare.arithmetic import (
    Result,
    bare_results,
    each_results,
    ends_of,
    gap_results,
    is_share,
    lasting_results,
    pair_results,
    part_results,
    point_results,
    product_results,
    rate_results,
    ratio_results,
    rest_results,
    share_results,
    sum_results,
    value_of,
)

from .test_clock import figures


def values(results: Iterable[Result]) -> set[Fraction]:
    return {result.value for result in results}


def test_sums_and_differences() -> None:
    told = figures("It paid $5 and $8 and $20.")
    assert values(pair_results(told)) == {13, 25, 28, 3, 15, 12}
    assert values(sum_results(told)) == {33}


def test_the_difference_of_percentages_is_one_of_points() -> None:
    shares = figures("It was 30% and 12%.")
    assert values(pair_results(shares)) == {Fraction(42, 100)}
    assert values(gap_results(shares)) == {Fraction(18, 100)}


def test_what_a_share_leaves() -> None:
    assert values(rest_results(figures("It was 30%."))) == {Fraction(7, 10)}
    both = values(rest_results(figures("It was 30% and 12%.")))
    assert Fraction(58, 100) in both


def test_parts_and_what_they_leave() -> None:
    (share, whole) = figures("Of 58 percent of $5 million this is told.")
    assert values(part_results([share], [whole])) == {2_900_000}
    assert values(part_results([share], [whole], rest=True)) == {2_900_000, 2_100_000}


def test_rates_and_what_they_come_to() -> None:
    amount, time = figures("It makes 60 tonnes in 3 hours.")
    assert values(rate_results([amount, time])) == {value_of(amount) / value_of(time)}
    rate, length = figures("It makes 20 tonnes an hour for 3 hours.")
    assert values(lasting_results([rate, length])) == {value_of(rate) * value_of(length)}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("It is 12 of the 48 homes.", None),
        ("Sold were 310 of 450 lots.", Fraction(31, 45)),
        ("It burned 26,000 of the 31,000 square metres.", Fraction(26, 31)),
        ("Two of them failed, and 11 people left.", Fraction(2, 11)),
        ("It was 12% and then 48%.", None),
    ],
)
def test_shares_of_each_other(text: str, share: Fraction | None) -> None:
    found = values(share_results(figures(text)))
    assert (share in found) if share else Fraction(31, 45) not in found


def test_multiples() -> None:
    assert values(ratio_results(figures("It has 120 homes, then 30 homes."))) == {4}
    assert values(ratio_results(figures("It has 120 homes, then 110 homes."))) == set()


def test_each_and_products() -> None:
    price, count = figures("It pays $6 million each for 2 halls.")
    assert 12_000_000 in values(product_results([price], [price, count]))
    assert {3_000_000, 12_000_000} <= values(each_results([price, count]))


def test_points_added() -> None:
    share, points = figures("It is 74.9 percent, which is 3.3 percentage points less.")
    assert Fraction(782, 1000) in values(point_results([share, points]))


def test_bare_numbers_of_a_sentence() -> None:
    assert values(bare_results(figures("It is 690, up from 590."))) == {1280, 100}
    assert values(bare_results(figures("It is 690. It was 590."))) == set()


def test_ends() -> None:
    (range_,) = figures("It is 4 to 6 km long.")
    assert [value_of(end) for end in ends_of(range_)] == [4000, 6000]


@pytest.mark.parametrize(
    ("text", "share"), [("It lost 5%.", True), ("It lost a third.", True), ("It lost 5.", False)]
)
def test_which_are_shares(text: str, share: bool) -> None:
    assert is_share(figures(text)[0]) is share
