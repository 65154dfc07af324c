"""Bad tables through the command: one line that says where and what to do, and status 2."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.calling import call

DRAFT = "Ashby has a population of 412,300.\n"
LONG = "entity,measure,value,unit,year\n"
SPAN = "entity,measure,value,valid_from,valid_to\n"
NO_ENCODINGS = ("x-none", "hex", "rot13", "zlib", "idna", "undefined", "a\0b", "utf-16")
GOOD = f"{LONG}Ashby,population,412300,,2020\n"


def checked(folder: Path, table: str) -> tuple[int, str]:
    """The status of a check with the table, and the error stream with the folder left out."""
    draft = folder / "draft.txt"
    draft.write_text(DRAFT)
    ran = call("check", str(draft), "--tables", str(folder / table), "--no-config")
    return ran.status, ran.err.replace(f"{folder}/", "")


def assert_told(folder: Path, table: str, said: str) -> None:
    status, error = checked(folder, table)
    assert status == 2
    assert error.removesuffix("\n").count("\n") == 0
    assert said in error
    assert error.rstrip().endswith(")"), "no hint"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "own.csv: holds no figures"),
        (LONG, "own.csv: holds no figures"),
        ("Town,Population\n", "own.csv: holds no figures"),
        ("Town,Year,Population\nAshby,2020,n/a\n", "own.csv: "),
        ("a,b\n1,2\n", "own.csv: no column names what the figures are of"),
        (GOOD + "Mill,population,5,km,2020\n", "own.csv:3: column 'unit': population in no unit"),
        (GOOD + "Mill,height,5,kilomtr,2020\n", "own.csv:3: column 'unit': the unit 'kilomtr'"),
        (GOOD + "Mill,height,5,kilomtr,2020\n", "did you mean 'kilomet"),
        (GOOD + "Mill,height,5,florp,2020\n", "own.csv:3: column 'unit': the unit 'florp'"),
        ("Town,Distance [kilometrs]\nAshby,5\n", "column 'Distance [kilometrs]': the unit"),
        (GOOD + "Ashby,population,5,,2020\n", "own.csv:3: a second population of Ashby"),
        ("Town,Population\nAshby,1\nAshby,2\n", "own.csv:3: column 'Population': a second"),
        (GOOD + "Mill,population,many,,2020\n", "own.csv:3: column 'value': 'many' is not a"),
        ("Town,Staff\nA,1\nB,many\nC,3\nD,4\nE,5\nF,6\n", "own.csv:3: column 'Staff': 'many'"),
        (GOOD + "Mill,population,1e999999999,,2020\n", "own.csv:3: column 'value'"),
        (GOOD + "Mill,population,5\n", "own.csv:3: the line has not as many fields"),
        (GOOD + "Mill,population,5,,2020,6\n", "own.csv:3: the line has not as many fields"),
        (GOOD + "Mill,population,#DIV/0!,,2020\n", "own.csv:3: column 'value': a formula failed"),
        (GOOD + "Mill,population,=B2*2,,2020\n", "own.csv:3: column 'value': '=B2*2' is not a"),
        (GOOD + "Mill,share,5%,GBP,2020\n", "own.csv:3: column 'value': the figure is in percent"),
        (GOOD + f"Mill,{'x' * 200_000},5,,2020\n", "own.csv:3: a field is longer"),
        (GOOD + "Mill,pop\0ulation,5,,2020\n", "own.csv:3: holds a NUL byte"),
        (GOOD + 'Mill,"population,5,,2020\n', "own.csv:3: a quote is never closed"),
        (f"{SPAN}Ashby,population,5,04/03/2020,05/03/2020\n", "own.csv:2: column 'valid_from'"),
        (f"{SPAN}Ashby,population,5,2020-13-01,\n", "own.csv:2: bad date '2020-13-01'"),
        ("Town,Date,Staff\nAshby,04/03/2020,5\n", "own.csv:2: column 'Date': '04/03/2020' may be"),
        ("Town,Spend\nAshby,5\n", "column 'Spend': is a sum of money"),
    ],
)
def test_a_bad_table_is_told(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "own.csv").write_text(content)
    assert_told(tmp_path, "own.csv", said)


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        "\ufeff" + GOOD,
        GOOD.replace("412300", '"412,300"'),
        GOOD.replace("412300", "412 300*"),
        GOOD.replace(",", ";").replace("412300", "412.300,0"),
        GOOD + "Mill,population,–,,2020\nOxbow,population,..,,2020\n",
        f"{SPAN}Ashby,population,412300,04/03/2020,18/05/2030\n",
        f"{SPAN}Ashby,population,412300,18.03.2020,1 May 2030\n",
        f"{SPAN}Ashby,population,412300,03/18/2020,05/01/2030\n",
        "Town,Date,Population\nAshby,18/03/2020,412300\nMill,04/03/2020,7\n",
        f"Town,{','.join(f'{year} people' for year in range(1100, 2100))}\nAshby{',5' * 1000}\n",
    ],
)
def test_an_odd_table_is_read(tmp_path: Path, content: str) -> None:
    (tmp_path / "own.csv").write_text(content)
    assert checked(tmp_path, "own.csv") == (0, "")


def test_what_a_terminal_obeys_is_not_printed(tmp_path: Path) -> None:
    name = "own\x1b]0;title\x07.csv"
    (tmp_path / name).write_text("Town,Sta\x1b[31mff\nAshby,many\nMill,\x9b5\n")
    status, error = checked(tmp_path, name)
    assert status == 2
    assert error.isprintable() or error.removesuffix("\n").isprintable()


def test_a_good_table_supports_and_refutes(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(GOOD)
    for said, verdict in (("412,300", "supported"), ("612,300", "REFUTED")):
        draft = tmp_path / f"{verdict}.txt"
        draft.write_text(f"In 2020, Ashby had a population of {said}.\n")
        assert (
            verdict in call("check", str(draft), "--all", "--tables", str(tmp_path / "own.csv")).out
        )


def _link(folder: Path) -> None:
    (folder.parent / "outside.csv").write_text(GOOD)
    (folder / "own.csv").symlink_to(folder.parent / "outside.csv")


def _link_of_folder(folder: Path) -> None:
    (folder.parent / "outside").mkdir()
    (folder.parent / "outside" / "own.csv").write_text(GOOD)
    (folder / "tables").symlink_to(folder.parent / "outside")


def _loop(folder: Path) -> None:
    (folder / "own.csv").symlink_to("own.csv")


def _nothing(folder: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("path", "prepare", "said"),
    [
        ("../outside.csv", _link, "leads out of the package"),
        ("a/../../outside.csv", _link, "leads out of the package"),
        ("/etc/passwd", _nothing, "leads out of the package"),
        ("C:\\tables\\own.csv", _nothing, "leads out of the package"),
        ("..\\outside.csv", _nothing, "leads out of the package"),
        ("own.csv", _link, "is a symbolic link out of the package"),
        ("tables/own.csv", _link_of_folder, "is a symbolic link out of the package"),
        ("own.csv", _loop, "leads back to itself"),
        ("https://host/own.csv", _nothing, "is no file of the package"),
        ("gone.csv", _nothing, "no such file"),
        ("", _nothing, "has no path"),
    ],
)
def test_a_path_that_leaves_the_package_is_told(
    tmp_path: Path, path: str, prepare: Callable[[Path], None], said: str
) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    prepare(folder)
    (folder / "datapackage.json").write_text(json.dumps({"resources": [{"path": path}]}))
    assert_told(tmp_path, "package", said)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("datapackage.json", '{"resources": [\n{"path": }]}', "datapackage.json:2: is not JSON"),
        ("datapackage.json", "[]", "datapackage.json: lists no resources"),
        ("datapackage.json", '{"resources": {}}', "resources are a list"),
        ("datapackage.json", '{"resources": []}', "no table is in it"),
        ("datapackage.json", "[" * 100_000, "datapackage.json"),
        ("datapackage.json", f'{{"resources": [{{"a": {"1" * 5000}}}]}}', "cannot be read"),
        ("measures.toml", "[measures", "measures.toml: is not TOML"),
        ("measures.toml", f"a = {'1' * 5000}", "measures.toml: is not TOML"),
        ("measures.toml", f"a = {'[' * 10_000}", "measures.toml: is not TOML"),
        ("entities.csv", "id,name\nA,B\n", "entities.csv: there is no column 'entity_id'"),
        (
            "entities.csv",
            "entity_id,name\nA,\n",
            "entities.csv:2: column 'name': the cell is empty",
        ),
        ("readme.txt", "nothing", "no table is in it"),
    ],
)
def test_a_bad_package_is_told(tmp_path: Path, name: str, content: str, said: str) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / name).write_text(content)
    assert_told(tmp_path, "package", said)


@pytest.mark.parametrize("name", ["measures.toml", "entities.csv", "datapackage.json"])
def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "package" / name).mkdir(parents=True)
    (tmp_path / "package" / "a.csv").write_text(GOOD)
    status, error = checked(tmp_path, "package")
    assert status == 2
    assert f"{name}: cannot be read" in error


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"path": "a" * 5000}, "a path cannot be opened"),
        ({"path": "a\0.csv"}, "cannot be opened"),
        *(
            ({"path": "a.csv", "encoding": encoding}, "is not its encoding")
            for encoding in NO_ENCODINGS
        ),
    ],
)
def test_an_entry_that_makes_no_sense_is_told(
    tmp_path: Path, entry: dict[str, object], said: str
) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "a.csv").write_text(GOOD)
    descriptor = json.dumps({"resources": [entry]})
    (tmp_path / "package" / "datapackage.json").write_text(descriptor)
    assert_told(tmp_path, "package", said)


@pytest.mark.parametrize("schema", [5, {"fields": 5}, {"fields": [5]}, {"fields": {"name": 5}}])
def test_a_schema_that_makes_no_sense_is_none(tmp_path: Path, schema: object) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "a.csv").write_text("Town,Year,Population\nAshby,2020,412300\n")
    descriptor = json.dumps({"resources": [{"path": "a.csv", "schema": schema}]})
    (tmp_path / "package" / "datapackage.json").write_text(descriptor)
    status, error = checked(tmp_path, "package")
    assert (status, error) == (0, "")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cut.parquet", b"PAR1 cut off", "cut.parquet: is no sound Parquet file"),
        ("cut.xlsx", b"PK\3\4 cut off", "cut.xlsx: is no sound workbook"),
        ("cut.csv.gz", b"\x1f\x8b\x08\0\0\0\0\0", "cut.csv.gz: the gzip file is cut off"),
        ("cut.db", b"SQLite format 3\0 cut off", "cut.db: cannot be read"),
        ("table.pdf", b"%PDF-1.7", "table.pdf: is a PDF"),
    ],
)
def test_a_file_that_is_cut_off_is_told(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert_told(tmp_path, name, said)


@pytest.mark.parametrize("extra", ["gone.csv", "own.csv#part", "folder"])
def test_no_check_runs_without_a_table_that_was_asked_for(tmp_path: Path, extra: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "own.csv").write_text(GOOD)
    assert_told(tmp_path, extra, extra.partition("#")[0])
