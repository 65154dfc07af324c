"""Digits that claim nothing: codes, phone numbers, addresses, citations, list markers, versions."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.names import is_counted
from claimcheck.extract.scan import Scan, aside
from claimcheck.lexicon.words import word_set
from claimcheck.model import Kind, Mention, Printed
from claimcheck.regex import Regex

_PHONE = Regex(
    r"\(?0[0-9]{1,3}\)? [0-9]{3,4} [0-9]{3,4}(?![0-9])"
    r"|\(?[0-9]{3}\)?[-. ][0-9]{3}[-. ][0-9]{4}(?![0-9])"
    r"|1[-. ][0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4}(?![0-9])"
    r"|1[38]00[ -][0-9]{3}[ -][0-9]{3}(?![0-9])|13 [0-9]{2} [0-9]{2}(?![0-9])"
    r"|0[0-9]{1,4}[ -][0-9]{3,4}[ -][0-9]{3,4}(?![0-9])|[0-9]{3}-[0-9]{4}(?![0-9-])"
    r"|[0-9]{3,6}-[0-9]{4,9}-[0-9]{3,9}(?![0-9])|1-800-[A-Z0-9-]{4,12}"
)
_INTERNATIONAL = Regex(r"[0-9]{1,3}(?:[-. (/]{1,2}[0-9]{1,5}\)?){2,5}(?![0-9])")
_VERSION = Regex(r"[0-9]{1,3}(?:\.[0-9]{1,5}){2,4}(?![0-9])")
_HYPHENED = Regex(
    r"[0-9](?:-[0-9]){2,4}(?![\w-])"  # of players, wheels, results: "4-4-2"
    r"|(?P<return>[0-9]{1,2}-in-[0-9]{1,3}(?:,[0-9]{3})*-years?(?!\w))"
    r"|(?P<form>[0-9]{1,2}-[DKQS](?![\w-]| (?:[Rr]ace|[Rr]un)))"
)
_GROUPS = Regex(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}\Z")  # a number in the European manner
_WORD_RUN = Regex(r"[\w]++(?>(?:[-/.&][\w]++){0,8})")
_TAIL = Regex(r"[A-Za-z][\w]*+(?>(?:-[\w]++)*)")
_ORDINAL = Regex(r"(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z0-9])")
_STREET = Regex(r" (?:[A-Z][\w.'’-]{0,30}+ ){0,3}([A-Z][a-z]{0,20})\b\.?")
_LAW = Regex(r" (U\.S\.C?\.?|USC|C\.F\.R\.|CFR|F\.[23]d|S\.Ct\.|WL) ?§* ?[0-9]+")
_FOOTNOTE = Regex(r"\[[0-9]{1,3}(?:[,–-] ?[0-9]{1,3}){0,6}\]")
_LIST_MARK = Regex(r"[0-9]{1,3}(?:[.)]|\s\))(?=\s+\S)")
_ZIP = Regex(r"[0-9]{5}(?:-[0-9]{4})?(?![\w,.-]?[0-9])")
_ZIP_WORD = Regex(r" (?:zip|postcode|postal)\b", re.IGNORECASE)
_IDIOM_RUN = Regex(r"24/7|20[-/]20|50[-/]50|9/11|7/7|360-degree")
_POSITION = Regex(
    r"""[0-9]{1,3}(?:\.[0-9]{1,9})?°\s?(?:[0-9]{1,2}(?:\.[0-9]{1,9})?['’′]"""
    r"""(?:\s?[0-9]{1,2}(?:\.[0-9]{1,9})?(?:["”″]|''|′′))?(?:\s?[NSEW]\b)?|[NSEW]\b(?!\.))"""
)
_PRICE_SIGNS = frozenset("$£€¥")
_VIDEO = frozenset({"480p", "720p", "1080p", "1440p", "2160p", "1080i"})


def read_shape(scan: Scan, at: int, end: int) -> Mention | None:
    """What the digits' own shape says: idiom, phone number, version, list marker, footnote."""
    text = scan.text
    named = _set_name(scan, at) if text[at] in "23579" else None
    if named is not None:
        return named
    position = _POSITION.match(text, at) if "°" in text[at : end + 1] else None
    if position is not None:
        return aside(scan, position.span(), Kind.CODE, "a geographic position")
    before = text[at - 1] if at else "\n"
    if before == "+" or (before == "(" and text[end : end + 1] == ")"):
        return _outer_phone(scan, at)
    hyphened = _hyphened(scan, at) if text[end : end + 1] == "-" else None
    if hyphened is not None:
        return hyphened
    shape = _phone_or_version(scan, at, end)
    if shape is not None:
        return shape
    return _footnote(scan, at) if before == "[" else _list_marker(scan, at, end)


def _hyphened(scan: Scan, at: int) -> Mention | None:
    """What digits with a hyphen behind them name: players' places, a form, a flood's return."""
    found = _HYPHENED.match(scan.text, at)
    if found is None:
        return None
    if found["return"]:
        return aside(scan, found.span(), Kind.IDIOM, "how often something returns")
    return aside(scan, found.span(), Kind.CODE, "a form" if found["form"] else "a formation")


def _phone_or_version(scan: Scan, at: int, end: int) -> Mention | None:
    text = scan.text
    phone = _PHONE.match(text, at) if text[end : end + 1] in "-. " and end - at < 5 else None
    if phone and (phone.end() - at > 9 or not is_counted(scan, phone.end())):
        return aside(scan, (at, phone.end()), Kind.PHONE, "a telephone number")
    version = _VERSION.match(text, at) if "." in text[at : end + 1] else None
    if version and not _GROUPS.match(version.group()):
        return aside(scan, (at, version.end()), Kind.CODE, "a version or address")
    return None


def _set_name(scan: Scan, at: int) -> Mention | None:
    """A set phrase or a brand that begins with digits: "24/7", "7-Eleven"."""
    idiom = _IDIOM_RUN.match(scan.text, at)
    if idiom and not scan.text[idiom.end() : idiom.end() + 1].isdigit():
        return aside(scan, (at, idiom.end()), Kind.IDIOM, "a set phrase")
    brand = "" if at and scan.text[at - 1] in _PRICE_SIGNS else _brand(scan.text, at)
    return aside(scan, (at, at + len(brand)), Kind.CODE, "a brand") if brand else None


def _brand(text: str, at: int) -> str:
    """The brand whose name begins with the digits at `at`, not the whole text; "" for none."""
    for name in word_set("asides.toml", "names", "brands"):
        stop = at + len(name)
        if (
            text.startswith(name, at)
            and not text[stop : stop + 1].isalnum()
            and len(text) > len(name)
        ):
            return name
    return ""


def _outer_phone(scan: Scan, at: int) -> Mention | None:
    text = scan.text
    if text[at - 1] == "+":
        found = _INTERNATIONAL.match(text, at)
        return (
            aside(scan, (at - 1, found.end()), Kind.PHONE, "a telephone number") if found else None
        )
    found = _PHONE.match(text, at - 1)
    return aside(scan, (at - 1, found.end()), Kind.PHONE, "a telephone number") if found else None


def _footnote(scan: Scan, at: int) -> Mention | None:
    found = _FOOTNOTE.match(scan.text, at - 1)
    if found is None:
        return None
    return aside(scan, (at - 1, found.end()), Kind.CITATION, "a footnote mark")


def _list_marker(scan: Scan, at: int, end: int) -> Mention | None:
    """The number of a list's item: "1." where a line begins, "1)" in it."""
    found = _LIST_MARK.match(scan.text, at) if end - at < 3 else None
    if found is None or not (_opens_line(scan.text, at) or _closes_alone(scan.text, at, found)):
        return None
    return aside(scan, (at, found.end()), Kind.LIST_MARKER, "a list marker")


def _opens_line(text: str, at: int) -> bool:
    """True if only marks of lists stand before `at` on its line."""
    line = text[max(0, at - 4) : at]
    if "\n" in line:
        return not line.rpartition("\n")[2].strip(" \t(#*")
    return at < 4 and not line.strip(" (#")


def _closes_alone(text: str, at: int, found: re.Match[str]) -> bool:
    """True for "1)" with no bracket that it could close."""
    if not found.group().endswith(")") or text[at - 1 : at] != " ":
        return False
    return "(" not in text[max(0, at - 120) : at]


def read_glued(scan: Scan, at: int) -> Mention:
    """Code of which the digits at `at` are part, because a letter stands directly before them."""
    text = scan.text
    start = at
    while start and at - start < 24 and (text[start - 1].isalnum() or text[start - 1] in "-_@#"):
        start -= 1
    found = _WORD_RUN.match(text, at)
    end = found.end() if found else at + 1
    while text[end - 1] in ".-/&" and end > at + 1:
        end -= 1
    last = scan.mentions[-1].end if scan.mentions else 0
    return aside(scan, (max(start, last), end), Kind.CODE, "part of a name or code")


def read_ordinal(scan: Scan, at: int, end: int) -> Mention | None:
    """Ordinal in digits: "14th"."""
    found = _ORDINAL.match(scan.text, end)
    if found is None:
        return None
    digits = scan.text[at:end].replace(",", "")
    if not digits.isdecimal():
        return None
    printed = Printed(Decimal(digits))
    return aside(scan, (at, found.end()), Kind.ORDINAL, "an ordinal", (printed,))


def read_tail(scan: Scan, at: int, end: int) -> Mention | None:
    """Code whose digits run into letters that are no unit: "24703L202", "737s", "1080p"."""
    found = _TAIL.match(scan.text, end)
    if found is None:
        return None
    return aside(scan, (at, found.end()), Kind.CODE, "a model or code")


def is_video(text: str, at: int) -> bool:
    """True for the line counts of screens: "1080p"."""
    return text[at : at + 5] in _VIDEO or text[at : at + 4] in _VIDEO


def read_address(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """House number, post code or legal citation."""
    text = scan.text
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        street = _STREET.match(text, end)
        if street and _is_street(street):
            return aside(scan, (at, end), Kind.ADDRESS, "a house number")
        law = _LAW.match(text, end)
        if law:
            return aside(scan, (at, law.end()), Kind.CITATION, "a legal citation")
    code = _ZIP.match(text, at) if end - at == 5 else None
    if code and _is_by_post(text, code.end(), previous):
        return aside(scan, code.span(), Kind.ADDRESS, "a post code")
    return None


def _is_by_post(text: str, end: int, previous: str) -> bool:
    """True for digits that a state or a word for post codes stands beside."""
    state = len(previous) == 2 and previous.isupper()
    return state or _ZIP_WORD.match(text, end) is not None


def _is_street(found: re.Match[str]) -> bool:
    name = found.group(1)
    if name.lower() not in word_set("asides.toml", "streets", "names"):
        return False
    return found.group().count(" ") > 1 or name == "Broadway"
