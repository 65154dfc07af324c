"""Times of day as they are spoken: "half past five", "a quarter to nine", "ten to six"."""

from __future__ import annotations

import re

from claimcheck.extract.join import is_governed
from claimcheck.extract.names import is_counted
from claimcheck.extract.scan import Scan, aside, at_moment, previous_word
from claimcheck.lexicon.words import number_words, word_set
from claimcheck.model import Form, Kind, Mention, Moment
from claimcheck.numerals.numeral import Numeral
from claimcheck.regex import Regex

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SPOKEN = Regex(
    rf"(?P<minutes> minutes?)? (?P<side>past|to) (?P<hour>{_HOURS}|1[0-2]|[1-9])"
    r"(?!(?![ap]m\b)[\w%$£€]|[.,:/][0-9]|-\w)"
    r"(?! (?:and|hundred|thousand|million|billion|trillion|dozen|score|percent|per cent|or)\b)"
    r"(?: o['’]clock)?(?: ?(?P<half>(?:[ap]\.m\.?|[ap]m)(?!\w)))?",
    re.IGNORECASE,
)
SPOKEN_HEADS = frozenset({"pas", "to ", "min"})  # of "past", "to" and "minutes"
_ROUND = frozenset({5, 10, 20, 25})  # minutes that are told without their name before "to"
HOUR = 60  # minutes
LONGEST_IS = len("it was ")


def read_spoken(scan: Scan, start: int, numeral: Numeral) -> Mention | None:
    """Time of day whose minutes are `numeral`, its article at `start`; None for other numbers.

    Twelve hours are told, unless "am" or "pm" follows.
    """
    found = _SPOKEN.match(scan.text, numeral.end)
    minutes = _minutes(numeral) if found else 0
    if found is None or not minutes or not _is_clock(scan, start, found, minutes, numeral):
        return None
    span = (start, found.end())
    return at_moment(aside(scan, span, Kind.TIME, "a time of day"), _moment(found, minutes))


def _minutes(numeral: Numeral) -> int:
    """How many of an hour the number says, less than thirty or a fraction of it; 0 for others."""
    value = numeral.printed.value
    if numeral.form is Form.FRACTION:
        minutes = value * HOUR
        return int(minutes) if minutes in (HOUR // 2, HOUR // 4) else 0
    return int(value) if 0 < value < HOUR // 2 and numeral.printed.is_whole else 0


def _is_clock(scan: Scan, start: int, found: re.Match[str], minutes: int, numeral: Numeral) -> bool:
    """True unless the hour counts something, or "to" leads to what something came to."""
    text = scan.text
    if found["half"] is None and is_counted(scan, found.end()):
        return False
    if found["side"].lower() == "past":
        return True
    before = previous_word(text, start).lower()
    if before in ("from", "between") or is_governed(text, start):
        return False
    if numeral.form is Form.FRACTION:
        return minutes != HOUR // 2
    told = text[max(0, start - LONGEST_IS) : start].lower().endswith(("it was ", "it is "))
    spoken = told or before in word_set("asides.toml", "clock", "before")
    plain = minutes in _ROUND and numeral.form is Form.WORDS
    return spoken and (plain or found["minutes"] is not None)


def _moment(found: re.Match[str], minutes: int) -> Moment:
    name = found["hour"].lower()
    hour = int(name) if name.isdigit() else number_words().cardinals[name]
    if found["side"].lower() == "to":
        hour, minutes = (hour - 1) or 12, HOUR - minutes
    if found["half"]:
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    return Moment(hour=hour, minute=minutes)
