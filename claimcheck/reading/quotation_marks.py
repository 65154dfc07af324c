"""Where words in quotation marks begin and end.

Straight and curly marks, English, German, French and Scandinavian pairs.  Apostrophes, feet and
inches are no quotation marks; a quotation in another is part of it.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.lexicon.words import word_set
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

# Every mark but apostrophes within words.
_MARK = Regex(r"""["“”„«»‹›‘]|(?<!\w)['’]|['’](?!\w)""")
_WORD = Regex(r"\w+")
_CLOSERS = {"“": "”", "„": "“”", "”": "”", '"': '"', "‘": "’", "'": "'"}
_CLOSERS |= {"«": "»", "»": "«", "‹": "›", "›": "‹"}
SINGLE = "‘'"
SINGLES, DOUBLES = "‘’'", '“”"„'
NEEDS_END = "'”«»‹›"  # marks that without an end are something else
AMBIGUOUS = "\"”'’"  # that also stand for inches and feet, and for the possessive of plurals
LONGEST_BEFORE = 8  # characters of a word before the year of a century
_MAY_PRECEDE = "([{—–-/|“‘\"'«„:‹…"


class Quoted(NamedTuple):
    """Words in quotation marks, `text[start:end]` with the marks; `closed` if the last is there."""

    start: int
    end: int
    closed: bool

    def inside(self, text: str) -> str:
        """The last character of the words themselves; "" if there is none."""
        last = self.end - 1 - self.closed
        return text[last] if last > self.start else ""


def quoted_in(text: str, start: int, end: int) -> list[Quoted]:
    """The quotations in a paragraph, `text[start:end]`, in order; the outermost of nested ones.

    One without an end goes on to that of the paragraph; a single mark within it is an apostrophe
    then.
    """
    marks = [found.start() for found in _MARK.finditer(text, start, end)]
    return list(_Pairing(text, marks, start, end).pairs()) if marks else []


class _Pairing:
    """The marks of a paragraph in order, and which of them belong together."""

    def __init__(self, text: str, marks: Sequence[int], start: int, end: int) -> None:
        self._text, self._marks = text, marks
        self._start, self._end = start, end
        self._endless: set[str] = set()  # marks that nothing closes from here on

    def pairs(self) -> Iterator[Quoted]:
        """The quotations in order."""
        at = 0
        while at < len(self._marks):
            opening = self._marks[at]
            at += 1
            if not self._opens(opening):
                continue
            mark = self._text[opening]
            closing = None if mark in self._endless else self._closing(at, _CLOSERS[mark])
            if closing is not None:
                end = self._marks[closing] + 1
                yield Quoted(opening, end, True)
                at = closing + 1
                continue
            self._endless.add(mark)
            if mark not in NEEDS_END and (mark != "‘" or opening == self._start):
                yield Quoted(opening, self._end, False)
                return

    def _closing(self, at: int, closers: str) -> int | None:
        """The first mark from `at` on that closes."""
        for place in range(at, len(self._marks)):
            mark = self._text[self._marks[place]]
            if mark in closers and self._closes(place):
                return place
        return None

    def _opens(self, offset: int) -> bool:
        mark, before, after = self._text[offset], self._before(offset), self._after(offset)
        if mark in "“„":
            return True
        if mark in "«‹":
            return not before.isalnum()
        if mark not in _CLOSERS or not after or after.isspace():
            return False
        if before and not before.isspace() and before not in _MAY_PRECEDE:
            return False
        return mark not in SINGLE or not self._cut_short(offset)

    def _cut_short(self, offset: int) -> bool:
        """True for the apostrophe of "'90s" or "'em"."""
        word = _WORD.match(self._text, offset + 1, self._end)
        if word is None:
            return False
        if word[0].lower() in _words("cut_short"):
            return True
        year, rest = word[0][:2], word[0][2:]
        before = self._text[max(offset - LONGEST_BEFORE, self._start) : offset].split()[-1:]
        decade = rest == "s" or (not rest and _words("decades_after").issuperset(before))
        return len(year) == 2 and year.isdecimal() and decade

    def _closes(self, place: int) -> bool:
        offset = self._marks[place]
        mark, before, after = self._text[offset], self._before(offset), self._after(offset)
        if mark in "»«›‹":
            return True
        opens_only = before.isspace() and after and not after.isspace() and after.isalnum()
        if opens_only or (mark in "'’" and before.isspace()):
            return False
        return mark not in AMBIGUOUS or not self._is_other(place, mark, before, after)

    def _is_other(self, place: int, mark: str, before: str, after: str) -> bool:
        """True for a sign of feet or inches, or an apostrophe, before the mark that does close."""
        possessive = mark in "'’" and before in "sxz" and after == " " and self._goes_on(place)
        measure = before.isdecimal() and (after.isspace() or after.isdecimal())
        if not (possessive or measure):
            return False
        family = SINGLES if mark in SINGLES else DOUBLES
        for later in range(place + 1, len(self._marks)):
            found = self._marks[later]
            if self._text[found] in family:
                return self._text[found] == mark and not self._before(found).isspace()
        return False

    def _goes_on(self, place: int) -> bool:
        """True if the sentence goes on behind the mark, in lower case or with a number."""
        offset = self._marks[place] + 2
        following = self._text[offset : offset + 1]
        return offset < self._end and (following.islower() or following.isdecimal())

    def _before(self, offset: int) -> str:
        return self._text[offset - 1] if offset > self._start else " "

    def _after(self, offset: int) -> str:
        return self._text[offset + 1] if offset + 1 < self._end else ""


@cache
def _words(key: str) -> frozenset[str]:
    return word_set("speech.toml", "", key)
