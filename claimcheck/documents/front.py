"""Front matter of Markdown: title, description and date that a publishing system keeps there."""

from __future__ import annotations

import re

from claimcheck.documents.dateline import day_said
from claimcheck.model import BlockKind, Period
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

TITLES = {
    "title": BlockKind.HEADLINE,
    "headline": BlockKind.HEADLINE,
    "subtitle": BlockKind.DEK,
    "dek": BlockKind.DEK,
    "deck": BlockKind.DEK,
    "standfirst": BlockKind.DEK,
    "description": BlockKind.DEK,
    "summary": BlockKind.DEK,
}
DATES = ("date", "published", "publishdate", "publish_date", "pubdate")
_FENCE = Regex(r"(---|\+\+\+)[ \t]*\r?\n")
_FIELD = Regex(r"^([A-Za-z][\w-]*)[ \t]*[:=][ \t]*([\"']?)([^\r\n]*?)\2[ \t]*\r?$", re.MULTILINE)


class Front(NamedTuple):
    """What the front matter says: titles as (kind, start, end) in the source, a date, its end."""

    end: int = 0
    titles: tuple[tuple[BlockKind, int, int], ...] = ()
    date: Period | None = None


def front_matter_of(source: str) -> Front:
    """The front matter at the head of the source; an empty one if there is none."""
    opening = _FENCE.match(source)
    if not opening:
        return Front()
    fence = re.escape(opening[1])
    closing = re.compile(rf"^(?:{fence}|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
    closed = closing.search(source, opening.end())
    if not closed:
        return Front()
    titles, date = [], None
    for field in _FIELD.finditer(source, opening.end(), closed.start()):
        key = field[1].lower()
        if key in TITLES and field[3].strip():
            titles.append((TITLES[key], field.start(3), field.end(3)))
        if key in DATES and date is None:
            date = day_said(field[3])
    return Front(closed.end(), tuple(titles), date)
