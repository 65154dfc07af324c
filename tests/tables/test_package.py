"""Packages, CSV files and frames: what is read, and what is told when they cannot be."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from claimcheck.errors import TableError
from claimcheck.model import Period
from claimcheck.tables import load_tables
from claimcheck.tables.gathering import gather, read_package
from claimcheck.tables.package import Package
from claimcheck.tables.records import FOREVER
from claimcheck.tables.sources import open_sheets
from tests.tables.towns import COLUMNS, FIGURES, write_package


def test_a_package_states_its_entities_names_measures_and_rows(tmp_path: Path) -> None:
    data = read_package(write_package(tmp_path))
    assert data.entities["p-ashby"].sort == "nuclear"
    assert {name.surface for name in data.names if name.entity_id == "NOR-1"} == {
        "Norland",
        "Kingdom of Norland",
        "Norlander",
    }
    assert [name.surface for name in data.names if name.ambiguous] == ["Mill"]
    assert data.measures["density"].recipes == ("population / area",)
    assert data.measures["population"].tolerance == Decimal("0.03")
    assert data.heads["city"] == ("town", "city")
    assert len(data.rows) == 7


@pytest.mark.parametrize("name", ["", "datapackage.json", "figures.csv"])
def test_a_package_is_its_folder_its_descriptor_or_a_file(tmp_path: Path, name: str) -> None:
    folder = write_package(tmp_path)
    resources = [{"path": "figures.csv"}]
    (folder / "datapackage.json").write_text(json.dumps({"resources": resources}), "utf-8")
    assert len(read_package(folder / name if name else folder).rows) == 7


def test_a_descriptor_marks_what_was_revised(tmp_path: Path) -> None:
    old = f"{COLUMNS}\nNOR-1,population,4700000,,,,2019-01-01,2019-12-31,,2019,,Old,,,\n"
    folder = write_package(tmp_path, earlier=old)
    resources = [
        {"path": "entities.csv"},
        {"path": "figures.csv"},
        {"path": "earlier.csv", "claimcheck:superseded": True},
    ]
    (folder / "datapackage.json").write_text(json.dumps({"resources": resources}), "utf-8")
    assert [row.value for row in read_package(folder).rows if row.superseded] == [4700000]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "NOR-1,population,5 million,,,,2020,,,,,,,,",
            "column 'value': '5 million' is not a number",
        ),
        ("NOR-1,population,inf,,,,2020,,,,,,,,", "column 'value': 'inf' is not a number"),
        ("NOR-1,population,,,,,2020,,,,,,,,", "no value"),
        ("NOR-1,,5,,,,2020,,,,,,,,", "no measure"),
        (",population,5,,,,2020,,,,,,,,", "no entity"),
        ("NOR-1,population,5,,,six,2020,,,,,,,,", "column 'high': 'six' is not a number"),
        (
            "NOR-1,population,5,furlng,,,2020,,,,,,,,",
            "'furlng' is not known .did you mean 'furlong'",
        ),
        ("NOR-1,population,5,,9,2,2020,,,,,,,,", "low 9 is above high 2"),
        ("NOR-1,population,5,,,,2020-13-01,,,,,,,,", "bad date '2020-13-01'"),
        ("NOR-1,population,5,,,,2020-05-01,2020-01-01,,,,,,,", "ends before it begins"),
        ("NOR-1,population,5,,,", "not as many fields"),
    ],
)
def test_a_bad_line_is_told_with_its_place(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "figures.csv"
    path.write_text(f"{COLUMNS}\n{line}\n", "utf-8")
    with pytest.raises(TableError, match=message) as error:
        read_package(path)
    assert str(error.value).startswith(f"{path}:2: ")


def test_a_second_figure_for_the_same_period_is_told(tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    line = "NOR-1,population,5,,,,2020,,,,,Office,,,\n"
    path.write_text(f"{COLUMNS}\n{line}{line}", "utf-8")
    with pytest.raises(TableError, match=r"a second population.*line 2"):
        read_package(path)


@pytest.mark.parametrize(
    ("columns", "hint"),
    [("entity,measur,value", "measure"), ("entity,measure,valeu", "value")],
)
def test_an_unknown_column_is_told_with_the_closest(
    tmp_path: Path, columns: str, hint: str
) -> None:
    path = tmp_path / "own.csv"
    path.write_text(f"{columns}\nNorland,population,5\n", "utf-8")
    with pytest.raises(TableError, match=f"did you mean '{hint}'"):
        read_package(path)


@pytest.mark.parametrize(
    ("measures", "message"),
    [
        ("[measures.population]\ncue = []\n", "unknown key 'cue'"),
        ("[measures.population\n", "is not TOML"),
    ],
)
def test_bad_measures_are_told(tmp_path: Path, measures: str, message: str) -> None:
    folder = write_package(tmp_path)
    (folder / "measures.toml").write_text(measures, "utf-8")
    with pytest.raises(TableError, match=message):
        read_package(folder)


def test_a_file_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no such file"):
        read_package(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        ("", "", None),
        ("2020", "", (2020, 1, 1, 9999, 12, 31)),
        ("2020-03", "2020-05", (2020, 3, 1, 2020, 5, 31)),
        ("2020-02-03", "2020-02-03", (2020, 2, 3, 2020, 2, 3)),
    ],
)
def test_periods(
    tmp_path: Path, first: str, last: str, period: tuple[int, int, int, int, int, int] | None
) -> None:
    path = tmp_path / "own.csv"
    line = f"entity,measure,value,valid_from,valid_to\nNorland,population,5,{first},{last}\n"
    path.write_text(line, "utf-8")
    found = read_package(path).rows[0].valid
    if period is None:
        assert found is None
    else:
        days = datetime.date(*period[:3]), datetime.date(*period[3:])
        assert found == Period(*days)
        assert (found.last == FOREVER) == (last == "")


def test_a_frame_is_read_like_a_file() -> None:
    frame = pd.DataFrame(
        {
            "entity": ["Ashby", "Mill"],
            "measure": ["population", "population"],
            "value": [412300.0, 12.5],
            "year": [2020, 2021],
            "source": ["Office", None],
        }
    )
    rows = gather(Package(tuple(open_sheets(frame)))).rows
    assert [(row.entity, row.value) for row in rows] == [
        ("Ashby", Decimal(412300)),
        ("Mill", Decimal("12.5")),
    ]
    assert [row.valid for row in rows] == [Period.of_year(2020), Period.of_year(2021)]
    assert rows[1].source == "DataFrame"


def test_a_frame_with_dates_is_read() -> None:
    frame = pd.DataFrame(
        {
            "entity": ["Ashby"],
            "measure": ["population"],
            "value": ["412300"],
            "valid_from": pd.to_datetime(["2020-01-01"]),
            "valid_to": pd.to_datetime(["2020-12-31"]),
        }
    )
    assert gather(Package(tuple(open_sheets(frame)))).rows[0].valid == Period.of_year(2020)


def test_a_frame_with_a_misspelt_column_is_told() -> None:
    said = r"DataFrame: unknown column 'valeu' .did you mean 'value'"
    with pytest.raises(TableError, match=said):
        load_tables(pd.DataFrame({"entity": ["A"], "measure": ["b"], "valeu": [1]}))


def test_a_source_of_another_kind_is_told() -> None:
    with pytest.raises(TableError, match="a table cannot be a int"):
        load_tables([5], shipped=False)  # type: ignore[list-item]


def test_figures_without_declared_measures_make_their_own(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("entity,measure,value,unit\nAshby,library_books,9000,\n", "utf-8")
    measure = read_package(path).measures["library_books"]
    assert measure.cues == ("library books",)


def test_every_line_of_figures_becomes_a_row() -> None:
    assert FIGURES.count("\n") == 8
