"""Numbers that label or place something: book numbers, cited pages, drives, and groups by age."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.names import is_counted
from claimcheck.extract.scan import Scan, aside, previous_word
from claimcheck.lexicon.words import word_set
from claimcheck.model import Kind, Mention, Printed
from claimcheck.regex import Regex

_IDENTIFIER = Regex(r"[0-9]{1,13}(?:[-‐‑– ][0-9]{1,7}){0,4}(?:[-‐‑– ]?[Xx](?!\w))?(?![\w])")
_DOI = Regex(r"10\.[0-9]{4,9}(?:\.[0-9]{1,5})?/[^\s\"<>]{1,120}")
_VERSE = Regex(r"[0-9]{1,3}:[0-9]{1,3}(?:[-–][0-9]{1,3})?(?![\w:]|[.,][0-9])")
_PAGES = Regex(r"([0-9]{1,4})(?: ?[-‐‑–—] ?| to )([0-9]{1,4})(?![\w%]|[.,][0-9])")
_DRIVE = Regex(r"[1-9][xX×][1-9](s?)(?![.,%]\w|[\w^*/+=]| [=^])")
_RELAY = Regex(
    r"[2-9] ?[xX×] ?(?:[56]0|[1248]00|1,?[05]00)"
    r"(?:[ -]?m(?:et(?:er|re)s?)?\b| (?:relay|medley|freestyle))"
)
_SIGNS = frozenset("%°$€£")
_CROSSES = frozenset("xX×")
_APART = frozenset({" x", " X", " ×"})
MOST_SECONDS = 60  # "over 65s" are people, "under 10s" may be a time


def read_label(scan: Scan, at: int, previous: str) -> Mention | None:
    """The ISBN, DOI, cited pages or drive ("4x4") that begins at `at`; None if there is none."""
    text = scan.text
    if text[at + 1 : at + 2] in _CROSSES or text[at + 1 : at + 3] in _APART:
        return _drive(scan, at)
    if text.startswith("10.", at):
        doi = _DOI.match(text, at)
        return _code(scan, at, doi.group(), "a document's identifier") if doi else None
    word = previous.strip("(:[").lower()
    if word in _words("identifiers"):
        number = _IDENTIFIER.match(text, at)
        return _code(scan, at, number.group(), "a book's or journal's number") if number else None
    return _pages(scan, at) if word in _words("pages") else None


def _words(key: str) -> frozenset[str]:
    return word_set("asides.toml", "labels", key)


def _code(scan: Scan, at: int, written: str, reason: str) -> Mention:
    return aside(scan, (at, at + len(written.rstrip(".,;:)"))), Kind.CODE, reason)


def _drive(scan: Scan, at: int) -> Mention | None:
    """The "4x4" that names a drive or a grid, the "4x100m" of a relay; not a measured "4x4 m"."""
    relay = _RELAY.match(scan.text, at)
    if relay:
        return aside(scan, relay.span(), Kind.CODE, "a relay")
    found = _DRIVE.match(scan.text, at)
    if found is None or (not found.group(1) and is_counted(scan, found.end(), units_only=True)):
        return None
    return aside(scan, found.span(), Kind.CODE, "a drive or pattern")


def read_verse(scan: Scan, at: int, previous: str) -> Mention | None:
    """Chapter and verse behind the name of a book: "John 3:16"; None elsewhere."""
    if previous.strip("(:[").lower() not in _words("scriptures"):
        return None
    verse = _VERSE.match(scan.text, at)
    return aside(scan, verse.span(), Kind.CITATION, "a verse") if verse else None


def _pages(scan: Scan, at: int) -> Mention | None:
    """The first and last of the pages cited, as printed: "pp. 45-50"."""
    found = _PAGES.match(scan.text, at)
    if found is None:
        return None
    ends = (Printed(Decimal(found.group(1))), Printed(Decimal(found.group(2))))
    return aside(scan, found.span(), Kind.CITATION, "cited pages", ends)


def read_age_group(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """People under or over an age, "under-21s", "the over 65s"; None for other numbers."""
    text, digits = scan.text, scan.text[at:end]
    hung = text[at - 1] in "-‐‑–"
    head = previous.rstrip("-‐‑–").rpartition("-")[2].lstrip("(“\"'‘")
    if head.lower() not in ("under", "over") or not digits.isdecimal() or len(digits) > 2:
        return None
    start = at - 1 - len(head)
    plural = text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum()
    if plural:
        aged = hung or int(digits) > MOST_SECONDS or _are_people(text, start)
    else:
        aged = hung and not _is_measured(scan, end)
    if not aged:
        return None
    ends = (Printed(Decimal(digits)),)
    return aside(scan, (start, end + plural), Kind.AGE_NAME, "an age group", ends)


def _are_people(text: str, start: int) -> bool:
    """True if the word before "under 21s" leads to people rather than to a time."""
    return previous_word(text, start).lower() in _words("before_ages")


def _is_measured(scan: Scan, end: int) -> bool:
    """True if a unit, a sign or more of a number follows the digits of "over-50"."""
    following = scan.text[end : end + 1]
    return following.isalnum() or following in _SIGNS or is_counted(scan, end, units_only=True)
