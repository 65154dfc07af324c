"""The scan itself: from candidate to candidate, each read once."""

from __future__ import annotations

import re

from claimcheck.extract.asides import (
    is_video,
    read_address,
    read_glued,
    read_ordinal,
    read_shape,
    read_tail,
)
from claimcheck.extract.atoms import read_atom
from claimcheck.extract.dates import read_date
from claimcheck.extract.designations import (
    is_screen,
    read_divided,
    read_lettered,
    read_version,
)
from claimcheck.extract.emit import emit_atoms
from claimcheck.extract.eras import ERA_HEADS, ERA_LEADS, read_era
from claimcheck.extract.gate import BEFORE_WORD, find_article, find_opening, gate, stretches
from claimcheck.extract.join import join_atom
from claimcheck.extract.labels import read_age_group, read_label, read_verse
from claimcheck.extract.names import read_named
from claimcheck.extract.prefixes import Prefix, read_prefix
from claimcheck.extract.scan import Scan, aside, previous_word
from claimcheck.extract.scores import read_score
from claimcheck.extract.spelled import read_article, read_spelled
from claimcheck.extract.times import read_time
from claimcheck.extract.units import read_simple
from claimcheck.extract.wrapping import as_printed, unwrap
from claimcheck.extract.years import read_year
from claimcheck.model import Document, Form, Kind, Mention
from claimcheck.numerals.digits import read_decimal, read_digits
from claimcheck.numerals.numeral import Numeral
from claimcheck.numerals.words import continue_words
from claimcheck.regex import Regex

_DIGITS = frozenset("0123456789")
_DASHES = frozenset("-‐‑–")
_GLUES = frozenset("_@#")
_CROSSES = frozenset("xX")
_POINTS = frozenset(".·")
MOST_NUMBERS = 500_000  # of a document; half a gigabyte
SHOWN = 40  # characters of what is not read behind them
_TOO_MANY = f"behind {MOST_NUMBERS:,} numbers nothing is read"
_LINK_HEADS = frozenset({"http", "HTTP", "www.", "WWW."})


def extract_mentions(document: Document) -> list[Mention]:
    """Every number of the document, set-aside ones included: in order, without overlaps.

    Offsets are code points of `document.text`.  Linear in the length of the text.
    """
    scan = Scan(unwrap(document))
    text = scan.text
    opening = find_opening(text)
    at = _read_word(scan, opening) if opening else 0
    for start, stop in stretches(text):
        if stop > at:
            at = _read_stretch(scan, max(at, start), start, stop)
        if len(scan.mentions) >= MOST_NUMBERS and stop > at:
            scan.mentions.append(aside(scan, (at, min(stop, at + SHOWN)), Kind.UNREAD, _TOO_MANY))
            break
    return as_printed(scan.mentions, text, document.text)


def _read_stretch(scan: Scan, at: int, start: int, stop: int) -> int:
    """Where to go on after the numbers of a run without spaces, read from `at`."""
    text, search = scan.text, gate().search
    article = find_article(text, start) if at == start else -1
    if article >= 0 and not (scan.mentions and scan.mentions[-1].end > article):
        at = max(at, read_article(scan, article, start))
    while at < stop and len(scan.mentions) < MOST_NUMBERS:
        found = search(text, at - 1 if at and text[at - 1] in BEFORE_WORD else at, stop)
        if found is None:
            return at
        at = _read_word(scan, found) if found["word"] else _read_digits(scan, found.start())
    return at


def _read_word(scan: Scan, found: re.Match[str]) -> int:
    """Where to go on after a number word or a link."""
    start, end = found.span("word")
    last = scan.text[end - 1]
    if end - start > 14 or not last.isalpha() or scan.text[start : start + 4] in _LINK_HEADS:
        return _link(scan, start, end)
    return read_spelled(scan, start)


def _link(scan: Scan, start: int, end: int) -> int:
    """A link is passed over whole; with digits in it, it is told."""
    while scan.text[end - 1] in ".,;:!?)]}'\"”’" and end > start + 1:
        end -= 1
    if any(character in _DIGITS for character in scan.text[start : start + 500]):
        scan.mentions.append(aside(scan, (start, end), Kind.LINK, "part of a link"))
    return end


