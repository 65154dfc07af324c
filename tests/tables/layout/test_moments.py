"""Periods as tables write them."""

from __future__ import annotations

import datetime

import pytest

from claimcheck.tables.days import DayOrder
from claimcheck.tables.layout.moments import dated, is_fiscal, part_of
from claimcheck.tables.sheet import Cell

PERIODS: list[tuple[Cell, str, str, str]] = [
    (2024, "2024-01-01", "2024-12-31", ""),
    (2024.0, "2024-01-01", "2024-12-31", ""),
    ("2024", "2024-01-01", "2024-12-31", ""),
    ("2024 (p)", "2024-01-01", "2024-12-31", ""),
    ("FY2024", "2024-01-01", "2024-12-31", "FY2024"),
    ("FY24", "2024-01-01", "2024-12-31", "FY24"),
    ("FY 2024/25", "2024-01-01", "2025-12-31", "FY 2024/25"),
    ("2024/25", "2024-01-01", "2025-12-31", "2024/25"),
    ("2024-25", "2024-01-01", "2025-12-31", "2024-25"),
    ("1999/00", "1999-01-01", "2000-12-31", "1999/00"),
    ("2020–2024", "2020-01-01", "2024-12-31", "2020–2024"),
    ("Q1 2024", "2024-01-01", "2024-03-31", "Q1 2024"),
    ("2024Q4", "2024-10-01", "2024-12-31", "2024Q4"),
    ("1Q24", "2024-01-01", "2024-03-31", "1Q24"),
    ("H2 2024", "2024-07-01", "2024-12-31", "H2 2024"),
    ("2024-03", "2024-03-01", "2024-03-31", ""),
    ("2024M02", "2024-02-01", "2024-02-29", ""),
    ("March 2024", "2024-03-01", "2024-03-31", ""),
    ("Mar-24", "2024-03-01", "2024-03-31", ""),
    ("2024 Mar", "2024-03-01", "2024-03-31", ""),
    ("2024-03-18", "2024-03-18", "2024-03-18", ""),
    ("18 March 2024", "2024-03-18", "2024-03-18", ""),
    (datetime.date(2024, 3, 18), "2024-03-18", "2024-03-18", ""),
]


@pytest.mark.parametrize(("cell", "first", "last", "label"), PERIODS)
def test_a_period_is_read(cell: Cell, first: str, last: str, label: str) -> None:
    found = dated(cell)
    assert found is not None
    assert (str(found.period.first), str(found.period.last), found.label) == (first, last, label)


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "Parks",
        "12",
        "1,240",
        12,
        99999,
        2024.5,
        None,
        True,
        "2024 Parks",
        "03/04/2024",
        "x" * 99,
    ],
)
def test_what_is_no_period_is_none(cell: Cell) -> None:
    assert dated(cell) is None


def test_the_order_of_a_day_settles_it() -> None:
    found = dated("03/04/2024", DayOrder.DAY_FIRST)
    assert found is not None
    assert found.period.first == datetime.date(2024, 4, 3)


@pytest.mark.parametrize(
    ("cells", "head", "fiscal"),
    [
        (["2011-12", "2012-13"], "month", True),
        (["2011-11", "2011-12"], "month", False),
        (["2011-12"], "year", True),
        (["2011-12"], "month", False),
        (["2011/12"], "month", True),
    ],
)
def test_a_column_tells_years_from_months(cells: list[str], head: str, fiscal: bool) -> None:
    assert is_fiscal(cells, head) is fiscal


@pytest.mark.parametrize(
    ("part", "quarters", "first"),
    [
        ("Q2", False, "2024-04"),
        (2, True, "2024-04"),
        (2, False, "2024-02"),
        ("March", False, "2024-03"),
        ("", False, "2024-01"),
    ],
)
def test_a_year_and_a_part_of_it_in_two_cells(part: Cell, quarters: bool, first: str) -> None:
    found = part_of(2024, part, quarters=quarters)
    assert found is not None
    assert str(found.period.first).startswith(first)


def test_a_month_is_a_month_among_fiscal_years_too() -> None:
    for fiscal in (True, False):
        found = dated("2024-03", fiscal=fiscal)
        assert found is not None
        assert str(found.period.last) == "2024-03-31"


def test_a_part_that_is_none_dates_nothing() -> None:
    assert part_of(2024, "spring", quarters=False) is None
