"""Sums in two currencies at the rate of the document's day."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from claimcheck.errors import MissingExtraError
from claimcheck.tables import Tables, load_tables
from claimcheck.tables.rates import EcbRates
from tests.tables.scenes import match_of, verdict_of

DAY = "2015-03-18"  # one pound was $1.4650, one euro $1.0592


@pytest.fixture(scope="module")
def rates() -> Tables:
    """Only the daily rates."""
    pytest.importorskip("currency_converter")
    return load_tables("ecb", shipped=False)


@pytest.mark.parametrize(
    ("text", "number", "verdict"),
    [
        ("The house sold for £2 million ($2.9 million).", "$2.9 million", "supported"),
        ("The house sold for £2 million ($2.95 million).", "$2.95 million", "supported"),
        ("The house sold for £2 million ($3.1 million).", "$3.1 million", "unchecked"),
        ("The house sold for £2 million ($29 million).", "$29 million", "review"),
        ("The house sold for £2 million ($1.4 million).", "$1.4 million", "review"),
        ("The house sold for $2.1 million (€2 million).", "€2 million", "supported"),
        ("The house sold for £2 million (£3 million).", "£3 million", "none"),
        ("The house sold for £2 million (3 million votes).", "3 million", "none"),
        ("The house sold for £2 million, then for $9 million.", "$9 million", "none"),
    ],
)
def test_a_sum_in_brackets_is_the_sum_before_it(
    rates: Tables, text: str, number: str, verdict: str
) -> None:
    assert verdict_of(text, number, rates, DAY) == verdict


def test_without_a_date_or_rates_nothing_is_said(rates: Tables, shipped: Tables) -> None:
    text = "The house sold for £2 million ($29 million)."
    assert verdict_of(text, "$29 million", rates, None) == "none"
    assert verdict_of(text, "$29 million", rates, "1996-01-01") == "none"
    assert verdict_of(text, "$29 million", shipped, DAY) == "none"


def test_the_row_shows_the_arithmetic(rates: Tables) -> None:
    match = match_of("It sold for £2 million ($2.9 million).", "$2.9 million", rates, DAY)
    assert match is not None
    assert match.rows[0].note.startswith("£2 million × 1.465")
    assert "European Central Bank" in match.rows[0].source


def test_rates_are_those_of_the_day() -> None:
    pytest.importorskip("currency_converter")
    ecb = EcbRates()
    day = datetime.date(2015, 3, 18)
    assert ecb.rate("EUR", "USD", day) == Decimal("1.0592")
    assert ecb.rate("UAH", "USD", day) is None
    assert ecb.rate("RUB", "USD", datetime.date(2024, 1, 1)) is None


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "currency_converter", None)
    with pytest.raises(MissingExtraError, match="currencyconverter"):
        load_tables("ecb")
