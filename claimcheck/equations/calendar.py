"""Equations of the calendar: the weekday of a date, and the order of two events.

Their terms are dates, which have no interval of numbers: what a date can be are days, from the
first to the last that its words allow ("1901" is any day of that year).
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from claimcheck.equations.formula import Formula
from claimcheck.interval import Interval
from claimcheck.lexicon.words import month_names, weekday_names
from claimcheck.model import Meaning, Mention, Moment, Printed, Quantity, Unit, Verdict
from claimcheck.namedtuple import NamedTuple

DATE = Unit("date", "date")
WEEKDAYS, MONTHS = weekday_names(), month_names()
DECEMBER = 12
LEAP_CYCLE = 400  # years after which leap years come again
SEARCH_YEARS = 11  # within so many years a date falls on every weekday


class Days(NamedTuple):
    """The days a date can be, first and last included; `grain` is "year", "month" or "day"."""

    first: date
    last: date
    grain: str


def dated(mention: Mention) -> Quantity:
    """The mention of a date as a term of an equation; what it says is in its moment.

    The judge weighs numbers only, so a day that prints no number of its own counts as its year.
    """
    if not mention.ends and mention.moment is not None:
        mention = mention._replace(ends=(Printed(Decimal(mention.moment.year or 0)),))
    return Quantity(mention, Meaning(Interval.of(None, None)), DATE)


def days_of(moment: Moment | None, *, last: bool = False) -> Days | None:
    """The days that a moment can be; None without a year or for a day that is none.

    `last` takes the last year of a span of years.
    """
    if moment is None:
        return None
    year = moment.last_year if last else moment.year
    if not year or not 1 <= year <= 9999:
        return None
    if not moment.month or (last and moment.year != year):
        return Days(date(year, 1, 1), date(year, 12, 31), "year")
    return _days_in(year, moment.month, moment.day)


def month_length(year: int, month: int) -> int:
    """How many days the month of the year has, of any year."""
    if month == DECEMBER:
        return 31
    alike = LEAP_CYCLE + year % LEAP_CYCLE
    return (date(alike, month + 1, 1) - date(alike, month, 1)).days


def _days_in(year: int, month: int, day: int | None) -> Days | None:
    length = month_length(year, month)
    if not day:
        return Days(date(year, month, 1), date(year, month, length), "month")
    if day > length:
        return None
    only = date(year, month, day)
    return Days(only, only, "day")


def say_day(day: date) -> str:
    """The day as messages show it: "10 March 2018"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


class WeekdayOf(Formula):
    """The weekday of a date; role "date".  `year` stands in where the date names none."""

    def __init__(self, year: int | None = None) -> None:
        self.year = year

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "weekday of the date"

    def day(self, terms: Mapping[str, Quantity]) -> date | None:
        """The day that is meant; None if it is none."""
        moment = terms["date"].mention.moment
        if moment is not None and not moment.year:
            moment = moment._replace(year=self.year)
        days = days_of(moment)
        return days.first if days and days.grain == "day" else None

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported on that weekday, refuted on another, unchecked for no day of the calendar."""
        day, moment = self.day(terms), terms["date"].mention.moment
        if day is None or moment is None or moment.weekday is None:
            return Verdict.UNCHECKED
        return Verdict.SUPPORTED if day.weekday() == moment.weekday else Verdict.REFUTED

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """None: a weekday is no number."""
        return None

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """The weekday that the date was."""
        day = self.day(terms)
        return f"{say_day(day)} is a {WEEKDAYS[day.weekday()]}" if day else "no day of the calendar"


def nearest_on(day: date, weekday: int) -> date:
    """The day nearest to `day` that falls on the weekday; calendars begin and end somewhere."""
    place = day.toordinal()
    back = (day.weekday() - weekday) % 7
    near = (place - back, place - back + 7) if back <= 3 else (place - back + 7, place - back)
    return date.fromordinal(next(at for at in near if 1 <= at <= date.max.toordinal()))


def nearest_year_on(day: date, weekday: int) -> int | None:
    """The nearest year in which the same day of the month falls on the weekday."""
    for away in range(1, SEARCH_YEARS + 1):
        for year in (day.year - away, day.year + away):
            days = days_of(Moment(year, day.month, day.day))
            if days and days.first.weekday() == weekday:
                return year
    return None


class InOrder(Formula):
    """The first event is not after the second; roles "start" and "end", or one "span"."""

    def __init__(self, what: str = "the end") -> None:
        self.what = what

    @property
    def name(self) -> str:
        """What the equation says, in a few words."""
        return "order of two events"

    def compare(self, terms: Mapping[str, Quantity]) -> Verdict:
        """Supported in order, refuted if the second cannot be as late as the first."""
        start, end = ends_of(terms)
        if start is None or end is None:
            return Verdict.UNCHECKED
        return Verdict.REFUTED if end.last < start.first else Verdict.SUPPORTED

    def solve(self, role: str, terms: Mapping[str, Quantity]) -> Interval | None:
        """None: an order fixes no date."""
        return None

    def explain(self, terms: Mapping[str, Quantity]) -> str:
        """Both dates and their order."""
        start, end = ends_of(terms)
        if start is None or end is None:
            return "no days of the calendar"
        word = "before" if end.last < start.first else "not before"
        return f"{self.what}, {say_days(end)}, lies {word} {say_days(start)}"

    def message(self, terms: Mapping[str, Quantity]) -> str:
        """The same: there is no one number to hold against the others."""
        return self.explain(terms)


def ends_of(terms: Mapping[str, Quantity]) -> tuple[Days | None, Days | None]:
    """The days of the start and of the end, from two dates or from one span of years."""
    if "span" in terms:
        moment = terms["span"].mention.moment
        return days_of(moment), days_of(moment, last=True)
    return days_of(terms["start"].mention.moment), days_of(terms["end"].mention.moment)


def say_days(days: Days) -> str:
    """The days as messages show them: "10 March 2018", "March 2018", "2018"."""
    if days.grain == "day":
        return say_day(days.first)
    month = f"{MONTHS[days.first.month]} " if days.grain == "month" else ""
    return f"{month}{days.first.year}"
