"""Parquet files: types, units of fields, and files that are cut off."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.sheet import Record
from claimcheck.tables.sources import open_sheets

pa = pytest.importorskip("pyarrow", reason="Parquet needs the extra 'parquet'")
parquet = pytest.importorskip("pyarrow.parquet")


def written(folder: Path, table: object) -> Path:
    path = folder / "towns.parquet"
    parquet.write_table(table, path, row_group_size=10)
    return path


def test_types_are_cells(tmp_path: Path) -> None:
    day = datetime.date(2024, 3, 1)
    columns = {
        "town": pa.array(["Ashby", None]).dictionary_encode(),
        "staff": pa.array([12, None], pa.int64()),
        "share": pa.array([0.1, float("nan")], pa.float32()),
        "cost": pa.array([Decimal("1.20"), None], pa.decimal128(9, 2)),
        "day": pa.array([day, None]),
        "at": pa.array([datetime.datetime(2024, 3, 1, 9, 30), None]),
        "list": pa.array([[1, 2], None]),
        "raw": pa.array([b"x", None]),
    }
    (sheet,) = open_sheets(written(tmp_path, pa.table(columns)))
    first = ("Ashby", 12, 0.1, Decimal("1.20"), day, "2024-03-01 09:30:00", "[1, 2]", "x")
    assert list(sheet.read()) == [Record(1, first), Record(2, (None,) * 8)]
    assert (sheet.name, sheet.columns, sheet.size) == ("towns", tuple(columns), 2)


def test_a_field_may_say_its_unit(tmp_path: Path) -> None:
    field = pa.field("spend", pa.int64(), metadata={"unit": "GBP"})
    schema = pa.schema([pa.field("town", pa.string()), field])
    table = pa.table({"town": ["Ashby"], "spend": [12]}, schema=schema)
    (sheet,) = open_sheets(written(tmp_path, table))
    assert sheet.units == {"spend": "GBP"}


def test_the_index_of_a_frame_is_a_column(tmp_path: Path) -> None:
    import pandas as pd

    path = tmp_path / "frame.parquet"
    pd.DataFrame({"staff": [12]}, index=["Ashby"]).to_parquet(path)
    (sheet,) = open_sheets(path)
    assert sheet.columns == ("staff", "index")


def test_batches_follow_each_other(tmp_path: Path) -> None:
    (sheet,) = open_sheets(written(tmp_path, pa.table({"n": list(range(1, 20_001))})))
    assert all(record.line == record.cells[0] for record in sheet.read())


@pytest.mark.parametrize("keep", [4, 8, 300, -1, -9])
def test_a_file_that_is_cut_off_is_told(tmp_path: Path, keep: int) -> None:
    path = written(tmp_path, pa.table({"n": list(range(1000))}))
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(TableError, match=r"towns.parquet: is no sound Parquet file") as caught:
        open_sheets(path)
    assert "\n" not in str(caught.value)


def test_a_file_damaged_inside_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, pa.table({"town": [f"Town {n}" for n in range(1000)]}))
    content = bytearray(path.read_bytes())
    content[4:400] = b"\xff" * 396
    path.write_bytes(content)
    (sheet,) = open_sheets(path)
    with pytest.raises(TableError, match=r"towns.parquet: is no sound Parquet file"):
        list(sheet.read())


@pytest.mark.parametrize(
    "column",
    [
        pa.array([2**31 - 1], pa.int32()).view(pa.date32()),
        pa.array([-(2**62)], pa.int64()).view(pa.date64()),
        pa.array([2**62], pa.int64()).view(pa.timestamp("us")),
        pa.array([2**62], pa.int64()).view(pa.duration("s")),
        pa.array([2**62], pa.int64()).view(pa.time64("us")),
        pa.array([b"\xff"]).view(pa.string()),
    ],
)
def test_a_value_that_python_has_no_form_for_is_told(tmp_path: Path, column: pa.Array) -> None:
    (sheet,) = open_sheets(written(tmp_path, pa.table({"Town": ["Ashby"], "Opened": column})))
    with pytest.raises(TableError, match=r"column 'Opened': a \S+ cannot be read"):
        list(sheet.read())
