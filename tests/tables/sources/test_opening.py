"""Sources by the names that people give them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from claimcheck.errors import MissingExtraError, TableError
from claimcheck.tables import load_tables
from claimcheck.tables.sources import open_sheets

CSV = "Town,Staff\nAshby,12\n"


def test_a_file_whose_name_has_a_hash(tmp_path: Path) -> None:
    path = tmp_path / "a#b.csv"
    path.write_text(CSV)
    assert open_sheets(path)[0].columns == open_sheets(str(path))[0].columns == ("Town", "Staff")


def test_the_content_says_what_a_file_is(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_text(CSV)
    assert open_sheets(path)[0].columns == ("Town", "Staff")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.csv", "no such file"),
        ("folder", "is neither a file nor"),
        ("pipe", "is neither a file nor"),
        ("loop.csv", "leads back to itself"),
        ("round.csv", "leads back to itself"),
        ("own.csv#part", "has no part 'part'"),
        ("own.csv\0", "cannot be opened"),
        ("x" * 5000, "cannot be opened"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "own.csv").write_text(CSV)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop.csv").symlink_to("loop.csv")
    (tmp_path / "round.csv").symlink_to("trip.csv")
    (tmp_path / "trip.csv").symlink_to("round.csv")
    with pytest.raises(TableError, match=message) as caught:
        open_sheets(str(tmp_path / name))
    assert caught.value.hint


def test_a_source_of_another_kind_is_told() -> None:
    with pytest.raises(TableError, match="a table cannot be a int"):
        open_sheets(5)  # type: ignore[arg-type]


@pytest.mark.parametrize("address", ["https://host/a.csv", "s3://host/a.parquet"])
def test_checks_fetch_nothing(address: str) -> None:
    with pytest.raises(TableError, match="never use the network"):
        open_sheets(address)


@pytest.mark.parametrize(
    ("file", "package", "extra"),
    [
        (("a.xlsx", b"PK\3\4"), "openpyxl", "[excel]"),
        (("a.ods", b"PK\3\4"), "python_calamine", "[excel]"),
        (("a.parquet", b"PAR1"), "pyarrow", "[parquet]"),
        (("a.csv", b"a,b\n\xe7,1\n"), "charset_normalizer", "UTF-8"),
    ],
)
def test_a_package_that_is_missing_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: tuple[str, bytes],
    package: str,
    extra: str,
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    path = tmp_path / file[0]
    path.write_bytes(file[1])
    with pytest.raises(MissingExtraError) as caught:
        open_sheets(path)
    assert extra in caught.value.hint


def test_sqlalchemy_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy.engine", None)
    with pytest.raises(MissingExtraError, match=r"\[sql\]"):
        open_sheets("postgresql://host/db#t")


@pytest.mark.parametrize("path", ["a" * 5000, "a\0b", "\ud800", f"a#{'b' * 5000}"])
def test_a_path_that_no_system_has_is_told(path: str) -> None:
    with pytest.raises(TableError, match=r"cannot be opened|no such file"):
        load_tables(path, shipped=False)
