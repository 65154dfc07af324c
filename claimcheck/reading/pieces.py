"""What is too long for a sentence, in pieces: whatever looks for relations looks at one of them.

A rule may hold each number of a sentence against each other; in a list of a million numbers without
a full stop that would never end.  No sentence of the prose that this was measured on, 80,000 of
them, has half of either bound.
"""

from collections.abc import Iterator, Sequence

from claimcheck.model import Mention
from claimcheck.model.reading import MOST_FIRST
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.grid import MOST_CELLS

LONGEST_SENTENCE = 2_000  # characters
MOST_NUMBERS = 100
IN_PIECES = (
    f"in a sentence of over {LONGEST_SENTENCE:,} characters or {MOST_NUMBERS} numbers, "
    "which is read in pieces"
)
IN_LARGE_TABLE = f"in a table of over {MOST_CELLS:,} cells, whose columns are not added up"
IN_LONG_DRAFT = (
    f"a rate in a draft of over {MOST_FIRST} numbers, "
    "of which it is held against the first and those near it"
)

BOUNDS = frozenset({IN_PIECES, IN_LARGE_TABLE})


class Piece(NamedTuple):
    """A stretch of a sentence with its mentions: `text[start:end]`."""

    start: int
    end: int
    mentions: tuple[Mention, ...]


def is_long(start: int, stop: int, mentions: Sequence[Mention]) -> bool:
    """True for what is no sentence any more."""
    return stop - start > LONGEST_SENTENCE or len(mentions) > MOST_NUMBERS


def cut_sentence(text: str, start: int, stop: int, mentions: Sequence[Mention]) -> Iterator[Piece]:
    """Pieces of `text[start:stop]` in order, without gaps; none ends inside a mention.

    Claims say as their reason that they stand in a piece.
    """
    at, first = start, 0
    while at < stop:
        last = _last(mentions, first, at + LONGEST_SENTENCE)
        end = _end(text, at, stop, mentions[first:last], mentions[last : last + 1])
        yield Piece(at, end, unrelated(mentions[first:last], IN_PIECES))
        at, first = end, last


def _last(mentions: Sequence[Mention], first: int, limit: int) -> int:
    """The first mention behind a piece that begins with the first and may go to the limit."""
    last = first
    while last < len(mentions) and last - first < MOST_NUMBERS and mentions[last].end <= limit:
        last += 1
    longer = last == first and last < len(mentions) and mentions[last].start < limit
    return last + 1 if longer else last


def _end(
    text: str, at: int, stop: int, own: Sequence[Mention], following: Sequence[Mention]
) -> int:
    """Where a piece ends: before the next mention and its hedge, and where words end."""
    floor = own[-1].end if own else at
    end = min(stop, max(at + LONGEST_SENTENCE, floor))
    for mention in following:
        if mention.start <= end:
            return mention.full_start if floor < mention.full_start else mention.start
    return end if end == stop else text.rfind(" ", floor, end) + 1 or end


def unrelated(mentions: Sequence[Mention], why: str) -> tuple[Mention, ...]:
    """The mentions; claims say why they may not have been held against others."""
    return tuple(one._replace(reason=why) if one.is_claim else one for one in mentions)


def of_draft(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions of a draft; rates among more than they are held against say so."""
    if len(mentions) <= MOST_FIRST:
        return mentions
    return [
        one._replace(reason=IN_LONG_DRAFT) if " / " in one.unit and one.is_claim else one
        for one in mentions
    ]
