"""Numbers in digits: value, written precision, where they end."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Form, Printed
from claimcheck.numerals import read_digits
from claimcheck.numerals.digits import read_decimal
from claimcheck.numerals.numeral import MAX_DIGITS, Numeral


def read(text: str, start: int = 0, *, decimal_comma: bool = False) -> Numeral:
    numeral = read_digits(text, start, decimal_comma=decimal_comma)
    assert numeral is not None
    return numeral


@pytest.mark.parametrize(
    ("text", "value", "step", "coarse"),
    [
        ("1,300", "1300", "1", "100"),
        ("12.5", "12.5", "0.1", "0.1"),
        ("2.40", "2.40", "0.01", "0.01"),
        ("1.3 million", "1300000", "100000", "100000"),
        ("2 million", "2000000", "1000000", "1000000"),
        ("200 million", "200000000", "1000000", "100000000"),
        ("0", "0", "1", "1"),
        ("25", "25", "1", "1"),
        ("6½", "6.5", "0.125", "0.125"),
        ("6 1/2", "6.5", "0.125", "0.125"),
        ("6¹⁄₂", "6.5", "0.125", "0.125"),
        ("3-3/16", "3.1875", "0.0625", "0.0625"),
        ("1.1×10⁹", "1100000000", "100000000", "100000000"),
        ("2.48×10−5", "0.0000248", "1E-7", "1E-7"),
        ("4e14", "4E+14", "1E+14", "1E+14"),
    ],
)
def test_value_and_written_precision(text: str, value: str, step: str, coarse: str) -> None:
    numeral = read(text)
    assert numeral.end == len(text)
    assert numeral.printed == (Decimal(value), Decimal(step), Decimal(coarse))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1,300 km", "1,300"),
        ("12, then 13", "12"),
        ("22,24,26,31", "22"),
        ("15 200 metres away", "15 200"),
        ("5 200 metres away 300", "5 200"),
        ("17 253 people", "17"),
        ("80, 000 spectators", "80, 000"),
        ("10.", "10"),
        ("1 000 000 1 000", "1 000 000"),
        ("1 000 1 000 1 000", "1 000"),
        ("1 300 25 600 people", "1 300"),
        ("1 300 25 6", "1"),
        ("3 dozen eggs", "3 dozen"),
        ("2-million-year", "2-million"),
        ("5 score", "5"),
    ],
)
def test_number_ends_where_it_is_written_to(text: str, written: str) -> None:
    assert text[: read(text).end] == written


@pytest.mark.parametrize(
    ("text", "comma", "value"),
    [
        ("1,5", False, "1.5"),
        ("1,500", False, "1500"),
        ("1,500", True, "1.500"),
        ("1.500", True, "1500"),
        ("1.5", True, "1.5"),
        ("1.5", False, "1.5"),
        ("1.500", False, "1.500"),
        ("1.234.567", False, "1234567"),
        ("1.111,11", False, "1111.11"),
        ("12,34,567.89", False, "1234567.89"),
    ],
)
def test_separators(text: str, comma: bool, value: str) -> None:
    assert read(text, decimal_comma=comma).printed.value == Decimal(value)


def test_second_of_a_list_is_no_decimal_comma() -> None:
    assert read("26,31", 0).printed.value == Decimal("26.31")
    assert read("24,26,31", 3).printed.value == 26


@pytest.mark.parametrize(("text", "value"), [(".08", "0.08"), (".500", "0.500")])
def test_decimal_without_leading_zero(text: str, value: str) -> None:
    numeral = read_decimal(text, 0)
    assert numeral is not None
    assert numeral.printed.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("3/4", "0.75", Form.FRACTION),
        ("½", "0.5", Form.FRACTION),
        ("½ million", "500000", Form.DIGITS),
        ("2/1000", "0.002", Form.FRACTION),
        ("2 1/2", "2.5", Form.MIXED),
        ("1-5/8", "1.625", Form.MIXED),
    ],
)
def test_fractions(text: str, value: str, form: Form) -> None:
    numeral = read(text)
    assert (numeral.printed.value, numeral.form) == (Decimal(value), form)


@pytest.mark.parametrize(
    ("text", "start", "written", "value"),
    [
        ("1, 118 votes", 0, "1, 118", "1118"),
        ("10, 118 km", 0, "10, 118", "10118"),
        ("123, 118", 0, "123, 118", "123118"),
        ("12, 118, 000", 0, "12, 118, 000", "12118000"),
        ("1, 118 million", 0, "1, 118 million", "1118000000"),
        ("1234, 118", 0, "1234", "1234"),
        ("01, 118", 0, "01", "1"),
        ("1, 1184", 0, "1", "1"),
        ("of 9 ,118", 3, "9 ,118", "9118"),
    ],
)
def test_groups_torn_by_a_tokeniser(text: str, start: int, written: str, value: str) -> None:
    torn = read_digits(text, start, torn_comma=True)
    assert torn is not None
    assert (text[start : torn.end], torn.printed.value) == (written, Decimal(value))
    plain = read_digits(text, start)
    assert plain is not None
    assert "," not in text[start : plain.end]


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [("4,26,31", 2, "26"), ("x4,26,31", 3, "26"), (",26,31", 1, "26.31"), ("5 26,31", 2, "26.31")],
)
def test_only_a_digit_and_a_comma_before_it_make_a_list(text: str, start: int, value: str) -> None:
    assert read(text, start).printed.value == Decimal(value)


@pytest.mark.parametrize(("digits", "read_whole"), [(MAX_DIGITS, True), (MAX_DIGITS + 1, False)])
def test_digits_are_counted_without_their_separators(digits: int, read_whole: bool) -> None:
    for text in ("7" * digits, f"{'7' * (digits - 1)}.7", f"{10 ** (digits - 5)}.1234"):
        numeral = read(f"of {text} in all", 3)
        assert (numeral.start, numeral.end) == (3, 3 + len(text))
        assert bool(numeral.reason) != read_whole
        assert (numeral.printed.value == 0) != read_whole


@pytest.mark.parametrize("text", ["1/0", "12/0"])
def test_a_division_by_zero_is_unread_with_a_reason(text: str) -> None:
    numeral = read(f"of {text} million", 3)
    assert numeral == Numeral(3, 3 + len(text), Printed(Decimal(0)), reason="division by zero")


def test_a_power_of_ten_keeps_every_digit() -> None:
    digits = "1234567890123456789012345678901234567891"
    assert read(f"{digits}e-5").printed.value == Decimal(f"{digits}E-5")
    assert read(f"{digits}e-5").printed.step == Decimal("1E-5")


@given(st.text("0123456789,. /½e×^-", max_size=40))
def test_reads_any_run_without_error(tail: str) -> None:
    text = "1" + tail
    numeral = read(text)
    assert 0 < numeral.end <= len(text)
    assert numeral.printed.value.is_finite()
