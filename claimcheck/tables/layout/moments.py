"""Periods as tables write them: years, fiscal years, quarters, months and days."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import lru_cache

from claimcheck.lexicon.words import calendar_words
from claimcheck.model import Period
from claimcheck.tables.days import DayOrder, day_in
from claimcheck.tables.layout.values import Dated
from claimcheck.tables.layout.words import head_words
from claimcheck.tables.sheet import Cell

FIRST_YEAR, LAST_YEAR = 1000, 2999
LONGEST = 40  # characters of a period
MOST_YEARS = 10  # of a span whose last year has two digits and lies in the next century
_CENTURY = 100
_YEAR = re.compile(r"(?a:(\d{4})(?:\.0)?(?: ?(?:\*|[pre]|\([pre]\)|est\.?))?)")
_SPAN = re.compile(r"(?a:(\d{4}) ?([/–—-]) ?(\d{4}|\d\d))")
_FISCAL = re.compile(
    r"(?ai:(?:f\.?y\.?e?|fiscal(?: year)?|financial year|academic year|school year|season) ?'?"
    r"(\d{4}|\d\d)(?: ?[/–—-] ?(\d{4}|\d\d))?)"
)
_QUARTER = re.compile(r"(?ai:(?:q([1-4])|([1-4])q)[ ,'/-]{0,2}(\d{4}|\d\d))")
_YEAR_QUARTER = re.compile(r"(?ai:(\d{4})[ ,:/-]{0,2}(?:q([1-4])|([1-4])q))")
_HALF = re.compile(r"(?ai:h([12])[ ,'/-]{0,2}(\d{4}))")
_MONTH = re.compile(r"(?ai:(\d{4})[-/m ](0?[1-9]|1[0-2]))")
_NAMED = re.compile(r"(?ai:([a-z]{3,9})\.?[ ,'’-]{1,2}(\d{4}|\d\d))")
_YEAR_NAMED = re.compile(r"(?ai:(\d{4})[ ,-]{1,2}([a-z]{3,9})\.?)")
_PART = re.compile(r"(?ai:q?([1-4])|([a-z]{3,9})\.?|(0?[1-9]|1[0-2]))")


def dated(cell: Cell, order: DayOrder | None = None, *, fiscal: bool = False) -> Dated | None:
    """The period that a cell states and nothing else; None if it states none.

    "2011-12" is a year from one to the next if `fiscal`, else December 2011.
    """
    if isinstance(cell, datetime.date):
        return Dated(Period(cell, cell))
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, str):
        text = " ".join(cell.split())
        return _written(text, order, fiscal) if 0 < len(text) <= LONGEST else None
    return _year(int(cell)) if FIRST_YEAR <= cell <= LAST_YEAR and cell == int(cell) else None


def part_of(year: Cell, part: Cell, *, quarters: bool) -> Dated | None:
    """The quarter or month of a year that stand in two cells; the year if the second is empty.

    "3" is the third quarter if `quarters`, else March.
    """
    whole = dated(year)
    if whole is None or part is None or not str(part).strip():
        return whole
    found = _part(part, quarters)
    return None if found is None else Dated(_months(whole.period.first.year, *found))


def is_fiscal(cells: Iterable[Cell], head: str) -> bool:
    """True if a column of "2011-12" runs from one year to the next, and is no column of months."""
    spans = [match for cell in cells if (match := _SPAN.fullmatch(str(cell).strip()))]
    told = [match for match in spans if match[2] == "-" and len(match[3]) == 2]
    if not told:
        return True
    following = all((int(one[1]) + 1) % _CENTURY == int(one[3]) for one in told)
    beyond = any(int(one[3]) > 12 for one in told)
    return following and (beyond or head.lower() in head_words().fiscal)


def is_part(cell: Cell) -> bool:
    """True for a quarter or a month without its year."""
    return _part(cell, quarters=False) is not None


@lru_cache(maxsize=4096)
def _written(text: str, order: DayOrder | None, fiscal: bool) -> Dated | None:
    if found := _YEAR.fullmatch(text):
        return _year(int(found[1]))
    if found := _FISCAL.fullmatch(text):
        return _fiscal(found[1], found[2], text)
    if (found := _SPAN.fullmatch(text)) and (fiscal or not _is_month(found)):
        years = _span(found[1], found[3], text)
        if years is not None:
            return years
    return _part_of_year(text) or _day(text, order)


def _is_month(span: re.Match[str]) -> bool:
    """True for "2011-12", which may be December."""
    return span[2] == "-" and len(span[3]) == 2 and int(span[3]) <= 12


def _day(text: str, order: DayOrder | None) -> Dated | None:
    day = day_in(text, order)
    return None if day is None else Dated(Period(day, day))


def _part_of_year(text: str) -> Dated | None:
    """A quarter, half or month with its year."""
    if found := _QUARTER.fullmatch(text):
        return _called(found[3], 3, found[1] or found[2], text)
    if found := _YEAR_QUARTER.fullmatch(text):
        return _called(found[1], 3, found[2] or found[3], text)
    if found := _HALF.fullmatch(text):
        return _called(found[2], 6, found[1], text)
    if found := _MONTH.fullmatch(text):
        return Dated(_months(int(found[1]), int(found[2]), 1))
    return _with_month(text)


def _called(year: str, months: int, nth: str, text: str) -> Dated:
    """The nth quarter or half of a year, as the table calls it."""
    return Dated(_months(_full(year), months * (int(nth) - 1) + 1, months), text)


def _with_month(text: str) -> Dated | None:
    """ "March 2024", "2024 Mar"."""
    if found := _NAMED.fullmatch(text):
        return _named(found[1], found[2])
    found = _YEAR_NAMED.fullmatch(text)
    return _named(found[2], found[1]) if found else None


def _named(name: str, year: str) -> Dated | None:
    month = _month_called(name)
    return Dated(_months(_full(year), month, 1)) if month else None


def _month_called(name: str) -> int:
    return calendar_words()[0].get(name.lower(), 0)


def _year(year: int) -> Dated | None:
    return Dated(Period.of_year(year)) if FIRST_YEAR <= year <= LAST_YEAR else None


def _fiscal(first: str, last: str | None, text: str) -> Dated | None:
    if last is not None:
        return _span(first, last, text)
    year = _year(_full(first))
    return None if year is None else year._replace(label=text)


def _span(first: str, last: str, text: str) -> Dated | None:
    """The years from one to the other: of a fiscal year only they are known, not its days."""
    begin = _full(first)
    end = int(last) if len(last) == 4 else begin - begin % _CENTURY + int(last)
    if end < begin and _CENTURY - begin % _CENTURY <= MOST_YEARS:  # 1999/00
        end += _CENTURY
    if not FIRST_YEAR <= begin < end <= LAST_YEAR:
        return None
    return Dated(Period(Period.of_year(begin).first, Period.of_year(end).last), text)


def _full(year: str) -> int:
    """The year of two digits or four: "98" is 1998, "24" 2024."""
    value = int(year)
    if len(year) == 4:
        return value
    return value + (1900 if value >= 70 else 2000)


def _months(year: int, first: int, count: int) -> Period:
    last = Period.parse(f"{year}-{first + count - 1:02}").last
    return Period(datetime.date(year, first, 1), last)


def _part(cell: Cell, quarters: bool) -> tuple[int, int] | None:
    """First month and number of months of "Q1", "March" or 3."""
    text = str(cell).strip() if isinstance(cell, (str, int)) else ""
    found = _PART.fullmatch(text)
    if found is None:
        return None
    if found[2]:
        month = _month_called(found[2])
        return (month, 1) if month else None
    if found[1] and (quarters or text[0] in "qQ"):
        return 3 * int(found[1]) - 2, 3
    return None if quarters else (int(text), 1)
