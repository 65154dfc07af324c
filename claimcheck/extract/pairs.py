"""Pairs that the words beside them make odds, votes or readings of: "9/4", "219-212", "120/80"."""

from __future__ import annotations

import re

from claimcheck.extract.names import is_counted
from claimcheck.extract.nouns import is_plural
from claimcheck.extract.scan import Scan
from claimcheck.extract.units import read_simple
from claimcheck.lexicon.words import word_set
from claimcheck.numerals.scales import read_scale
from claimcheck.regex import Regex

_NEXT = Regex(r"[ -]([A-Za-z][\w'’-]{0,40})")
_BACK = 48  # characters before in which odds, a vote or a pressure is named
WORDS_BACK = 7
VOTED_BACK = 3  # words before "12 to 5", which elsewhere is a range
_OTHER_WAY = frozenset({"from", "between"})  # "cut from 30 to 20" counts no votes


def read_pair(scan: Scan, found: re.Match[str]) -> str:
    """What the words round a pair make of it, as the reason to set it aside; "" for nothing."""
    text = scan.text
    word = _NEXT.match(text, found.end())
    after = word.group(1).lower() if word else ""
    words = text[max(0, found.start() - _BACK) : found.start()].lower().split()[-WORDS_BACK:]
    before = [each.strip(",;:.()“”\"'") for each in words]
    joint = found.group(2)
    if joint == " over ":
        return _reading(scan, found, before)
    if joint == "/":
        return _reading(scan, found, before) or _odds(scan, found, before, after)
    if joint == "-to-":
        return _hyphened(scan, found, after)
    if _is_vote(found, before, after):
        return "" if _is_measured(scan, found.end(), after) else "a vote"
    return _odds(scan, found, before, after) if joint in "-–" else ""


def _reading(scan: Scan, found: re.Match[str], before: list[str]) -> str:
    """Upper and lower pressure of the blood: "140/90", "120 over 80"."""
    falls = int(found.group(1)) > int(found.group(3))
    named = falls and not _words("pressure").isdisjoint(before)
    return "two readings" if named and not is_counted(scan, found.end()) else ""


def _odds(scan: Scan, found: re.Match[str], before: list[str], after: str) -> str:
    """Odds beside a word of betting; "at 9/4", more than one, needs none."""
    spoken = after in _words("odds_behind") and found.group(2) == "/"
    spoken = spoken or not _words("odds").isdisjoint(before)
    improper = int(found.group(1)) > int(found.group(3)) and found.group(2) == "/"
    if not spoken and not (improper and before[-1:] == ["at"]):
        return ""
    return "" if _is_measured(scan, found.end(), after) else "odds"


def _hyphened(scan: Scan, found: re.Match[str], after: str) -> str:
    """What "12-to-5" is: a vote or odds by the word behind, else a ratio where it falls."""
    if after in _words("votes_behind"):
        return "a vote"
    if after in _words("odds_behind"):
        return "odds"
    falls = int(found.group(1)) > int(found.group(3))
    measured = read_simple(scan, found.end()) is not None
    return "so many to so many" if falls and not measured else ""


def _is_vote(found: re.Match[str], before: list[str], after: str) -> bool:
    """True for ayes and noes: "voted 54-46", "passed 219-212", "voted 12 to 5"."""
    falls = int(found.group(1)) >= int(found.group(3))
    if found.group(2) == " to ":
        near = before[-VOTED_BACK:]
        voted = not _words("ballots").isdisjoint(near)
        return voted and falls and _OTHER_WAY.isdisjoint(near)
    if after in _words("votes_behind"):
        return True
    if not _words("ballots").isdisjoint(before):
        return True
    return falls and not _words("votes").isdisjoint(before)


def _is_measured(scan: Scan, end: int, after: str) -> bool:
    """True if a unit or a plural follows, so that the pair is a range of it."""
    unit = read_simple(scan, end)
    if unit is not None and (unit.surface != "in" or scan.text[unit.end : unit.end + 1] != " "):
        return True
    if read_scale(scan.text, end) is not None:
        return True
    return is_plural(after) and after not in _words("votes_behind") | _words("odds_behind")


def _words(key: str) -> frozenset[str]:
    return word_set("asides.toml", "pairs", key)
