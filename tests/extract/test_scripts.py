"""Digits of other scripts are read as what they say, where they stand."""

from __future__ import annotations

import sys
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.scripts import in_ascii
from tests.extract.reading import mentions, only

DIGITS = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.decimal(chr(code), None)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It is ５ km long.", "5", "kilometer"),
        ("It is ١٥ km long.", "15", "kilometer"),
        ("It is १,३०० km long.", "1300", "kilometer"),
        ("It is 𝟙𝟚.𝟝 km long.", "12.5", "kilometer"),
        ("It rose １２．５％ in May.", "12.5", "percent"),
        ("It rose ٣٫٥٪ in May.", "3.5", "percent"),
        ("It cost ＄１，３００ then.", "1300", "USD"),
    ],
)
def test_digits_and_their_signs(text: str, value: str, unit: str) -> None:
    mention = only(text)
    assert (mention.low, mention.unit) == (Decimal(value), unit)
    assert mention.text == text[mention.start : mention.end]


@pytest.mark.parametrize("text", ["", "1,300 km", "café, 5½ m²", "№ ⅫⅫ", "①²", "％ of"])
def test_a_text_without_them_is_itself(text: str) -> None:
    assert in_ascii(text) is text


def test_every_digit_of_unicode_is_known() -> None:
    assert in_ascii("".join(DIGITS)) == "".join(str(unicodedata.decimal(one)) for one in DIGITS)


@given(st.text(alphabet=st.sampled_from([*DIGITS, "a", "，", " "]), max_size=30))
def test_nothing_moves(text: str) -> None:
    plain = in_ascii(text)
    assert len(plain) == len(text)
    for mention in mentions(text):
        assert mention.text == text[mention.start : mention.end]
