"""Numbers that a letter, brackets or decimals make labels: "room 12B", "12(3)", "iOS 17.2"."""

from __future__ import annotations

from claimcheck.extract.asides import read_address
from claimcheck.extract.names import is_counted
from claimcheck.extract.nouns import read_noun
from claimcheck.extract.scan import OPENINGS, Scan, aside
from claimcheck.lexicon.words import word_set
from claimcheck.model import Kind, Mention
from claimcheck.regex import Regex

_LETTER = Regex(r"([A-Za-f])(?:\((?:[A-Za-z]{1,4}|[0-9]{1,3})\)){0,4}(?![\w/^²³’']|-[a-z])")
_DIVISIONS = Regex(r"(?:\((?:[A-Za-z]{1,4}|[0-9]{1,3}[A-Za-z]?)\)){1,6}")
_LETTERED_PLAN = Regex(r"\([a-z]\)")
_NEXT = Regex(r"[ -]([A-Za-z][A-Za-z-]{1,20})")
_SCALES = frozenset("BGMTb")
_LINES = frozenset({"2", "4", "5", "6", "8", "12", "16"})  # thousands of picture points
PLAN_DIGITS = 3  # of "401(k)" and "501(c)", labels without a word before them
_LABEL = "part of a name or label"


def read_lettered(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """The label of which a letter at `end` is part: "Gate 14B", "12A High Street"; None elsewhere.

    A capital that may be a scale is one where a plural follows: "the other group 12M users".
    """
    found = _LETTER.match(scan.text, end)
    if found is None:
        return None
    word = previous.strip(OPENINGS)
    if word.lower() not in _names("lettered"):
        if not found.group(1).isupper() or scan.text[found.end() : found.end() + 1] != " ":
            return None
        return read_address(scan, at, found.end(), previous)
    letter, small = found.group(1), not word[0].isupper()
    if small and (letter == "K" or (letter in _SCALES and read_noun(scan.text, found.end()))):
        return None
    return aside(scan, (at, found.end()), Kind.CODE, _LABEL)


def read_divided(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """The paragraph of a law, with its parts in brackets: "section 12(3)", "401(k)"; else None."""
    found = _DIVISIONS.match(scan.text, end)
    if found is None or scan.text[found.end() : found.end() + 1].isalnum():
        return None
    labelled = previous.strip(OPENINGS).lower() in _names("divided")
    plan = end - at == PLAN_DIGITS and _LETTERED_PLAN.match(scan.text, end) is not None
    if not labelled and not plan:
        return None
    return aside(scan, (at, found.end()), Kind.CODE, _LABEL)


def read_version(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """The decimals that name a release: "version 2.4", "iOS 17.2"; None for other numbers."""
    word = previous.strip(OPENINGS)
    if (word if len(word) < 2 else word.lower()) not in _names("versions"):
        return None
    if "," in scan.text[at:end] or is_counted(scan, end, units_only=True):
        return None
    return aside(scan, (at, end), Kind.CODE, "a version")


def is_screen(text: str, at: int, end: int, previous: str) -> bool:
    """True for the 4K of screens, "a 4K television", "shot in 4K", whose K stands at `end`."""
    if text[at:end] not in _LINES:
        return False
    found = _NEXT.match(text, end + 1)
    if found is None:
        return previous.lower() == "in"
    return found.group(1).lower() in _names("screens")


def _names(key: str) -> frozenset[str]:
    return word_set("asides.toml", "names", key)
