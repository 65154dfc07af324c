"""A number as written, and how finely: digits, words, fractions, scale words, signs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Printed
from claimcheck.numerals.numeral import (
    divide,
    negate,
    print_digits,
    print_fraction,
    print_words,
    scale_printed,
)


@pytest.mark.parametrize(
    ("digits", "step", "coarse"),
    [
        ("7", "1", "1"),
        ("70", "1", "10"),
        ("1300", "1", "100"),
        ("1301", "1", "1"),
        ("0", "1", "1"),
        ("000", "1", "1"),
        ("12.5", "0.1", "0.1"),
        ("12.50", "0.01", "0.01"),
        ("10.0", "0.1", "0.1"),
        ("0.001", "0.001", "0.001"),
    ],
)
def test_digits(digits: str, step: str, coarse: str) -> None:
    assert print_digits(digits) == Printed(Decimal(digits), Decimal(step), Decimal(coarse))


@given(st.integers(1, 10**9), st.sampled_from([10**3, 10**6, 10**9, 10**12]))
def test_a_scale_word_multiplies_all_three(value: int, scale: int) -> None:
    plain = print_digits(str(value))
    scaled = scale_printed(plain, Decimal(scale))
    assert scaled == Printed(plain.value * scale, plain.step * scale, plain.coarse * scale)


@pytest.mark.parametrize(
    ("value", "scale", "step", "coarse"),
    [(7, 1, 1, 1), (300, 100, 1, 100), (5000, 1000, 1000, 1000), (2 * 10**6, 10**6, 10**6, 10**6)],
)
def test_words(value: int, scale: int, step: int, coarse: int) -> None:
    assert print_words(value, scale) == Printed(Decimal(value), Decimal(step), Decimal(coarse))


@pytest.mark.parametrize(
    ("value", "decimal"),
    [(Fraction(1, 2), "0.5"), (Fraction(7, 4), "1.75"), (Fraction(-1, 8), "-0.125")],
)
def test_fractions(value: Fraction, decimal: str) -> None:
    assert print_fraction(value).value == Decimal(decimal)
    assert print_fraction(value).step == Decimal("0.125")
    assert print_fraction(value, Fraction(1, 16)).step == Decimal("0.0625")


@given(st.fractions(max_denominator=999).filter(lambda value: abs(value) < 10**6))
def test_division_is_near_the_fraction(value: Fraction) -> None:
    assert abs(Fraction(divide(value)) - value) <= Fraction(1, 10**20)


@given(st.integers(-(10**9), 10**9))
def test_negation_undoes_itself_and_keeps_the_precision(value: int) -> None:
    printed = Printed(Decimal(value), Decimal(1), Decimal(10))
    assert negate(printed).value == -value
    assert negate(printed).step == printed.step
    assert negate(negate(printed)) == printed
