"""Totals of tables in the draft, by column and by row."""

from __future__ import annotations

import pytest

from claimcheck.model import Verdict

from .cases import verdicts
from .checking import accused

CODE = "CC403"
TABLE = """Visitors by site:

| Site | North | South | All |
| --- | --- | --- | --- |
| Castle | 412 | 519 | 931 |
| Abbey | 184 | 191 | 375 |
| Mill | 63 | 79 | 142 |
| Total | 659 | 789 | 1,448 |
"""


def test_a_table_that_adds_up_is_supported() -> None:
    assert verdicts(TABLE, CODE) == {Verdict.SUPPORTED}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("412", "421"), ("519", "591"), ("191", "911"), ("79", "97"), ("375", "735"), ("659", "965")],
)
def test_one_wrong_cell_is_the_one_named(right: str, wrong: str) -> None:
    assert accused(TABLE.replace(f" {right} ", f" {wrong} "), CODE) == [wrong]


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace("| Total |", "| Average |"),
        TABLE.replace("| Total | 659 | 789 | 1,448 |\n", "").replace("All", "Rank"),
        TABLE.replace(" 412 ", " – ").replace(" 931 ", " – "),
    ],
    ids=["an average", "no total", "a gap"],
)
def test_what_is_no_full_table_of_parts_names_nothing(table: str) -> None:
    assert accused(table.replace("Total", "Mean") if "Average" in table else table, CODE) == []