def _read_digits(scan: Scan, at: int) -> int:
    """Where to go on after the digits at `at`; what they are goes to the scan's mentions."""
    text = scan.text
    before = text[at - 1] if at else " "
    fraction = _fraction(text, at - 1) if before in _POINTS else None
    if fraction is not None:
        prefix = read_prefix(scan, at - 1, previous_word(text, at - 1))
        return _claim(scan, fraction, prefix)
    previous = previous_word(text, at)
    if _is_glued(text, at, before) and not _is_measured_by(scan, at):
        return _glued(scan, at, previous)
    comma = text.find(",", at, at + 6)
    following = text[comma + 1 : comma + 3] if comma > 0 else ""
    decimal_comma = following[:1].isdigit() and scan.decimal_comma
    torn_comma = following[:1] == " " and following[1:].isdigit() and scan.torn_comma
    numeral = read_digits(text, at, decimal_comma=decimal_comma, torn_comma=torn_comma)
    if numeral is None:
        return at + 1
    prefix = read_prefix(scan, at, previous)
    set_aside = _set_aside(scan, at, numeral, previous, prefix)
    return _claim(scan, numeral, prefix) if set_aside is None else _append(scan, set_aside)


def _fraction(text: str, at: int) -> Numeral | None:
    """The number that begins with the point at `at`: ".5"; None behind a letter or digit."""
    return None if at and text[at - 1].isalnum() else read_decimal(text, at)


def _is_glued(text: str, at: int, before: str) -> bool:
    """True if a letter or sign joins the digits to the word before: "B12", "COVID-19", "#3"."""
    return before.isalpha() or before in _GLUES or (before in _DASHES and _runs_on(text, at))


def _is_measured_by(scan: Scan, at: int) -> bool:
    """True for the 12 of "10x12 feet": a number ends where the "x" stands."""
    crossed = scan.text[at - 1] in _CROSSES and bool(scan.mentions)
    return crossed and scan.mentions[-1].is_claim and scan.mentions[-1].end == at - 1


def _runs_on(text: str, at: int) -> bool:
    """True if a letter or digit stands before the dash before the digits: "COVID-19"."""
    return at > 1 and text[at - 2].isalnum() and not text[at - 2].isdigit()


def _append(scan: Scan, mention: Mention) -> int:
    last = scan.mentions[-1].end if scan.mentions else 0
    if mention.start < last:  # reaches back into what was read: keep the rest
        mention = mention._replace(start=last, full_start=last, text=scan.text[last : mention.end])
    scan.mentions.append(mention)
    return mention.end


def _glued(scan: Scan, at: int, previous: str) -> int:
    """Digits after a letter: a currency ("Rs500"), a prefix ("sub-7 nanometre"), else a code."""
    text = scan.text
    reference = _REFERENCE.match(text, at) if text[at - 2 : at] == "&#" else None
    if reference:
        return reference.end()
    prefix = read_prefix(scan, at, previous)
    if prefix.currency is not None:
        numeral = read_digits(text, at)
        if numeral is not None and not numeral.reason:
            return _finish(scan, numeral, prefix)
    if text[at - 1] in _DASHES:
        head = previous.lower().lstrip("(“\"'")
        numeral = read_digits(text, at)
        group = None if numeral is None else read_age_group(scan, at, numeral.end, previous)
        if group is not None:
            return _append(scan, group)
        if head in _OPEN_PREFIXES and numeral is not None and not numeral.reason:
            return _finish(scan, numeral, Prefix(at))
    return _append(scan, read_glued(scan, at))


_REFERENCE = Regex(r"[0-9]{2,6};")  # of a character: "&#163;"
MOST_SECONDS = 60  # "45s" may be seconds, "747s" are aircraft
_OPEN_PREFIXES = frozenset(
    {"sub-", "under-", "over-", "near-", "plus-", "all-", "a-", "to-", "some-", "magnitude-"}
)


def _set_aside(
    scan: Scan, at: int, numeral: Numeral, previous: str, prefix: Prefix
) -> Mention | None:
    """The digits as what is no claim, or None."""
    text, end = scan.text, numeral.end
    if numeral.reason:
        return aside(scan, (at, end), Kind.UNREAD, numeral.reason)
    if text[at] not in _DIGITS:
        return None
    shape = _by_shape(scan, at, numeral, previous)
    if shape is not None or numeral.scale != 1 or numeral.form is not Form.DIGITS:
        return shape
    priced = at > 0 and text[at - 1] in "$£€¥"
    if priced or text[end : end + 1] == "%":
        return None
    return _plain(scan, at, end, previous, priced=prefix.currency is not None)


