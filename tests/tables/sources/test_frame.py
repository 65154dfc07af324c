"""DataFrames: every type and index that stands for figures or names."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest

from claimcheck.errors import TableError
from claimcheck.tables.sheet import Record
from claimcheck.tables.sources import open_sheets


def test_types_are_cells() -> None:
    frame = pd.DataFrame(
        {
            "town": pd.Categorical(["Ashby", None]),
            "staff": pd.array([12, None], dtype="Int64"),
            "share": pd.Series([0.1, None], dtype="float32"),
            "rate": pd.array([0.5, None], dtype="Float32"),
            "day": pd.to_datetime(["2024-03-01", None]),
            "open": pd.array([True, None], dtype="boolean"),
            "note": ["x", float("nan")],
        }
    )
    (sheet,) = open_sheets(frame)
    first = ("Ashby", 12, 0.1, 0.5, datetime.date(2024, 3, 1), True, "x")
    assert list(sheet.read()) == [Record(1, first), Record(2, (None,) * 7)]
    assert (sheet.name, sheet.place.file, sheet.size) == ("DataFrame", "DataFrame", 2)


def test_an_index_that_names_is_a_column() -> None:
    frame = pd.DataFrame({"staff": [12]}, index=pd.Index(["Ashby"], name="town"))
    assert open_sheets(frame)[0].columns == ("town", "staff")
    assert open_sheets(frame.rename_axis(None))[0].columns == ("index", "staff")
    assert open_sheets(frame.reset_index(drop=True))[0].columns == ("staff",)


def test_levels_are_joined() -> None:
    names = pd.MultiIndex.from_tuples([(2023, "staff"), (2024, "staff")])
    index = pd.MultiIndex.from_tuples([("Norland", "Ashby")], names=["country", "town"])
    (sheet,) = open_sheets(pd.DataFrame([[1, 2]], columns=names, index=index))
    assert sheet.columns == ("country", "town", "2023 staff", "2024 staff")
    assert [record.cells for record in sheet.read()] == [("Norland", "Ashby", 1, 2)]


def test_units_of_pint_pandas_are_taken() -> None:
    pytest.importorskip("pint_pandas", reason="pint-pandas is not installed")
    area = pd.Series([120.5, None], dtype="pint[km**2]")
    (sheet,) = open_sheets(pd.DataFrame({"town": ["Ashby", "Mill"], "area": area}))
    assert sheet.units == {"area": "kilometer ** 2"}
    assert [record.cells for record in sheet.read()] == [("Ashby", 120.5), ("Mill", None)]


def test_the_frame_is_left_as_it_was() -> None:
    frame = pd.DataFrame({"town": ["Ashby"], "staff": [12]})
    before = frame.copy()
    list(open_sheets(frame)[0].read())
    pd.testing.assert_frame_equal(frame, before)


def test_the_fingerprint_is_that_of_what_it_holds() -> None:
    frame = pd.DataFrame({"town": ["Ashby"], "staff": [12]})
    first = open_sheets(frame)[0].fingerprint()
    assert open_sheets(frame.copy())[0].fingerprint() == first
    assert open_sheets(frame.assign(staff=13))[0].fingerprint() != first
    assert open_sheets(frame.rename(columns={"staff": "cost"}))[0].fingerprint() != first


def test_columns_of_the_same_name_are_told() -> None:
    with pytest.raises(TableError, match="DataFrame: column 'a': columns 1 and 2"):
        open_sheets(pd.DataFrame([[1, 2]], columns=["a", "a"]))
