"""A rendered number reads back as the number it was rendered from."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from claimcheck.numerals import parse_numeral
from tests.numerals.strategies import spell, written_numbers


@settings(max_examples=300)
@given(written_numbers())
def test_render_and_read_back(number: tuple[Decimal, str]) -> None:
    value, written = number
    printed = parse_numeral(written)
    assert printed is not None, written
    assert printed.value == value


@settings(max_examples=100)
@given(written_numbers())
def test_signs(number: tuple[Decimal, str]) -> None:
    value, written = number
    for sign in ("-", "−", "minus ", "negative "):
        printed = parse_numeral(sign + written)
        assert printed is not None
        assert printed.value == -value


@settings(max_examples=100)
@given(written_numbers())
def test_written_precision_is_positive_and_divides_the_value(number: tuple[Decimal, str]) -> None:
    printed = parse_numeral(number[1])
    assert printed is not None
    assert 0 < printed.step <= printed.coarse
    assert printed.value % printed.step == 0


@pytest.mark.parametrize("text", ["", "km", "five apples", "1,300 km", "third", "12 and", "-", "a"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_numeral(text) is None


def test_a_third_is_a_fraction_and_third_is_none() -> None:
    printed = parse_numeral("a third")
    assert printed is not None
    assert printed.value == Decimal(1) / 3


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("- 5", "-5"),
        ("minus  5", "-5"),
        ("  5  ", "5"),
        ("a hundred", "100"),
        ("An hundred and five", "105"),
        ("an eighth", "0.125"),
        ("a quarter of a million", "250000"),
        ("2 dozen and five", "29"),
        ("2 hundred and 5", "205"),
    ],
)
def test_blanks_signs_and_articles(text: str, value: str) -> None:
    printed = parse_numeral(text)
    assert printed is not None
    assert printed.value == Decimal(value)


@pytest.mark.parametrize("text", ["a  hundred", "a 5 b", "1/0", "twenty-first", "an", "--5"])
def test_a_string_must_be_the_number_and_no_more(text: str) -> None:
    assert parse_numeral(text) is None


def test_spelling_of_the_strategies() -> None:
    assert spell(1_000_021, conjunction="and ") == "one million twenty-one"
    assert spell(342, conjunction="and ") == "three hundred and forty-two"
