"""Dates and years as one mention each, with the moment they say.

"Saturday, March 13, 2018", "13 March", "March 2021", "2021-03-05", "Feb. 28", "March 3-5" are
dates; "2018", "2005–07", "1909 to 1913", "between 1909 and 1913" are years; "the 1990s" decades.
"""

from __future__ import annotations

from claimcheck.extract.scan import OPENINGS, Scan, aside, at_moment, previous_word, word_start
from claimcheck.extract.surfaces import BLANK
from claimcheck.lexicon.words import calendar_words, word_set
from claimcheck.model import Kind, Mention, Moment
from claimcheck.regex import Regex

_AFTER_MONTH = Regex(
    (
        r"(?P<day>[0-3]?[0-9])(?>(?:st|nd|rd|th)?)"
        r"(?![0-9%$€£:/]|[.,][0-9]|-[a-z]|B(?:perB?cent|percent|pct|million|billion))"
        r"(?:B?(?:-|–|—|BtoB|BandB|BthroughB)B?[0-3]?[0-9](?:st|nd|rd|th)?(?![\w.,]?[0-9]|[%:]))?"
        r"(?:(?:,?B|,)(?P<year>[12][0-9]{3})(?![\w]|[.,][0-9]))?"
    ).replace("B", BLANK)
)
_MONTH_YEAR = Regex(r"(?P<year>[12][0-9]{3})(?![\w]|[.,][0-9]| (?:people|homes))")
_BEFORE_MONTH = Regex(
    (
        r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
        r"(?:B?(?:-|–|BtoB|BandB)B?[0-3]?[0-9](?:st|nd|rd|th)?)?"
        r"(?:BofB|B|-)(?P<month>[A-Za-z]{3,9})\b\.?"
        r"(?:,?B(?P<year>[12][0-9]{3})(?![\w]|[.,][0-9]))?"
    ).replace("B", BLANK)
)
_WEEKDAY_AFTER = Regex(r", (?:which was |it was )?an? ([A-Z][a-z]{5,8})\b")
_DAY_ALONE = Regex(r"[0-3]?[0-9](?:st|nd|rd|th)?(?=[,.;)–-](?![0-9])| and | to |\Z)")
_ISO = Regex(r"([12][0-9]{3})[-/.]([01]?[0-9])[-/.]([0-3]?[0-9])(?![0-9]|[-/.][0-9])")
_NUMERIC = Regex(r"([0-3]?[0-9])([/.])([0-3]?[0-9])\2([12][0-9]{3}|[0-9]{2})(?![0-9]|[-/.][0-9])")


def read_date(scan: Scan, at: int, previous: str) -> Mention | None:
    """Date of which the digits at `at` are part; None if they are part of none."""
    text = scan.text
    month = _month_before(text, at, previous)
    found = _after_month(scan, at, previous, month) if month else None
    ends = text[at + 1 : at + 3]
    if found is None and (ends[:1] in _DAY_ENDS or ends[1:] in _DAY_ENDS):
        found = _before_month(scan, at, previous)
    if found is not None:
        return found
    weekday = calendar_words()[1].get(previous.strip(OPENINGS).lower())
    if weekday is not None and _DAY_ALONE.match(text, at):
        return _day_of_week(scan, at, previous, weekday)
    return _numeric(scan, at) if _may_be_numeric(text, at) else None


_MARKS = frozenset({"/", ".", "-"})
_DAY_ENDS = frozenset(" \u00a0\u202fsnrt-–")


def _may_be_numeric(text: str, at: int) -> bool:
    """True if a mark stands where one parts the day or the year: "5/6/2007", "2007-05-06"."""
    return not _MARKS.isdisjoint(
        (text[at + 1 : at + 2], text[at + 2 : at + 3], text[at + 4 : at + 5])
    )


def _day_of_week(scan: Scan, at: int, previous: str, weekday: int) -> Mention:
    """The day of "Monday 20 and Tuesday 21 May": its month is told later."""
    found = _DAY_ALONE.match(scan.text, at)
    end = found.end() if found else at + 1
    day = int(scan.text[at : at + 2].rstrip(" ,.;)-–astnrdh"))
    start = word_start(scan.text, at, previous)
    return _date(scan, start, end, Moment(day=day, weekday=weekday))