def _plain(scan: Scan, at: int, end: int, previous: str, *, priced: bool) -> Mention | None:
    """Digits as a year, a version, a code or part of a name; of a price at most a year."""
    text, year = scan.text, None
    if not priced and (text[end + 1 : end + 2] in ERA_HEADS or previous in ERA_LEADS):
        year = read_era(scan, at, end, previous)
    if not text[at:end].isdecimal():
        return year if year is not None or priced else read_version(scan, at, end, previous)
    if year is None and end - at == 4:
        year = read_year(scan, at, previous)
    if year is not None or priced:
        return year
    following = text[end : end + 1]
    if following in _TAIL_START:
        return _run_on(scan, at, end, previous)
    divided = read_divided(scan, at, end, previous) if following == "(" else None
    return divided or _named(scan, at, end, previous)


def _run_on(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """Digits that run into letters as an age, a label or a code."""
    group = read_age_group(scan, at, end, previous)
    lettered = group or read_lettered(scan, at, end, previous)
    return lettered or _tail(scan, at, end, previous)


_SCALES = ("bn", "mn", "tn", "mln", "bln", "mil", "tln", "trn", "cr", "yo", "x")
_TAIL_START = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _by_shape(scan: Scan, at: int, numeral: Numeral, previous: str) -> Mention | None:
    """The digits as what their shape and the words beside them show: a date, a time, a score."""
    following = scan.text[numeral.end : numeral.end + 1]
    found = (
        read_label(scan, at, previous)
        or read_date(scan, at, previous)
        or (read_ordinal(scan, at, numeral.end) if following.isalpha() else None)
        or (read_verse(scan, at, previous) if following == ":" else None)
        or read_time(scan, at, numeral.end)
        or read_shape(scan, at, numeral.end)
    )
    return found or _by_pair(scan, at, numeral, previous)


def _by_pair(scan: Scan, at: int, numeral: Numeral, previous: str) -> Mention | None:
    """Two numbers as a result or a season, and "90s" as a decade or an age."""
    text, end = scan.text, numeral.end
    fraction = numeral.form is Form.FRACTION
    if fraction and text[at + 4 : at + 5] == "/":
        return read_year(scan, at, previous)
    if fraction or text[end : end + 1] in "-–/ ":
        return read_score(scan, at, previous)
    if text[end : end + 1] in "'’s" and end - at in (2, 4):
        year = read_year(scan, at, previous)
        return None if year is None or year.kind is Kind.YEAR else year
    return None


def _tail(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """Digits that run into letters: a unit or a scale letter, else a code."""
    text = scan.text
    if is_video(text, at) or _is_plural(text, at, end):
        return read_tail(scan, at, end)
    if text[end] in "kKmMbBtTG" and not text[end + 1 : end + 2].isalnum():
        generation = text[end] == "G" and end - at < 2
        screen = text[end] == "K" and is_screen(text, at, end, previous)
        return read_tail(scan, at, end) if generation or screen else None
    if text[end : end + 3].lower().startswith(_SCALES):
        return None
    if read_simple(scan, end) is not None or text[end : end + 2] in ("MM", "mm"):
        return None
    return read_tail(scan, at, end)


def _is_plural(text: str, at: int, end: int) -> bool:
    """True for "747s", which is no number of seconds."""
    return text[end] == "s" and int(text[at:end]) > MOST_SECONDS


def _named(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    if not previous:
        return read_address(scan, at, end, previous)
    return read_address(scan, at, end, previous) or read_named(scan, at, end, previous)


def _claim(scan: Scan, numeral: Numeral, prefix: Prefix) -> int:
    if numeral.scale > 1:
        numeral = continue_words(scan.text, numeral)
    return _finish(scan, numeral, prefix)


def _finish(scan: Scan, numeral: Numeral, prefix: Prefix) -> int:
    last = scan.mentions[-1].end if scan.mentions else 0
    if prefix.start < last:
        prefix = Prefix(numeral.start)
    return emit_atoms(scan, join_atom(scan, read_atom(scan, numeral, prefix)))
