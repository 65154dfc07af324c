"""Totals of tables: generated ones that add up, and the same with one cell wrong."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.model import Verdict

from .checking import accused, findings, outcomes

COUNTS = st.lists(st.lists(st.integers(1, 900), min_size=4, max_size=4), min_size=5, max_size=9)
HEADS = ("Town", "Schools", "Shops", "Farms", "Inns", "Total")


class Planted(NamedTuple):
    """One cell of a table, and what is printed there instead."""

    row: int
    column: int
    value: int


def table(rows: list[list[int]], planted: Planted | None = None) -> str:
    """Markdown of the counts with a total column and a total row."""
    body = [[*row, sum(row)] for row in rows]
    body.append([sum(column) for column in zip(*body, strict=True)])
    if planted:
        body[planted.row][planted.column] = planted.value
    labels = [f"Aldham {chr(65 + at)}" for at in range(len(rows))] + ["Total"]
    lines = [HEADS, ["---"] * len(HEADS)]
    lines += [[label, *map(str, row)] for label, row in zip(labels, body, strict=True)]
    return "What stands where:\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines)


@settings(max_examples=20, deadline=None)
@given(rows=COUNTS)
def test_a_table_that_adds_up_is_supported(rows: list[list[int]]) -> None:
    found = outcomes(table(rows), "CC403")
    assert found
    assert {one.verdict for one in found} == {Verdict.SUPPORTED}


@settings(max_examples=30, deadline=None)
@given(rows=COUNTS, place=st.integers(0, 19), value=st.integers(1, 9999))
def test_one_wrong_cell_is_named_alone(rows: list[list[int]], place: int, value: int) -> None:
    row, column = divmod(place, 4)
    old = rows[row][column]
    assume(abs(value - old) > 30 and str(old) != str(value))
    assert accused(table(rows, Planted(row, column, value)), "CC403") == [str(value)]


ONE_COLUMN = """Visitors by site:

| Site | {head} |
| --- | --- |
| Castle | {first} |
| Abbey | 18,450 |
| Mill | 6,300 |
| {label} | {total} |
"""


@pytest.mark.parametrize(
    ("head", "first", "label", "total", "caught"),
    [
        ("Visitors", "41,200", "Total", "65,950", False),
        ("Visitors", "14,200", "Total", "65,950", True),
        ("Visitors", "41,200", "All", "659,500", True),
        ("Average age", "41.2", "Total", "6,595", False),
        ("Rank", "41,200", "Total", "12", False),
        ("Visitors", "41,200", "Best", "41,201", False),
    ],
)
def test_a_column_alone_needs_a_slip(
    head: str, first: str, label: str, total: str, caught: bool
) -> None:
    text = ONE_COLUMN.format(head=head, first=first, label=label, total=total)
    assert bool(findings(text, "CC403")) == caught


PERCENT = """Where they came from:

| Region | Share, % |
| --- | --- |
| North | {} |
| South | 31 |
| West | 27 |
| Total | 100 |
"""


def test_percentages_make_a_hundred() -> None:
    assert accused(PERCENT.format(42), "CC403") == []
    assert "24" in accused(PERCENT.format(24), "CC403")


RESULTS = """The league:

| Club | Played | Won | Drawn | Lost | Points |
| --- | --- | --- | --- | --- | --- |
| Aldham | 20 | 13 | 4 | 3 | 43 |
| Borley | 20 | 11 | {} | 3 | 39 |
| Clare | 20 | 11 | 4 | 5 | 37 |
| Debach | 20 | 9 | 7 | 4 | 34 |
| Eyke | 20 | 8 | 7 | 5 | 31 |
"""


def test_columns_are_sums_without_a_label_if_every_row_says_so() -> None:
    assert accused(RESULTS.format(6), "CC403") == []
    assert "8" in accused(RESULTS.format(8), "CC403")


def test_a_row_left_out_is_no_error() -> None:
    rows = [[120, 45, 33, 80], [98, 61, 12, 44], [71, 22, 19, 65]]
    text = table(rows).replace("| 289 | 128 | 64 | 189 | 670 |", "| 290 | 129 | 65 | 190 | 674 |")
    assert accused(text, "CC403") == []


def test_signs_and_dashes_are_read() -> None:
    text = """Balance by town:

| Town | In | Out | Gain |
| --- | --- | --- | --- |
| Aldham | 12 | 30 | −18 |
| Borley | 41 | – | +41 |
| Clare | 20 | 25 | −5 |
| Total | 73 | 55 | +{} |
"""
    assert accused(text.format(18), "CC403") == []
    assert any(said.endswith("81") for said in accused(text.format(81), "CC403"))


def test_a_row_of_averages_among_rows_that_add_up_is_left_alone() -> None:
    rows = "| 0–14 | 1,204 | 1,139 | 2,343 |\n| 15–64 | 4,410 | 4,377 | 8,787 |\n"
    rows += "| 65+ | 1,012 | 1,388 | 2,400 |\n| All ages | 6,626 | 6,904 | 13,530 |\n"
    median = "| Median age | 38.2 | 40.9 | 39.6 |\n"
    text = "People:\n\n| Age | Men | Women | All |\n|---|---|---|---|\n" + rows + median
    assert {one.verdict for one in outcomes(text, "CC403")} == {Verdict.SUPPORTED}
