"""Sheets with the columns of a figure table."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from claimcheck.errors import TableError
from claimcheck.model import Period, ReferenceRow
from claimcheck.tables.long import is_long, long_rows
from claimcheck.tables.sheet import Sheet
from claimcheck.tables.sources import open_sheets

HEADER = "entity,measure,value,unit,valid_from,valid_to\n"


def sheet_of(folder: Path, content: str) -> Sheet:
    path = folder / "own.csv"
    path.write_text(content, "utf-8")
    (sheet,) = open_sheets(path)
    return sheet


def rows_of(folder: Path, *lines: str) -> list[ReferenceRow]:
    return [row for row, _ in long_rows(sheet_of(folder, HEADER + "\n".join(lines) + "\n"))]


@pytest.mark.parametrize(
    ("header", "long"),
    [
        ("entity,measure,value", True),
        ("entity_id,measure,value,year,source", True),
        ("entity,measure,value,colour", False),
        ("entity,population", False),
        ("measure,value", False),
    ],
)
def test_the_columns_tell(tmp_path: Path, header: str, long: bool) -> None:
    assert (
        is_long(sheet_of(tmp_path, f"{header}\n{','.join('1' for _ in header.split(','))}\n"))
        is long
    )


@pytest.mark.parametrize(
    "header", ["entity,measur,value", "entity,measure,valeu", "entty,measure,value"]
)
def test_a_misspelt_column_is_told(tmp_path: Path, header: str) -> None:
    with pytest.raises(TableError, match=r"unknown column .*did you mean"):
        is_long(sheet_of(tmp_path, f"{header}\n1,2,3\n"))


@pytest.mark.parametrize(
    ("value", "unit", "figure", "stated"),
    [
        ("5", "GBP", "5", "GBP"),
        ("£5", "", "5", "GBP"),
        ("£5", "GBP", "5", "GBP"),
        ("5%", "%", "5", "percent"),
        ("5", "GBP million", "5000000", "GBP"),
        ("(5)", "kilometer ** 2", "-5", "kilometer ** 2"),
        ("5*", "", "5", ""),
    ],
)
def test_figures_and_units(tmp_path: Path, value: str, unit: str, figure: str, stated: str) -> None:
    (row,) = rows_of(tmp_path, f"Ashby,x,{value},{unit},2020,")
    assert (row.value, row.unit) == (Decimal(figure), stated)


def test_marks_for_gaps_are_no_rows(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "Ashby,x,n/a,,2020,", "Mill,x,..,,2020,", "Oxbow,x,5,,2020,")
    assert [row.entity for row in rows] == ["Oxbow"]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2020-03-04", "2020-05-18"),
        ("04/03/2020", "18/05/2020"),
        ("03/04/2020", "05/18/2020"),
        ("04.03.2020", "18.05.2020"),
        ("4 March 2020", "May 18, 2020"),
    ],
)
def test_days_in_many_styles(tmp_path: Path, first: str, last: str) -> None:
    (row,) = rows_of(tmp_path, f'Ashby,x,5,,{first},"{last}"')
    assert row.valid == Period(datetime.date(2020, 3, 4), datetime.date(2020, 5, 18))


def test_one_day_tells_the_order_of_all(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "Ashby,x,5,,04/03/2020,05/03/2020", "Mill,x,5,,04/03/2020,18/03/2020")
    assert rows[0].valid == Period(datetime.date(2020, 3, 4), datetime.date(2020, 3, 5))


def test_figures_and_days_of_a_frame(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "entity": ["Ashby", "Mill"],
            "measure": "x",
            "value": [5.0, None],
            "low": [4.5, None],
            "year": [2020.0, 2021.0],
            "retrieved": pd.to_datetime(["2024-03-01", None]),
        }
    ).head(1)
    ((row, place),) = long_rows(open_sheets(frame)[0])
    assert (row.value, row.low, row.high) == (5, Decimal("4.5"), 5)
    assert (row.valid, row.retrieved) == (Period.of_year(2020), "2024-03-01")
    assert (place.file, place.line) == ("DataFrame", 1)


def test_the_unit_of_a_column_of_pint_pandas() -> None:
    pytest.importorskip("pint_pandas", reason="pint-pandas is not installed")
    frame = pd.DataFrame({"entity": ["Ashby"], "measure": ["area"], "value": [5.0]})
    ((row, _),) = long_rows(open_sheets(frame.astype({"value": "pint[km**2]"}))[0])
    assert (row.value, row.unit) == (5, "kilometer ** 2")
