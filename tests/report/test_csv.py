"""The fact-check sheet: rows that a spreadsheet opens and does not compute."""

from __future__ import annotations

import csv
import io

import pytest

from claimcheck.report.formats.csv import _cell
from claimcheck.report.frame import SCHEMA

from . import odd


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_a_number_with_its_place_in_code_points() -> None:
    found = rows(odd.told("csv"))
    assert list(found[0]) == list(SCHEMA)
    assert len(found) == len(odd.checked().ledger)
    area = next(row for row in found if row["text"].startswith("1,300"))
    assert (area["line"], area["column"]) == (str(odd.LINES), str(odd.CODE_POINTS))
    assert (area["low"], area["unit"], area["rule"]) == ("1300", "kilometer ** 2", "CC201")


@pytest.mark.parametrize(
    "risky", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"]
)
def test_what_a_spreadsheet_would_compute_stands_behind_an_apostrophe(risky: str) -> None:
    assert _cell(risky) == f"'{risky}"


@pytest.mark.parametrize(
    ("value", "cell"),
    [(None, ""), (1300.0, "1300"), (0.1, "0.1"), (float("nan"), ""), (float("inf"), ""), (3, "3")],
)
def test_values_as_text(value: object, cell: str) -> None:
    assert _cell(value) == cell


def test_lines_end_as_the_standard_says() -> None:
    assert odd.told("csv").count("\r\n") == 1 + len(odd.checked().ledger)


def test_commas_and_quotes_survive() -> None:
    name = 'a "b", c.txt'
    assert {row[next(iter(SCHEMA))] for row in rows(odd.told("csv", odd.checked(name)))} == {name}
