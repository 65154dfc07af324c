"""Tables written into a data package, in one step or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from frictionless import validate

from claimcheck.errors import TableError
from claimcheck.tables import load_tables
from claimcheck.tables.layout import Said, infer_layout
from claimcheck.tables.layout.package import Added, add_table
from claimcheck.tables.sources import open_sheets
from tests.tables.scenes import verdict_of

BUDGET = """\
Department;Fiscal year;Spend;Staff
Parks & Recreation;2023/24;"£1.200.000";12
Parks & Recreation;2024/25;"£1.300.000,50";n/a
Total;2024/25;"£9.300.000";90
"""
SOURCE = "City budget office"


def add(folder: Path, text: str, name: str = "budget", *, replace: bool = False) -> Added:
    """The table of a text, added to the package in the folder."""
    file = folder / f"{name}.csv"
    file.write_text(text, "utf-8")
    sheet = open_sheets(file)[0]
    said = Said(source=SOURCE, about="Oxbow", retrieved="2025-01-01")
    return add_table(sheet, infer_layout(sheet, said), said, folder / "own", replace=replace)


def test_figures_are_written_plainly(tmp_path: Path) -> None:
    added = add(tmp_path, BUDGET)
    assert added.file.read_text("utf-8").splitlines() == [
        "Department,Fiscal year,Spend,Staff",
        "Parks & Recreation,2023/24,1200000,12",
        "Parks & Recreation,2024/25,1300000.50,",
        "Total,2024/25,9300000,90",
    ]


def test_the_package_is_valid_and_says_the_same(tmp_path: Path) -> None:
    added = add(tmp_path, BUDGET)
    report = validate(str(added.folder / "datapackage.json"))
    assert report.valid, report.flatten(["message"])
    resource = json.loads((added.folder / "datapackage.json").read_text("utf-8"))["resources"][0]
    assert resource["claimcheck:entity"] == "Department"
    assert resource["schema"]["fields"][2]["unit"] == "GBP"
    tables = load_tables(added.folder, shipped=False)
    text = "In 2024/25, the parks and recreation department spent {}."
    assert verdict_of(text.format("£1.3 million"), "£1.3 million", tables, "2026") == "supported"
    assert verdict_of(text.format("£3.1 million"), "£3.1 million", tables, "2026") == "refuted"
    row = tables.rows("Oxbow", next(iter(tables.measures)))[0]
    assert (row.source, row.retrieved) == (SOURCE, "2025-01-01")


def test_a_second_table_joins_the_first(tmp_path: Path) -> None:
    add(tmp_path, BUDGET)
    add(tmp_path, "School,Year,Pupils\nHill,2024,400\n", "schools")
    descriptor = json.loads((tmp_path / "own/datapackage.json").read_text("utf-8"))
    assert [one["name"] for one in descriptor["resources"]] == ["budget", "schools"]
    assert validate(str(tmp_path / "own/datapackage.json")).valid


def test_a_table_that_is_there_stays_unless_replaced(tmp_path: Path) -> None:
    add(tmp_path, BUDGET)
    before = {one.name: one.read_bytes() for one in (tmp_path / "own").iterdir()}
    changed = BUDGET.replace("1.200", "1.250")
    with pytest.raises(TableError, match=r"has a table 'budget' already .give --replace"):
        add(tmp_path, changed)
    assert {one.name: one.read_bytes() for one in (tmp_path / "own").iterdir()} == before
    add(tmp_path, changed, replace=True)
    assert "1250000" in (tmp_path / "own/budget.csv").read_text("utf-8")
    assert len(json.loads((tmp_path / "own/datapackage.json").read_text("utf-8"))["resources"]) == 1


@pytest.mark.parametrize("text", ["{", "[]", '{"resources": 5}'])
def test_a_broken_package_is_left_alone(tmp_path: Path, text: str) -> None:
    (tmp_path / "own").mkdir()
    descriptor = tmp_path / "own/datapackage.json"
    descriptor.write_text(text, "utf-8")
    with pytest.raises(TableError, match="is no data package"):
        add(tmp_path, BUDGET)
    assert [one.name for one in (tmp_path / "own").iterdir()] == ["datapackage.json"]
    assert descriptor.read_text("utf-8") == text


def test_nothing_is_left_of_what_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own/budget.csv").mkdir()  # where the table would lie
    with pytest.raises(TableError, match="cannot be written"):
        add(tmp_path, BUDGET, replace=True)
    assert [one.name for one in (tmp_path / "own").iterdir()] == ["budget.csv"]
