"""A number amid a text: read from its own place, to its own end, whatever stands before it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import pytest

from claimcheck.model import Form, Printed
from claimcheck.numerals.digits import read_decimal, read_digits
from claimcheck.numerals.numeral import Numeral
from claimcheck.numerals.parse import read_numeral
from claimcheck.numerals.words import read_words

BEFORE = "it was "
MILLION = 10**6
IN_MILLIONS = (Form.WORDS, MILLION)


class Case(NamedTuple):
    """A text that begins with a number, the number as written, and all that is read of it."""

    text: str
    written: str
    value: str
    step: str
    coarse: str
    form: Form = Form.DIGITS
    scale: int = 1
    ordinal: bool = False

    def numeral(self, start: int) -> Numeral:
        """The numeral, if the text begins at `start`."""
        printed = Printed(Decimal(self.value), Decimal(self.step), Decimal(self.coarse))
        end, scale = start + len(self.written), Decimal(self.scale)
        return Numeral(start, end, printed, self.form, scale, self.ordinal)


DIGITS = [
    Case("1,300 km", "1,300", "1300", "1", "100"),
    Case("12", "12", "12", "1", "1"),
    Case("3 x 2^10 bytes", "3 x 2^10", "3072", "1", "1"),
    Case("3×2^10", "3×2^10", "3072", "1", "1"),
    Case("12 x 5", "12", "12", "1", "1"),
    Case("1.5E3 m", "1.5E3", "1500", "100", "100"),
    Case("1e5", "1e5", "1E+5", "1E+5", "1E+5"),
    Case("1e5x", "1", "1", "1", "1"),
    Case("12e", "12", "12", "1", "1"),
    Case("2 x 10^6", "2 x 10^6", "2E+6", "1E+6", "1E+6"),
    Case("10⁶ cells", "10⁶", "1E+6", "1E+6", "1E+6"),
    Case("10 −6", "10 −6", "1E-6", "1E-6", "1E-6"),
    Case("6½ miles", "6½", "6.5", "0.125", "0.125", Form.MIXED),
    Case("6 ½ miles", "6 ½", "6.5", "0.125", "0.125", Form.MIXED),
    Case("6  ½", "6", "6", "1", "1"),
    Case("100 ½", "100 ½", "100.5", "0.125", "0.125", Form.MIXED),
    Case("3 1⁄2", "3 1⁄2", "3.5", "0.125", "0.125", Form.MIXED),
    Case("5¹⁄₂ in", "5¹⁄₂", "5.5", "0.125", "0.125", Form.MIXED),
    Case("7 3/3", "7", "7", "1", "1"),
    Case("7 0/5", "7", "7", "1", "1"),
    Case("7 4/3", "7", "7", "1", "1"),
    Case("7.5 1/2", "7.5", "7.5", "0.1", "0.1"),
    Case("5⁄8 in", "5⁄8", "0.625", "0.125", "0.125", Form.FRACTION),
    Case("3.5/8", "3.5", "3.5", "0.1", "0.1"),
    Case("½", "½", "0.5", "0.125", "0.125", Form.FRACTION),
    Case("½ of a million", "½ of a million", "500000", "1E+5", "1E+5", scale=10**6),
    Case("1/2 million", "1/2 million", "500000", "1E+5", "1E+5", scale=10**6),
    Case("¾ of an hour", "¾", "0.75", "0.125", "0.125", Form.FRACTION),
    Case("3 of a million", "3", "3", "1", "1"),
    Case("1.3 million", "1.3 million", "1300000", "1E+5", "1E+5", scale=10**6),
    Case("5 000 m", "5 000", "5000", "1", "1000"),
    Case("80, 000, 000", "80, 000, 000", "80000000", "1", "10000000"),
    Case("80 , 000", "80 , 000", "80000", "1", "10000"),
    Case("1.500 kg", "1.500", "1.500", "0.001", "0.001"),
    Case("80 ,000", "80 ,000", "80000", "1", "10000"),
    Case("80, 001", "80", "80", "1", "10"),
    Case("1234 000 000", "1234", "1234", "1", "1"),
    Case("07 000", "07", "7", "1", "1"),
    Case("1,234.5.6", "1", "1", "1", "1"),
    Case("9,87", "9,87", "9.87", "0.01", "0.01"),
]
WORDS = [
    Case("seven of them", "seven", "7", "1", "1", Form.WORDS),
    Case("five, six", "five", "5", "1", "1", Form.WORDS),
    Case("two hundred", "two hundred", "200", "1", "100", Form.WORDS),
    Case("two thousand", "two thousand", "2000", "1000", "1000", Form.WORDS, 1000),
    Case("three million, two", "three million", "3000000", "1000000", "1000000", Form.WORDS,
         1000000),
    Case("three million, two hundred", "three million, two hundred", "3000200", "1", "100",
         Form.WORDS),
    Case("two hundred and 5", "two hundred and 5", "205", "1", "1", Form.WORDS),
    Case("two hundred and 0", "two hundred", "200", "1", "100", Form.WORDS),
    Case("two hundred and 100", "two hundred", "200", "1", "100", Form.WORDS),
    Case("two hundred and 1", "two hundred and 1", "201", "1", "1", Form.WORDS),
    Case("one thousand and 999", "one thousand and 999", "1999", "1", "1", Form.WORDS),
    Case("one million and 5", "one million", "1E+6", "1E+6", "1E+6", Form.WORDS, 10**6),
    Case("two and 5", "two", "2", "1", "1", Form.WORDS),
    Case("two hundred & five", "two hundred & five", "205", "1", "1", Form.WORDS),
    Case("two hundred and one", "two hundred and one", "201", "1", "1", Form.WORDS),
    Case("two hundred and zero", "two hundred", "200", "1", "100", Form.WORDS),
    Case("two hundred and one hundred", "two hundred", "200", "1", "100", Form.WORDS),
    Case("two & five", "two", "2", "1", "1", Form.WORDS),
    Case("three & a half", "three & a half", "3.5", "0.125", "0.125", Form.MIXED),
    Case("two and a half bn", "two and a half bn", "2.5E+9", "1E+8", "1E+8", Form.WORDS, 10**9),
    Case("one million and a half", "one million and a half", "1.5E+6", "1E+5", "1E+5", Form.MIXED),
    Case("one point five", "one point five", "1.5", "0.1", "0.1", Form.WORDS),
    Case("two point two million", "two point two million", "2.2E+6", "1E+5", "1E+5", *IN_MILLIONS),
    Case("three point people", "three", "3", "1", "1", Form.WORDS),
    Case("one half of it", "one half", "0.5", "0.125", "0.125", Form.FRACTION),
    Case("two halves", "two", "2", "1", "1", Form.WORDS),
    Case("three halves", "three halves", "1.5", "0.125", "0.125", Form.FRACTION),
    Case("one quarter", "one quarter", "0.25", "0.125", "0.125", Form.FRACTION),
    Case("three-quarter", "three-quarter", "0.75", "0.125", "0.125", Form.FRACTION),
    Case("two and two fifths", "two and two fifths", "2.4", "0.125", "0.125", Form.MIXED),
    Case("two and two fifth", "two", "2", "1", "1", Form.WORDS),
    Case("two and one fifths", "two", "2", "1", "1", Form.WORDS),
    Case("two half", "two", "2", "1", "1", Form.WORDS),
    Case("two quarter", "two", "2", "1", "1", Form.WORDS),
    Case("one thirds", "one", "1", "1", "1", Form.WORDS),
    Case("two fifth", "two", "2", "1", "1", Form.WORDS),
    Case("two fifths million", "two fifths million", "4E+5", "1E+5", "1E+5", Form.WORDS, MILLION),
    Case("half a million", "half a million", "5E+5", "1E+5", "1E+5", Form.WORDS, MILLION),
    Case("half a hundred", "half a hundred", "50", "1", "1", Form.WORDS, 100),
    Case("half a dozen", "half a dozen", "6", "1", "1", Form.WORDS, 12),
    Case("half an hour", "half", "0.5", "0.125", "0.125", Form.FRACTION),
    Case("quarter of a million", "quarter of a million", "2.5E+5", "1E+5", "1E+5", *IN_MILLIONS),
    Case("first", "first", "1", "1", "1", Form.WORDS, 1, True),
    Case("twenty-ninth", "twenty-ninth", "29", "1", "1", Form.WORDS, 1, True),
    Case("two thousand third", "two thousand third", "2003", "1", "1", Form.WORDS, 1, True),
    Case("twenty tenth", "twenty", "20", "1", "1", Form.WORDS),
    Case("thirty eleventh", "thirty", "30", "1", "1", Form.WORDS),
    Case("twenty-one thirds", "twenty-one thirds", "7", "0.125", "0.125", Form.FRACTION),
]  # fmt: skip


def case_id(case: Case) -> str:
    """The text of the case."""
    return case.text


@pytest.mark.parametrize("case", DIGITS, ids=case_id)
def test_digits_amid_a_text(case: Case) -> None:
    assert read_digits(case.text, 0) == case.numeral(0)
    assert read_digits(BEFORE + case.text, len(BEFORE)) == case.numeral(len(BEFORE))


@pytest.mark.parametrize("case", WORDS, ids=case_id)
def test_words_amid_a_text(case: Case) -> None:
    assert read_words(case.text, 0) == case.numeral(0)
    assert read_words(BEFORE + case.text.capitalize(), len(BEFORE)) == case.numeral(len(BEFORE))


@pytest.mark.parametrize("text", ["a", "and five", "point five", "thirst", "boats"])
def test_words_that_begin_no_number(text: str) -> None:
    assert read_words(BEFORE + text, len(BEFORE)) is None


@pytest.mark.parametrize(
    ("text", "written", "value", "step"),
    [
        (".5", ".5", "0.5", "0.1"),
        (".08 inches", ".08", "0.08", "0.01"),
        (".5 million", ".5 million", "500000", "100000"),
    ],
)
def test_a_decimal_point_amid_a_text(text: str, written: str, value: str, step: str) -> None:
    numeral = read_decimal(BEFORE + text, len(BEFORE))
    assert numeral is not None
    assert (numeral.start, numeral.end) == (len(BEFORE), len(BEFORE) + len(written))
    assert numeral.printed == (Decimal(value), Decimal(step), Decimal(step))


@pytest.mark.parametrize("text", [".5.6", ".5,6", ". 5", ".x", "." + "1" * 41])
def test_what_is_no_decimal(text: str) -> None:
    assert read_decimal(text, 0) is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("five", "five"),
        ("5", "5"),
        ("3 hundred and 21 boats", "3 hundred and 21"),
        ("2 dozen five", "2 dozen five"),
        ("12, five", "12"),
        ("boats", ""),
    ],
)
def test_words_and_digits_by_one_door(text: str, written: str) -> None:
    numeral = read_numeral(BEFORE + text, len(BEFORE))
    end = numeral.end if numeral else len(BEFORE)
    assert (BEFORE + text)[len(BEFORE) : end] == written
