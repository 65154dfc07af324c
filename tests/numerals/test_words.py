"""Numbers in words: runs, fractions, mixed numbers, ordinals, caps."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lexicon.words import number_words
from claimcheck.model import Form, Printed
from claimcheck.numerals import read_digits, read_words
from claimcheck.numerals.numeral import Numeral
from claimcheck.numerals.words import MAX_WORDS, continue_words

VOCABULARY = sorted(
    {
        *number_words().cardinals,
        *number_words().scales,
        *number_words().denominators,
        "and",
        "point",
        "a",
    }
)


def read(text: str) -> Numeral:
    numeral = read_words(text, 0)
    assert numeral is not None
    return numeral


@pytest.mark.parametrize(
    ("text", "value", "step", "coarse"),
    [
        ("seven", "7", "1", "1"),
        ("hundred", "100", "1", "100"),
        ("five thousand", "5000", "1000", "1000"),
        ("two million", "2000000", "1000000", "1000000"),
        ("two thousand and six", "2006", "1", "1"),
        ("two and a half", "2.5", "0.125", "0.125"),
        ("two and a half million", "2500000", "100000", "100000"),
        ("six and three quarters", "6.75", "0.125", "0.125"),
        ("half a million", "500000", "100000", "100000"),
        ("three point five", "3.5", "0.1", "0.1"),
        ("nine point nought four", "9.04", "0.01", "0.01"),
        ("two point twenty", "2.20", "0.01", "0.01"),
        ("two point twenty-five", "2.25", "0.01", "0.01"),
        ("two point fourteen", "2.14", "0.01", "0.01"),
        ("two point five twenty", "2.520", "0.001", "0.001"),
        ("two point twenty fourteen", "2.2014", "0.0001", "0.0001"),
        ("two and three quarters thousand", "2750", "100", "100"),
        ("one thousand and three quarters", "1750", "100", "100"),
        ("twenty and a half", "20.5", "0.125", "0.125"),
        ("two point two million", "2200000", "100000", "100000"),
    ],
)
def test_value_and_written_precision(text: str, value: str, step: str, coarse: str) -> None:
    numeral = read(text)
    assert numeral.end == len(text)
    assert numeral.printed == (Decimal(value), Decimal(step), Decimal(coarse))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("five and six tonnes", "five"),
        ("twenty thirty", "twenty"),
        ("one hundred and they left", "one hundred"),
        ("one hundred one hundred", "one hundred"),
        ("one hundred one thousand", "one hundred one thousand"),
        ("three people", "three"),
        ("two quarters of growth", "two"),
        ("three million, two hundred", "three million, two hundred"),
        ("three million, many of them", "three million"),
        ("forty - two", "forty - two"),
        ("six dozen eggs", "six dozen"),
        ("one and only", "one"),
        ("point five", ""),
    ],
)
def test_run_ends_where_the_number_does(text: str, written: str) -> None:
    numeral = read_words(text, 0)
    assert text[: numeral.end if numeral else 0] == written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two-thirds", Decimal(2) / 3),
        ("three quarters", Decimal("0.75")),
        ("one fifth", Decimal("0.2")),
        ("nine tenths", Decimal("0.9")),
        ("half", Decimal("0.5")),
        ("five eighths", Decimal("0.625")),
        ("twenty-three fifths", Decimal("4.6")),
        ("one hundredth", Decimal("0.01")),
    ],
)
def test_simple_fractions(text: str, value: Decimal) -> None:
    numeral = read(text)
    assert numeral.printed.value == value
    assert numeral.form is Form.FRACTION
    assert not numeral.ordinal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-first", 21),
        ("twenty-third", 23),
        ("hundred and fifth", None),
        ("first", 1),
        ("one hundred fifth", 105),
    ],
)
def test_ordinals_are_told_apart(text: str, value: int | None) -> None:
    numeral = read(text)
    assert numeral.ordinal == (value is not None)
    if value is not None:
        assert numeral.printed.value == value


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("3 hundred and 21 yuan", 321, "3 hundred and 21"),
        ("6 crore and two hundred", 60000200, "6 crore and two hundred"),
        ("2 million and others", 2000000, "2 million"),
        ("5 thousand, nine hundred", 5900, "5 thousand, nine hundred"),
        ("3 hundred and five thousand", 305000, "3 hundred and five thousand"),
        (
            "3 hundred and five million six thousand",
            305006000,
            "3 hundred and five million six thousand",
        ),
        ("12 hundred and five", 1200, "12 hundred"),
        ("10 hundred and five", 1000, "10 hundred"),
        ("9 hundred and 5", 905, "9 hundred and 5"),
        ("2 dozen and five", 29, "2 dozen and five"),
        ("1.5 hundred and five", 155, "1.5 hundred and five"),
        ("2 million, five hundred first", 2000000, "2 million"),
        ("1.2345 thousand and five", Decimal("1234.5"), "1.2345 thousand"),
    ],
)
def test_digits_go_on_in_words(text: str, value: int, written: str) -> None:
    before = "for "
    start = read_digits(before + text, len(before))
    assert start is not None
    numeral = continue_words(before + text, start)
    assert numeral.printed.value == value
    assert numeral.start == len(before)
    assert (before + text)[len(before) : numeral.end] == written


@pytest.mark.parametrize(("digits", "continued"), [(24, True), (25, False)])
def test_the_longest_digits_that_words_may_continue(digits: int, continued: bool) -> None:
    text = f"1{'0' * (digits - 6)} million and five"
    start = read_digits(text, 0)
    assert start is not None
    assert (continue_words(text, start).end == len(text)) == continued


def test_a_run_of_number_words_is_capped_with_a_reason() -> None:
    cycle = "one hundred twenty-one thousand "  # five words
    longest = cycle * (MAX_WORDS // 5)
    assert read(longest).reason == ""
    numeral = read_words("as " + longest + cycle, 3)
    assert numeral is not None
    taken = "as " + longest + "one"
    assert numeral == Numeral(3, len(taken), Printed(Decimal(0)), Form.WORDS, reason=numeral.reason)
    assert str(MAX_WORDS) in numeral.reason


@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=60))
def test_any_run_of_number_words_is_read_without_error(words: list[str]) -> None:
    text = " ".join(words)
    numeral = read_words(text, 0)
    assert numeral is None or 0 < numeral.end <= len(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("six and three quarter hours", "6.75"),
        ("six-and-three-quarter miles", "6.75"),
        ("six and three quarter finals", "6"),
        ("six and three quarter of them", "6"),
        ("six and five tenth graders", "6"),
    ],
)
def test_quarters_before_what_they_measure(text: str, value: str) -> None:
    assert read(text).printed.value == Decimal(value)
