"""Numbers that state the value of a thing that is itself the measure: "the speed of light"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Quantity
from claimcheck.tables.candidates import Candidate, Named, barred_by
from claimcheck.tables.linking import Words, tie_number
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables
from claimcheck.units import find_unit


def named_values(
    scene: Scene, number: int, quantity: Quantity, tables: Tables
) -> Iterator[Candidate]:
    """Candidates of the measures that have no cue but the entity's own name."""
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
