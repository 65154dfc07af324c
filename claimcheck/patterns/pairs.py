"""Pairs of mentions that stand side by side as two forms of one quantity."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from claimcheck.extract.emit import SHARED_WITH_NEXT
from claimcheck.model import Mention, Reading, Sentence, Token
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

_OPENS = Regex(
    r"(?:-[a-z]+)?\s*(?:[a-z]+\s+){0,3}[(\[]\s*"
    r"(?:or|i\.e\.,?|that is,?|equal to|equivalent to|equals|=|≈|~)?\s*",
    re.IGNORECASE,
)
_BESIDE = Regex(
    r"\s*(?:,?\s+or\s+(?:some\s+)?|,?\s+i\.e\.,?\s+|/|[–—]|\s-\s|=|≈|,?\s+equivalent to\s+)\s*",
    re.IGNORECASE,
)
_AGAIN = Regex(r"\s*(?:;|,|/|,?\s*or)\s*", re.IGNORECASE)
_TIMES = Regex(r"\s*(?:×|x|by|-by-)\s*", re.IGNORECASE)
_AND = Regex(r"\s*(?:and|to|–|-)\s*", re.IGNORECASE)
_CLOSES = Regex(r"\s*(?:[a-z]{1,12}\s*)?[)\],;/]|\s+or\b|\s*$|\s*[.:]", re.IGNORECASE)

_PARTS = frozenset({("foot", "inch"), ("pound", "ounce"), ("stone", "pound"), ("yard", "foot")})
NEAR_BEFORE, NEAR_AFTER = 6, 4  # tokens
_ENDS = frozenset((",", ";", ".", "and", "but", "while", "or"))
_DELTA = frozenset({"delta_before", "rise", "fall"})
_READINGS = frozenset(("to", "at", "from", "between", "reached", "was", "is", "were", "are")).union(
    ("temperature", "temperatures", "highs", "lows")
)


class Pair(NamedTuple):
    """Two mentions, or two rows of as many ("16 by 8 km (10 by 5 mi)"), in the order written.

    `bracketed` if the second stands in brackets after the first.
    """

    sentence: Sentence
    first: tuple[Mention, ...]
    second: tuple[Mention, ...]
    bracketed: bool

    @property
    def span(self) -> tuple[int, int]:
        """From the start of the first to the end of the last."""
        return self.first[0].start, self.second[-1].end


def find_pairs(reading: Reading) -> Iterator[Pair]:
    """Every pair "A (B)", "A (B; C)", "A or B", "A / B" of measures in different units."""
    for sentence in reading.with_cue("measure"):
        if len(sentence.mentions) > 1:
            yield from _pairs_of(reading, sentence)


def _pairs_of(reading: Reading, sentence: Sentence) -> Iterator[Pair]:
    text = reading.text
    head: tuple[tuple[Mention, ...], bool] | None = None
    for before, after in pairwise(_rows(text, sentence)):
        linked = _tie(text, before, after, inside=head is not None)
        if linked is None:
            head = None
            continue
        if SHARED_WITH_NEXT in after[-1].notes:  # "(6, 12 and 19 miles)"
            head = None
            yield from _lists(sentence, before[-1], after[0], bracketed=linked == "opens")
            continue
        if linked == "again" and head and _alike(reading, head[0][-1], after[-1]):
            first, bracketed = head
        else:
            first, bracketed = before, linked == "opens"
        head = (first, bracketed) if bracketed else None
        if first[-1].unit != after[-1].unit and _stands_alone(text, after[-1], bracketed):
            yield Pair(sentence, first, after, bracketed)


def _lists(sentence: Sentence, last: Mention, first: Mention, *, bracketed: bool) -> Iterator[Pair]:
    """A list and one of as many behind it: "10, 20 and 30 km (6, 12 and 19 miles)"."""
    mentions = sentence.mentions
    middle, stop = mentions.index(first), mentions.index(first) + 1
    while stop < len(mentions) and SHARED_WITH_NEXT in mentions[stop - 1].notes:
        stop += 1
    start = 2 * middle - stop
    own, others = mentions[max(start, 0) : middle], mentions[middle:stop]
    longer = start > 0 and SHARED_WITH_NEXT in mentions[start - 1].notes
    listed = start >= 0 and own[-1] == last and not longer
    if listed and all(SHARED_WITH_NEXT in one.notes for one in own[:-1]):
        yield Pair(sentence, own, others, bracketed)


def _tie(
    text: str, before: tuple[Mention, ...], after: tuple[Mention, ...], *, inside: bool
) -> str | None:
    """How the second follows the first; None also in one unit, or in a unit and its parts."""
    linked = _link(_gap(text, before[-1], after[0]), inside)
    parts = linked == "again" and (before[-1].unit, after[0].unit) in _PARTS
    return None if parts or before[-1].unit == after[-1].unit else linked


def _alike(reading: Reading, one: Mention, other: Mention) -> bool:
    return reading.measure(one).unit.dimension == reading.measure(other).unit.dimension


def _link(gap: str, inside: bool) -> str | None:
    if inside and _AGAIN.fullmatch(gap):
        return "again"
    if _OPENS.fullmatch(gap):
        return "opens"
    return "beside" if _BESIDE.fullmatch(gap) else None


def _stands_alone(text: str, last: Mention, bracketed: bool) -> bool:
    return not bracketed or _CLOSES.match(text, last.end) is not None


def _rows(text: str, sentence: Sentence) -> Iterator[tuple[Mention, ...]]:
    """The measures in order; dimensions ("16 by 8 km") and ends of a repeated range together."""
    row: list[Mention] = []
    previous: Mention | None = None
    for mention in sentence.mentions:
        if row and _goes_on(text, previous, row, mention):
            row.append(mention)
            continue
        if row:
            yield tuple(row)
            previous = row[-1]
        row = [mention] if mention.ends else []
    if row:
        yield tuple(row)


def _goes_on(text: str, previous: Mention | None, row: list[Mention], mention: Mention) -> bool:
    """True for "16 × 8", and for "(33 and 49 feet)" after "between 10 and 15 metres"."""
    gap = _gap(text, row[-1], mention)
    if _TIMES.fullmatch(gap):
        return True
    after_range = previous is not None and previous.is_range and len(row) == 1
    return bool(
        after_range
        and previous
        and _AND.fullmatch(gap)
        and _OPENS.fullmatch(_gap(text, previous, row[0]))
    )


def without_number(row: tuple[Mention, ...], other: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The sizes of a row: in "5 × 53 cm (21 in)" the 5 is a number of things."""
    counted = len(row) == len(other) + 1 and not row[0].unit
    return row[1:] if counted else row


