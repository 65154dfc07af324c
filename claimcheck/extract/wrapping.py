"""The text as it is read: wrapped lines run on, and every digit is one of ours."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.scripts import in_ascii
from claimcheck.model import BlockKind, Document, Mention
from claimcheck.regex import Regex

_AFTER = Regex(r"\n[ \t]{0,8}(?=\S)")
_NO_BREAK = Regex("(?<![0-9])[\u00a0\u202f]|[\u00a0\u202f](?![0-9])")
_RUNS_ON = Regex(
    r"[a-z$£€¥(]|[0-9](?![0-9]?[.)]\s)"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\b"
)
_STOPS = frozenset(".!?:;|…*#>")  # nothing goes on after these
MOST_BLANKS = 8  # at the end of a line


def unwrap(document: Document) -> str:
    """The document's text with blanks for line breaks inside a paragraph; as long as it.

    No-break spaces are blanks too, but for those between digits, which part the groups of a number.
    Digits of other scripts are read as ours.

    Where the document has no blocks a line goes on in the next one if that begins in small letters
    or with a number and the first ends in no full stop.  A blank line always ends a paragraph.
    """
    text = in_ascii(document.text)
    if "\u00a0" in text or "\u202f" in text:
        text = _NO_BREAK.sub(" ", text)
    if "\n" not in text:
        return text
    parts: list[str] = []
    done = 0
    for start, end in _breaks(document):
        parts += text[done:start], " " * (end - start)
        done = end
    return "".join([*parts, text[done:]]) if parts else text


def _breaks(document: Document) -> Iterator[tuple[int, int]]:
    text = document.text
    if not document.blocks:
        yield from (each for each in _line_breaks(text, 0, len(text)) if _goes_on(text, *each))
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE_CELL:
            found = _line_breaks(text, block.start, block.end)
            yield from (each for each in found if not _parts_digits(text, *each))


def _line_breaks(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Single line breaks with the blanks beside them; a blank line is none."""
    at = text.find("\n", start, stop)
    while at >= 0:
        found = _AFTER.match(text, at, stop)
        if found is not None:
            end = found.end()
            begin = len(text[max(start, at - MOST_BLANKS) : at].rstrip(" \t\r"))
            begin += max(start, at - MOST_BLANKS)
            if begin > start and not text[begin - 1].isspace():
                yield begin, end
        at = text.find("\n", at + 1, stop)


def _goes_on(text: str, start: int, end: int) -> bool:
    """True if the line before a break goes on behind it."""
    before = text[start - 1]
    if before in _STOPS or before.isupper() or _parts_digits(text, start, end):
        return False
    return _RUNS_ON.match(text, end) is not None


def _parts_digits(text: str, start: int, end: int) -> bool:
    """True between digits: they are two numbers, not the groups of one."""
    return text[start - 1].isdigit() and text[end].isdigit()


def as_printed(mentions: list[Mention], read: str, text: str) -> list[Mention]:
    """The mentions with their own text as the document prints it, line breaks and all.

    `read` is the text that they were read from, `text` the document's.
    """
    if read is text:
        return mentions
    return [
        each if text.startswith(each.text, each.start) else _printed(each, text)
        for each in mentions
    ]


def _printed(mention: Mention, text: str) -> Mention:
    return mention._replace(text=text[mention.start : mention.end])
