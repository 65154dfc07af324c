"""Whether two dates, years or times can be the same, as far as both say."""

from __future__ import annotations

import re

from claimcheck.model import Kind, Mention, Moment
from claimcheck.regex import Regex

NOON = 12
_CLOCK = Regex(r"(?i)(\d{1,2})(?:[:.h](\d{2}))?\s*(a\.?m|p\.?m)?")


def same_moment(draft: Mention, source: Mention) -> bool:
    """True if the draft says nothing of the moment that the source does not.

    "2021" tells "3 March 2021", and a weekday a date that names it; "3 March 2021" is told by
    "March 2021" only in part, which another mention must make good.
    """
    if (draft.kind is Kind.TIME) != (source.kind is Kind.TIME):
        return False
    if draft.kind is Kind.TIME:
        return same_times(draft.text, source.text)
    one, other = draft.moment, source.moment
    if one is None or other is None:
        return False
    if one.last_year is not None or other.last_year is not None:
        return _same_years(one, other, draft, source)
    return _agree(one, other) and _shares_part(one, other)


def _same_years(one: Moment, other: Moment, draft: Mention, source: Mention) -> bool:
    """Spans of years, end by end; a single year may be an end of one that the source tells."""
    if one.last_year is not None and other.last_year is not None:
        return (one.year, one.last_year) == (other.year, other.last_year)
    if one.last_year is None:
        return draft.kind is Kind.YEAR and one.year in (other.year, other.last_year)
    return False


def parts_of(moment: Moment) -> tuple[int | None, int | None, int | None, int | None]:
    """Year, month, day and weekday."""
    return moment.year, moment.month, moment.day, moment.weekday


def _agree(one: Moment, other: Moment) -> bool:
    pairs = zip(parts_of(one), parts_of(other), strict=True)
    return all(a is None or b is None or a == b for a, b in pairs)


def _shares_part(one: Moment, other: Moment) -> bool:
    """True if the finest part of the draft's moment stands in the source's."""
    if one.day is not None:
        return one.day == other.day
    if one.weekday is not None:
        return one.weekday == other.weekday
    if one.month is not None:
        return one.month == other.month
    return one.year is not None and one.year == other.year


def same_times(draft: str, source: str) -> bool:
    """True if the source tells each time of the draft; without a.m. or p.m. either will do."""
    first, second = times_of(draft), times_of(source)
    if not first or not second:
        return draft.casefold() == source.casefold()
    return all(any(_same_time(a, b) for b in second) for a in first)


def _same_time(a: tuple[int, int, bool], b: tuple[int, int, bool]) -> bool:
    either = not (a[2] and b[2]) and a[0] % NOON == b[0] % NOON
    return a[1] == b[1] and (a[0] == b[0] or either)


def times_of(text: str) -> list[tuple[int, int, bool]]:
    """Hour, minute, and whether it is certain which half of the day is meant."""
    found = list(_CLOCK.finditer(text))
    last = next((match[3] for match in reversed(found) if match[3]), None)
    return [_time(match, match[3] or last) for match in found]


def _time(match: re.Match[str], half: str | None) -> tuple[int, int, bool]:
    hour, minute = int(match[1]), int(match[2] or 0)
    if half:
        hour = hour % NOON + (NOON if half[0] in "pP" else 0)
    return hour, minute, bool(half) or hour > NOON
