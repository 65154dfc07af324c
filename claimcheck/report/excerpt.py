"""The line of the draft that a finding is about, cut to a width, and the mark under it."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import Finding
from claimcheck.report.wording import columns_of, shown

LEAD = 24  # columns shown before a finding at least, where there is text
RELATED, ACCUSED = "~", "^"
Span = tuple[int, int]


def excerpt_of(text: str, finding: Finding, width: int) -> tuple[str, str]:
    """One line of text round the finding, and the line of marks to print under it.

    Marks: "^" under the numbers accused, "~" under the rest of the relation.
    """
    start, end = _window(text, finding.start, finding.end, width)
    before = "…" if _runs_on(text, start - 1) else ""
    after = "…" if _runs_on(text, end) else ""
    accused = [(mention.start, mention.end) for mention in finding.mentions]
    marks = " " * len(before) + "".join(
        _mark(offset, finding, accused) * columns_of(shown(text[offset]))
        for offset in range(start, end)
    )
    return before + shown(text[start:end]) + after, marks.rstrip()


def _runs_on(text: str, offset: int) -> bool:
    return 0 <= offset < len(text) and text[offset] not in "\r\n"


def _mark(offset: int, finding: Finding, accused: Iterable[Span]) -> str:
    if any(start <= offset < end for start, end in accused):
        return ACCUSED
    return RELATED if finding.start <= offset < finding.end else " "


def _window(text: str, start: int, end: int, width: int) -> Span:
    """The part of the finding's line that is shown: whole words, the finding's start in it."""
    room = width - 2
    # No more of the line is looked at than could be shown: a draft may be one line of megabytes.
    first = max(text.rfind("\n", max(start - room, 0), start) + 1, start - room, 0)
    last = text.find("\n", start, end + room)
    last = min(len(text), end + room) if last < 0 else last
    if last - first > room:
        spare = max(room - (min(end, last) - start), 0)
        begin = max(first, start - max(LEAD, spare // 2) if spare else start)
        begin = max(first, min(begin, last - room))
        first, last = _word_start(text, first, begin, start), min(begin + room, last)
        last = _word_end(text, max(min(end, last), first), last)
    return first, last


def _word_start(text: str, first: int, begin: int, start: int) -> int:
    """The first word that begins at or after `begin`, if any does before the finding."""
    if begin <= first:
        return first
    space = text.find(" ", begin - 1, start)
    return space + 1 if space >= 0 else begin


def _word_end(text: str, after: int, last: int) -> int:
    if last >= len(text) or text[last].isspace():
        return last
    space = text.rfind(" ", after, last)
    return space if space >= 0 else last
