"""Two numbers in a unit that compares."""

from __future__ import annotations

import pytest

from claimcheck.compare.one_unit import (
    Fit,
    amount_of,
    in_one_unit,
    is_bare,
    is_said,
    one_noun,
    unit_words,
)

from .test_clock import figures

SAME_UNIT = [
    ("It is 5 km long.", "It is 5000 metres long."),
    ("It lost a quarter.", "It lost 25%."),
    ("It lasts five more years.", "It lasts five years."),
    ("She is 34.", "She is 34 years old."),
    ("It costs 80 cents.", "It costs 0.80 euros."),
    ("It is 14 degrees.", "It is 14 degrees Celsius."),
    ("It costs $85.", "It costs $85 a barrel."),
]
OTHER_UNIT = [
    ("It is 25 kilometres.", "It is 25%."),
    ("It costs $25.", "It costs 25 euros."),
    ("It weighs 25 kg.", "It is 25 km long."),
    ("It lasted 25 hours.", "It weighs 25 kg."),
]


@pytest.mark.parametrize(("draft", "source"), SAME_UNIT)
def test_a_unit_that_compares(draft: str, source: str) -> None:
    terms = in_one_unit(figures(draft)[0], figures(source)[0])
    assert terms is not None
    assert terms.draft.unit.dimension == terms.source.unit.dimension


@pytest.mark.parametrize(("draft", "source"), OTHER_UNIT)
def test_no_unit_compares(draft: str, source: str) -> None:
    one, other = figures(draft)[0], figures(source)[0]
    assert in_one_unit(one, other) is None
    assert in_one_unit(other, one) is None


@pytest.mark.parametrize(
    ("draft", "source", "lost"),
    [
        ("It rose to 46.", "It rose to 46%.", Fit.BARE),
        ("It owes 512 million.", "It owes $512 million.", None),
        ("It makes 680 barrels.", "It makes 680 barrels a day.", Fit.PER),
        ("It makes 680 barrels every day.", "It makes 680 barrels a day.", None),
        ("It costs $85.", "It costs $85 a barrel.", None),
    ],
)
def test_what_is_lost(draft: str, source: str, lost: Fit | None) -> None:
    terms = in_one_unit(figures(draft)[0], figures(source)[0])
    assert terms is not None
    assert terms.lost is lost


@pytest.mark.parametrize(
    ("text", "bare"), [("It is 46.", True), ("It is 46%.", False), ("It has 46 towns.", False)]
)
def test_bare_numbers(text: str, bare: bool) -> None:
    assert is_bare(figures(text)[0].mention) is bare


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [("It costs $5 a barrel.", "USD", "oil_bbl"), ("It costs $5.", "USD", "")],
)
def test_amounts(text: str, unit: str, per: str) -> None:
    quantity = figures(text)[0].quantity
    assert quantity is not None
    amount, told = amount_of(quantity)
    assert (amount.name, told) == (unit, per)


@pytest.mark.parametrize(
    ("text", "per", "said"),
    [
        ("It makes 5 tonnes daily.", "day", True),
        ("It makes 5 tonnes each night.", "day", True),
        ("A barrel costs $5.", "oil_bbl", True),
        ("It makes 5 tonnes.", "day", False),
    ],
)
def test_rates_in_other_words(text: str, per: str, said: bool) -> None:
    assert is_said(per, figures(text)[0]) is said


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("It has 46 new homes.", "It has 12 homes.", True),
        ("It has 46 homes.", "It has 12 cars.", False),
        ("It lost 46%.", "It lost 12%.", True),
    ],
)
def test_nouns(one: str, other: str, same: bool) -> None:
    assert one_noun(figures(one)[0].mention, figures(other)[0].mention) is same


def test_words_of_a_unit() -> None:
    assert unit_words(figures("It owes 6.8 million crowns.")[0].mention) >= {"crown"}
