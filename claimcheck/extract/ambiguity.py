"""Units that may be something else: decided by their context, the decision kept as a note."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from claimcheck.extract.scan import Scan, previous_word
from claimcheck.extract.surfaces import UnitRead
from claimcheck.lexicon.words import word_set
from claimcheck.model import Form
from claimcheck.numerals.numeral import Numeral
from claimcheck.regex import Regex

_AROUND = 60  # characters of context on each side
_NEXT_WORD = Regex(r"[ -]([A-Za-z]{1,40})")
_RATES_BACK = 120  # characters before a "point" in which a rate may be named
_POINT = Regex(r"(?:[ -]of)?(?:[ -]an?)?[ -](?:full )?points?\b")
_SCALE = Regex(r"(?:[ -]|(?P<told> on the ))?(?P<name>[CFcf]\b|[CcFf][a-z]{6,10}\b)")
_INITIALS = frozenset("ANSHDBRT")  # glued to digits they are rather part of a code
MINUTES = 60  # of an hour: from here on "m" before seconds is no minute
_SECONDS = Regex(r" ?[0-5]?[0-9](?:\.[0-9]{1,2})? ?s(?:ecs?)?(?!\w)")
_QUOTES = frozenset("\"'’”")
_MINUS = frozenset("-−–")
_MARKS = "(“\"'‘[*_"
CELSIUS, FAHRENHEIT = "degC", "degF"


def decide(scan: Scan, numeral: Numeral, found: UnitRead) -> tuple[UnitRead | None, str]:
    """The unit as the context decides, None if it is none, and the note that says so."""
    surface = found.surface
    if _is_none(scan, numeral, found):
        return None, ""
    if surface.lower() in ("pound", "pounds"):
        return _pound(scan, numeral, found)
    if _is_minute(scan, numeral, found):
        return found._replace(unit="minute", readings=()), '"m" read as minute'
    if not found.readings or found.kind == "currency":
        return found, ""
    if "" not in found.readings and found.unit != "degree" and surface[0] not in _QUOTES:
        return found, f'"{surface}" read as {found.unit}'
    return _by_surface(surface, found.unit)(scan, numeral, found)


def _is_none(scan: Scan, numeral: Numeral, found: UnitRead) -> bool:
    """True if the surface is a word of the text here, or a part of what is counted."""
    word = found.symbol and _is_word(scan, numeral, found)
    other = _is_of_days(scan, numeral, found) or _is_of_runs(scan, numeral, found)
    return word or other or _is_out_of(scan.text, numeral)


def _is_out_of(text: str, numeral: Numeral) -> bool:
    """True for the "in" of "1-in-10", no inch."""
    after = numeral.end + len("-in-")
    return text.startswith("-in-", numeral.end) and text[after : after + 1].isdigit()


def _is_of_runs(scan: Scan, numeral: Numeral, found: UnitRead) -> bool:
    """True for the centuries of a batsman."""
    if found.unit != "century":
        return False
    return _speaks_of("innings").search(_around(scan, numeral, found.end)) is not None


def _is_of_days(scan: Scan, numeral: Numeral, found: UnitRead) -> bool:
    """True if the day is part of what is counted: "10 day services", not "10-day trips"."""
    if found.surface != "day" or scan.text[numeral.end] != " ":
        return False
    word = _NEXT_WORD.match(scan.text, found.end)
    return word is not None and word.group(1) in word_set("reading.toml", "nouns", "of_days")


def _is_minute(scan: Scan, numeral: Numeral, found: UnitRead) -> bool:
    """True for the "m" of "5m 30s"."""
    if found.surface != "m" or numeral.printed.value >= MINUTES:
        return False
    return _SECONDS.match(scan.text, found.end) is not None


def read_rate_point(scan: Scan, start: int, end: int) -> UnitRead | None:
    """The point of "half a point", where rates of interest are spoken of; None elsewhere."""
    found = _POINT.match(scan.text, end)
    window = scan.text[max(0, start - _RATES_BACK) : end + _AROUND] if found else ""
    if found is None or not _speaks_of("rates").search(window):
        return None
    return UnitRead(found.end(), "percentage_point", "percent", (), "point")


_Decide = Callable[["Scan", Numeral, UnitRead], tuple[UnitRead | None, str]]


def _by_surface(surface: str, unit: str) -> _Decide:
    if surface[0] in _QUOTES:
        return _quote
    if unit == "degree":
        return _degree
    if surface in ("C", "F"):
        return _temperature_letter
    return _letter if surface in ("in", "ins", "m", "p", "c") else _doubtful


def _is_word(scan: Scan, numeral: Numeral, found: UnitRead) -> bool:
    """True for a symbol after a blank that is rather an English word or an initial."""
    surface, text = found.surface, scan.text
    if surface not in word_set("reading.toml", "symbols", "never_apart"):
        return False
    if found.end - numeral.end <= len(surface) or text[found.end : found.end + 1] in (
        "/",
        "^",
        "²",
        "³",
        "·",
    ):
        return surface in ("am", "pm") and not _is_fine(numeral)
    if surface in ("am", "pm"):
        return not _is_fine(numeral)
    if surface in ("st", "st."):
        return text[found.end : found.end + 2].strip(" ")[:1].isalpha()
    return surface not in ("in", "in.", "c", "p")


def _is_fine(numeral: Numeral) -> bool:
    """True for decimals that are no minutes: 2.1, 2.123."""
    exponent = numeral.printed.step.adjusted()
    return exponent in (-1, -3, -4)


@cache
def _speaks_of(topic: str) -> Regex:
    """Pattern of the words that show what a passage speaks of."""
    stems = "|".join(sorted(word_set("reading.toml", "topics", topic)))
    return Regex(rf"\b(?:{stems})", re.IGNORECASE)


def _around(scan: Scan, numeral: Numeral, end: int) -> str:
    return scan.text[max(0, numeral.start - _AROUND) : end + _AROUND]


def _pound(scan: Scan, numeral: Numeral, found: UnitRead) -> tuple[UnitRead | None, str]:
    """Money if millions of it, or where money is spoken of and weight is not."""
    context = _around(scan, numeral, found.end)
    heavy = _speaks_of("weight").search(context)
    money = numeral.scale >= 1_000_000 and not heavy
    money = money or (
        not heavy and (_speaks_of("money").search(context) is not None or scan.sterling)
    )
    if not money:
        return found._replace(readings=("pound", "GBP")), '"pounds" read as a weight'
    note = '"pounds" read as sterling'
    return found._replace(unit="GBP", kind="currency", readings=("GBP", "pound")), note


def _quote(scan: Scan, numeral: Numeral, found: UnitRead) -> tuple[UnitRead | None, str]:
    """Inches and feet, unless the mark closes a quotation."""
    if numeral.form is Form.WORDS:
        return None, ""
    if found.surface in ("''", "’’"):
        return found, "'' read as inches"
    start = max(0, numeral.start - 300)
    before = scan.text[start : numeral.start].rpartition("\n")[2]
    after = scan.text[found.end : found.end + 40]
    if found.surface in "'’":
        known = after[:1].isdigit() or _has_feet(before, after[:8])
        return (found, "' read as feet") if known else (None, "")
    if after[:1].isalpha() or (_is_open(before, found.surface) and '"' not in after):
        return None, ""
    return found, '" read as inches'


def _is_open(before: str, mark: str) -> bool:
    """True if a quotation that the mark would close has begun."""
    if mark == "”":
        return before.count("“") > before.count("”")
    return before.count('"') % 2 == 1


def _has_feet(before: str, after: str) -> bool:
    """True if a length stands before, or inches follow: "2 yd 7'", "5' 11"."""
    return (
        before.rstrip()[-2:] in ("yd", "ft")
        or after.lstrip()[:1].isdigit()
        or not after.strip(" )")
    )


def _degree(scan: Scan, numeral: Numeral, found: UnitRead) -> tuple[UnitRead | None, str]:
    """Bare degrees stay degrees of angle: only the text can say which scale is meant."""
    scale = _SCALE.match(scan.text, found.end)
    if scale is not None and _names_scale(scale["name"].lower()):
        unit = CELSIUS if scale["name"][0] in "cC" else FAHRENHEIT
        end = found.end if scale["told"] else scale.end()
        return found._replace(end=end, unit=unit, readings=()), ""
    return found._replace(
        readings=("degree", CELSIUS, FAHRENHEIT)
    ), "no scale is named with the degrees"


def _names_scale(word: str) -> bool:
    """True for Celsius and Fahrenheit, their letters and their known misspellings."""
    if word in ("c", "f", "celsius", "fahrenheit"):
        return True
    return any(
        word in word_set("reading.toml", "degrees", name) for name in ("celsius", "fahrenheit")
    )


def _temperature_letter(
    scan: Scan, numeral: Numeral, found: UnitRead
) -> tuple[UnitRead | None, str]:
    glued = found.end - numeral.end == 1
    if numeral.form is not Form.DIGITS or not (-90 <= numeral.printed.value <= 5000):
        return None, ""
    weather = _speaks_of("temperature").search(_around(scan, numeral, found.end))
    if glued or weather or _is_signed(scan, numeral) or _is_reached(scan, numeral, found):
        return found._replace(readings=()), f'"{found.surface}" read as {found.unit}'
    return None, ""


def _is_signed(scan: Scan, numeral: Numeral) -> bool:
    """True for a number below zero: "minus 12 C", "−90 C"."""
    text, start = scan.text, numeral.start
    if text[start - 1 : start] in _MINUS:
        return not text[start - 2 : start - 1].isalnum()
    return previous_word(text, start).lstrip(_MARKS).lower() in ("minus", "negative")


def _is_reached(scan: Scan, numeral: Numeral, found: UnitRead) -> bool:
    """True for a letter behind degrees of weather: "a top of 30 C", not "got 3 C grades"."""
    word = previous_word(scan.text, numeral.start)
    if word not in word_set("reading.toml", "degrees", "before") or numeral.printed.value > 60:
        return False
    following = _NEXT_WORD.match(scan.text, found.end)
    return following is None or following.group(1).lower() in word_set(
        "reading.toml", "nouns", "stop"
    )


def _letter(scan: Scan, numeral: Numeral, found: UnitRead) -> tuple[UnitRead | None, str]:
    """Letters that are also words: "in", "m", "p", "c"."""
    glued = found.end - numeral.end == len(found.surface)
    if found.surface in ("p", "c"):
        fits = glued
    elif found.surface == "m":
        fits = glued or numeral.scale == 1
    else:
        fits = numeral.scale == 1 and _closes(scan.text, found.end)
    if not fits:
        return None, ""
    return found._replace(readings=()), f'"{found.surface}" read as {found.unit}'


def _closes(text: str, end: int) -> bool:
    """True if nothing or a word of dimension follows: "6 in", "6 in wide"."""
    word = _NEXT_WORD.match(text, end)
    following = word.group(1).lower() if word else ""
    closes = not following or following in word_set("reading.toml", "symbols", "dimensions")
    return closes and not text[end : end + 2].strip(" ").isdigit()


def _doubtful(scan: Scan, numeral: Numeral, found: UnitRead) -> tuple[UnitRead | None, str]:
    """A surface that may be no unit: taken where it is glued, plural or followed by no name."""
    glued = found.end - numeral.end == len(found.surface)
    if not found.symbol:
        fits = (found.surface.islower() or found.unit == "cup") and not (
            found.unit == "second" and numeral.printed.value != 1
        )
        return (
            (found._replace(readings=tuple(filter(None, found.readings))), "")
            if fits
            else (None, "")
        )
    if glued and found.surface in _INITIALS and numeral.form is Form.DIGITS:
        return None, ""
    readings = tuple(filter(None, found.readings))
    return found._replace(
        readings=readings if len(readings) > 1 else ()
    ), f'"{found.surface}" read as {found.unit}'
