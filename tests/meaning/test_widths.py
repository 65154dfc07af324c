"""How far a printed number reaches: its unit u, and the half-widths round it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.meaning.widths import Widths, printed_unit
from claimcheck.model import Desk
from tests.quantities import numbers, printed


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("7", "1"),
        ("10", "1"),
        ("20", "1"),
        ("25", "1"),
        ("99", "1"),
        ("100", "10"),
        ("150", "10"),
        ("200", "10"),
        ("205", "1"),
        ("1,000", "100"),
        ("1,001", "1"),
        ("1,010", "10"),
        ("1,300", "100"),
        ("10,000", "1000"),
        ("12,000", "1000"),
        ("12,500", "100"),
        ("100,000", "10000"),
        ("1,000,000", "100000"),
        ("0.5", "0.1"),
        ("0.50", "0.01"),
        ("12.5", "0.1"),
        ("12.0", "0.1"),
        ("2.40", "0.01"),
        ("2e6", "1000000"),
        ("20e6", "1000000"),
        ("200e6", "10000000"),
        ("1.3e6", "100000"),
        ("1.30e6", "10000"),
        ("0", "1"),
        ("0.0", "0.1"),
        ("-1,300", "100"),
        ("-4.5", "0.1"),
    ],
)
def test_unit_of_a_printed_number(written: str, unit: str) -> None:
    assert printed_unit(printed(written)) == Fraction(unit)


@given(numbers(), st.integers(1, 9))
def test_a_scale_word_scales_the_unit(written: str, power: int) -> None:
    factor = Fraction(10) ** power
    scaled, plain = printed(f"{written}e{power}"), printed(written)
    assert printed_unit(scaled) == printed_unit(plain) * factor


@given(numbers())
def test_the_unit_is_between_the_last_digit_and_the_second_figure(written: str) -> None:
    number = printed(written)
    unit = printed_unit(number)
    assert unit >= Fraction(number.step)
    second = Fraction(Decimal(1).scaleb(number.value.adjusted() - 1))
    assert unit <= max(second, Fraction(number.step))


@pytest.mark.parametrize(
    ("written", "grey", "loose", "loose_grey"),
    [
        ("1,300", 100, 65, 130),  # 5 % and 10 % of 1,300; bare: max(u, min(U/2, 10 %))
        ("200", 20, 10, 20),  # U/2 = 50, 10 % = 20
        ("1,000", 100, 50, 100),
        ("12.5", Fraction(1, 10), Fraction(5, 8), Fraction(5, 4)),
        ("3", 1, Fraction(1, 2), 1),
        ("90", 5, Fraction(9, 2), 9),  # U/2 = 5, 10 % = 9
        ("5,000", 500, 250, 500),
        ("0", 1, Fraction(1, 2), 1),
        ("-200", 20, 10, 20),
    ],
)
def test_half_widths_by_default(
    written: str, grey: Fraction | int, loose: Fraction | int, loose_grey: Fraction | int
) -> None:
    number = printed(written)
    widths = Widths(number, printed_unit(number), Desk())
    assert (widths.grey, widths.loose, widths.loose_grey) == (grey, loose, loose_grey)


@pytest.mark.parametrize(("written", "unit"), [("300", 10), ("21", 1), ("36.6", Fraction(1, 10))])
def test_temperatures_have_no_percentages(written: str, unit: Fraction | int) -> None:
    number = printed(written)
    widths = Widths(number, printed_unit(number), None)
    assert (widths.grey, widths.loose, widths.loose_grey) == (unit, unit, 2 * unit)


def test_the_desk_sets_the_shares() -> None:
    number = printed("2,000")
    strict = Desk()._replace(core_share=Decimal("0.06"), grey_share=Decimal("0.2"))
    widths = Widths(number, printed_unit(number), strict)
    assert (widths.loose, widths.loose_grey, widths.grey) == (
        Fraction(120),
        Fraction(400),
        Fraction(400),
    )


@given(numbers())
def test_each_width_holds_the_one_before(written: str) -> None:
    number = printed(written)
    widths = Widths(number, printed_unit(number), Desk())
    assert widths.u / 2 <= widths.loose <= widths.loose_grey
    assert widths.u <= widths.grey <= widths.loose_grey
