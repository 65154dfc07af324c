"""Numbers that state the value of a thing that is itself the measure: "the speed of light"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Quantity
from claimcheck.tables.candidates import Candidate, Named, barred_by
from claimcheck.tables.linking import Tie, Words, tie_number
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables
from claimcheck.tables.subjects import is_head
from claimcheck.units import find_unit


def named_values(
    scene: Scene, number: int, quantity: Quantity, tables: Tables
) -> Iterator[Candidate]:
    """Candidates of the measures that have no cue but the entity's own name."""
    yield from _apposed_values(scene, number, quantity, tables)
    bare = [one for one in tables.measures.values() if not one.cues and not one.dated_event]
    for place in scene.names:
        for entity in scene.entities(place):
            for measure in bare:
                if entity.type not in measure.entity_types:
                    continue
                rows = tables.rows(entity.id, measure.name)
                dimensions = {find_unit(row.unit).dimension for row in rows}
                if quantity.unit.dimension not in dimensions:
                    continue
                cue = Words(place, place)
                tie = tie_number(scene.clause, number, cue)
                roles = scene.cues.get(measure.name, {})
                if barred_by(scene, number, Named(measure, cue, tie), roles):
                    continue
                yield Candidate(measure, entity, tie, tie, True, scene.away.get(place))


def _apposed_values(
    scene: Scene, number: int, quantity: Quantity, tables: Tables
) -> Iterator[Candidate]:
    """ "Mont Blanc (4,808 m)", "Mount Everest, at 8,849 meters": the unit names the measure.

    Only where a single measure of the entity has the dimension.
    """
    dimension = quantity.unit.dimension
    name = _name_before(scene, number)
    if name is None or not dimension or dimension.startswith(("money", "percent", "time")):
        return
    for entity in scene.entities(name):
        fitting = [
            one
            for one in tables.measures.values()
            if entity.type in one.entity_types
            and find_unit(one.unit).dimension == dimension
            and tables.rows(entity.id, one.name)
        ]
        if len(fitting) == 1:
            tie = Tie(True, number - name, "set off behind the entity")
            sighting = scene.clause.pieces[name].sighting
            certain = sighting is not None and sighting.certain and len(sighting.entities) == 1
            yield Candidate(fitting[0], entity, tie, tie, certain, scene.away.get(name))


def _name_before(scene: Scene, number: int) -> int | None:
    """Place of the name that the number, in brackets or behind ", at", is set off from."""
    words = [piece.word for piece in scene.clause.pieces[max(0, number - 3) : number]]
    if words[-1:] == ["("]:
        place = number - 2
    elif words[-2:] == [",", "at"]:
        place = number - 3
    else:
        return None
    if place not in scene.names or (words[-1:] == ["at"] and not is_head(scene.clause, place)):
        return None
    return place
