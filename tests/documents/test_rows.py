"""Rows of tables in text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.rows import cells_of, is_rule, looks_like_row


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        ("| a |  | b", ["a", "", "b"]),
        ("|a\\|b|c|", ["a\\|b", "c"]),
        ("a\tb\t\tc", ["a", "b", "c"]),
        ("\ta\tb", ["", "a", "b"]),
        ("|", []),
    ],
)
def test_cells_of_a_row(line: str, cells: list[str]) -> None:
    assert [line[start:end] for start, end in cells_of(line)] == cells


@pytest.mark.parametrize("line", ["| --- | :-: |", "---|---", "|-|", ":--|--:", "---+---"])
def test_the_rule_under_a_head_is_known(line: str) -> None:
    assert is_rule(line)
    assert looks_like_row(line)


@pytest.mark.parametrize("line", ["a - b", "---", "| a | - |", "5-3", ""])
def test_other_lines_are_no_rules(line: str) -> None:
    assert not is_rule(line)


@given(st.lists(st.text(alphabet="ab1 ", max_size=4), min_size=1, max_size=6))
def test_cells_written_in_pipes_are_read_back(cells: list[str]) -> None:
    line = "| " + " | ".join(cells) + " |"
    assert [line[start:end] for start, end in cells_of(line)] == [cell.strip() for cell in cells]
