"""Years, spans of years and decades, told from four-digit counts by the words round them.

"2018", "2005–07", "1909 to 1913", "between 1909 and 1913" are years; "the 1990s" a decade, "in her
30s" an age.
"""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.nouns import is_plural
from claimcheck.extract.scan import OPENINGS, Scan, aside, at_moment, previous_word, word_start
from claimcheck.extract.surfaces import BLANK
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import calendar_words, number_words, word_set
from claimcheck.model import Kind, Mention, Moment, Printed
from claimcheck.numerals.scales import read_scale
from claimcheck.regex import Regex

_YEARS = Regex(
    (
        r"[12][0-9]{3}(?:(B?[-–—/]B?|BtoB|BandB|BthroughB|BuntilB|-to-)([12][0-9]{3}|[0-9]{2})"
        r"(?![\w%]|[.,/:][0-9]|-[0-9]))?"
    ).replace("B", BLANK)
)
_SIGNS_AFTER = frozenset("%°$€£")
_CLOSES = frozenset("),;")
_MEASURED = Regex(rf"\.[0-9]|{BLANK}[%°]")
_DECADE = Regex(r"([12][0-9]{2}0|[2-9]0)['’]?s\b")
_NEXT = Regex(r"[ -]([A-Za-z][\w'-]{0,40})")
_FIRST_YEAR, _LAST_YEAR = 1400, 2100
LONGEST_SPAN = 700  # years between the two of one span


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
        return None
    if found.group(2):
        spanned = _span_of_years(scan, at, found, previous)
        if spanned:
            return spanned
    if not is_year(scan, at + 4, year, previous):
        return None
    told = aside(scan, (at, at + 4), Kind.YEAR, "a year", (_printed(year),))
    return at_moment(told, Moment(year=year))


def _span_of_years(scan: Scan, at: int, found: re.Match[str], previous: str) -> Mention | None:
    joint, year = found.group(1).strip(), int(scan.text[at : at + 4])
    last = _last_year(year, found.group(2), joint)
    word = previous.lstrip(OPENINGS)
    between = word.lower() == "between"
    if last is None or (joint == "and" and not between):
        return None
    short = len(found.group(2)) == 2
    running = short and last == year + 1  # "the 2023-24 financial year": nothing is counted
    if running and scan.text[found.end() : found.end() + 1] in _SIGNS_AFTER:
        return None
    if not running and not is_year(scan, found.end(), year if short else last, previous):
        return None
    start = word_start(scan.text, at, word) if between else at
    ends = (_printed(year), _printed(last))
    moment = Moment(year=year, last_year=last)
    return at_moment(aside(scan, (start, found.end()), Kind.YEAR, "years", ends), moment)


def _last_year(year: int, second: str, joint: str) -> int | None:
    """The year that ends a span, "07" after 2005 meaning 2007; None if it comes before."""
    if len(second) == 4:
        last = int(second)
        return last if year < last <= min(_LAST_YEAR, year + LONGEST_SPAN) else None
    if joint not in ("-", "–", "—", "/"):
        return None
    last = year - year % 100 + int(second)
    if second == "00" and year % 100 == 99:
        last += 100
    return last if last > year else None


def is_year(scan: Scan, end: int, year: int, previous: str) -> bool:
    """True if four plain digits before `end` are a year, by the words on both sides."""
    text = scan.text
    if text[end : end + 1] in _SIGNS_AFTER or _MEASURED.match(text, end):
        return False
    cue = _cue(previous)
    word = _NEXT.match(text, end)
    if word and (_counts(word.group(1), cue) or _measures(scan, end)):
        return False
    if year >= 1900:
        return cue not in word_set("calendar.toml", "words", "before_amount")
    if cue == "of":
        return _is_of_year(text, end - 4)
    return cue in word_set("calendar.toml", "words", "strong_before_year")


def _cue(previous: str) -> str:
    """The word before, in lower case; a month with a comma leads in a year, no other word does."""
    cue = previous.strip(OPENINGS + ",;").lower()
    if previous[-1:] in (",", ";", ":") and len(cue) > 1:
        return "in" if cue in calendar_words()[0] else ""
    return cue


def _is_of_year(text: str, at: int) -> bool:
    """True for "the conference of 1893", not for "an average of 1500"."""
    before = previous_word(text, word_start(text, at, "of")).lower()
    return bool(before) and before not in word_set("calendar.toml", "words", "amounts")


def _measures(scan: Scan, end: int) -> bool:
    """True if a unit or a scale word follows; a doubtful symbol counts where a bracket closes."""
    unit = read_simple(scan, end)
    if unit is None:
        return read_scale(scan.text, end) is not None
    if "" in unit.readings or "quarter" in unit.unit:
        return unit.symbol and scan.text[unit.end : unit.end + 1] in _CLOSES
    return unit.surface not in word_set("reading.toml", "symbols", "never_apart")


def _counts(after: str, cue: str) -> bool:
    """True if the word after four digits is what they count."""
    lower = after.lower()
    if lower in word_set("calendar.toml", "words", "counted"):
        return True
    if lower in word_set("calendar.toml", "words", "after_year"):
        return False
    if lower in number_words().cardinals:
        return False
    if cue in word_set("calendar.toml", "words", "certain_before_year"):
        return False
    return after[0].islower() and is_plural(after) and not after.endswith("'s")


def _decade(scan: Scan, at: int, found: re.Match[str], previous: str) -> Mention:
    text = scan.text
    value = int(found.group(1))
    ends = (_printed(value),)
    if value >= 1000:
        decade = aside(scan, found.span(), Kind.DECADE, "a decade", ends)
        return at_moment(decade, Moment(year=value, last_year=value + 9))
    if at and text[at - 1] in "'’‘":
        return aside(scan, (at - 1, found.end()), Kind.DECADE, "a decade", ends)
    if previous.lower().strip("-") in word_set("calendar.toml", "words", "before_age"):
        return aside(scan, found.span(), Kind.AGE_NAME, "an age by decade", ends)
    return aside(scan, found.span(), Kind.DECADE, "a decade", ends)


def _printed(year: int) -> Printed:
    return Printed(Decimal(year))
