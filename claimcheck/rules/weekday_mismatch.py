"""The date does not fall on the weekday that is said.

Why: "Saturday, 13 March 2018" sends readers to the wrong day; one of the parts was mistyped, or
the date was copied from another year.

Ignore when: the date is in another calendar than the Gregorian one.

Method: the weekday of the day in the Gregorian calendar.  A date without a year is that nearest to
the draft's own date, if it lies within a hundred days.  Dates before 1753 may be Julian; they are
asked about only if neither calendar fits.

Source: 3.2 such dates in 1,000 news documents; 9 of 75 published corrections concern dates.
"""

import datetime
import re
from collections.abc import Iterator

from claimcheck.equations.calendar import (
    WEEKDAYS,
    WeekdayOf,
    dated,
    days_of,
    nearest_on,
    nearest_year_on,
    say_day,
)
from claimcheck.model import Mention, Moment, Period, Reading, Relation, Rule, Term, Verdict
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

RULE = Rule("CC301", "weekday-mismatch", needs=("date",))

GREGORIAN_SINCE = 1753  # the first whole Gregorian year in English sources
JULIAN_LAG = 10  # days that the Julian calendar lags from 1582 to 1700, then one more
NEAR = 100  # days round the draft's date in which a date without a year is looked for

_DAY = r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_BEFORE = Regex(_DAY + r"\s*(?:,\s*|\(\s*|,?\s*the\s+)?$", re.IGNORECASE)
_AFTER = Regex(r",?\s*(?:\(|\b(?:a|which was a|on a|was a|is a)\s+)?" + _DAY, re.IGNORECASE)
_ALSO = Regex(r"\s*(?:,|,?\s*(?:and|or|&|to|until)|[-–])\s*", re.IGNORECASE)
_NEXT = Regex(r"\s*(?:,(?:\s*(?:and|or|to)\b)?|and|or|&|to|[-–])\s*$", re.IGNORECASE)
_OF_MONTH = Regex(r"(\d\d?)(?:st|nd|rd|th)?")
_BOTH = Regex(_DAY + r"\s*(?:,|and|or|to|[-–])\s*$", re.IGNORECASE)
_REACH = 16  # characters beside a date in which its weekday is looked for

BAD = [
    "It is shown on «Tuesday, 4 June», and Tuesday, 5 June 2018.",
    "The bridge opened on «Saturday, 13 March 2018», in the rain.",
    "The court sits again on «Monday, June 4, 2019», the clerk said.",
    "The fair closes on «2 May 2021, a Tuesday».",
]
GOOD = [
    "It is shown on Monday, 4 June, and Tuesday, 5 June 2018.",
    "The bridge opened on Tuesday, 13 March 2018, in the rain.",
    "The court sits again on Tuesday, June 4, 2019, the clerk said.",
    "The fair closes on 2 May 2021, a Sunday. On Tuesday 4 May 2021 the tents come down.",
    "He was buried on Thursday 14 March 1697 in the old style.",
]


class Said(NamedTuple):
    """A date with its weekday, and the span of both."""

    moment: Moment
    start: int
    end: int


def find(reading: Reading) -> Iterator[Relation]:
    """Dates with their weekday, in the date itself or beside it."""
    for sentence in reading.with_cue("date"):
        following: Mention | None = None
        for mention in reversed(sentence.mentions):
            said = _in_year_of(reading.text, _said(reading.text, mention, following), following)
            if said is not None and said.moment.weekday is not None:
                yield from _relation(reading, mention, said)
            moment = said.moment if said else mention.moment
            following = mention._replace(moment=moment) if moment else None


