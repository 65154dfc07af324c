"""Text files in the encodings and dialects in which they come."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path

import pytest

from claimcheck.errors import TableError
from claimcheck.tables.sheet import COMMA, POINT, Record, Sheet
from claimcheck.tables.sources import delimited, open_sheets

PLAIN = "Town,Staff\nAshby,12\nMill,7\n"
READ = [Record(2, ("Ashby", "12")), Record(3, ("Mill", "7"))]


def opened(folder: Path, content: str | bytes, name: str = "own.csv") -> Sheet:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    (sheet,) = open_sheets(path)
    return sheet


def cells(sheet: Sheet) -> list[tuple[object, ...]]:
    return [record.cells for record in sheet.read()]


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        PLAIN.replace(",", "|"),
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        PLAIN.rstrip(),
        PLAIN.replace("\n", ",,\n"),
        '"Town","Staff"\n"Ashby","12"\n"Mill","7"\n',
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-32"),
        gzip.compress(PLAIN.encode(), mtime=0),
    ],
)
def test_one_table_however_it_is_written(tmp_path: Path, content: str | bytes) -> None:
    sheet = opened(tmp_path, content)
    assert sheet.columns == ("Town", "Staff")
    assert list(sheet.read()) == list(sheet.read()) == READ
    assert sheet.name == "own"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("# made by a program, in May\n", ""),
        ("Staff of the towns\n\n", ""),
        ("Staff of the towns,\n,\n", "\n"),
        ("", "\nSource: the towns, 2024\n"),
        ("", "\nNotes\nCounted by hand, in May\n"),
        ("", "\nNote: provisional,\n* counted by hand\n"),
        ("Staff\n", "Source: the towns\nFigures of May, June, and July\n"),
    ],
)
def test_what_stands_above_and_below_is_no_table(tmp_path: Path, above: str, below: str) -> None:
    sheet = opened(tmp_path, above + PLAIN + below)
    assert sheet.columns == ("Town", "Staff")
    assert cells(sheet) == [("Ashby", "12"), ("Mill", "7")]
    assert bool(sheet.notes) == bool(above)


@pytest.mark.parametrize("town", ["Source Systems", "Note", "Total"])
def test_a_record_is_no_note(tmp_path: Path, town: str) -> None:
    sheet = opened(tmp_path, PLAIN + f"{town},3\nOxbow,4\n")
    assert [record.cells for record in sheet.read()][2:] == [(town, "3"), ("Oxbow", "4")]


def test_a_record_that_is_cut_off_is_no_note(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"own.csv:5: the line has not as many fields"):
        cells(opened(tmp_path, "Town,Staff,Cost\nAshby,1,2\nMill,3,4\n\nOxbow,5\n"))


def test_a_second_table_below_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"own.csv:5: the line has not as many fields"):
        cells(opened(tmp_path, PLAIN + "\nSource\nOxbow,4\n"))


def test_excel_says_its_delimiter_in_the_first_line(tmp_path: Path) -> None:
    sheet = opened(tmp_path, "sep=;\nTown;Staff\nAshby;1,5\n")
    assert list(sheet.read()) == [Record(3, ("Ashby", "1,5"))]
    assert sheet.style == COMMA


def test_a_heading_over_several_columns_goes_before_their_names(tmp_path: Path) -> None:
    sheet = opened(tmp_path, ",2023,,2024,\nTown,Staff,Cost,Staff,Cost\nAshby,1,2,3,4\n")
    assert sheet.columns == ("Town", "2023 Staff", "2023 Cost", "2024 Staff", "2024 Cost")


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    sheet = opened(tmp_path, 'Town,Staff\n"Ashby\non Lea",1\n\nMill,2\n')
    assert list(sheet.read()) == [Record(2, ("Ashby\non Lea", "1")), Record(5, ("Mill", "2"))]


@pytest.mark.parametrize(
    ("content", "style"),
    [
        ("Town;Rate\nAshby;1,5\n", COMMA),
        ("Town;Rate\nAshby;1,234\n", COMMA),
        ("Town;Rate\nAshby;1.5\n", POINT),
        ('Town,Rate\nAshby,"1,5"\n', COMMA),
        ('Town,Rate\nAshby,"1,234"\n', POINT),
        ("Town\tRate\nAshby\t1.234,5\n", COMMA),
    ],
)
def test_the_style_of_figures(tmp_path: Path, content: str, style: object) -> None:
    assert opened(tmp_path, content).style == style


@pytest.mark.parametrize(
    ("encoding", "towns"),
    [
        ("cp1252", "Curaçao – “Süd”"),
        ("latin-1", "Curaçao"),
        ("cp1251", "Москва Новосибирск Казань"),
        ("cp1253", "Αθήνα Θεσσαλονίκη Πάτρα"),
        ("cp932", "東京 大阪 名古屋"),
    ],
)
def test_other_encodings_are_guessed_and_told(tmp_path: Path, encoding: str, towns: str) -> None:
    sheet = opened(tmp_path, f"Town,Staff\n{towns},12\n".encode(encoding))
    assert cells(sheet) == [(towns, "12")]
    assert "read as" in sheet.notes[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "own.csv: holds no figures"),
        ("\n\n", "own.csv: holds no figures"),
        ("a,b\n1,2,3\n", "own.csv:2: the line has not as many fields"),
        ("a,b\n1,2\n3\n4,5\n", "own.csv:3: the line has not as many fields"),
        ('a,b\n1,2\n3,"4\n5,6\n', "own.csv:3: a quote is never closed"),
        ('a,b\n1,"2"3\n', "own.csv:2: is no CSV"),
        ("a,b\n1,\0\n", "own.csv:2: holds a NUL byte"),
        ("a,b\n1," + "x" * 200_000 + "\n", "own.csv:2: a field is longer than 131,072"),
        ("a,b,a\n1,2,3\n", "own.csv:1: column 'a': columns 1 and 3 have the same name"),
        (gzip.compress(PLAIN.encode() * 100, mtime=0)[:-12], "own.csv: the gzip file is cut off"),
        ('{"a": 1}', "own.csv: is JSON, not a table"),
        ("<html>", "own.csv: is HTML or XML, not a table"),
        ("%PDF-1.7", "own.csv: is a PDF, not a table"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(TableError) as caught:
        list(opened(tmp_path, content).read())
    assert str(caught.value).startswith(f"{tmp_path}/{said}")
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_bytes_far_below_that_are_no_text_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "LOOKED_AT", 100)
    sheet = opened(tmp_path, b"a,b\n" + b"1,2\n" * 9000 + b"\xe7,5\n")
    with pytest.raises(TableError, match=r"own.csv:9002: is not UTF-8 text"):
        list(sheet.read())


def test_the_bound_on_fields_is_not_that_of_others(tmp_path: Path) -> None:
    before = csv.field_size_limit(10**9)
    try:
        with pytest.raises(TableError, match="a field is longer than 131,072"):
            list(opened(tmp_path, "a,b\n1," + "x" * 200_000 + "\n").read())
        assert csv.field_size_limit() == 10**9
    finally:
        csv.field_size_limit(before)


def test_a_thousand_columns(tmp_path: Path) -> None:
    names = [f"c{number}" for number in range(1000)]
    sheet = opened(tmp_path, f"{','.join(names)}\n{','.join('1' * 1000)}\n")
    assert sheet.columns == tuple(names)
    assert cells(sheet) == [("1",) * 1000]


def test_the_fingerprint_is_that_of_the_bytes(tmp_path: Path) -> None:
    first = opened(tmp_path, PLAIN).fingerprint()
    assert opened(tmp_path, PLAIN).fingerprint() == first
    assert opened(tmp_path, PLAIN + "x,1\n").fingerprint() != first


def test_a_long_file_is_read_as_it_is_asked_for(tmp_path: Path) -> None:
    sheet = opened(tmp_path, "a,b\n" + "1,2\n" * 400_000)
    assert next(sheet.read()) == Record(2, ("1", "2"))
    assert sheet.size == pytest.approx(400_000, rel=0.01)
