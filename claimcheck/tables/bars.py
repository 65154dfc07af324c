"""Why a difference from the record refutes nothing, or is only asked about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.model import Measure, Mention, ReferenceRow
from claimcheck.tables.candidates import Candidate
from claimcheck.tables.grammar import grammar
from claimcheck.tables.period_rows import Chosen
from claimcheck.tables.pieces import Piece
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import CutRows

_PERFECT = frozenset({"has", "have"})  # "has reached" is of today
BEFORE, AFTER = 12, 4  # pieces round a number in which words may take it back
# first words of a scope that another territory would explain
TERRITORIAL = frozenset({"with", "without", "before", "whole", "excluding", "including"})


def bar_of(scene: Scene, mention: Mention, measure: Measure, chosen: Chosen) -> str:
    """Why a difference would not refute; "" if it would."""
    if chosen.bound.bar:
        return chosen.bound.bar
    if measure.never_refutes:
        return f"published figures of the {measure.label} differ too much to refute one"
    before, after = _near(scene, mention)
    if _is_taken_back(before, after):
        return "the words do not state it as a fact"
    return "" if measure.timeless else _bar_in_time(chosen, before + after)


def bar_of_cut(stated: Sequence[ReferenceRow]) -> str:
    """Why a difference refutes nothing where a row that was not looked at may agree."""
    return f"only {len(stated):,} figures were looked at" if isinstance(stated, CutRows) else ""


def _bar_in_time(chosen: Chosen, near: tuple[Piece, ...]) -> str:
    if chosen.undated:
        return "the reference row is undated"
    if chosen.bound.period is None:
        return chosen.bound.why
    past = any(
        piece.word in grammar().past and before.word not in _PERFECT
        for before, piece in pairwise((near[0], *near) if near else ())
    )
    return "said of the past, without a year" if past and not chosen.bound.said else ""


def _near(scene: Scene, mention: Mention) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    pieces = scene.clause.pieces
    place = scene.clause.place(min(mention.start, mention.full_start or mention.start))
    return pieces[max(0, place - BEFORE) : place], pieces[place + 1 : place + AFTER]


def _is_taken_back(before: tuple[Piece, ...], after: tuple[Piece, ...]) -> bool:
    words = grammar()
    odd = words.hypothetical | words.denials
    denied = any(piece.word in words.denials for piece in after)
    return denied or any(piece.word in odd for piece in before)


def doubt_of(candidate: Candidate, chosen: Chosen) -> str:
    """Why a difference is only asked about; "" if nothing is in doubt."""
    if not candidate.certain:
        return f"“{candidate.entity.label}” may mean something else"
    if candidate.away:
        return "the entity is named in another paragraph"
    bound = chosen.bound
    if bound.said and not bound.firm and not candidate.measure.timeless:
        return "the year stands apart from the number"
    if any(row.asserted_by for row in chosen.rows):
        return "the record is a claim of one side"
    return _other_territory(chosen)


def _other_territory(chosen: Chosen) -> str:
    """What part of the entity the record counts; "" if it counts all of it."""
    rows = chosen.rows
    if rows and all(row.scope.split(" ")[0] in TERRITORIAL for row in rows):
        return f"the record counts {rows[0].entity} {rows[0].scope}"
    return ""
