"""Whether a figure is of another place: "Glasgow's police budget" is of no other city's police."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import Clause, Piece, PieceKind

COMMON = "common"  # Entity.sort of what a common noun names: "police", "schools"
_IN = frozenset({"in", "at", "of", "across", "near", "for", "by"})


def is_elsewhere(clause: Clause, name: int, cue: int, entity: Entity) -> bool:
    """True if a name that is none of the entity's own stands where it owns or places the figure.

    Only of what a common noun names, which every city has; the subject of the verb, an owner, and
    what follows "in" and the like.
    """
    if entity.sort != COMMON:
        return False
    return any(
        _is_stranger(clause, place, entity) and _places(clause, place, name, cue)
        for place in _capitals(clause)
        if place != name and not _dates(clause, place)
    )


def _dates(clause: Clause, place: int) -> bool:
    """True for "FY" and "Fiscal" before a year."""
    behind = clause.pieces[place + 1 : place + 2]
    return bool(behind) and behind[0].kind is PieceKind.DATE


def _capitals(clause: Clause) -> Iterator[int]:
    for place, piece in enumerate(clause.pieces):
        if piece.kind is PieceKind.NAME or (piece.kind is PieceKind.WORD and piece.capital):
            yield place


def _is_stranger(clause: Clause, place: int, entity: Entity) -> bool:
    """True for a capitalised word or a name that is neither the entity nor what it is a part of."""
    piece = clause.pieces[place]
    if piece.sighting is not None:
        own = {entity.id, *entity.part_of}
        return all(one.id not in own and one.type != entity.type for one in piece.sighting.entities)
    return not _is_plain(piece)


def _is_plain(piece: Piece) -> bool:
    """True for a word of grammar, which is capitalised only where a sentence begins."""
    words = grammar()
    small = words.linking | words.modifiers | words.prepositions | words.openers | words.wholes
    return piece.word in small or piece.word in words.kinds | words.outlays | words.dating


def _places(clause: Clause, place: int, name: int, cue: int) -> bool:
    """True where the name at a place owns, locates or does what is said."""
    pieces = clause.pieces
    before = pieces[place - 1].word if place else ""
    behind = pieces[place + 1].word if place + 1 < len(pieces) else ""
    return before in _IN or behind == "'s" or place + 1 in (name, cue)
