"""Numbers in words: cardinals, orders of magnitude, ordinals, articles before units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Form, Kind
from tests.extract.reading import claim, kinds, only, values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Seven boats sank.", "7", ""),
        ("Twenty-one boats sank.", "21", ""),
        ("Some three hundred and twelve boats sank.", "312", ""),
        ("A hundred boats sank.", "100", ""),
        ("Two thousand five hundred boats sank.", "2500", ""),
        ("Four million people left.", "4000000", ""),
        ("Two and a half million people left.", "2500000", ""),
        ("Half a million people left.", "500000", ""),
        ("It is twelve miles off.", "12", "mile"),
        ("It is six and a half feet tall.", "6.5", "foot"),
        ("It cost five dollars.", "5", "USD"),
        ("It cost ten million pounds sterling.", "10000000", "GBP"),
        ("It rose five percent.", "5", "percent"),
        ("It rose five per cent.", "5", "percent"),
        ("It rose five percentage points.", "5", "percentage_point"),
        ("It fell to minus twelve degrees Celsius.", "-12", "degC"),
        ("A dozen boats sank.", "12", ""),
        ("Two dozen boats sank.", "24", ""),
        ("It took three days.", "3", "day"),
        ("The forty-two-year-old said so.", "42", "year"),
    ],
)
def test_cardinal(text: str, value: str, unit: str) -> None:
    assert values(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Dozens of boats sank.", 12),
        ("Hundreds of boats sank.", 100),
        ("Thousands of boats sank.", 1000),
        ("Tens of thousands of boats sank.", 10000),
        ("Hundreds of thousands of people left.", 100000),
    ],
)
def test_orders_of_magnitude(text: str, low: int) -> None:
    mention = claim(text)
    assert mention.form is Form.ORDER
    assert mention.low == low
    assert low * 4 <= mention.high <= low * 12


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("Millions of dollars went.", "USD", Kind.MONEY),
        ("Thousands of miles lay ahead.", "mile", Kind.MEASURE),
        ("Several hundred people came.", "", Kind.COUNT),
        ("A few thousand people came.", "", Kind.COUNT),
    ],
)
def test_orders_of_money_and_measures(text: str, unit: str, kind: Kind) -> None:
    mention = claim(text)
    assert (mention.unit, mention.kind, mention.form) == (unit, kind, Form.ORDER)


@pytest.mark.parametrize(
    "text",
    [
        "The third boat sank.",
        "the twenty-first boat",
        "the hundredth boat",
        "his fifth goal",
        "the Second World War",
    ],
)
def test_ordinals_are_set_aside(text: str) -> None:
    assert only(text).kind is Kind.ORDINAL


def test_a_day_in_words_is_a_date() -> None:
    mention = only("on the fourth of July they met")
    assert (mention.kind, mention.text) == (Kind.DATE, "fourth of July")
    assert mention.moment is not None
    assert (mention.moment.month, mention.moment.day) == (7, 4)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A kilometre on, it stopped.", "1", "kilometer"),
        ("It took more than a decade.", "1", "decade"),
        ("It was gone in nearly a decade.", "1", "decade"),
        ("A mile on, it stopped.", "1", "mile"),
        ("It weighs a kilogram.", "1", "kilogram"),
    ],
)
def test_an_article_before_a_unit_counts_one(text: str, value: str, unit: str) -> None:
    assert values(text) == [(value, unit)]


@pytest.mark.parametrize(
    "text", ["It took a second look.", "He set a foot wrong.", "gone a decade"]
)
def test_an_article_before_an_ambiguous_word_counts_nothing(text: str) -> None:
    assert values(text) == []


_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    """English words of 2 to 9,999."""
    if number >= 1000:
        rest = number % 1000
        return f"{_ONES[number // 1000 - 1]} thousand" + (f" {spell(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{_ONES[number // 100 - 1]} hundred" + (f" and {spell(rest)}" if rest else "")
    teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    if number >= 20:
        rest = number % 10
        return _TENS[number // 10 - 2] + (f"-{_ONES[rest - 1]}" if rest else "")
    return teens.split()[number - 10] if number >= 10 else _ONES[number - 1]


@settings(max_examples=50)
@given(st.integers(2, 9999))
def test_any_spelled_number_before_a_noun(number: int) -> None:
    text = f"The yard built {spell(number)} boats there."
    mention = claim(text)
    assert (mention.low, mention.noun) == (Decimal(number), "boats")
    assert mention.text == spell(number)


def test_words_inside_other_words_are_no_numbers() -> None:
    assert kinds("Often the weight of bone and stone is network attention.") == []
