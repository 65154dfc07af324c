"""Years counted from the birth of Christ, both ways: "300 BC", "44 BC to AD 14", "AD 79-81"."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extract.nouns import read_noun
from claimcheck.extract.scan import OPENINGS, Scan, aside, at_moment
from claimcheck.extract.surfaces import BLANK
from claimcheck.lexicon.words import word_set
from claimcheck.model import Kind, Mention, Moment, Printed
from claimcheck.regex import Regex

_ERA = rf"{BLANK}?(BCE|BC|B\.C\.E\.|B\.C\.|CE|C\.E\.|AD|A\.D\.)(?!\w)"
_YEAR = r"([0-9]{1,3}(?:,?[0-9]{3})?)(?![0-9])"
_SINGLE = Regex(rf"{_YEAR}{_ERA}")
_SPAN = Regex(
    rf"{_YEAR}(?:{_ERA})?(?:{BLANK}?[-–—]{BLANK}?| to | and | until | through )"
    rf"(?:(?:about|around|roughly|c\.) )?(AD |A\.D\. )?{_YEAR}(?:{_ERA})?(?![\w%]|[.,][0-9])"
)
_DASHES = frozenset("-–—")
ERA_HEADS = frozenset("ABC0123456789tau-–—")  # of what may stand one behind a year
ERA_LEADS = frozenset({"AD", "A.D.", "(AD", "(A.D."})  # what may stand before it


def read_era(scan: Scan, at: int, end: int, previous: str) -> Mention | None:
    """Year or span of years whose first digits end at `end`, by the era named; None without one.

    What lies before Christ has neither a value nor a moment: `Moment` counts years from then on.
    Nothing is found unless `ERA_HEADS` has the second character behind, or `ERA_LEADS` `previous`.
    """
    text, led = scan.text, previous in ERA_LEADS
    span = _SPAN.match(text, at)
    if span is not None and span.end(1) == end and _names_era(span, led):
        return _told(scan, span, (span.group(1), span.group(4)), span.group(2, 5))
    single = _SINGLE.match(text, at)
    if single is not None and single.end(1) == end:
        counts = _counts(text, single.end(), previous)
        return None if counts else _told(scan, single, (single.group(1),), (single.group(2),))
    return _years(scan, (at, end), (text[at:end],)) if led else None


def _names_era(span: re.Match[str], led: bool) -> bool:
    """True if an era stands at the second year, or before both: "500-400 BC", "AD 79-81"."""
    dashed = not _DASHES.isdisjoint(span.group()[len(span.group(1)) :][:2])
    return bool(span.group(5) or (span.group(2) and span.group(3)) or (led and dashed))


def _counts(text: str, end: int, previous: str) -> bool:
    """True for "300 BC residents", of British Columbia: a plural that no word before dates."""
    dated = word_set("calendar.toml", "words", "strong_before_year")
    return previous.lstrip(OPENINGS).lower() not in dated and read_noun(text, end) != ""


def _told(
    scan: Scan, found: re.Match[str], digits: tuple[str, ...], eras: tuple[str | None, ...]
) -> Mention:
    if any((era or "").startswith("B") for era in eras):
        return aside(scan, found.span(), Kind.YEAR, "before Christ")
    return _years(scan, found.span(), digits)


def _years(scan: Scan, span: tuple[int, int], digits: tuple[str, ...]) -> Mention:
    """Years of our era, with their moment."""
    years = [int(each.replace(",", "")) for each in digits]
    ends = tuple(Printed(Decimal(year)) for year in years)
    reason = "a year" if len(years) == 1 else "years"
    moment = Moment(year=years[0], last_year=years[1] if len(years) > 1 else None)
    return at_moment(aside(scan, span, Kind.YEAR, reason, ends), moment)