def _said(text: str, mention: Mention, following: Mention | None) -> Said | None:
    """The date with its weekday; that of "Monday 20" is completed by the date that follows."""
    moment = mention.moment
    if moment is None or (moment.day and not moment.month):
        return _completed(text, mention, following)
    if moment.weekday is not None or moment.day is None:
        return Said(moment, mention.start, mention.end)
    before = _BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
    found = before or _AFTER.match(text, mention.end, mention.end + 2 * _REACH)
    if found is None:
        return None
    start, end = min(found.start(1), mention.start), max(found.end(), mention.end)
    return Said(moment._replace(weekday=_number(found[1])), start, end)


def _in_year_of(text: str, said: Said | None, following: Mention | None) -> Said | None:
    """The date in the year of the next one: "Monday, 4 June, and Tuesday, 5 June 2018"."""
    if said is None or said.moment.year or following is None or following.moment is None:
        return said
    listed = following.moment.weekday is not None
    if not listed or not _ALSO.fullmatch(text, said.end, max(said.end, following.start)):
        return said
    return said._replace(moment=said.moment._replace(year=following.moment.year))


def _completed(text: str, mention: Mention, following: Mention | None) -> Said | None:
    """The day with the month and year of the next one, which must name its weekday too."""
    if following is None or following.moment is None or following.moment.weekday is None:
        return None
    if not following.moment.month or not _NEXT.match(text[mention.end : following.start]):
        return None
    if mention.moment is not None:
        own = following.moment._replace(day=mention.moment.day, weekday=mention.moment.weekday)
        return Said(own, mention.start, mention.end)
    found = _BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
    day = _OF_MONTH.fullmatch(mention.text)
    if found is None or day is None:
        return None
    moment = following.moment._replace(day=int(day[1]), weekday=_number(found[1]))
    return Said(moment, found.start(1), mention.end)


def _number(stem: str) -> int:
    return next(at for at, day in enumerate(WEEKDAYS) if day.lower().startswith(stem.lower()))


def _relation(reading: Reading, mention: Mention, said: Said) -> Iterator[Relation]:
    moment = said.moment
    year = moment.year or _nearest_year(moment, reading.document.date)
    days = days_of(moment._replace(year=year))
    if year is None or days is None or days.grain != "day":
        return
    if _is_one_of_two(reading.text, mention, days.first):
        return
    old = year < GREGORIAN_SINCE
    if old and _julian(days.first) == moment.weekday:
        return
    yield Relation(
        RULE.code,
        (Term("date", dated(mention._replace(moment=moment))),),
        WeekdayOf(year),
        said.start,
        said.end,
        ceiling=Verdict.REVIEW if old else Verdict.REFUTED,
        note=_alternatives(days.first, moment.weekday or 0),
    )


def _is_one_of_two(text: str, mention: Mention, day: datetime.date) -> bool:
    """True for the first of "Monday and Tuesday, 3 May"."""
    found = _BOTH.search(text, max(0, mention.start - _REACH), mention.start)
    return found is not None and _number(found[1]) == day.weekday()


def _julian(day: datetime.date) -> int:
    """The weekday of the same date in the Julian calendar."""
    lag = JULIAN_LAG + (day.year > 1700 or (day.year == 1700 and day.month > 2))
    return (day.weekday() + lag) % 7


def _nearest_year(moment: Moment, draft: Period | None) -> int | None:
    """The year in which the date lies nearest to the day of the draft; None if none is near."""
    if draft is None or draft.first != draft.last:
        return None
    near = [
        (abs((days.first - draft.first).days), days.first.year)
        for year in (draft.year - 1, draft.year, draft.year + 1)
        if (days := days_of(moment._replace(year=year))) is not None
    ]
    gap, year = min(near, default=(NEAR + 1, 0))
    return year if gap <= NEAR else None


def _alternatives(day: datetime.date, weekday: int) -> str:
    """The nearest days on the weekday that is said, and the nearest year."""
    year = nearest_year_on(day, weekday)
    words = f"{WEEKDAYS[weekday]} is {say_day(nearest_on(day, weekday))}"
    return f"{words}; in {year} the date falls on it" if year else words
