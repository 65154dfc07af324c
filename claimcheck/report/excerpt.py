"""The line of the draft that a finding is about, cut to a width, and the mark under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model import Finding
from claimcheck.report.wording import columns_of, shown

LEAD = 24  # columns shown before a finding at least, where there is text
MOST_LINES = 4  # of a relation that is longer than a line
RELATED, ACCUSED = "~", "^"
Span = tuple[int, int]


def excerpt_of(text: str, finding: Finding, width: int) -> Iterator[tuple[str, str]]:
    """The lines of text round the finding, each with the line of marks to print under it.

    Marks: "^" under the numbers accused, "~" under the rest of the relation.  One line, or as many
    as a long relation takes.
    """
    accused = [(mention.start, mention.end) for mention in finding.mentions]
    first, last = _window(text, finding.start, finding.end, width)
    while first < last:
        stop = _line_end(text, first, last, width - 2)
        before = "…" if _runs_on(text, first - 1) else ""
        after = "…" if _runs_on(text, stop) else ""
        marks = " " * len(before) + "".join(
            _mark(offset, finding, accused) * columns_of(shown(text[offset]))
            for offset in range(first, stop)
        )
        yield before + shown(text[first:stop]) + after, marks.rstrip()
        first = stop + text[stop : stop + 1].isspace()


def _runs_on(text: str, offset: int) -> bool:
    return 0 <= offset < len(text) and text[offset] not in "\r\n"


def _mark(offset: int, finding: Finding, accused: Iterable[Span]) -> str:
    if any(start <= offset < end for start, end in accused):
        return ACCUSED
    return RELATED if finding.start <= offset < finding.end else " "


def _window(text: str, start: int, end: int, width: int) -> Span:
    """The part of the text that is shown: the finding, in whole words, with what is round it.

    No more of a line is looked at than could be shown: a draft may be one line of megabytes.
    """
    room = width - 2
    if end - start > room - LEAD:
        return start, _word_end(text, start, min(end, start + MOST_LINES * room), end)
    first = max(text.rfind("\n", max(start - room, 0), start) + 1, start - room, 0)
    last = text.find("\n", end, end + room)
    last = min(len(text), end + room) if last < 0 else last
    if last - first > room:
        begin = max(first, start - max(LEAD, (room - (end - start)) // 2))
        begin = max(first, min(begin, last - room))
        first = _word_start(text, first, begin, start)
        last = _word_end(text, end, min(begin + room, last), last)
    return first, last


def _line_end(text: str, first: int, last: int, room: int) -> int:
    """Where the line that begins at `first` ends: at a break, at the last word that has room."""
    stop = text.find("\n", first, min(last, first + room))
    if stop >= 0:
        return stop
    return last if last - first <= room else _word_end(text, first + 1, first + room, last)


def _word_start(text: str, first: int, begin: int, start: int) -> int:
    """The first word that begins at or after `begin`, if any does before the finding."""
    if begin <= first:
        return first
    space = text.find(" ", begin - 1, start)
    return space + 1 if space >= 0 else begin


def _word_end(text: str, after: int, stop: int, last: int) -> int:
    """The last end of a word from `after` to `stop`; `stop` itself where there is none."""
    if stop >= last or text[stop].isspace():
        return min(stop, last)
    space = text.rfind(" ", after, stop)
    return space if space >= 0 else stop
