"""Forty spellings of money: names, codes, signs, scale words, minor units."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Kind
from tests.extract.reading import claim

NAMES = {
    "dollars": "USD",
    "US dollars": "USD",
    "Australian dollars": "AUD",
    "Canadian dollars": "CAD",
    "New Zealand dollars": "NZD",
    "Hong Kong dollars": "HKD",
    "Singapore dollars": "SGD",
    "euros": "EUR",
    "pounds sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rupees": "INR",
    "rubles": "RUB",
    "roubles": "RUB",
    "Swiss francs": "CHF",
    "Swedish kronor": "SEK",
    "Norwegian kroner": "NOK",
    "Danish kroner": "DKK",
    "rand": "ZAR",
    "shekels": "ILS",
    "zlotys": "PLN",
    "Mexican pesos": "MXN",
}
CODES = ("USD", "EUR", "GBP", "JPY", "CHF", "AUD", "CAD", "SEK", "NOK", "INR", "BRL", "ZAR", "CNY")
SCALES = {"": 1, " thousand": 1000, " million": 10**6, " billion": 10**9, " trillion": 10**12}


@pytest.mark.parametrize(("name", "code"), NAMES.items())
@pytest.mark.parametrize("scale", ["", " million", " billion"])
def test_named(name: str, code: str, scale: str) -> None:
    mention = claim(f"The fund paid 450{scale} {name} then.")
    assert (mention.unit, mention.kind) == (code, Kind.MONEY)
    assert mention.low == 450 * SCALES[scale]
    assert mention.text == f"450{scale} {name}"


@pytest.mark.parametrize("code", CODES)
def test_code_before_and_behind(code: str) -> None:
    for text in (f"The fund paid {code} 450 million.", f"The fund paid 450 million {code}."):
        mention = claim(text)
        assert (mention.unit, int(mention.low)) == (code, 450 * 10**6)


@settings(max_examples=50)
@given(
    st.sampled_from(["$", "£", "€", "US$", "A$"]),
    st.integers(1, 9_999),
    st.sampled_from(list(SCALES)),
)
def test_sign_and_scale_word(sign: str, amount: int, scale: str) -> None:
    written = f"{sign}{amount:,}{scale}"
    mention = claim(f"The fund paid {written} then.")
    assert (mention.text, int(mention.low)) == (written, amount * SCALES[scale])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost 40 cents.", "cent"),
        ("It cost 40 pence.", "penny"),
        ("It cost 40p.", "penny"),
        ("It cost 40 cents a share.", "cent / share"),
        ("It cost 40 cents a litre.", "cent / liter"),
    ],
)
def test_minor_units_stay_minor(text: str, unit: str) -> None:
    mention = claim(text)
    assert (mention.unit, int(mention.low)) == (unit, 40)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It cost $5-10.", 5, 10),
        ("It cost $5 to $10.", 5, 10),
        ("It cost between $5 and $10.", 5, 10),
        ("It cost 5 to 10 dollars.", 5, 10),
        ("It cost 5-10 dollars.", 5, 10),
        ("It cost from $5 million to $10 million.", 5 * 10**6, 10 * 10**6),
    ],
)
def test_ranges_of_money(text: str, low: int, high: int) -> None:
    mention = claim(text)
    assert (int(mention.low), int(mention.high), mention.unit) == (low, high, "USD")
