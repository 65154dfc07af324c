"""Money with a purpose: "spent £4 million on parks" is of parks, "on overtime" is a part."""

from __future__ import annotations

from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import Clause, Piece, PieceKind
from claimcheck.tables.subjects import is_adjective, is_part

PURPOSE = frozenset({"on", "for", "to", "toward", "towards"})
MOST_BETWEEN = 6  # pieces between the sum and its purpose: "in 2024 on"


def spent_on(clause: Clause, name: int, cue: int, number: int) -> bool:
    """True for "spent £4 million on parks": cue, sum, and what it is for, one behind another."""
    if not cue < number < name or clause.pieces[cue].word not in grammar().outlays:
        return False
    if is_adjective(clause, name) or is_part(clause, name):
        return False
    if not _spends(clause, name, cue):
        return False
    before = list(clause.between(cue, number))
    behind = list(clause.between(number, name))
    at = next((at for at, piece in enumerate(behind) if piece.word in PURPOSE), None)
    if at is None or at > MOST_BETWEEN:
        return False
    plain = all(_passes(piece) for piece in (*before, *behind[:at]))
    whole = grammar().wholes | grammar().modifiers
    return plain and all(piece.word in whole for piece in behind[at + 1 :])


def _spends(clause: Clause, name: int, cue: int) -> bool:
    """True unless the subject of the verb is somebody else than whom the table is about.

    "The city spent", "was allocated", "a budget of"; not "the state spent", "it spent".
    """
    words = grammar()
    at = cue - 1
    while at >= 0 and clause.pieces[at].word in words.adverbs | words.has:
        at -= 1
    if at < 0:
        return True
    subject, sighting = clause.pieces[at], clause.pieces[name].sighting
    own = {whole for one in sighting.entities for whole in one.part_of} if sighting else set()
    if subject.sighting is not None:
        return any(one.id in own for one in subject.sighting.entities)
    if subject.kind is not PieceKind.WORD:
        return True
    if subject.word in words.spenders or any(subject.word in one.lower().split() for one in own):
        return True
    small = words.modifiers | words.copulas | words.prepositions | words.breakers | words.openers
    return subject.word in small and subject.word not in words.relatives


def is_for_part(clause: Clause, name: int, cue: int, number: int) -> bool:
    """True for "police spent £4 million on overtime": the sum is for something else than the name.

    What follows "for" and is a date is no purpose.
    """
    if clause.pieces[cue].word not in grammar().outlays or cue > number:
        return False
    behind = clause.pieces[number + 1 : number + 1 + MOST_BETWEEN]
    at = next((at for at, piece in enumerate(behind) if piece.word in PURPOSE), None)
    if at is None or not all(_passes(piece) for piece in behind[:at]):
        return False
    rest = [p for p in behind[at + 1 :] if p.word not in grammar().wholes | grammar().modifiers]
    if not rest or rest[0] is clause.pieces[name]:
        return False
    return rest[0].kind in (PieceKind.WORD, PieceKind.NAME) and rest[0].word not in grammar().dating


def _passes(piece: Piece) -> bool:
    """True for a date and for small words, which part nothing."""
    if piece.kind in (PieceKind.DATE, PieceKind.ASIDE):
        return True
    words = grammar()
    return piece.word in words.linking or piece.word in words.modifiers
