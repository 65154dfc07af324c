"""Orders, simple fractions and years: what is not said by digits and a hedge."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.interval import EVERYTHING
from claimcheck.meaning import meaning_of
from claimcheck.meaning.forms import SIMPLE_FRACTIONS, special_meaning
from claimcheck.model import Desk, Form, Kind, Mention
from tests.meaning.numbers import ends, fraction, order, year
from tests.quantities import mention


@pytest.mark.parametrize(
    ("low", "high", "outer"),
    [
        ("24", "96", (12, 192)),
        ("200", "999", (100, 1998)),
        ("2e3", "999e3", (1000, 1998000)),
    ],
)
def test_orders_reach_a_factor_of_two_outside(
    low: str, high: str, outer: tuple[float, float]
) -> None:
    meaning = meaning_of(order(low, high))
    assert ends(meaning.outer) == outer
    assert ends(meaning.core) == (outer[0] * 2, outer[1] / 2)


@pytest.mark.parametrize(
    ("value", "core", "outer"),
    [  # neighbours of the fractions with denominators 2, 3, 4, 5 and 10
        ("1/2", (0.45, 0.55), (5 / 12, 7 / 12)),
        ("1/4", (0.225, 0.275), (0.175, 7 / 24)),
        ("1/3", (19 / 60, 11 / 30), (7 / 24, 5 / 12)),
        ("2/5", (11 / 30, 0.45), (0.35, 0.5)),
        ("2/3", (19 / 30, 0.6833333), (7 / 12, 17 / 24)),
        ("4/5", (0.775, 0.85), (0.75, 0.9)),
    ],
)
def test_fractions_reach_half_way_to_their_neighbours(
    value: str, core: tuple[float, float], outer: tuple[float, float]
) -> None:
    meaning = meaning_of(fraction(Fraction(value)))
    assert ends(meaning.core) == pytest.approx(core)
    assert ends(meaning.outer) == pytest.approx(outer)


@given(st.sampled_from(SIMPLE_FRACTIONS[1:-1]))
def test_a_fraction_means_no_other_simple_fraction(value: Fraction) -> None:
    meaning = meaning_of(fraction(value))
    assert [one for one in SIMPLE_FRACTIONS if one in meaning.core] == [value]


@given(st.sampled_from(SIMPLE_FRACTIONS[2:-2]), st.fractions(0, 1, max_denominator=500))
def test_the_grey_is_where_a_fraction_is_second_nearest(value: Fraction, actual: Fraction) -> None:
    nearer = [one for one in SIMPLE_FRACTIONS if abs(one - actual) < abs(value - actual)]
    meaning = meaning_of(fraction(value))
    assert (actual in meaning.core) == (not nearer)
    assert (actual in meaning.outer) == (len(nearer) < 2)


@given(st.sampled_from(SIMPLE_FRACTIONS[1:-1]))
def test_about_a_fraction_holds_the_fraction(value: Fraction) -> None:
    plain, about = meaning_of(fraction(value)), meaning_of(fraction(value, "approximately"))
    assert about.core.covers(plain.core)
    assert about.outer.covers(plain.outer)


@pytest.mark.parametrize("value", ["1/7", "3/8", "5/16", "1/50"])
def test_other_fractions_are_plain_numbers(value: str) -> None:
    meaning = meaning_of(fraction(Fraction(value)))
    middle = meaning.core.middle
    assert middle is not None
    assert abs(middle - Fraction(value)) < Fraction(1, 10**6)


@pytest.mark.parametrize(
    ("hedge", "inside", "outside"),
    [
        ("just_over", "0.52", "0.44"),
        ("more_than", "0.6", "0.48"),
        ("less_than", "0.4", "0.52"),
        ("nearly", "0.48", "0.44"),
        ("at_least", "0.5", "0.48"),
    ],
)
def test_after_a_one_sided_hedge_half_counts_as_itself(
    hedge: str, inside: str, outside: str
) -> None:
    meaning = meaning_of(fraction(Fraction(1, 2), hedge))
    assert Fraction(inside) in meaning.core
    assert Fraction(outside) not in meaning.outer


@pytest.mark.parametrize(
    ("said", "core"),
    [
        (year("2019"), (2019, 2019)),
        (year("2019", hedge="approximately"), (2017, 2021)),
        (year("1914", "1918"), (1914, 1918)),
        (year("1914", "1918", hedge="approximately"), (1912, 1920)),
        (year("2019", hedge="more_than"), (2019, 2019)),
    ],
)
def test_years_are_exact_unless_about_them(said: Mention, core: tuple[float, float]) -> None:
    meaning = meaning_of(said)
    assert ends(meaning.core) == core
    assert ends(meaning.outer) == core


def test_what_has_no_value_allows_everything() -> None:
    phone = Mention(0, 3, "911", Kind.PHONE)
    assert meaning_of(phone).core == EVERYTHING


@pytest.mark.parametrize(
    "plain",
    [
        mention("12"),
        mention("1300", unit="kilometer"),
        fraction(Fraction(1, 2), "nearly"),
        mention("0.25", "0.5")._replace(form=Form.FRACTION),
    ],
    ids=["count", "measure", "hedged fraction", "range of fractions"],
)
def test_the_rest_is_not_special(plain: Mention) -> None:
    assert special_meaning(plain, Desk()) is None
