"""Printed lines put back together into paragraphs, from where they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.documents.nested import Decoding
from claimcheck.model import SourceMap
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

SAME_SIZE = 0.1  # share by which type of one paragraph may differ in size
SPREAD = 1.35  # times the closest distance of lines, up to which they are of one paragraph
INDENT = 0.6  # ems by which the first line of a paragraph is set in
COLUMN = 4.0  # ems within which lines begin that share a margin
TIGHTEST = 0.8  # ems between base lines; closer ones are no two lines
WIDEST = 1.55  # ems: a double-spaced manuscript, once the spread is added
USUAL = 1.2  # ems between base lines, where nothing on the page tells
_ENDS_SENTENCE = Regex(r"[.!?:;…][\"'”’»)\]]*$")
# A hyphen at the end of a line stays behind a digit and a word that such compounds begin with.
_KEEPS_HYPHEN = Regex(
    r"(?:\d|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|quarter|year|non|mid|self))$",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A printed line, in points from the lower left corner of its page.

    A tab in `text` is a gap as between cells.  `word` is the width of the first word, `broken` is
    true if a word goes on in the next line, behind a hyphen that is not in `text`.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    word: float
    broken: bool = False

    @property
    def middle(self) -> float:
        """Its middle, across."""
        return (self.left + self.right) / 2


class Reflowed(NamedTuple):
    """Paragraphs between blank lines, where they stand in the lines, and where pages begin."""

    text: str
    place: SourceMap
    pages: tuple[int, ...]


class Margins:
    """How far lines reach to the right, and how close they stand, on each page."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._right: dict[tuple[int, int, int], float] = {}
        self._distance: dict[tuple[int, int], float] = {}
        for line in lines:
            for column in self._columns(line):
                key = (line.page, round(line.size), column)
                self._right[key] = max(self._right.get(key, 0.0), line.right)
        for above, below in pairwise(lines):
            gap = above.bottom - below.bottom
            if above.page == below.page and gap > TIGHTEST * above.size:
                place = (above.page, round(above.size))
                self._distance[place] = min(self._distance.get(place, gap), gap)

    @staticmethod
    def _columns(line: Line) -> range:
        column = int(line.left / (COLUMN * max(line.size, 1)))
        return range(column - 1, column + 2)

    def right_of(self, line: Line) -> float:
        """The margin of the line's column."""
        key = (line.page, round(line.size), self._columns(line)[1])
        return self._right.get(key, line.right)

    def distance_of(self, line: Line) -> float:
        """The distance of base lines in type of its size."""
        found = self._distance.get((line.page, round(line.size)), USUAL * line.size)
        return min(found, WIDEST * line.size)


def reflowed(lines: Sequence[Line]) -> Reflowed:
    """The lines as paragraphs between blank lines, rows of a table on lines of their own."""
    lines = list(_untabbed(lines))
    source = "\n".join(line.text + "-" * line.broken for line in lines)
    decoding = Decoding(source)
    margins = Margins(lines)
    at = 0
    pages: list[int] = []
    for before, line in zip((None, *lines), lines, strict=False):
        if before is not None:
            _join(before, line, margins, decoding, at)
            at += len("-" * before.broken) + 1
        while len(pages) < line.page:
            pages.append(at)
        decoding.take(at, at + len(line.text))
        at += len(line.text)
    return Reflowed(*decoding.decoded(), tuple(pages))


def _untabbed(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with spaces for the gaps of those that stand beside no other row of cells."""
    gaps = ["\t" in line.text for line in lines]
    for at, line in enumerate(lines):
        beside = any(gaps[max(at - 1, 0) : at] + gaps[at + 1 : at + 2])
        yield line if beside else line._replace(text=line.text.replace("\t", " "))


def _join(before: Line, line: Line, margins: Margins, decoding: Decoding, at: int) -> None:
    """Add what stands between two lines, of which the first ends at `at` in the source."""
    if before.broken:
        if _KEEPS_HYPHEN.search(before.text) or not line.text[:1].islower():
            decoding.stand_for("-", at, at + 2)
    elif "\t" in before.text and "\t" in line.text:
        decoding.stand_for("\n", at, at + 1)
    elif "\t" not in before.text + line.text and goes_on(before, line, margins):
        decoding.stand_for(" ", at, at + 1)
    else:
        decoding.add("\n\n")


def goes_on(before: Line, line: Line, margins: Margins) -> bool:
    """True if a line is of the paragraph of the line before."""
    em = before.size
    if abs(em - line.size) > SAME_SIZE * em:
        return False
    gap = before.bottom - line.bottom
    if before.page != line.page or gap <= 0:  # a new page or column
        return line.text[:1].islower() and not _ENDS_SENTENCE.search(before.text)
    if gap > SPREAD * margins.distance_of(before):
        return False
    centred = abs(before.middle - line.middle) < INDENT * em < abs(before.left - line.left)
    if centred:
        return True
    if line.left > before.left + INDENT * em:
        return False
    return before.right + em / 4 + line.word > margins.right_of(before)
