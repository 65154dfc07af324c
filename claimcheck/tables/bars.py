"""Why a difference from the record refutes nothing, or is only asked about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.model import Measure, Mention, Period, ReferenceRow
from claimcheck.tables.candidates import Candidate
from claimcheck.tables.grammar import grammar
from claimcheck.tables.period_rows import Chosen
from claimcheck.tables.pieces import Piece
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import CutRows

_PERFECT = frozenset({"has", "have"})  # "has reached" is of today
MONTHS_DAYS, YEARS_DAYS = 31, 360  # between them a quarter or a half is said
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
    if past and not chosen.bound.said:
        return "said of the past, without a year"
    return _finer(chosen)


def _finer(chosen: Chosen) -> str:
    """Where the record has several figures of parts of the year that is said."""
    period = chosen.bound.period
    parts = {
        row.valid
        for row in chosen.rows
        if row.valid is not None and row.valid != period and row.valid.first != row.valid.last
    }
    years = {(part.first.year, part.last.year) for part in parts}
    if len(parts) > len(years) == 1 and all(first == last for first, last in years):
        return "the record has figures of parts of the year"
    return ""


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
    return _astride(chosen) or _other_territory(chosen)


def _astride(chosen: Chosen) -> str:
    """What the record is of, if that is more than the period that the draft says.

    A year that runs from one to the next where one of them is said, a quarter where a month is.
    """
    period = chosen.bound.period
    spans = [row.valid for row in chosen.rows if row.valid is not None]
    if period is None or not chosen.bound.said or not spans:
        return ""
    if period.first.year == period.last.year and all(map(_is_two_years, spans)):
        return f"the record is of {spans[0].first.year}/{spans[0].last.year}"
    part = MONTHS_DAYS < _days(period) < YEARS_DAYS
    longer = all(_days(one) > _days(period) and (part or _is_in_year(one)) for one in spans)
    return "the record is of a longer time than the draft says" if longer else ""


def _days(period: Period) -> int:
    return (period.last - period.first).days


def _is_in_year(period: Period) -> bool:
    """True for a part of a year; a figure of the whole year may be that of every day in it."""
    return period.first.year == period.last.year and period != Period.of_year(period.first.year)


def _is_two_years(period: Period) -> bool:
    """True for a year that begins in one and ends in the next: its days are not known."""
    first, last = period.first.year, period.last.year
    return (
        last == first + 1
        and period.first == Period.of_year(first).first
        and (period.last == Period.of_year(last).last)
    )


def _other_territory(chosen: Chosen) -> str:
    """What part of the entity the record counts; "" if it counts all of it."""
    rows = chosen.rows
    if rows and all(row.scope.split(" ")[0] in TERRITORIAL for row in rows):
        return f"the record counts {rows[0].entity} {rows[0].scope}"
    return ""
