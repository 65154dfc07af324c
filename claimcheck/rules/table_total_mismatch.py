"""A total of a table is not the sum of its rows or columns.

Why: a total is copied from one edition of a table and its parts from another, or one cell was
mistyped; readers add up tables.

Ignore when: the table leaves rows out on purpose, or the column is no sum (a rate, a best mark).

Method: rows labelled as totals against the rows above, and columns that are the sum of columns
beside them in nearly every row.  A column that fails is told only where others hold and the gap is
more than a row left out would explain, or where a slip of the hand explains it.  Where a failing
row crosses a failing column, that cell is the wrong one.  Figures of a table count as printed;
rounding of decimals is allowed for.

Source: 17 tables with a total in 1,000 news documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.share import Sum
from claimcheck.interval import Interval
from claimcheck.model import Meaning, Quantity, Reading, Relation, Rule, Term, Unit, Verdict
from claimcheck.patterns.grid import Grid, find_grids
from claimcheck.patterns.sums import Failure, Line, Place, find_sums

RULE = Rule("CC403", "table-total-mismatch", needs=("table",))

PRINTED = Unit("", "")  # cells of a column are in one unit, whether each says it or not

BAD = [
    """The league, by club:

| Club | Wins | Draws | Losses | Games |
| --- | --- | --- | --- | --- |
| Aldham | 9 | 2 | 1 | 12 |
| Borley | 7 | «8» | 2 | 12 |
| Clare | 4 | 4 | 4 | 12 |
| Debach | 1 | 2 | 9 | 12 |
| Total | 21 | 11 | 16 | 48 |
""",
    """Visitors by site:

| Site | 2021 | 2022 |
| --- | --- | --- |
| Castle | 41,200 | 52,700 |
| Abbey | 18,450 | 19,100 |
| Mill | 6,300 | 7,950 |
| Total | 65,950 | «97,750» |
""",
]
GOOD = [
    """The league, by club:

| Club | Wins | Draws | Losses | Games | Average gate |
| --- | --- | --- | --- | --- | --- |
| Aldham | 9 | 2 | 1 | 12 | 3,100 |
| Borley | 7 | 3 | 2 | 12 | 2,240 |
| Clare | 4 | 4 | 4 | 12 | 1,900 |
| Debach | 1 | 2 | 9 | 12 | 810 |
| Total | 21 | 11 | 16 | 48 | 2,010 |
""",
    """Spending, millions of pounds:

| Item | 2021 | 2022 |
| --- | --- | --- |
| Roads | 12.4 | 13.1 |
| Schools | 30.3 | 31.4 |
| Parks | 2.2 | 2.4 |
| Total | 45.0 | 46.8 |
""",
]


def find(reading: Reading) -> Iterator[Relation]:
    """The sums of every table, those that hold included."""
    for grid in find_grids(reading):
        sums = find_sums(grid)
        for line in sums.holding:
            yield _relation(grid, line)
        for failure in sums.failing:
            suspects = frozenset(failure.suspects)
            relation = _relation(grid, failure.line)
            accused = tuple(_role(failure.line, place) for place in suspects)
            ceiling = Verdict.REFUTED if failure.sure else Verdict.REVIEW
            start, end = _shown(grid, failure)
            yield relation._replace(accused=accused, ceiling=ceiling, start=start, end=end)


def _shown(grid: Grid, failure: Failure) -> tuple[int, int]:
    """The span of the one cell suspected, or else of the total."""
    place = failure.suspects[0] if len(failure.suspects) == 1 else failure.line.total
    figure = grid.figure(*place)
    assert figure is not None
    return figure.mention.start, figure.mention.end


def _relation(grid: Grid, line: Line) -> Relation:
    terms = tuple(
        Term(_role(line, place), _as_printed(grid, place)) for place in (line.total, *line.parts)
    )
    total = terms[0].quantity.mention
    return Relation(RULE.code, terms, Sum(), total.start, total.end)


def _role(line: Line, place: Place) -> str:
    return "total" if place == line.total else f"part {line.parts.index(place) + 1}"


def _as_printed(grid: Grid, place: Place) -> Quantity:
    """The quantity of a cell, as exact as it is printed."""
    figure = grid.figure(*place)
    assert figure is not None
    half = figure.step / 2 if figure.step < 1 else 0
    core = Interval.around(figure.value, half)
    meaning = Meaning(core, core, Interval.point(figure.value), whole=not half)
    return Quantity(figure.mention, meaning, PRINTED)
