"""Money: signs, codes and names, before and behind the number, torn and doubled."""

from __future__ import annotations

import pytest

from claimcheck.model import Kind
from tests.extract.reading import claim, kinds, values


@pytest.mark.parametrize(
    ("text", "value", "unit", "written"),
    [
        ("It cost $2.4bn.", "2400000000", "USD", "$2.4bn"),
        ("It cost A$12.5 million.", "12500000", "AUD", "A$12.5 million"),
        ("It cost $US160 million.", "160000000", "USD", "$US160 million"),
        ("It cost HK$5m.", "5000000", "HKD", "HK$5m"),
        ("It cost Rs500.", "500", "INR", "Rs500"),
        ("It cost AUD1.5m.", "1500000", "AUD", "AUD1.5m"),
        ("It cost R500 million.", "500000000", "ZAR", "R500 million"),
        ("It cost EUR 125.", "125", "EUR", "EUR 125"),
        ("It cost 75 USD million.", "75000000", "USD", "75 USD million"),
        ("It cost 120 MEUR.", "120000000", "EUR", "120 MEUR"),
        ("It cost Y=590 billion.", "590000000000", "JPY", "Y=590 billion"),
        ("It cost 15 €.", "15", "EUR", "15 €"),
        ("it cost c $ 16.4 million .", "16400000", "CAD", "c $ 16.4 million"),
        ("It fell by -$5.", "-5", "USD", "-$5"),
        ("It fell by $-5.", "-5", "USD", "$-5"),
        ("It cost 10.5 million Australian dollars.", "10500000", "AUD", None),
        ("It cost 5 million Swiss francs.", "5000000", "CHF", None),
        ("It cost $7.25.", "7.25", "USD", "$7.25"),
        ("It cost 99p.", "99", "penny", "99p"),
        ("It cost one penny.", "1", "penny", "one penny"),
    ],
)
def test_amount(text: str, value: str, unit: str, written: str | None) -> None:
    assert values(text) == [(value, unit)]
    mention = claim(text)
    assert mention.kind is Kind.MONEY
    assert written is None or mention.text == written


def test_letter_before_digits_is_money_only_with_money_behind() -> None:
    assert kinds("the R18 rating") == [(Kind.CODE, "R18")]
    assert claim("an R18bn plan").unit == "ZAR"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("He lost 25 pounds on the diet.", "pound"),
        ("He was fined 25 pounds.", "GBP"),
        ("The firm is worth 20 million pounds.", "GBP"),
        ("They seized 20 million pounds of cocaine.", "pound"),
        ("It weighs 3 pounds.", "pound"),
        ("A bill of £3. He left 20 pounds there.", "GBP"),
    ],
)
def test_pounds_by_context(text: str, unit: str) -> None:
    assert values(text)[-1][1] == unit


def test_decision_on_pounds_is_noted() -> None:
    assert any("pounds" in note for note in claim("He was fined 25 pounds.").notes)


def test_dollars_keep_their_other_readings() -> None:
    assert {"USD", "AUD", "CAD"} <= set(claim("It cost 5 dollars.").readings)
    assert claim("It cost US$5.").readings == ()


def test_two_prices_side_by_side() -> None:
    assert values("It was $13 (£9) then.") == [("13", "USD"), ("9", "GBP")]
    assert values("The stock is $7/$9.") == [("7", "USD"), ("9", "USD")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("SYDNEY (AAP) - It cost $5 million.", "AUD"),
        ("TORONTO — It cost 5 million dollars.", "CAD"),
        ("HONG KONG, March 3 - It cost $5 a share.", "HKD / share"),
        ("SYDNEY (Reuters) - It cost $5 million.", "USD"),
        ("SYDNEY (AAP) - It cost $5m, or A$7m.", "USD"),
        ("SYDNEY (AAP) - It cost US$5m.", "USD"),
        ("LONDON — It cost $5 million.", "USD"),
        ("Sydney paid $5 million.", "USD"),
    ],
)
def test_dollars_of_the_dateline(text: str, unit: str) -> None:
    assert values(text)[0][1] == unit
