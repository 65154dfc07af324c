"""A sentence as pieces: words, marks, numbers, dates and names, with the brackets they stand in."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from claimcheck.model import Kind, Mention, Moment, Printed, Sentence
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex
from claimcheck.tables.cues import WORD
from claimcheck.tables.entity import Sighting

WORDS_REMEMBERED = 8192
_DATES = frozenset({Kind.YEAR, Kind.DATE, Kind.DECADE})
_PART_OF_YEAR = Regex(r"(?:(?i:mid|early|late)[-–]|FY ?)(\d{4})(?:[/–-](\d\d))?")
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")


class PieceKind(Enum):
    """What a piece of a sentence is."""

    WORD = "word"
    MARK = "mark"
    NUMBER = "number"
    DATE = "date"
    ASIDE = "aside"
    NAME = "name"


class Piece(NamedTuple):
    """One piece: `text[start:end]`, its word in lower case, and how deep in brackets it stands."""

    kind: PieceKind
    start: int
    end: int
    word: str
    depth: int
    capital: bool = False
    mention: Mention | None = None
    sighting: Sighting | None = None


class Clause(NamedTuple):
    """The pieces of a sentence; `main` are the places of those outside brackets."""

    sentence: Sentence
    pieces: tuple[Piece, ...]
    main: tuple[int, ...]

    def place(self, start: int) -> int:
        """Place of the piece that holds an offset of the text, else of the first one after it."""
        at = bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1
        return at if at >= 0 and start < self.pieces[at].end else at + 1

    def between(self, first: int, last: int) -> Iterator[Piece]:
        """The pieces strictly between two places, those in deeper brackets than both left out."""
        depth = max(self.pieces[first].depth, self.pieces[last].depth)
        shallow = min(self.pieces[first].depth, self.pieces[last].depth)
        level = depth if depth == shallow else shallow
        for place in range(first + 1, last):
            piece = self.pieces[place]
            if piece.depth <= level and piece.word not in _OPEN and piece.word not in _CLOSE:
                yield piece


def cut_pieces(text: str, sentence: Sentence, sightings: Sequence[Sighting]) -> Clause:
    """The sentence cut into pieces; mentions with their hedges and names are one piece each."""
    pieces: list[Piece] = []
    at, depth = sentence.start, 0
    for piece in _fixed(sentence, sightings):
        if piece.start < at and piece.end <= at:
            continue
        depth = _words(text, at, piece.start, depth, pieces)
        pieces.append(piece._replace(depth=depth))
        at = max(at, piece.end)
    _words(text, at, sentence.end, depth, pieces)
    main = tuple(place for place, piece in enumerate(pieces) if piece.depth == 0)
    return Clause(sentence, tuple(pieces), main)


def _fixed(sentence: Sentence, sightings: Sequence[Sighting]) -> list[Piece]:
    """Mentions and names in order; a name that cuts a number gives way, one that holds it stays."""
    names = [_of_name(s) for s in sightings if not _cuts_number(s, sentence.mentions)]
    numbers = [
        _of_mention(mention)
        for mention in sentence.mentions
        if not any(name.start <= mention.start and mention.end <= name.end for name in names)
    ]
    return sorted([*names, *numbers], key=lambda piece: (piece.start, piece.end))


def _cuts_number(sighting: Sighting, mentions: Sequence[Mention]) -> bool:
    """True if a number reaches out of the name, or is a claim and all of it."""
    return any(
        mention.start < sighting.end
        and sighting.start < mention.end
        and (
            mention.start < sighting.start
            or mention.end > sighting.end
            or (mention.is_claim and mention.end - mention.start >= sighting.end - sighting.start)
        )
        for mention in mentions
    )


def _of_name(sighting: Sighting) -> Piece:
    piece = Piece(PieceKind.NAME, sighting.start, sighting.end, "", 0, True)
    return piece._replace(sighting=sighting)


def _of_mention(mention: Mention) -> Piece:
    mention = _reread(mention)
    kind = PieceKind.ASIDE
    if mention.is_claim or (mention.kind is Kind.CODE and mention.ends):
        kind = PieceKind.NUMBER
    elif mention.kind in _DATES:
        kind = PieceKind.DATE
    start = min(mention.start, mention.full_start) if mention.full_end else mention.start
    return Piece(kind, start, max(mention.end, mention.full_end), "", 0, mention=mention)


def _reread(mention: Mention) -> Mention:
    """A label that is more: "atomic number 62" states a count, "mid-2009", "FY2025" are years."""
    if mention.kind is not Kind.CODE:
        return mention
    if mention.text.isdecimal():
        return mention._replace(ends=(Printed(Decimal(mention.text)),))
    year = _PART_OF_YEAR.fullmatch(mention.text)
    if year is None:
        return mention
    last = int(year[1]) // 100 * 100 + int(year[2]) if year[2] else None
    return mention._replace(kind=Kind.YEAR, moment=Moment(int(year[1]), last_year=last))


def _words(text: str, start: int, end: int, depth: int, into: list[Piece]) -> int:
    for match in WORD.finditer(text, start, end):
        kind, lowered, capital, step = _look_at(match[0])
        if step < 0:
            depth = max(0, depth - 1)
        into.append(Piece(kind, match.start(), match.end(), lowered, depth, capital))
        if step > 0:
            depth += 1
    return depth


@lru_cache(WORDS_REMEMBERED)
def _look_at(word: str) -> tuple[PieceKind, str, bool, int]:
    """Kind of a word or mark, it in lower case, if a capital begins it; 1 or −1 for a bracket."""
    is_word = word[0].isalnum() or word[0] in "'’"
    kind = PieceKind.WORD if is_word else PieceKind.MARK
    step = (word in _OPEN) - (word in _CLOSE)
    return kind, word.lower().replace("’", "'"), word[0].isupper(), step
