"""Times of day and of races: "2.15pm", "12:01 a.m. EDT", "0401 GMT", "10 o'clock", "4:39"."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.clock import read_spoken
from claimcheck.extract.scan import Scan, aside, at_moment
from claimcheck.lexicon.words import word_set
from claimcheck.model import Kind, Mention, Moment, Printed
from claimcheck.numerals.numeral import Numeral
from claimcheck.regex import Regex

_ZONE = r"(?: ?(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|AE[SD]T|AWST|AC[SD]T|IST|JST)(?!\w))?"
_HALF = r"(?:[aApP]\.[mM]\.?|[aApP][mM])(?!\w)"
_CLOCK = Regex(
    r"(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?(?::[0-9]{2})?"
    rf"(?: ?(?P<first>{_HALF}))?"
    rf"(?: ?(?:-|–| to | and ) ?[0-9]{{1,2}}(?:[:.][0-9]{{2}})?)? ?(?P<half>{_HALF}){_ZONE}"
)
_COLON = Regex(
    rf"(?P<hour>[0-9]{{1,3}}):(?P<minute>[0-5][0-9])(?::[0-9]{{2}})?(?:\.[0-9]{{1,3}})?(?![0-9:]){_ZONE}"
)
_FOUR = Regex(
    r"(?P<hour>[0-2][0-9])(?P<minute>[0-5][0-9]) ?"
    r"(?:GMT|UTC|hours|hrs|[AE]?[ECMP][SD]T|AE[SD]T|BST|IST|JST)(?!\w)"
)
_RACE = Regex(r"[0-9]{1,3} ?h ?[0-9]{1,2}['’′](?: ?[0-9]{1,2}(?:[\"”″s]|''))?(?!\w)")
_CLOCK_WORD = Regex(r" o['’]clock\b")
_BARE_ZONE = Regex(r"[0-9]{1,2}(?:\.[0-9]{2})? (?:GMT|AE[SD]T|[ECMP][SD]T)(?!\w)")
_SPOKEN_HEADS = frozenset({"pas", "min"})  # of "past" and "minutes to"
LONGEST_BEFORE = 24  # characters in which the two words before a time are looked for


def read_time(scan: Scan, at: int, end: int) -> Mention | None:
    """Time whose digits stand at `at:end`; None if they are none."""
    text = scan.text
    following = text[end : end + 1]
    if following == ":":
        return _matched(scan, _CLOCK.match(text, at) or _COLON.match(text, at))
    tail = text[end : end + 10].lower()
    race = _RACE.match(text, at) if "h" in tail[:2] else None
    if race:
        return aside(scan, race.span(), Kind.TIME, "a time of a race")
    if tail[1:4] in _SPOKEN_HEADS and end - at < 3 and text[at:end].isdecimal():
        spoken = read_spoken(scan, at, Numeral(at, end, Printed(Decimal(text[at:end]))))
        if spoken is not None:
            return spoken
    found = _CLOCK.match(text, at) if "m" in tail else None
    if found and int(found["hour"]) <= 24:
        return _matched(scan, found)
    if "o" in tail and _CLOCK_WORD.match(text, end):
        return _whole_hour(scan, (at, end + len(" o'clock")))
    return _by_zone(scan, at, end)


def _by_zone(scan: Scan, at: int, end: int) -> Mention | None:
    """The time of "0401 GMT" and "10 GMT"."""
    if end - at == 4:
        found = _FOUR.match(scan.text, at)
        return None if found and _is_length(scan.text, found) else _matched(scan, found)
    zoned = scan.text[end : end + 1] in " ." and _BARE_ZONE.match(scan.text, at)
    return _whole_hour(scan, (at, end)) if zoned else None


def _is_length(text: str, found: re.Match[str]) -> bool:
    """True for "flew 1500 hours", not for "at about 1500 hours" and "0600 hours"."""
    if found[0][0] == "0" or not found[0].endswith(("hours", "hrs")):
        return False
    before = text[max(found.start() - LONGEST_BEFORE, 0) : found.start()].lower().split()[-2:]
    return word_set("reading.toml", "times", "before").isdisjoint(before)


def _whole_hour(scan: Scan, span: tuple[int, int]) -> Mention:
    head = scan.text[span[0] : span[0] + 2]
    hour = int(head) if head.isdigit() else int(head[0])
    return at_moment(aside(scan, span, Kind.TIME, "a time of day"), Moment(hour=hour))


def _matched(scan: Scan, found: re.Match[str] | None) -> Mention | None:
    if found is None:
        return None
    parts = found.groupdict()
    hour, minute = int(parts["hour"]), int(parts["minute"] or 0)
    half = (parts.get("first") or parts.get("half") or "").lower()
    if half and hour > 12:
        return None if hour > 24 else _as_time(scan, found, Moment(hour=hour, minute=minute))
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return _as_time(scan, found, Moment(hour=hour if hour < 25 else None, minute=minute))


def _as_time(scan: Scan, found: re.Match[str], moment: Moment) -> Mention:
    return at_moment(aside(scan, found.span(), Kind.TIME, "a time"), moment)
