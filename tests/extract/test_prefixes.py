"""Signs and currencies before a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.prefixes import read_prefix
from claimcheck.extract.scan import Scan, previous_word
from tests.extract.reading import claim, values


@pytest.mark.parametrize("mark", ["**", "*", "_", "__", "(", "‘"])
@pytest.mark.parametrize("sign", ["Minus ", "minus ", "Negative ", "−", "-"])
def test_sign_behind_markup(mark: str, sign: str) -> None:
    mention = claim(f"At {mark}{sign}41.6 degrees it froze.")
    assert (float(mention.low), mention.text) == (-41.6, f"{sign}41.6 degrees")


@pytest.mark.parametrize(
    ("before", "unit"),
    [
        ("$", "USD"),
        ("US$", "USD"),
        ("$US", "USD"),
        ("USD", "USD"),
        ("USD ", "USD"),
        ("£", "GBP"),
        ("€", "EUR"),
        ("€ ", "EUR"),
        ("EUR ", "EUR"),
        ("A$", "AUD"),
        ("C$", "CAD"),
        ("NZ$", "NZD"),
        ("HK$", "HKD"),
        ("S$", "SGD"),
        ("R$", "BRL"),
        ("¥", "JPY"),
        ("₹", "INR"),
        ("Rs ", "INR"),
        ("Rs.", "INR"),
        ("₩", "KRW"),
        ("₺", "TRY"),
        ("₽", "RUB"),
        ("₪", "ILS"),
        ("₦", "NGN"),
        ("₱", "PHP"),
        ("CHF ", "CHF"),
        ("SEK ", "SEK"),
        ("NOK ", "NOK"),
        ("PLN ", "PLN"),
        ("ZAR ", "ZAR"),
    ],
)
def test_currency_before_a_number(before: str, unit: str) -> None:
    text = f"The fee was {before}450 then."
    mention = claim(text)
    assert (mention.unit, int(mention.low)) == (unit, 450)
    assert mention.text == f"{before}450"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("-5", -5),
        ("−5", -5),
        ("–5", -5),
        ("minus 5", -5),
        ("plus or minus 5", 5),
        ("negative 5", -5),
        ("Minus 5", -5),
        ("-$5", -5),
        ("$-5", -5),
        ("minus $5", -5),
        ("-£5", -5),
        ("+5", 5),
    ],
)
def test_sign(written: str, value: int) -> None:
    assert claim(f"The balance was {written} today.").low == value


@pytest.mark.parametrize("text", ["a post-5 world", "the mid-5 rate", "pages 3-5 say"])
def test_a_hyphen_after_a_word_is_no_minus(text: str) -> None:
    assert all(not value.startswith("-") for value, _ in values(text))


@pytest.mark.parametrize("text", ["The R18 label", "The A4 sheet", "The S7 phone"])
def test_one_letter_alone_is_no_currency(text: str) -> None:
    assert values(text) == []


def test_a_negative_amount_begins_at_its_sign() -> None:
    assert claim("The balance was -$5 today.").text == "-$5"
    assert claim("It fell to minus 12 °C today.").text == "minus 12 °C"


@given(st.text(max_size=30))
def test_a_prefix_ends_where_the_number_begins(before: str) -> None:
    text = before + "5"
    prefix = read_prefix(Scan(text), len(before), previous_word(text, len(before)))
    assert 0 <= prefix.start <= len(before)
    assert not (prefix.negative and prefix.start == len(before))
