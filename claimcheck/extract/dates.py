"""Dates and years as one mention each, with the moment they say.

"Saturday, March 13, 2018", "13 March", "March 2021", "2021-03-05", "Feb. 28", "March 3-5" are
dates; "2018", "2005–07", "1909 to 1913", "between 1909 and 1913" are years; "the 1990s" decades.
"""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.nouns import is_plural
from claimcheck.extract.scan import Scan, previous_word, word_start
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import calendar_words, number_words, word_set
from claimcheck.model import Form, Kind, Mention, Moment, Printed
from claimcheck.numerals.scales import read_scale

_AFTER_MONTH = re.compile(
    r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?+(?![0-9%$€£:/]|[.,][0-9]|-[a-z]| (?:per ?cent|percent|pct|million|billion))"
    r"(?: ?(?:-|–|—| to | and | through )[ ]?[0-3]?[0-9](?:st|nd|rd|th)?(?![\w.,]?[0-9]|[%:]))?"
    r"(?:(?:,? |,)(?P<year>[12][0-9]{3})(?![\w]|[.,][0-9]))?"
)
_MONTH_YEAR = re.compile(r"(?P<year>[12][0-9]{3})(?![\w]|[.,][0-9]| (?:people|homes))")
_BEFORE_MONTH = re.compile(
    r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?: ?(?:-|–| to | and ) ?[0-3]?[0-9](?:st|nd|rd|th)?)?"
    r"(?: of | |-)(?P<month>[A-Za-z]{3,9})\b\.?(?:,? (?P<year>[12][0-9]{3})(?![\w]|[.,][0-9]))?"
)
_ISO = re.compile(r"([12][0-9]{3})[-/.]([01]?[0-9])[-/.]([0-3]?[0-9])(?![0-9]|[-/.][0-9])")
_NUMERIC = re.compile(
    r"([0-3]?[0-9])([/.])([0-3]?[0-9])\2([12][0-9]{3}|[0-9]{2})(?![0-9]|[-/.][0-9])"
)
_YEARS = re.compile(
    r"[12][0-9]{3}(?:( ?[-–—/] ?| to | and | through | until |-to-)([12][0-9]{3}|[0-9]{2})(?![\w%]|[.,/:][0-9]|-[0-9]))?"
)
_DECADE = re.compile(r"(?:[12][0-9]{2}0|[2-9]0)['’]?s\b")
_ERA = re.compile(r" ?(?:AD|BC|BCE|CE|A\.D\.|B\.C\.)(?!\w)")
_NEXT = re.compile(r"[ -]([A-Za-z][\w'-]{0,40})")
_COMPACT = Decimal(1)
_FIRST_YEAR, _LAST_YEAR = 1400, 2100


def read_date(scan: Scan, at: int, previous: str) -> Mention | None:
    """Date of which the digits at `at` are part; None if they are part of none."""
    text = scan.text
    month = _month_before(text, at, previous)
    if month:
        found = _after_month(scan, at, previous, month)
        if found:
            return found
    if text[at + 1 : at + 2] in _DAY_ENDS or text[at + 2 : at + 3] in _DAY_ENDS:
        found = _before_month(scan, at, previous)
        if found:
            return found
    if (
        text[at + 1 : at + 2] in "/."
        or text[at + 2 : at + 3] in "/."
        or text[at + 4 : at + 5] in "-/."
    ):
        return _numeric(scan, at)
    return None


_DAY_ENDS = frozenset(" snrt-–")


def _month_before(text: str, at: int, previous: str) -> int:
    """Number of the month that the word before names; 0 if it names none."""
    name = previous.strip(".,(“\"'").lower()
    if name == "of" or len(name) > 9 or not name:
        return 0
    month = calendar_words()[0].get(name, 0)
    if (
        month
        and previous[:1].islower()
        and name in word_set("calendar.toml", "words", "ambiguous_months")
    ):
        start = word_start(text, at, previous)
        before = previous_word(text, start).lower()
        return month if before in word_set("calendar.toml", "words", "before_month") else 0
    return month


