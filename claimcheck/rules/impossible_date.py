"""A day or a time of day that does not exist.

Why: there is no 31 September, no 13th month and no 25:70.

Ignore when: the number is no date or time (a score, a ratio).

Method: a day of the month after its last one, 29 February outside leap years; two numbers before
a year of which neither can be the month; after "at", "until", "from" and "since", or before "a.m.",
"p.m." and time zones, hours over 24 or minutes over 59.

Source: dates and times are wrong in 9 of 75 published corrections.
"""

import re
from collections.abc import Iterator

from claimcheck.equations.calendar import MONTHS, dated, month_length
from claimcheck.equations.wrong import Never
from claimcheck.model import Kind, Mention, Moment, Reading, Relation, Rule, Term
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

RULE = Rule("CC108", "impossible-date")

LEAP_YEAR = 2000  # stands in where a date names no year
LAST_MONTH, LONGEST_MONTH, HOURS, MINUTES = 12, 31, 24, 59

_NUMERIC = Regex(r"(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?![\d/])")
_ISO = Regex(r"(?:19|20)\d\d-(\d\d)-(\d\d)(?![\d/-])")
_CLOCK = Regex(
    r"(\d{1,2})([:.])(\d\d)(?![\d:,.-]{0,9}\d)"
    r"(\s*(?:[ap]\.?m\b|GMT|UTC|BST|CET|EST|EDT|PST|ET\b|local time|o'clock))?",
    re.IGNORECASE,
)
_BEFORE = Regex(r"\b(?:at|until|till|since|from|around)\s+$", re.IGNORECASE)
_JOINED = Regex(r"[\d/.,:-]$")
_REACH = 8  # characters before a time in which the word that tells it stands

BAD = [
    "The bridge opened on «31 September 2019», in the rain.",
    "She was born on «29 February 1998», the file says.",
    "The form was signed on «14/15/2021», it says.",
    "The train left at «25:10», the driver said.",
]
GOOD = [
    "The bridge opened on 30 September 2019, in the rain.",
    "She was born on 29 February 1996, the file says.",
    "The form was signed on 14/05/2021, it says.",
    "The train left at 23:10, the driver said.",
    "They won by 25:70 in a match that began at 24:00.",
    "It sells at 10.75 and closes at 14.99 euros.",
]


class Wrong(NamedTuple):
    """A stretch of text that is no date or time, and why."""

    start: int
    end: int
    reason: str


def find(reading: Reading) -> Iterator[Relation]:
    """Dates and times that do not exist."""
    for sentence in reading.with_cue("date"):
        for mention in sentence.mentions:
            reason = _no_such_day(mention.moment) if mention.kind is Kind.DATE else ""
            if reason:
                yield _relation(reading, Wrong(mention.start, mention.end, reason))
    for mention in reading.mentions:
        wrong = _as_printed(reading.text, mention.start, mention.end)
        if wrong is not None:
            yield _relation(reading, wrong)


def _no_such_day(moment: Moment | None) -> str:
    if moment is None or not moment.month or not moment.day or moment.month > LAST_MONTH:
        return ""
    length = month_length(moment.year or LEAP_YEAR, moment.month)
    month = MONTHS[moment.month]
    year = f" {moment.year}" if moment.year and moment.month == 2 else ""
    return "" if moment.day <= length else f"{month}{year} has {length} days"


def _as_printed(text: str, start: int, end: int) -> Wrong | None:
    """What begins at a number and looks like a date or a time, if it is none."""
    joined = text[start + 1 : end + 1]
    if not text[start].isdigit() or not {"/", "-", ":", "."}.intersection(joined):
        return None
    if start and _JOINED.match(text, start - 1, start):
        return None
    return _numeric(text, start) or _clock(text, start)


def _numeric(text: str, start: int) -> Wrong | None:
    match = _NUMERIC.match(text, start)
    if match and min(int(match[1]), int(match[2])) > LAST_MONTH:
        return Wrong(start, match.end(), "there is no such month")
    match = _ISO.match(text, start)
    if match and not (0 < int(match[1]) <= LAST_MONTH and 0 < int(match[2]) <= LONGEST_MONTH):
        return Wrong(start, match.end(), "there is no such day")
    return None


def _clock(text: str, start: int) -> Wrong | None:
    """A time that a word before it or a zone tells; with a full stop only a zone."""
    match = _CLOCK.match(text, start)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[3])
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    told = match[4] or (before and match[2] == ":")
    late = hour > HOURS or (hour == HOURS and minute > 0)
    if not told or (not late and minute <= MINUTES):
        return None
    return Wrong(start, match.end(), "there is no such time of day")


def _relation(reading: Reading, wrong: Wrong) -> Relation:
    """The relation of the stretch, which need not have been read as a date."""
    start, end = wrong.start, wrong.end
    text = reading.text[start:end]
    mention = Mention(start, end, text, Kind.DATE, full_start=start, full_end=end, moment=Moment())
    terms = (Term("value", dated(mention)),)
    return Relation(RULE.code, terms, Never(wrong.reason), start, end)
