"""Whether a figure is of another place: "Glasgow's police budget" is of no other city's police."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import Clause, Piece, PieceKind

COMMON = "common"  # Entity.sort of what a common noun names: "police", "schools"
_INSIDE = frozenset({"in", "at", "of", "from", "within", "outside", "near", "with", "without"})
_IN = frozenset({"in", "at", "of", "across", "near", "for", "by"})


def is_elsewhere(clause: Clause, name: int, cue: int, entity: Entity) -> bool:
    """True if a name that is none of the entity's own stands where it owns or places the figure.

    Only of what a common noun names, which every city has; the subject of the verb, an owner, and
    what follows "in" and the like.
    """
    if entity.sort != COMMON:
        return False
    return _is_narrowed(clause, name, entity) or any(
        _is_stranger(clause, place, entity) and _places(clause, place, name, cue)
        for place in _capitals(clause)
        if place != name and not _dates(clause, place)
    )


def _is_narrowed(clause: Clause, name: int, entity: Entity) -> bool:
    """True for "schools in the north": only some of them; "in 2024" and "in the city" are not."""
    behind = list(clause.pieces[name + 1 : name + 4])
    if not behind or behind[0].word not in _INSIDE:
        return False
    rest = [piece for piece in behind[1:] if piece.word not in grammar().modifiers]
    return bool(rest) and rest[0].kind is PieceKind.WORD and not _is_own(rest[0], entity)


def _is_own(piece: Piece, entity: Entity) -> bool:
    """True for a word of grammar, for what the entity is a part of, and for "the city"."""
    return _is_plain(piece) or piece.word in _words_of(entity)


def _words_of(entity: Entity) -> frozenset[str]:
    return frozenset(word for whole in entity.part_of for word in whole.lower().split())


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
    return not _is_own(piece, entity)


def _is_plain(piece: Piece) -> bool:
    """True for a word of grammar, which is capitalised only where a sentence begins."""
    words = grammar()
    small = words.linking | words.modifiers | words.prepositions | words.openers | words.wholes
    return piece.word in small or piece.word in words.kinds | words.outlays | words.dating


def _places(clause: Clause, place: int, name: int, cue: int) -> bool:
    """True where the name at a place owns, locates or does what is said."""
    pieces = clause.pieces
    before = pieces[place - 1].word if place else ""
    behind = [piece.word for piece in pieces[place + 1 : place + 3]]
    own = behind[:1] == ["'s"] or behind in ([",", "where"], [",", "whose"])
    return before in _IN or own or place + 1 in (name, cue)
