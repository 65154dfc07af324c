"""The files that tables are read from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.origins import files_of

HEAD = "entity,measure,value\n"


def names(source: Path | str) -> list[str]:
    """The names of the files, without the logs of SQLite beside them."""
    return [file.name for file in files_of(source) or () if not file.name.endswith("-wal")]


def test_a_file_is_its_own_origin(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(HEAD, "utf-8")
    assert files_of(file) == (file, tmp_path / "a.csv-wal")
    assert files_of(f"{tmp_path}/none.csv") == (tmp_path / "none.csv", tmp_path / "none.csv-wal")


@pytest.mark.parametrize(
    ("name", "file"),
    [("book.xlsx#Budget", "book.xlsx"), ("city.db#spend", "city.db"), ("odd#name.csv", "odd")],
)
def test_a_part_is_of_its_file(tmp_path: Path, name: str, file: str) -> None:
    assert names(str(tmp_path / name)) == [file]


@pytest.mark.parametrize("name", ["a" * 5000, "a" * 5000 + "#part", "#part", "/", "a\0b"])
def test_a_name_that_no_file_can_have_is_that_of_a_file_that_is_not_there(name: str) -> None:
    assert files_of(name) is not None


def test_a_file_may_be_called_like_a_part(tmp_path: Path) -> None:
    (tmp_path / "odd#name.csv").write_text(HEAD, "utf-8")
    assert names(str(tmp_path / "odd#name.csv")) == ["odd#name.csv"]


@pytest.mark.parametrize("address", ["postgresql://host/city#spend", "sqlite:///city.db#spend"])
def test_nobody_sees_what_a_database_by_its_address_holds(address: str) -> None:
    assert files_of(address) is None


def test_a_package_is_what_it_lists(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    listed = {"resources": [{"path": "data/a.csv"}, {"path": "book.xlsx"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(listed), "utf-8")
    (tmp_path / "not-listed.csv").write_text(HEAD, "utf-8")
    told = ["datapackage.json", "entities.csv", "measures.toml", "a.csv", "book.xlsx"]
    assert names(tmp_path) == names(tmp_path / "datapackage.json") == told


def test_without_a_list_it_is_all_tables_in_the_folder(tmp_path: Path) -> None:
    for name in ("a.csv", "b.tsv", "draft.md"):
        (tmp_path / name).write_text(HEAD, "utf-8")
    assert names(tmp_path)[3:] == ["a.csv", "b.tsv"]


@pytest.mark.parametrize("text", ["{", "{}", '{"resources": [{"path": "../a.csv"}]}'])
def test_a_package_that_cannot_be_read_says_so(tmp_path: Path, text: str) -> None:
    (tmp_path / "datapackage.json").write_text(text, "utf-8")
    with pytest.raises(TableError):
        files_of(tmp_path)
