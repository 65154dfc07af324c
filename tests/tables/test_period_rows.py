"""Which rows hold for a period."""

from __future__ import annotations

from claimcheck.model import Period
from claimcheck.tables.period_rows import choose_rows, latest_period
from claimcheck.tables.periods import Bound
from tests.tables.towns import row

SERIES = [row("1", year=2000), row("2", year=2010), row("3", year=2014), row("4", year=2015)]


def said(first: int, last: int | None = None) -> Bound:
    period = Period(Period.of_year(first).first, Period.of_year(last or first).last)
    return Bound(period, said=last is None, firm=True, why="")


def values(bound: Bound, *, timeless: bool = False) -> list[int]:
    return [int(one.value) for one in choose_rows(SERIES, timeless, bound).rows]


def test_a_year_takes_its_rows() -> None:
    assert values(said(2010)) == [2]
    assert values(said(2011)) == []
    assert values(said(2011, 2015)) == [4, 3]


def test_a_timeless_measure_takes_all() -> None:
    assert values(said(1900), timeless=True) == [1, 2, 3, 4]


def test_an_implied_period_may_fall_back_on_older_rows_that_refute_nothing() -> None:
    chosen = choose_rows(SERIES, False, said(2018, 2022))
    assert [int(one.value) for one in chosen.rows] == [4, 3]
    assert chosen.bound.bar == "the last figure is of 2015"
    assert choose_rows(SERIES, False, said(2030, 2034)).rows == ()


def test_without_a_date_the_latest_rows_are_compared() -> None:
    chosen = choose_rows(SERIES, False, Bound(None, False, False, "no date"))
    assert [int(one.value) for one in chosen.rows] == [4, 3]


def test_undated_rows_come_last() -> None:
    rows = [row("7", year=None)]
    assert choose_rows(rows, False, said(2015)).undated
    assert not choose_rows([*SERIES, *rows], False, said(2015)).undated


def test_a_period_that_cannot_be_bound_has_no_rows() -> None:
    bound = said(2015)._replace(bar="two years bind equally well")
    assert choose_rows(SERIES, False, bound).rows == ()


def test_the_latest_period_is_that_of_the_last_rows() -> None:
    period = latest_period(SERIES)
    assert period is not None
    assert (period.first.year, period.last.year) == (2011, 2015)
    assert latest_period([row("7", year=None)]) is None
