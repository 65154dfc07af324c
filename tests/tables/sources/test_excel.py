"""Workbooks: sheets that show, formulas by their saved values, cells that failed."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.sheet import COMMA, Record
from claimcheck.tables.sources import open_sheets

openpyxl = pytest.importorskip("openpyxl", reason="workbooks need the extra 'excel'")

HEADER = ("Town", "Staff")
ROW = "<table:table-row>{}</table:table-row>"  # of an OpenDocument spreadsheet


def workbook(folder: Path, **sheets: list[tuple[Any, ...]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = folder / "book.xlsx"
    book.save(path)
    return path


def with_saved_value(path: Path, formula: str, value: str) -> Path:
    """The workbook as Excel saves it: the value beside the formula."""
    fresh = path.with_name("saved.xlsx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(fresh, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            for empty in (b"<v></v>", b"<v />", b"<v/>"):
                cached = f"<f>{formula}</f><v>{value}</v>".encode()
                content = content.replace(f"<f>{formula}</f>".encode() + empty, cached)
            new.writestr(name, content)
    return fresh


def test_every_sheet_that_shows_and_holds_a_table(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        Read=[("This workbook holds the staff of the towns.",)],
        Staff=[HEADER, ("Ashby", 12), ("Mill", 7.5)],
        Cost=[("Town", "Cost"), ("Ashby", 3)],
        Nothing=[],
        Old=[HEADER, ("Ashby", 99)],
    )
    book = openpyxl.load_workbook(path)
    book["Old"].sheet_state = "hidden"
    book.save(path)
    sheets = open_sheets(path)
    assert [sheet.name for sheet in sheets] == ["Staff", "Cost"]
    assert sheets[0].columns == HEADER
    assert list(sheets[0].read()) == [Record(2, ("Ashby", 12)), Record(3, ("Mill", 7.5))]
    assert sheets[0].place.file == f"{path}, sheet Staff"
    (hidden,) = open_sheets(f"{path}#old")
    assert hidden.name == "Old"


def test_titles_merged_headings_and_notes(tmp_path: Path) -> None:
    path = workbook(
        tmp_path,
        Staff=[
            ("Staff of the towns",),
            (),
            (None, 2023, None, 2024, None),
            ("Town", "Staff", "Cost", "Staff", "Cost"),
            ("Ashby", 1, 2, 3, 4),
            (),
            ("Mill", 5, 6, None, None, None, "checked"),
            (),
            ("Source: the towns",),
        ],
    )
    book = openpyxl.load_workbook(path)
    book["Staff"].merge_cells("B3:C3")
    book["Staff"].merge_cells("D3:E3")
    book.save(path)
    (sheet,) = open_sheets(path)
    assert sheet.columns == ("Town", "2023 Staff", "2023 Cost", "2024 Staff", "2024 Cost")
    assert list(sheet.read()) == [
        Record(5, ("Ashby", 1, 2, 3, 4)),
        Record(7, ("Mill", 5, 6, None, None)),
    ]


def test_values_as_they_show(tmp_path: Path) -> None:
    day, moment = datetime.datetime(2024, 3, 1), datetime.datetime(2024, 3, 1, 9, 30)
    row = ("Ashby ", 0.125, day, moment, True, None, "1,5", "#N/A")
    path = workbook(tmp_path, Staff=[tuple("abcdefgh"), row])
    book = openpyxl.load_workbook(path)
    book["Staff"]["B2"].number_format = "0.0%"
    book.save(path)
    (sheet,) = open_sheets(path)
    shown = ("Ashby", "125E-1%", day.date(), "2024-03-01 09:30:00", True, None, "1,5", None)
    assert [record.cells for record in sheet.read()] == [shown]
    assert sheet.style == COMMA


def test_formulas_are_read_by_their_saved_values(tmp_path: Path) -> None:
    path = workbook(tmp_path, Staff=[HEADER, ("Ashby", 12), ("Mill", "=B2/2")])
    with pytest.raises(TableError) as caught:
        list(open_sheets(path)[0].read())
    assert str(caught.value).startswith(
        f"{path}, sheet Staff:3: B3 holds a formula without a value"
    )
    assert "save it" in caught.value.hint
    (sheet,) = open_sheets(with_saved_value(path, "B2/2", "6"))
    assert list(sheet.read())[1] == Record(3, ("Mill", 6))


@pytest.mark.parametrize("error", ["#DIV/0!", "#REF!", "#VALUE!"])
def test_a_cell_that_failed_is_told(tmp_path: Path, error: str) -> None:
    path = workbook(tmp_path, Staff=[HEADER, ("Ashby", 12), ("Mill", error)])
    with pytest.raises(TableError, match=f"sheet Staff:3: B3 holds {error}"):
        list(open_sheets(path)[0].read())


def test_a_sheet_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path, Staff=[HEADER, ("Ashby", 12)])
    with pytest.raises(TableError, match=r"no sheet 'Stuff'.*did you mean 'Staff'"):
        open_sheets(f"{path}#Stuff")
    with pytest.raises(TableError, match="no sheet has a table"):
        open_sheets(workbook(tmp_path, Staff=[]))


@pytest.mark.parametrize("keep", [4, 100, -200])
def test_a_workbook_that_is_cut_off_is_told(tmp_path: Path, keep: int) -> None:
    path = workbook(tmp_path, Staff=[HEADER, ("Ashby", 12)])
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(TableError, match=r"book.xlsx: is no sound workbook"):
        open_sheets(path)


@pytest.mark.parametrize(
    ("part", "written", "damaged"),
    [
        ("xl/worksheets/sheet1.xml", b'<c r="B2"', b'<c r="B2" s="9"'),
        ("xl/worksheets/sheet1.xml", b"<v>12</v></c>", b'<v>12</v></c><c t="s"><v>9</v></c>'),
        ("xl/worksheets/sheet1.xml", b'<dimension ref="', b'<dimension rdf="'),
        ("xl/worksheets/sheet1.xml", b"<v>12</v>", b"<v>12&</v>"),
        ("xl/styles.xml", b'numFmtId="0"', b'numFmtMd="0"'),
        ("xl/workbook.xml", b'name="Staff"', b""),
        ("xl/workbook.xml", b'r:id="rId1"', b'r:id="rId9"'),
    ],
)
def test_a_workbook_with_a_damaged_part_is_told(
    tmp_path: Path, part: str, written: bytes, damaged: bytes
) -> None:
    path = workbook(tmp_path, Staff=[HEADER, ("Ashby", 12)])
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            assert name != part or written in content
            new.writestr(name, content.replace(written, damaged) if name == part else content)
    with pytest.raises(TableError, match=r"bad.xlsx: is no sound workbook"):
        list(open_sheets(tmp_path / "bad.xlsx")[0].read())


def test_a_file_that_swells_is_not_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path, Staff=[HEADER, ("Ashby", 12)])
    content = path.read_bytes()
    entry = content.rindex(b"PK\x01\x02")  # the last entry of the directory says how large it is
    path.write_bytes(content[: entry + 24] + b"\xff\xff\xff\xf0" + content[entry + 28 :])
    with pytest.raises(TableError, match=r"unpacks to 4,[0-9,]* bytes"):
        open_sheets(path)


def test_other_workbooks(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine", reason="these workbooks need the extra 'excel'")
    path = tmp_path / "book.ods"
    path.write_bytes(ods("<table:table-row>{}</table:table-row>" * 2))
    (sheet,) = open_sheets(path)
    assert (sheet.name, sheet.columns) == ("Staff", HEADER)
    assert list(sheet.read()) == [Record(2, ("Ashby", 12.0))]
    path.write_bytes(b"PK\3\4 cut off")
    with pytest.raises(TableError, match="is no sound workbook"):
        open_sheets(path)
    with pytest.raises(TableError, match="is no sound workbook"):
        open_sheets(
            _written(tmp_path / "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
        )


@pytest.mark.parametrize("times", ["99999999", "9" * 5000])
def test_cells_that_come_again_without_end_are_told(tmp_path: Path, times: str) -> None:
    pytest.importorskip("python_calamine", reason="these workbooks need the extra 'excel'")
    again = f'<table:table-row table:number-rows-repeated="{times}">'
    path = _written(tmp_path / "book.ods", ods(f"{ROW}{again}{{}}</table:table-row>"))
    with pytest.raises(TableError, match="repeats its cells: they are more than 20,000,000"):
        open_sheets(path)
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/>'
    (sheet,) = open_sheets(_written(path, ods(f"{ROW}{ROW}{empty}</table:table-row>")))
    assert len(list(sheet.read())) == 1


@pytest.mark.filterwarnings("error")
def test_a_workbook_without_styles_is_read_in_silence(tmp_path: Path) -> None:
    path = workbook(tmp_path, Staff=[HEADER, ("Ashby", 12)])
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "bare.xlsx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            bare = (
                b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
            )
            new.writestr(name, bare if name == "xl/styles.xml" else content)
    (sheet,) = open_sheets(tmp_path / "bare.xlsx")
    assert list(sheet.read()) == [Record(2, ("Ashby", 12))]


def test_a_row_beyond_the_last_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.tables.sources.openxml.MOST_ROWS", 2)
    path = workbook(tmp_path, Staff=[HEADER, ("Ashby", 12), ("Mill", 7)])
    with pytest.raises(TableError, match="has more than 2 rows"):
        list(open_sheets(path)[0].read())


def test_a_cell_far_to_the_right_costs_no_more_than_its_row(tmp_path: Path) -> None:
    rows = [HEADER, *((f"Town {at}", at) for at in range(9)), ("Far", *[None] * 16_382, 1)]
    sheet = open_sheets(workbook(tmp_path, Staff=rows))[0]
    assert (sheet.columns, [record.cells for record in sheet.read()][-1]) == (HEADER, ("Far", None))


def test_rows_of_empty_cells_without_end_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimcheck.tables.sources.openxml.MOST_EMPTY", 100)
    path = workbook(tmp_path, Staff=[HEADER, ("Arle", 4), *(("Far", *[None] * 50, 1),) * 3])
    with pytest.raises(TableError, match="more than 100 empty cells"):
        open_sheets(path)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def ods(rows: str) -> bytes:
    """A small OpenDocument spreadsheet."""
    from io import BytesIO

    text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    number = '<table:table-cell office:value-type="float" office:value="12"/>'
    cells = text.format("Town") + text.format("Staff"), text.format("Ashby") + number
    names = ("office", "table", "text")
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Staff">{rows.format(*cells)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        space = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        archive.writestr("META-INF/manifest.xml", f"<m:manifest {space}></m:manifest>")
    return made.getvalue()
