"""Numbers that state the value of a thing that is itself the measure: "the speed of light"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Measure, Mention, Quantity
from claimcheck.tables.blocking import barred_by
from claimcheck.tables.candidates import PEOPLE, Candidate, has_rows
from claimcheck.tables.entity import Entity
from claimcheck.tables.fitting import COUNTS
from claimcheck.tables.linking import tie_entity
from claimcheck.tables.number_ties import Tie, Words, tie_number
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables
from claimcheck.tables.subjects import is_head
from claimcheck.units import find_unit


def named_values(
    scene: Scene, number: int, quantity: Quantity, tables: Tables
) -> Iterator[Candidate]:
    """Candidates of the measures that have no cue but the entity's own name."""
    yield from _apposed_values(scene, number, quantity, tables)
    yield from _unnamed_people(scene, number, quantity, tables)
    for place in scene.names:
        for entity in scene.entities(place):
            for measure in tables.prospects.bare:
                if entity.type not in measure.entity_types:
                    continue
                rows = tables.rows(entity.id, measure.name)
                dimensions = {find_unit(row.unit).dimension for row in rows}
                if quantity.unit.dimension not in dimensions:
                    continue
                cue = Words(place, place)
                tie = tie_number(scene.clause, number, cue)
                roles = scene.cues.get(measure.name, {})
                if barred_by(scene, number, cue, measure, roles):
                    continue
                yield Candidate(measure, entity, tie, tie, True, scene.away.get(place))


def _apposed_values(
    scene: Scene, number: int, quantity: Quantity, tables: Tables
) -> Iterator[Candidate]:
    """ "Mont Blanc (4,808 m)", "the 8,611-meter K2": the unit names the measure.

    Where several measures of the entity have the dimension, each is a candidate.
    """
    dimension = quantity.unit.dimension
    name = _name_beside(scene, number)
    if name is None or not dimension or dimension.startswith(("money", "percent", "time")):
        return
    for entity in scene.entities(name):
        for measure in _measures_in(dimension, entity, tables):
            tie = Tie(True, abs(number - name), "set off beside the entity")
            sighting = scene.clause.pieces[name].sighting
            certain = sighting is not None and sighting.certain and len(sighting.entities) == 1
            yield Candidate(measure, entity, tie, tie, certain, scene.away.get(name))


def _measures_in(dimension: str, entity: Entity, tables: Tables) -> list[Measure]:
    """The measures of the entity that are stated in units of the dimension."""
    own = (one for one in tables.measures.values() if entity.type in one.entity_types)
    fitting = (one for one in own if find_unit(one.unit).dimension == dimension)
    return [one for one in fitting if tables.rows(entity.id, one.name)]


def _name_beside(scene: Scene, number: int) -> int | None:
    """Place of the name that the number is set off from.

    In brackets, behind ", at", before it ("At 5,895 meters, Kilimanjaro") or joined to it ("the
    8,611-meter K2").
    """
    pieces = scene.clause.pieces
    before = [""] * 3 + [piece.word for piece in pieces[max(0, number - 3) : number]]
    if before[-1] == "(":
        return _named(scene, number - 2)
    if before[-2:] == [",", "at"] and is_head(scene.clause, max(number - 3, 0)):
        return _named(scene, number - 3)
    mention = pieces[number].mention
    if mention is not None and "-" in mention.text:
        return _named(scene, number + 1)
    opened = before[-1] == "at" and before[-2] in ("", ",", ";")
    return _subject_behind(scene, number) if opened else None


def _subject_behind(scene: Scene, number: int) -> int | None:
    """Place of the name behind a comma that is the subject: ", Kilimanjaro", ", the Nile"."""
    after = [piece.word for piece in scene.clause.pieces[number + 1 : number + 3]]
    place = number + 2 + (after[1:] == ["the"])
    named = after[:1] == [","] and _named(scene, place) is not None
    return place if named and is_head(scene.clause, place) else None


def _named(scene: Scene, place: int) -> int | None:
    return place if place in scene.names else None


def _unnamed_people(
    scene: Scene, number: int, quantity: Quantity, tables: Tables
) -> Iterator[Candidate]:
    """ "Hamburg, a city of 1.8 million": a bare number behind the word for what the entity is."""
    pieces = scene.clause.pieces
    kind = number - 2
    if kind < 0 or pieces[number - 1].word != "of" or not _is_bare(quantity.mention):
        return
    for place in scene.names:
        for entity in scene.entities(place):
            if pieces[kind].word not in tables.heads.get(entity.type, ()):
                continue
            tie = tie_entity(scene.clause, place, Words(number, number), number)
            for measure in _measures_of_people(entity, tables) if tie.tied else ():
                yield Candidate(measure, entity, tie, tie, True, scene.away.get(place))


def _is_bare(mention: Mention) -> bool:
    """True for a count that does not say of what."""
    return mention.kind in COUNTS and not mention.noun and not mention.unit


def _measures_of_people(entity: Entity, tables: Tables) -> list[Measure]:
    people = (one for one in tables.measures.values() if PEOPLE in one.nouns)
    return [one for one in people if has_rows(entity, one, tables)]
