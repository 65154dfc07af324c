"""The rows that hold for the period of a number."""

import datetime
from collections.abc import Iterable, Sequence

from claimcheck.model import Period, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.periods import IMPLIED_YEARS, Bound

OLDEST = 8  # years before the implied period in which a figure may still support


class Chosen(NamedTuple):
    """The rows to compare with and the period they were chosen by; `undated` if they have none."""

    rows: tuple[ReferenceRow, ...]
    bound: Bound
    undated: bool


def choose_rows(rows: Sequence[ReferenceRow], timeless: bool, bound: Bound) -> Chosen:
    """The rows of the period; undated ones where there is none, older ones for an implied period.

    Nothing for a period that is said and cannot be bound.
    """
    if timeless:
        return Chosen(tuple(rows), bound, False)
    if bound.bar:
        return Chosen((), bound, False)
    period = bound.period or latest_period(rows)
    found = () if period is None else rows_in(_of_span(rows, bound), period)
    if found:
        return Chosen(found, bound, False)
    undated = tuple(row for row in rows if row.valid is None)
    if undated:
        return Chosen(undated, bound, True)
    return Chosen((), bound, False) if bound.said else _older(rows, bound)


def _of_span(rows: Sequence[ReferenceRow], bound: Bound) -> Sequence[ReferenceRow]:
    """Where a span of years is said ("2024/25"), the rows of just that span, if there are any."""
    period = bound.period
    if not bound.said or period is None or period.first.year == period.last.year:
        return rows
    return [row for row in rows if row.valid == period] or rows


def rows_in(rows: Iterable[ReferenceRow], period: Period) -> tuple[ReferenceRow, ...]:
    """The dated rows that hold within a period, the latest first."""
    found = [row for row in rows if row.valid is not None and row.valid.overlaps(period)]
    return tuple(sorted(found, key=_year, reverse=True))


def _year(row: ReferenceRow) -> int:
    return row.valid.first.year if row.valid is not None else 0


def latest_period(rows: Iterable[ReferenceRow]) -> Period | None:
    """The last years for which there are rows; None if none is dated."""
    last = max((row.valid.first.year for row in rows if row.valid is not None), default=None)
    if last is None:
        return None
    first = datetime.date(max(last - IMPLIED_YEARS, 1), 1, 1)
    return Period(first, datetime.date(last, 12, 31))


def _older(rows: Sequence[ReferenceRow], bound: Bound) -> Chosen:
    """The last rows before the implied period, which may support and never refute."""
    wanted = bound.period
    if wanted is None:
        return Chosen((), bound, False)
    earlier = [row for row in rows if row.valid is not None and row.valid.last < wanted.first]
    last = latest_period(earlier)
    if last is None or wanted.first.year - last.last.year > OLDEST:
        return Chosen((), bound, False)
    bar = f"the last figure is of {last.last.year}"
    return Chosen(rows_in(earlier, last), bound._replace(bar=bar, why=f"{bound.why}; {bar}"), False)