def _after_month(scan: Scan, at: int, previous: str, month: int) -> Mention | None:
    text = scan.text
    start = word_start(text, at, previous)
    start += len(previous) - len(previous.lstrip("(“\"'"))
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
    if name.islower() and name in word_set("calendar.toml", "words", "ambiguous_months"):
        if previous.lower() not in word_set("calendar.toml", "words", "before_month"):
            return None
    start, weekday = _weekday_before(text, at)
    year = int(found["year"]) if found["year"] else None
    end = found.end()
    if text[end - 1] == "." and not found["year"] and len(name) > 4:
        end -= 1
    return _date(scan, start, end, Moment(year, month, int(found["day"]), weekday))


def _weekday_before(text: str, start: int) -> tuple[int, int | None]:
    """Where the date begins with its weekday, and which day that is."""
    word = previous_word(text, start)
    name = word.strip(".,(“\"'").lower()
    if name == "the":
        begin = word_start(text, start, word)
        outer, weekday = _weekday_before(text, begin)
        return (outer, weekday) if weekday is not None else (start, None)
    weekday = calendar_words()[1].get(name)
    if weekday is None or word[:1].islower() and len(name) < 6:
        return start, None
    begin = word_start(text, start, word) + len(word) - len(word.lstrip("(“\"'"))
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
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12):
        return None
    year = year if year > 100 else 2000 + year if year < 50 else 1900 + year
    if first > 12 or found[2] == ".":
        return _date(
            scan, at, found.end(), Moment(year, second, first) if second <= 12 else Moment(year)
        )
    if second > 12:
        return _date(scan, at, found.end(), Moment(year, first, second))
    return _date(scan, at, found.end(), Moment(year))


def _date(scan: Scan, start: int, end: int, moment: Moment) -> Mention:
    return aside(scan, start, end, Kind.DATE, "a date", (), moment)


def read_year(scan: Scan, at: int, previous: str) -> Mention | None:
    """Year or span of years whose four digits stand at `at`; None if they count something."""
    text = scan.text
    decade = _DECADE.match(text, at)
    if decade:
        return _decade(scan, at, decade, previous)
    found = _YEARS.match(text, at)
    if found is None:
        return None
    year = int(text[at : at + 4])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return _old_year(scan, at, year)
    if found.group(2):
        spanned = _span_of_years(scan, at, found, previous, year)
        if spanned:
            return spanned
    end = at + 4
    if not is_year(scan, end, year, previous):
        return None
    era = _ERA.match(text, end)
    end = era.end() if era else end
    return aside(scan, at, end, Kind.YEAR, "a year", (_printed(year),), Moment(year=year))


def _old_year(scan: Scan, at: int, year: int) -> Mention | None:
    era = _ERA.match(scan.text, at + 4)
    if era is None:
        return None
    return aside(scan, at, era.end(), Kind.YEAR, "a year", (_printed(year),), Moment(year=year))


def _span_of_years(
    scan: Scan, at: int, found: re.Match[str], previous: str, year: int
) -> Mention | None:
    text, joint, second = scan.text, found.group(1).strip(), found.group(2)
    last = int(second) if len(second) == 4 else year - year % 100 + int(second)
    if joint == "and" and previous.lower() != "between":
        return None
    if not (year < last <= min(_LAST_YEAR, year + 700)):
        if not (len(second) == 2 and year % 100 == 99 and second == "00"):
            return None
        last = year + 1
    if len(second) == 2 and joint in ("to", "and", "through", "until"):
        return None
    if not is_year(scan, found.end(), last, previous) or (
        len(second) == 2 and not is_year(scan, found.end(), year, previous)
    ):
        return None
    start = word_start(text, at, previous) if previous.lower() == "between" else at
    moment = Moment(year=year, last_year=last)
    return aside(
        scan, start, found.end(), Kind.YEAR, "years", (_printed(year), _printed(last)), moment
    )


