"""Results of games and votes: kept as a pair, set aside as no claim."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.names import is_counted
from claimcheck.extract.nouns import is_plural
from claimcheck.extract.pairs import read_pair
from claimcheck.extract.scan import Scan, aside
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import word_set
from claimcheck.model import Kind, Mention, Printed
from claimcheck.regex import Regex

_PAIR = Regex(
    r"([0-9]{1,3})(-(?:for|of|to)-|[-–/]| (?:to|for|over) )([0-9]{1,3})"
    r"(?![\w%$€£/]|[-–,.:][0-9])"
)
_NEXT = Regex(r"[ -]([A-Za-z][\w'’]{0,40})")
_ATTEMPTS = frozenset({"-for-", "-of-"})  # hits and tries, or an exchange: "7-for-9", "2-for-1"
_BACK = 48  # characters before in which a result is announced
_AHEAD = 24  # characters behind in which an innings is closed
MAX_SCORE = 150
WICKETS = 10  # of an innings at cricket


def read_score(scan: Scan, at: int, previous: str) -> Mention | None:
    """Pair of small numbers that is a result: "3-1", "4/123", "5 to 4"; None if it is none."""
    found = _PAIR.match(scan.text, at)
    if found is None:
        return None
    reason = _reason(scan, found, previous)
    if not reason:
        return None
    ends = (Printed(Decimal(found.group(1))), Printed(Decimal(found.group(3))))
    return aside(scan, (at, found.end()), Kind.SCORE, reason, ends)


def _reason(scan: Scan, found: re.Match[str], previous: str) -> str:
    """What the pair is; "" if it is none."""
    joint, first, second = found.group(2), int(found.group(1)), int(found.group(3))
    if joint in _ATTEMPTS:
        return "so many for so many"
    if _is_innings(scan, found):
        return "a result"
    spoken = read_pair(scan, found)
    if spoken or joint in (" over ", "-to-"):
        return spoken
    if joint in ("/", " for "):
        result = first <= WICKETS and _is_wicket(scan, found, second)
    else:
        result = max(first, second) <= MAX_SCORE and _is_result(scan, found, previous)
    return "a result" if result else ""


def _is_innings(scan: Scan, found: re.Match[str]) -> bool:
    """True for runs and wickets in that order beside a word of cricket: "287 for 6 declared"."""
    runs, wickets = int(found.group(1)), int(found.group(3))
    if found.group(2) not in ("-", " for ", "/") or not runs >= 2 * WICKETS > 2 * wickets:
        return False
    after = scan.text[found.end() : found.end() + _AHEAD].lower().split()
    if any(word.strip(",;.()") in _scores("closings") for word in after[:3]):
        return True
    before = scan.text[max(0, found.start() - _BACK) : found.start()].lower().split()
    spoken = any(word.strip(",;()") in _scores("innings") for word in before[-7:])
    return spoken and not is_counted(scan, found.end())


def _is_wicket(scan: Scan, found: re.Match[str], runs: int) -> bool:
    """True for a cricket score, "7 for 381" or "4/123": nothing is counted after it."""
    if found.group(2) == "/":
        return runs >= 20 and not _is_fraction(runs)
    following = scan.text[found.end() : found.end() + 1]
    if following == "%" or is_counted(scan, found.end()):
        return False
    return runs > 9 or following in ".,;"


def _is_fraction(bottom: int) -> bool:
    return bottom in (32, 40, 64, 100)


def _is_result(scan: Scan, found: re.Match[str], previous: str) -> bool:
    """True if two numbers joined by a dash or "to" are the result of a game or a vote."""
    word = _NEXT.match(scan.text, found.end())
    after = word.group(1) if word else ""
    if _is_range(scan, found.end(), after, previous):
        return False
    announced = _announced(scan.text, found.start())
    if found.group(2) == " to ":
        return announced and not after and _falls(found) and int(found.group(3)) < 20
    return _is_dashed_result(found, after, announced)


def _falls(found: re.Match[str]) -> bool:
    return int(found.group(1)) > int(found.group(3))


def _is_dashed_result(found: re.Match[str], after: str, announced: bool) -> bool:
    """True for "3-1" beside a word of games, or where neither word nor order makes it a range."""
    falling = _falls(found)
    if after in _scores("nouns") or (announced and falling):
        return True
    level = falling or found.group(1) == found.group(3)
    return (announced or level) and not (is_plural(after) and after[0].islower())


def _is_range(scan: Scan, end: int, after: str, previous: str) -> bool:
    """True if the words round a pair measure it or make a range of it."""
    unit = read_simple(scan, end)
    if unit is not None and (unit.surface != "in" or scan.text[unit.end : unit.end + 1] != " "):
        return True
    if after in _scores("standings"):
        return False
    return after in _scores("measures") or previous.lower().strip("(,") in _scores("ranges")


def _announced(text: str, at: int) -> bool:
    """True if a word of winning or losing stands shortly before."""
    before = text[max(0, at - _BACK) : at].lower().split()
    return any(word.strip(",;") in _scores("verbs") for word in before[-7:])


def _scores(key: str) -> frozenset[str]:
    return word_set("asides.toml", "scores", key)
