"""Results of games and votes: kept as a pair, set aside as no claim."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.asides import is_counted
from claimcheck.extract.nouns import is_plural
from claimcheck.extract.scan import Scan, aside
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import word_set
from claimcheck.model import Kind, Mention, Printed
from claimcheck.regex import Regex

_PAIR = Regex(r"([0-9]{1,3})([-–/]| to | for )([0-9]{1,3})(?![\w%$€£/]|[-–,.:][0-9])")
_NEXT = Regex(r"[ -]([A-Za-z][\w'’]{0,40})")
_BACK = 48  # characters before in which a result is announced
MAX_SCORE = 150


def read_score(scan: Scan, at: int, previous: str) -> Mention | None:
    """Pair of small numbers that is a result: "3-1", "4/123", "5 to 4"; None if it is none."""
    text = scan.text
    found = _PAIR.match(text, at)
    if found is None:
        return None
    joint = found.group(2)
    first, second = int(found.group(1)), int(found.group(3))
    if max(first, second) > MAX_SCORE and (joint not in ("/", " for ") or first > 10):
        return None
    if joint == "/":
        if not (first <= 10 and second >= 20 and first != second) or _is_fraction(second):
            return None
    elif joint == " for ":
        if first > 10 or not _is_wicket(scan, found.end(), second):
            return None
    elif not _is_result(scan, found, previous):
        return None
    ends = (Printed(Decimal(first)), Printed(Decimal(second)))
    return aside(scan, (at, found.end()), Kind.SCORE, "a result", ends)


def _is_wicket(scan: Scan, end: int, runs: int) -> bool:
    """True for a cricket score, "7 for 381": nothing is counted after it."""
    following = scan.text[end : end + 1]
    return not is_counted(scan, end) and (runs > 9 or following in ".,;") and following not in "%"


def _is_fraction(bottom: int) -> bool:
    return bottom in (32, 40, 64, 100)


def _is_result(scan: Scan, found: re.Match[str], previous: str) -> bool:
    """True if two numbers joined by a dash or "to" are the result of a game or a vote."""
    text, joint = scan.text, found.group(2)
    first, second = int(found.group(1)), int(found.group(3))
    unit = read_simple(scan, found.end())
    if unit is not None and (unit.surface != "in" or text[unit.end : unit.end + 1] != " "):
        return False
    word = _NEXT.match(text, found.end())
    after = word.group(1) if word else ""
    if after in _scores("measures") or previous.lower().strip("(,") in _scores("ranges"):
        return False
    announced = _announced(text, found.start())
    if after in _scores("nouns") or (announced and joint == "-" and first > second):
        return True
    if joint == " to ":
        return announced and first > second and not after and second < 20
    counted = is_plural(after) and after[0].islower()
    return not counted and (announced or first >= second)


def _announced(text: str, at: int) -> bool:
    """True if a word of winning or losing stands shortly before."""
    before = text[max(0, at - _BACK) : at].lower().split()
    return any(word.strip(",;") in _scores("verbs") for word in before[-7:])


def _scores(key: str) -> frozenset[str]:
    return word_set("asides.toml", "scores", key)