def is_year(scan: Scan, end: int, year: int, previous: str) -> bool:
    """True if four plain digits before `end` are a year, by the words on both sides."""
    text = scan.text
    following = text[end : end + 1]
    if following and (
        following in "%°$€£" or following == "." and text[end + 1 : end + 2].isdigit()
    ):
        return False
    cue = previous.strip("(“\"'‘,;").lower()
    word = _NEXT.match(text, end)
    after = word.group(1) if word else ""
    if previous[-1:] in ",;:" and len(cue) > 1:
        cue = "in" if cue in calendar_words()[0] else ""
    if after and (_counts(after, cue) or _measures(scan, end)):
        return False
    if year >= 1900:
        return cue not in _AMOUNTS
    if cue == "of":
        return _is_of_year(text, end - 4)
    return cue in word_set("calendar.toml", "words", "strong_before_year")


def _is_of_year(text: str, at: int) -> bool:
    """True for "the conference of 1893", not for "an average of 1500"."""
    before = previous_word(text, word_start(text, at, "of")).lower()
    return bool(before) and before not in word_set("calendar.toml", "words", "amounts")


_AMOUNTS = frozenset(
    {
        "some",
        "about",
        "nearly",
        "almost",
        "approximately",
        "roughly",
        "over",
        "than",
        "least",
        "exactly",
        "maximum",
        "up",
        "average",
        "only",
        "just",
        "number",
        "minus",
        "totalling",
        "totaling",
        "scored",
        "worth",
        "another",
        "extra",
        "further",
        "additional",
    }
)


def _measures(scan: Scan, end: int) -> bool:
    """True if a unit or a scale word follows."""
    unit = read_simple(scan, end)
    if unit is not None:
        if "" in unit.readings or unit.unit == "quarter_year":
            return False
        return unit.surface not in word_set("reading.toml", "symbols", "never_apart")
    return read_scale(scan.text, end) is not None


def _counts(after: str, cue: str) -> bool:
    """True if the word after four digits is what they count."""
    lower = after.lower()
    if lower in word_set("calendar.toml", "words", "counted"):
        return True
    if (
        lower in word_set("calendar.toml", "words", "after_year")
        or lower in number_words().cardinals
    ):
        return False
    if cue in (
        "in",
        "since",
        "the",
        "of",
        "until",
        "during",
        "late",
        "early",
        "mid",
        "his",
        "her",
        "their",
        "its",
    ):
        return False
    return after[0].islower() and is_plural(after) and not after.endswith("'s")


def _decade(scan: Scan, at: int, found: re.Match[str], previous: str) -> Mention | None:
    text = scan.text
    digits = re.match(r"[0-9]+", found.group())
    value = int(digits.group()) if digits else 0
    if value >= 1000:
        return aside(
            scan,
            at,
            found.end(),
            Kind.DECADE,
            "a decade",
            (_printed(value),),
            Moment(year=value, last_year=value + 9),
        )
    start = at - 1 if at and text[at - 1] in "'’‘" else at
    person = (
        previous.lower().strip("-")
        in ("his", "her", "their", "my", "your", "our", "mid", "late", "early", "mid-", "in")
        and start == at
    )
    kind, reason = (Kind.AGE_NAME, "an age by decade") if person else (Kind.DECADE, "a decade")
    return aside(scan, start, found.end(), kind, reason, (_printed(value),))


def _printed(year: int) -> Printed:
    return Printed(Decimal(year))


def aside(
    scan: Scan, start: int, end: int, kind: Kind, reason: str,
    ends: tuple[Printed, ...] = (), moment: Moment | None = None,
) -> Mention:  # fmt: skip
    """Mention that is set aside, with the reason."""
    return Mention(
        start, end, scan.text[start:end], kind, ends, "", Form.DIGITS, None, start, end, "", reason, moment
    )  # fmt: skip
