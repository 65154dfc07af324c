"""Figures as tables write them."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.tables.cells import (
    is_failed,
    is_footer,
    is_missing,
    number_in,
    style_of,
    written_in,
)
from claimcheck.tables.sheet import COMMA, POINT, Cell


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1234", "1234"),
        ("1,234.5", "1234.5"),
        ("1 234", "1234"),
        ("1\u00a0234\u00a0567", "1234567"),
        ("1\u202f234.5", "1234.5"),
        ("1'234", "1234"),
        ("12,34,567", "1234567"),
        ("£1,200", "1200"),
        ("GBP 1,200", "1200"),
        ("1,200 €", "1200"),
        ("1,200 EUR", "1200"),
        ("12%", "12"),
        ("12.5 %", "12.5"),
        ("(300)", "-300"),
        ("(£1,200)", "-1200"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("–5", "-5"),
        ("-£5", "-5"),
        ("£-5", "-5"),
        ("+5", "5"),
        (".5", "0.5"),
        ("12.", "12"),
        ("1.2E+06", "1.2E+6"),
        ("1,234*", "1234"),
        ("1,234 (a)", "1234"),
        ("1,234[3]", "1234"),
        ("12% †", "12"),
        ("5¹", "5"),
        ("007", "7"),
        (" 5 ", "5"),
        (5, "5"),
        (0.1, "0.1"),
        (Decimal("1.10"), "1.10"),
    ],
)
def test_figures(cell: Cell, value: str) -> None:
    found = number_in(cell)
    assert found is not None
    assert str(found) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1.234,5", "1234.5"), ("12,50 €", "12.50"), ("1.234", "1234"), ("0,123", "0.123")],
)
def test_figures_with_a_comma(cell: str, value: str) -> None:
    assert str(number_in(cell, COMMA)) == value


@pytest.mark.parametrize(
    "cell",
    [
        "", "–", "n/a", "..", "five", "5 km", "5 million", "1,23", "0,123", "1,2345", "1.234.567",
        "18.03.2025", "2025-03-18", "12:30", "1,234.5.6", "--5", "(-5)", "5 5", "1e9999", "٣", "½",
        "5E", "£5 €", "5)", "(5", "9" * 90, "1" + ",000" * 100, "$", True, None, float("nan"),
        float("inf"), datetime.date(2025, 3, 18), Decimal("1e999"), Decimal("NaN"),
    ],
)  # fmt: skip
def test_what_is_no_figure(cell: Cell) -> None:
    assert number_in(cell) is None


@pytest.mark.parametrize(
    ("cell", "unit"),
    [("£5", "GBP"), ("5 USD", "USD"), ("€5", "EUR"), ("5%", "percent"), ("5", ""), (5, "")],
)
def test_the_unit_beside_a_figure(cell: Cell, unit: str) -> None:
    found = written_in(cell)
    assert found is not None
    assert found.unit == unit


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_what_python_writes_is_read_as_it_is(value: Decimal) -> None:
    value = value.quantize(Decimal("0.001"))
    assert number_in(f"{value:,}") == number_in(f"{value}") == number_in(value) == value
    assert number_in(f"£{abs(value):,}*") == abs(value)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_both_styles_say_the_same(value: Decimal) -> None:
    text = f"{value.quantize(Decimal('0.01')):,}"
    swapped = text.translate(str.maketrans(",.", ".,"))
    assert number_in(text, POINT) == number_in(swapped, COMMA)


@given(st.text())
def test_any_text_is_a_figure_or_none(text: str) -> None:
    found = number_in(text)
    assert found is None or found.is_finite()


@pytest.mark.parametrize(
    ("cells", "style"),
    [
        (["1,234.5"], POINT),
        (["1.234,5"], COMMA),
        (["1,5", "7"], COMMA),
        (["1.5", "7"], POINT),
        (["1,234", "5"], POINT),
        (["1.234.567"], COMMA),
        (["1,5", "2,5", "1.5"], COMMA),
        (["Ashby, Norland", "1.5"], POINT),
        ([], POINT),
    ],
)
def test_the_style_of_a_column(cells: list[str], style: object) -> None:
    assert style_of(cells) == style


def test_a_style_that_nothing_tells_is_the_other() -> None:
    assert style_of(["1,234", "1.234"], COMMA) == COMMA


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "N/A", "..", "…", ":", "nan", None])
def test_gaps(cell: Cell) -> None:
    assert is_missing(cell)
    assert number_in(cell) is None


@pytest.mark.parametrize("cell", ["0", 0, 0.0, False, "nil", "5"])
def test_no_gaps(cell: Cell) -> None:
    assert not is_missing(cell)


def test_formulas_that_failed() -> None:
    assert is_failed("#DIV/0!")
    assert is_failed(" #ref! ")
    assert not is_failed("# of staff")


@pytest.mark.parametrize("text", ["Source: Office", "Notes", "* provisional", "© Desk 2024"])
def test_notes_under_a_table(text: str) -> None:
    assert is_footer(text)


@pytest.mark.parametrize("text", ["Sourceville", "Notebook Town", "Ashby", ""])
def test_names_that_are_no_notes(text: str) -> None:
    assert not is_footer(text)
