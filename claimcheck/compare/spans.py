"""Lengths of time between the dates and times that a source tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.compare.arithmetic import Result
from claimcheck.compare.figures import Figure
from claimcheck.compare.moments import times_of
from claimcheck.model import Kind, Moment

YEAR = Fraction(31557600)  # seconds
MONTH = YEAR / 12
MINUTE = Fraction(60)
HALF_DAY = 12 * 60  # minutes
MONTHS = 12
HALF = Fraction(1, 2)
LATER = 15  # years: a text without a date was written no later after the last year it tells
SOON = 6  # years: a text tells of what was not long ago


def span_results(figures: Sequence[Figure]) -> Iterator[Result]:
    """The years, months or hours between two moments, and the years that a span of years has."""
    moments = [one for one in figures if one.mention.moment is not None]
    for one in moments:
        yield from _clock_results([one])
        moment = _moment(one)
        if moment.year and moment.last_year:
            yield Result((moment.last_year - moment.year) * YEAR, (one,), "")
    for one, other in combinations(moments, 2):
        yield from _between(one, other)
        if (one.source, one.block) == (other.source, other.block):
            yield from _clock_results([one, other])


def _moment(figure: Figure) -> Moment:
    assert figure.mention.moment is not None
    return figure.mention.moment


def _between(one: Figure, other: Figure) -> Iterator[Result]:
    first, last = _moment(one), _moment(other)
    if first.year is None or last.year is None:
        return
    gap = abs(Fraction(last.year - first.year))
    yield Result(gap * YEAR, (one, other), "−")
    yield Result(gap, (one, other), "−")
    if first.month is not None and last.month is not None:
        months = abs((last.year - first.year) * MONTHS + last.month - first.month)
        yield Result(months * MONTH, (one, other), "−")


def _clock_results(figures: Sequence[Figure]) -> Iterator[Result]:
    """The time between two times of day."""
    told = [f for f in figures if f.mention.kind is Kind.TIME]
    times = [time for figure in told for time in times_of(figure.mention.text)]
    if len(times) != 2:
        return
    (hour, minute, sure), (next_hour, next_minute, next_sure) = times
    gap = (next_hour - hour) * 60 + next_minute - minute
    gaps = {gap % (2 * HALF_DAY)} | (set() if sure and next_sure else {gap % HALF_DAY})
    for minutes in sorted(gaps):
        yield Result(minutes * MINUTE, tuple(told), "to" if len(told) > 1 else "")


def years_of_writing(told: Iterable[int]) -> frozenset[int]:
    """The years in which a text without a date may have been written, by the years that it tells:
    one of them or a little later, or some time after the last."""
    years = set(told)
    soon = {year + later for year in years for later in range(SOON)}
    last = max(years, default=0)
    return frozenset(soon | set(range(last, last + LATER)) if years else soon)


def since_results(figures: Sequence[Figure], now: Iterable[int]) -> Iterator[Result]:
    """The years from a year that the source tells to one in which it may have been written."""
    for one in figures:
        moment = one.mention.moment
        if moment is None or moment.year is None:
            continue
        for gap in (written - moment.year for written in now):
            if gap > 0:
                yield Result(gap * YEAR, (one,), "since")
                yield Result((gap + HALF) * YEAR, (one,), "since")