def _month_before(text: str, at: int, previous: str) -> int:
    """Number of the month that the word before names; 0 if it names none."""
    name = previous.strip(OPENINGS + ".,").lower()
    if name == "of" or len(name) > 9 or not name:
        return 0
    month = calendar_words()[0].get(name, 0)
    if month and previous[:1].islower():
        before = previous_word(text, word_start(text, at, previous))
        return 0 if _is_plain_word(name, before) else month
    return month


def _after_month(scan: Scan, at: int, previous: str, month: int) -> Mention | None:
    text = scan.text
    start = word_start(text, at, previous)
    start += len(previous) - len(previous.lstrip(OPENINGS))
    year_only = _MONTH_YEAR.match(text, at)
    if year_only:
        moment = Moment(year=int(year_only["year"]), month=month)
        return _date(scan, start, year_only.end(), moment)
    day = _AFTER_MONTH.match(text, at)
    if day is None or not 1 <= int(day["day"]) <= 31:
        return None
    start, weekday = _weekday_before(text, start)
    year = int(day["year"]) if day["year"] else None
    return _date(scan, start, day.end(), Moment(year, month, int(day["day"]), weekday))


def _before_month(scan: Scan, at: int, previous: str) -> Mention | None:
    text = scan.text
    found = _BEFORE_MONTH.match(text, at)
    if found is None:
        return None
    name = found["month"]
    month = calendar_words()[0].get(name.lower())
    if month is None or not 1 <= int(found["day"]) <= 31:
        return None
    if _is_plain_word(name, previous):
        return None
    start, weekday = _weekday_before(text, at)
    year = int(found["year"]) if found["year"] else None
    end = found.end()
    if text[end - 1] == "." and not found["year"] and _is_full_name(name):
        end -= 1
    return _date(scan, start, end, Moment(year, month, int(found["day"]), weekday))


def _is_full_name(month: str) -> bool:
    """True for names that no full stop shortens: "May.", "October."."""
    return len(month) > 4 or month.lower() in ("may", "june", "july")


def _is_plain_word(name: str, before: str) -> bool:
    """True for "may" and "march" in lower case that no word before makes a month."""
    if not name.islower() or name not in word_set("calendar.toml", "words", "ambiguous_months"):
        return False
    return before.lower() not in word_set("calendar.toml", "words", "before_month")


def _weekday_before(text: str, start: int) -> tuple[int, int | None]:
    """Where the date begins with its weekday, and which day that is."""
    word = previous_word(text, start)
    name = word.strip(OPENINGS + ".,").lower()
    if name == "the":
        begin = word_start(text, start, word)
        outer, weekday = _weekday_before(text, begin)
        return (outer, weekday) if weekday is not None else (start, None)
    weekday = calendar_words()[1].get(name)
    if weekday is None or (word[:1].islower() and len(name) < 6):
        return start, None
    begin = word_start(text, start, word) + len(word) - len(word.lstrip(OPENINGS))
    return begin, weekday


def _numeric(scan: Scan, at: int) -> Mention | None:
    """2021-03-05, 5/17/2018, 17.5.2018: which of day and month comes first may stay open."""
    text = scan.text
    iso = _ISO.match(text, at)
    if iso:
        year, month, day = map(int, iso.groups())
        if 1 <= month <= 12 and 1 <= day <= 31 and year >= 1000:
            return _date(scan, at, iso.end(), Moment(year, month, day))
        return None
    found = _NUMERIC.match(text, at)
    if found is None or (found[2] == "." and len(found[4]) == 2):
        return None
    moment = _day_and_month(int(found[1]), int(found[3]), _full_year(found[4]), found[2])
    return None if moment is None else _date(scan, at, found.end(), moment)


def _day_and_month(first: int, second: int, year: int, mark: str) -> Moment | None:
    """The moment of "17/5/2018"; without day and month where either may be first."""
    if not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12):
        return None
    if first > 12 or mark == ".":
        return Moment(year, second, first) if second <= 12 else Moment(year)
    return Moment(year, first, second) if second > 12 else Moment(year)


def _full_year(digits: str) -> int:
    year = int(digits)
    if year > 100:
        return year
    return 2000 + year if year < 50 else 1900 + year


def _date(scan: Scan, start: int, end: int, moment: Moment) -> Mention:
    if moment.day is not None and moment.weekday is None and scan.text[end : end + 1] == ",":
        found = _WEEKDAY_AFTER.match(scan.text, end)
        weekday = calendar_words()[1].get(found.group(1).lower()) if found else None
        if found and weekday is not None:
            end, moment = found.end(), moment._replace(weekday=weekday)
    return at_moment(aside(scan, (start, end), Kind.DATE, "a date"), moment)
