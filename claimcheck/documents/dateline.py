"""The date a draft bears itself: a dateline or a line that says when it was published."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from claimcheck.model import Block, BlockKind, Period
from claimcheck.regex import Regex

LINES_LOOKED_AT = 8
LONGEST_LEAD = 160  # characters of a line in which a dateline can stand
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month{n}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day{n}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATE = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?"
    rf"|{_MONTH.format(n=1)}\s+{_DAY.format(n=1)},?\s+(?P<year1>\d{{4}})"
    rf"|{_DAY.format(n=2)}\s+{_MONTH.format(n=2)},?\s+(?P<year2>\d{{4}})"
    r")(?!\d)"
)
_PLACE = r"(?:[A-Z][A-Z.'’ -]{2,30}(?:,\s*[A-Z][\w. ]{1,20})?)"
_AGENCY = r"(?:\(?[A-Za-z][\w /]{1,25}\)?|/[\w ]+/)"
_SAID = (
    r"(?i:(?:first\s+|last\s+)?"
    r"(?:published|updated|posted|filed|issued|released|modified|date|dated)\b"
    rf"(?:\s+(?:on|at))?\s*[:—–-]?\s*{_DATE})"
)
_ALONE = rf"(?:(?:{_PLACE}),?\s+)?(?i:{_DATE})\s*(?:[|,–—-].{{0,40}})?$"
_DATELINE = (
    rf"{_PLACE}(?:\s*\({_AGENCY}\))?\s*[,—–-]*\s*\(?(?i:{_DATE})\)?"
    rf"(?:,?\s*{_AGENCY})?\s*(?:--|[—–:-]|$)"
)
_YEAR = Regex(r"(?:19|20)\d\d")  # most first lines say none, and the rest can wait


def date_of(text: str, blocks: Sequence[Block]) -> Period | None:
    """The day that the first lines of a draft bear; None unless day, month and year are said."""
    for block in blocks[:LINES_LOOKED_AT]:
        if block.kind is BlockKind.TABLE_CELL:
            continue
        lead = text[block.start : min(block.end, block.start + LONGEST_LEAD)]
        if not _YEAR.search(lead):
            continue
        for pattern in (_SAID, _ALONE, _DATELINE):
            found = re.match(pattern, lead)
            if found:
                return _day(found)
    return None


def bears_date(line: str) -> bool:
    """True for a line that says when the draft was published, and little else."""
    return bool(_YEAR.search(line) and (re.match(_SAID, line) or re.match(_ALONE, line)))


def day_said(text: str) -> Period | None:
    """The day that a short text says, such as the date of a front matter; None if it says none."""
    found = re.match(rf"\s*{_DATE}", text, re.IGNORECASE)
    return _day(found) if found else None


def _day(found: re.Match[str]) -> Period | None:
    """The day a match of `_DATE` says; None for one that the calendar does not have."""
    try:
        if found["iso"]:
            day = datetime.date.fromisoformat(found["iso"])
        else:
            n = "1" if found["year1"] else "2"
            month = MONTHS.index(found["month" + n][:3].lower()) + 1
            day = datetime.date(int(found["year" + n]), month, int(found["day" + n]))
    except ValueError:
        return None
    return Period(day, day)
