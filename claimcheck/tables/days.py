"""Days as tables write them: ISO, with slashes or dots, with the month in letters."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from enum import Enum

from claimcheck.lexicon.words import calendar_words
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.sheet import Cell

_ISO = re.compile(r"(?a:(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d.*)?)")
_FIGURES = re.compile(r"(?a:(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 0?0:00(?::00)?)?)")
_YEAR_FIRST = re.compile(r"(?a:(\d{4})([/.])(\d{1,2})\2(\d{1,2}))")
_NAMED = re.compile(r"(?a:(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4}))")
_NAME_FIRST = re.compile(r"(?a:([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))")


class DayOrder(Enum):
    """Which of two figures before the year is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class Days(NamedTuple):
    """The two days that a text may mean, one if nothing is in doubt."""

    day_first: datetime.date | None
    month_first: datetime.date | None


def day_in(cell: Cell, order: DayOrder | None = None) -> datetime.date | None:
    """The day that a cell states; None if it states none, or two and `order` is not known.

    Dots put the day first ("18.03.2025"), as everywhere where they are written.
    """
    days = days_in(cell)
    if order is DayOrder.DAY_FIRST:
        return days.day_first
    if order is DayOrder.MONTH_FIRST:
        return days.month_first
    told = {day for day in days if day is not None}
    return told.pop() if len(told) == 1 else None


def is_ambiguous(cell: Cell) -> bool:
    """True for a day that is another one with day and month exchanged: "04/03/2025"."""
    days = days_in(cell)
    return None not in days and days.day_first != days.month_first


def day_order(cells: Iterable[Cell]) -> DayOrder | None:
    """The order in which a column writes its days; None if no cell tells, or two disagree."""
    told: set[DayOrder] = set()
    for cell in cells:
        days = days_in(cell)
        if days.month_first is None and days.day_first is not None:
            told.add(DayOrder.DAY_FIRST)
        elif days.day_first is None and days.month_first is not None:
            told.add(DayOrder.MONTH_FIRST)
    return told.pop() if len(told) == 1 else None


def days_in(cell: Cell) -> Days:
    """The days that a cell may mean, in either order of its figures; None where there is none."""
    if isinstance(cell, datetime.date):
        return Days(cell, cell)
    text = " ".join(cell.split()) if isinstance(cell, str) and len(cell) < 40 else ""
    figures = _FIGURES.fullmatch(text)
    if figures and figures[2] != ".":
        first, second, year = figures[1], figures[3], figures[4]
        return Days(_date(year, second, first), _date(year, first, second))
    plain = _plain(text)
    return Days(plain, plain)


def _plain(text: str) -> datetime.date | None:
    """The day of a text that can be read in one way only."""
    if found := _ISO.fullmatch(text):
        return _date(found[1], found[2], found[3])
    if found := _FIGURES.fullmatch(text):
        return _date(found[4], found[3], found[1])
    if found := _YEAR_FIRST.fullmatch(text):
        return _date(found[1], found[3], found[4])
    if found := _NAMED.fullmatch(text):
        return _date(found[3], _month(found[2]), found[1])
    if found := _NAME_FIRST.fullmatch(text):
        return _date(found[3], _month(found[1]), found[2])
    return None


def _month(name: str) -> int:
    return calendar_words()[0].get(name.lower(), 0)


def _date(year: str, month: str | int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
