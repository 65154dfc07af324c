"""Tables as grids: heads, labels and figures."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.patterns.grid import MOST_CELLS, find_grids, table_words
from claimcheck.reading.pieces import IN_LARGE_TABLE

from .readings import reading_of

TABLE = """The count:

| Town | 2019 | Share | Note |
| --- | ---: | ---: | --- |
| Aldham | 1,200 | 4.5% | 3rd |
| Borley | –80 | 2.0 | 16 farms |
| Clare | | 1.5[2] | – |
| Total | 1,120 | 8.0 | |
"""


def test_cells_are_read() -> None:
    (grid,) = find_grids(reading_of(TABLE))
    assert grid.head == ("town", "2019", "share", "note")
    assert grid.first == 1
    assert [grid.label(row) for row in range(1, 5)] == ["aldham", "borley", "clare", "total"]
    values = [[grid.figure(row, column) for column in (1, 2, 3)] for row in range(1, 5)]
    assert [[f and f.value for f in row] for row in values] == [
        [1200, Fraction("4.5"), None],
        [-80, 2, None],
        [None, Fraction("1.5"), None],
        [1120, 8, None],
    ]
    assert grid.rows[3][3].is_empty
    assert not grid.rows[2][3].is_empty


def test_a_table_is_as_large_as_its_longest_sides() -> None:
    high, wide = "| a | 5 |\n" * 90, "|" + " 5 |" * 80 + "\n"
    assert len(list(find_grids(reading_of(high)))) == 1
    assert not list(find_grids(reading_of(high + wide)))


def test_the_numbers_of_a_large_table_say_why_they_are_not_added_up() -> None:
    reading = reading_of("| a | 5 |\n" * (MOST_CELLS // 2 + 1) + "\nIt sold 12 cranes.\n")
    assert not list(find_grids(reading))
    assert {mention.reason for mention in reading.mentions} == {"", IN_LARGE_TABLE}


def test_a_draft_without_tables_has_none() -> None:
    assert list(find_grids(reading_of("Aldham has 1,200 homes. Borley has 80."))) == []


def test_tables_are_kept_apart() -> None:
    assert len(list(find_grids(reading_of(f"{TABLE}\nAnd again:\n\n{TABLE}")))) == 2


@pytest.mark.parametrize(
    ("label", "is_total"),
    [
        ("total", True),
        ("all other", False),
        ("totals:", True),
        ("grand total", True),
        ("total (2019)", True),
        ("all", True),
        ("allerton", False),
        ("subtle", False),
        ("aldham", False),
    ],
)
def test_labels_of_totals(label: str, is_total: bool) -> None:
    assert table_words().is_total(label) == is_total


@pytest.mark.parametrize(
    ("head", "is_added"),
    [("goals", True), ("average age", False), ("win %", True), ("rank", False), ("", True)],
)
def test_heads_that_add_up(head: str, is_added: bool) -> None:
    assert table_words().is_added(head) == is_added