def _gap(text: str, before: Mention, after: Mention) -> str:
    """The text between two mentions, hedges left out."""
    start, end = before.end, after.full_start if after.full_end else after.start
    return text[start : max(start, end)]


def is_difference(reading: Reading, pair: Pair) -> bool:
    """True if the words round the pair say that its temperatures are a difference.

    "warmed by", "a rise of", "warmer than"; "rose to" and "from" say the contrary.
    """
    if any(row[-1].unit.startswith("delta_") for row in (pair.first, pair.second)):
        return True
    tokens = reading.tokens(pair.sentence)
    start, end = pair.span
    before = [token for token in tokens if token.end <= start][-NEAR_BEFORE:]
    if before and before[-1].word == "within" and pair.first[-1].is_range:
        return False  # "within 18 to 22 °C" are two temperatures
    after = [token for token in tokens if token.start >= end][:NEAR_AFTER]
    near = takewhile(lambda token: token.word not in _ENDS, after)
    return _says_difference(before) or any("delta_after" in token.classes for token in near)


def _says_difference(before: list[Token]) -> bool:
    if before and before[-1].word == "by":
        return True
    for token in reversed(before):
        if token.word in _READINGS or (token.mention is not None and token.mention.is_claim):
            return False
        if not _DELTA.isdisjoint(token.classes):
            return True
    return False
