"""Dates that a sentence gives to an event which a table dates: "invaded Ukraine in 2022"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Match, Measure, Mention, Moment, Period, ReferenceRow
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables

REACH = 8  # pieces between an event and its date
LONGEST_LEAD = 4  # pieces between an event and the date it is given
_LEADS = frozenset({"in", "on", "of", ",", "("})
_APART = frozenset({";", "since", "after", "before", "until", "from", "anniversary", "than", "by"})


def find_dates(scene: Scene, tables: Tables) -> Iterator[Match]:
    """A match for every date that stands beside the name of an event with a dated row."""
    for place, piece in enumerate(scene.clause.pieces):
        moment = piece.mention.moment if piece.mention is not None else None
        if piece.kind is PieceKind.DATE and piece.mention and moment and moment.year:
            match = _nearest_event(scene, place, piece.mention, tables)
            if match is not None:
                yield match


def _nearest_event(scene: Scene, place: int, mention: Mention, tables: Tables) -> Match | None:
    for name in sorted(scene.names, key=lambda name: abs(name - place)):
        if abs(name - place) > REACH or _is_apart(scene, name, place):
            continue
        for entity in scene.entities(name):
            match = _match(scene, (name, place), mention, entity, tables)
            if match is not None:
                return match
    return None


def _is_apart(scene: Scene, name: int, place: int) -> bool:
    first, last = sorted((name, place))
    between = scene.clause.pieces[first + 1 : last]
    return any(p.word in _APART or p.kind is PieceKind.DATE for p in between)


def _match(
    scene: Scene, places: tuple[int, int], mention: Mention, entity: Entity, tables: Tables
) -> Match | None:
    for measure in dated_measures(tables):
        rows = tables.rows(entity.id, measure.name)
        if entity.type not in measure.entity_types or not rows:
            continue
        agreeing = [row for row in rows if agrees(mention.moment, row)]
        adjacent = is_adjacent(scene, *places)
        if not adjacent and not (agreeing and _leads_in(scene, *places)):
            return None
        return Match(
            mention,
            measure,
            tuple(agreeing or rows),
            linked=adjacent,
            dated=True,
            period=rows[0].valid,
            steps=(f"a date beside {entity.label}",),
            doubt="" if agreeing else _doubt(scene, places[0]),
        )
    return None


def _doubt(scene: Scene, name: int) -> str:
    """Why a date that does not fit is only asked about: an invasion or an election comes again."""
    piece = scene.clause.pieces[name]
    words = scene.document.text[piece.start : piece.end].lower().split()
    sighting = piece.sighting
    unsure = sighting is None or not sighting.certain or len(sighting.entities) > 1
    again = any(word.rstrip("s") in grammar().recurrent for word in words)
    return "another event of that name may be meant" if unsure or again else ""


def dated_measures(tables: Tables) -> Iterator[Measure]:
    """The measures whose rows say when something happened."""
    return (measure for measure in tables.measures.values() if measure.dated_event)


def is_adjacent(scene: Scene, name: int, place: int) -> bool:
    """True for "the sinking of the Titanic in 1912", "took place on" and "(1912)" behind it."""
    between = [piece.word for piece in scene.clause.pieces[name + 1 : place]]
    if not between or between[-1] not in _LEADS or len(between) > LONGEST_LEAD:
        return False
    told = between[1:-1] if between[0] == "," and len(between) > 2 else between[:-1]
    return len(between) == 1 or (bool(told) and grammar().happening.issuperset(told))


def _leads_in(scene: Scene, name: int, place: int) -> bool:
    """True for "the 1989 Hillsborough disaster" and "In 1989, the Berlin Wall fell"."""
    between = [piece.word for piece in scene.clause.pieces[place + 1 : name]]
    opening = place <= 2 and between[:1] == [","]
    return place < name and (not between or (opening and between[1:] in ([], ["the"])))


def agrees(moment: Moment | None, row: ReferenceRow) -> bool:
    """True if all that a date says fits the days of a row."""
    if moment is None or moment.year is None or row.valid is None:
        return False
    return _period(moment).overlaps(row.valid) and _same_parts(moment, row.valid)


def _period(moment: Moment) -> Period:
    year = moment.year or 1
    return Period(Period.of_year(year).first, Period.of_year(moment.last_year or year).last)


def _same_parts(moment: Moment, valid: Period) -> bool:
    if moment.month is not None and not valid.first.month <= moment.month <= valid.last.month:
        return False
    return moment.day is None or valid.first.day <= moment.day <= valid.last.day
