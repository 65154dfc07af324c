"""Which lines of a table are sums, and the slips that break them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.patterns.grid import Figure, find_grids
from claimcheck.patterns.slipped import is_slip, is_turned
from claimcheck.patterns.sums import Line, find_sums

from .readings import mention_of, reading_of

COUNTS = """The count:

| Town | Inns | Farms | All |
| --- | --- | --- | --- |
| Aldham | 12 | 30 | 42 |
| Borley | 11 | 24 | 35 |
| Clare | 19 | 15 | 34 |
| Debach | 31 | 22 | {} |
| Total | 73 | 91 | 164 |
"""


def test_rows_and_columns_that_hold() -> None:
    (grid,) = find_grids(reading_of(COUNTS.format(53)))
    sums = find_sums(grid)
    assert sums.failing == ()
    assert {line.total for line in sums.holding} == {
        (1, 3), (2, 3), (3, 3), (4, 3), (5, 3), (5, 1), (5, 2)
    }  # fmt: skip


def test_the_cell_where_row_and_column_cross() -> None:
    (grid,) = find_grids(reading_of(COUNTS.format(83)))
    (failure,) = find_sums(grid).failing
    assert failure.suspects == ((4, 3),)
    assert failure.sure


def test_a_wide_or_short_table_is_left_alone() -> None:
    wide = "The count:\n\n" + "\n".join("| " + " | ".join(["7"] * 40) + " |" for _ in range(4))
    (grid,) = find_grids(reading_of(wide))
    assert find_sums(grid) == ((), ())


def test_a_line_says_what_mends_it() -> None:
    line = Line((3, 1), ((1, 1), (2, 1)), Fraction(5), Fraction(0))
    assert not line.holds
    assert line.change((3, 1)) == 5
    assert line.change((1, 1)) == -5


@pytest.mark.parametrize(
    ("printed", "meant", "slip", "turned"),
    [
        ("640", "460", True, True),
        ("640", "64", True, True),
        ("640", "940", True, False),
        ("640", "641", True, False),
        ("640", "651", False, False),
        ("5421", "5214", True, True),
        ("640", "-640", False, False),
        ("7.5", "5.7", True, True),
    ],
)
def test_slips(printed: str, meant: str, slip: bool, turned: bool) -> None:
    step = Fraction(1, 10) if "." in printed else Fraction(1)
    figure = Figure(Fraction(printed), step, mention_of(f"It is {printed} m."))
    change = Fraction(meant) - Fraction(printed)
    assert is_slip(figure, change) == slip
    assert is_turned(figure, change) == turned
