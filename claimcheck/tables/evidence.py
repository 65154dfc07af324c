"""What a match rests on, in words: the row, its source and scope, and what both sides allow."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.equations.wording import say_interval, say_value
from claimcheck.interval import Interval
from claimcheck.model import Evidence, Match, Measure, Period, Quantity, ReferenceRow
from claimcheck.tables.comparing import compare, meaning_in, tolerance
from claimcheck.tables.records import FOREVER

FIGURES = 6  # significant figures of a reference value in a message


def evidence_of(match: Match, quantity: Quantity) -> tuple[Evidence, ...]:
    """The rows that decide a match, what words and row allow, and what was put aside."""
    comparison = compare(match, quantity)
    found = list(_rows(match, quantity, comparison.row))
    if comparison.reason:
        found.append(Evidence(comparison.reason))
    found += [
        Evidence(f"it agrees with {say_row(row, match.measure)}", row) for row in match.others
    ]
    return tuple(found)


def _rows(match: Match, quantity: Quantity, row: ReferenceRow | None) -> Iterator[Evidence]:
    if row is None:
        return
    yield Evidence(f"{say_row(row, match.measure)} [{say_source(row)}]", row)
    slack = tolerance(match.measure, row)
    span = Interval.of(Fraction(row.low) - slack, Fraction(row.high) + slack)
    words = say_interval(meaning_in(quantity, row).core, row.unit, FIGURES)
    yield Evidence(
        f"the words allow {words}; the record allows {say_interval(span, row.unit, FIGURES)}"
    )
    if row.note:
        yield Evidence(row.note)


def say_row(row: ReferenceRow, measure: Measure) -> str:
    """The row in one line: "Kenya, population, 2019: 52.21 million"."""
    when = f", {say_period(row.valid)}" if row.valid is not None else ""
    scope = f" ({row.scope})" if row.scope else ""
    return f"{row.entity}, {measure.label}{when}: {say_figure(row)}{scope}"


def say_figure(row: ReferenceRow) -> str:
    """The row's value, and the span where sources differ."""
    value = say_value(Fraction(row.value), row.unit, FIGURES)
    if row.low == row.high:
        return value
    return f"{value}, {say_interval(Interval.of(row.low, row.high), row.unit, FIGURES)}"


def say_source(row: ReferenceRow) -> str:
    """Who says it, in which edition, and where."""
    parts = [
        row.source,
        row.vintage,
        row.url,
        f"a claim of {row.asserted_by}" if row.asserted_by else "",
    ]
    return ", ".join(part for part in parts if part)


def say_period(period: Period) -> str:
    """A period in words: a year, a month, a day, or from one to another."""
    if period == Period.of_year(period.first.year):
        return str(period.first.year)
    if period.first == period.last:
        return str(period.first)
    if period.last == FOREVER:
        return f"since {period.first.year}"
    if period.first.year == period.last.year:
        return _say_months(period)
    return f"{period.first.year}–{period.last.year}"


def _say_months(period: Period) -> str:
    """A part of a year: "2024-03", or the first and the last month."""
    first, last = f"{period.first:%Y-%m}", f"{period.last:%Y-%m}"
    return first if first == last else f"{first} to {last}"
