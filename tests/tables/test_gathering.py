"""Sheets of any layout, with what a package declares beside them."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.tables import load_tables
from claimcheck.tables.gathering import read_package
from tests.tables.scenes import verdict_of
from tests.tables.towns import write_package

WIDE = "Town;Year;Population;Area [km²]\nAshby;2020;412.300;12,5\nOxbow;2020;31.415;7,25\n"


def described(folder: Path, name: str, content: bytes, **resource: object) -> Path:
    """A package with one file, and what its descriptor says of it."""
    (folder / name).write_bytes(content)
    listed = [{"path": name, **resource}]
    (folder / "datapackage.json").write_text(json.dumps({"resources": listed}))
    return folder


def test_a_table_with_heads_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "towns.csv").write_text(WIDE, "utf-8")
    data = read_package(tmp_path / "towns.csv")
    figures = {(row.entity, row.measure): (row.value, row.unit) for row in data.rows}
    assert figures["Ashby", "towns.population"] == (Decimal(412300), "")
    assert figures["Oxbow", "towns.area"][0] == Decimal("7.25")
    assert set(data.entities) == {"Ashby", "Oxbow"}
    assert set(data.measures) == {"towns.population", "towns.area"}


def test_names_of_the_package_are_its_entities(tmp_path: Path) -> None:
    write_package(tmp_path)
    (tmp_path / "wide.csv").write_text("Town,Year,Library books\nAshby-on-Lea,2020,9000\n", "utf-8")
    data = read_package(tmp_path)
    (row,) = [row for row in data.rows if row.table == "wide"]
    assert row.entity_id == "t-ashby"
    tables = load_tables(tmp_path, shipped=False)
    said = "In 2020, Ashby had 9,000 library books."
    assert verdict_of(said, "9,000", tables) == "supported"


def test_shipped_names_stay_theirs(tmp_path: Path) -> None:
    (tmp_path / "goats.csv").write_text("Country,Year,Goats\nKenya,2020,32000000\n", "utf-8")
    tables = load_tables(tmp_path / "goats.csv")
    assert [row.value for row in tables.rows("KEN", "goats.goats")] == [32000000]


@pytest.mark.parametrize(
    ("content", "resource"),
    [
        (WIDE.encode(), {}),
        (WIDE.encode("utf-16"), {"encoding": "utf-16"}),
        (WIDE.encode("utf-8-sig"), {"encoding": "utf-8"}),
        (WIDE.replace(";", "^").encode(), {"dialect": {"delimiter": "^"}}),
        (WIDE.replace(";", "^").encode(), {"dialect": {"csv": {"delimiter": "^"}}}),
        (
            WIDE.replace("12,5", "12,500").replace("7,25", "7,250").replace(";", "\t").encode(),
            {"schema": {"fields": [{"name": "Area [km²]", "decimalChar": ","}]}},
        ),
    ],
)
def test_a_descriptor_says_how_a_file_is_written(
    tmp_path: Path, content: bytes, resource: dict[str, object]
) -> None:
    data = read_package(described(tmp_path, "towns.csv", content, **resource))
    areas = {row.entity: row.value for row in data.rows if row.measure.endswith("area")}
    assert areas == {"Ashby": Decimal("12.5"), "Oxbow": Decimal("7.25")}


def test_a_descriptor_says_the_unit_of_a_field(tmp_path: Path) -> None:
    fields = [{"name": "Spend", "unit": "GBP million"}]
    content = b"Town,Year,Spend\nAshby,2020,12\n"
    data = read_package(described(tmp_path, "towns.csv", content, schema={"fields": fields}))
    assert [(row.value, row.unit) for row in data.rows] == [(12000000, "GBP")]


def test_what_is_no_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "towns.csv").write_text(WIDE, "utf-8")
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")
    (tmp_path / "README.md").write_text("of towns")
    listed = [{"path": "towns.csv"}, {"path": "logo.png"}, {"path": "README.md"}]
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": listed}))
    assert len(read_package(tmp_path).rows) == 4


def test_what_is_said_to_be_a_table_is_read(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"figures.dat:1: holds a NUL byte"):
        read_package(described(tmp_path, "figures.dat", b"\0\0\0\0", type="table"))


def test_a_sheet_of_a_workbook(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="workbooks need the extra 'excel'")
    book = openpyxl.Workbook()
    book.active.append(("Notes", "of the towns"))
    for row in (("Town", "Year", "Staff"), ("Ashby", 2020, 12)):
        (book["Staff"] if "Staff" in book.sheetnames else book.create_sheet("Staff")).append(row)
    book.save(tmp_path / "towns.xlsx")
    content = (tmp_path / "towns.xlsx").read_bytes()
    dialect = {"excel": {"sheet": "Staff"}}
    data = read_package(described(tmp_path, "towns.xlsx", content, dialect=dialect))
    assert [(row.entity, row.value) for row in data.rows] == [("Ashby", 12)]
