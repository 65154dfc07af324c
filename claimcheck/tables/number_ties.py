"""What the syntax ties together: a number and the words of its measure."""

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import Clause, Piece, PieceKind

REACH = 16  # pieces between a measure's words and its number
WORDS_AFTER = 8  # pieces between a number and the measure's words behind it
STRANGERS = 3  # lower-case words of no class that a tie may pass
STOPS = frozenset(";—")


class Tie(NamedTuple):
    """Whether syntax ties two things, how many pieces lie between them, and by which shape."""

    tied: bool
    distance: int
    shape: str


class Words(NamedTuple):
    """Places of the first and last piece of a cue in its clause."""

    first: int
    last: int


UNIT_CUE = "the cue is part of the number"
UNTIED = Tie(False, 99, "only in the same sentence")


def tie_number(clause: Clause, number: int, cue: Words) -> Tie:
    """How a number hangs on the words of a measure."""
    if cue.last < number:
        return _cue_then_number(clause, cue, number)
    if cue.first > number:
        return _number_then_cue(clause, number, cue)
    return Tie(True, 0, UNIT_CUE)


def _cue_then_number(clause: Clause, cue: Words, number: int) -> Tie:
    opening = clause.pieces[number - 1].word == "(" and number - 1 == cue.last + 1
    if opening:
        return Tie(True, 0, "in brackets behind the measure")
    between = list(clause.between(cue.last, number))
    distance = len(between)
    if any(piece.kind is PieceKind.NUMBER for piece in between):
        return Tie(False, distance + REACH, "another number stands between")
    if distance > REACH or not _passes(between):
        return Tie(False, distance, "too much stands between measure and number")
    if clause.pieces[0].word == "of" and between and between[-1].word == ",":
        return Tie(False, distance, "a part of the measure")
    return Tie(True, distance, "measure, then number")


def _number_then_cue(clause: Clause, number: int, cue: Words) -> Tie:
    between = list(clause.between(number, cue.first))
    distance = len(between)
    if any(piece.kind is PieceKind.NUMBER for piece in between):
        return Tie(False, distance + REACH, "another number stands between")
    if _leaves_brackets(clause, number, cue) and (not between or between[0].word != "of"):
        return Tie(False, distance, "the number stands in brackets")
    if distance > WORDS_AFTER or any(map(_parts, between)):
        return Tie(False, distance, "too much stands between number and measure")
    return Tie(True, distance, "number, then measure")


def _parts(piece: Piece) -> bool:
    """True for what parts a number from the measure behind it."""
    return piece.word == "," or piece.word in STOPS or piece.word in grammar().breakers


def _leaves_brackets(clause: Clause, number: int, cue: Words) -> bool:
    return clause.pieces[number].depth > clause.pieces[cue.first].depth


def _passes(between: list[Piece]) -> bool:
    words = grammar()
    strangers = 0
    for piece in between:
        if piece.word in STOPS or piece.word in words.breakers:
            return False
        if piece.kind is PieceKind.WORD and not piece.capital:
            strangers += piece.word not in words.linking and piece.word not in words.modifiers
    return strangers <= STRANGERS
