"""What a number might be a figure of: measures by their words and dimension, entities by type."""

from collections.abc import Iterator

from claimcheck.model import Form, Measure
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.cues import Role
from claimcheck.tables.elsewhere import is_elsewhere
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.linking import OF_ENTITY, tie_entity
from claimcheck.tables.naming import Named
from claimcheck.tables.number_ties import UNIT_CUE, UNTIED, Tie
from claimcheck.tables.pieces import Clause, PieceKind
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables

TOPIC = Tie(True, 20, "the event that the last paragraphs are about")
PEOPLE = "people"
ELECTION = "election"
_OF_SOME = frozenset({"on", "with", "without", "who", "whose", "aged"})
OCCASIONS = frozenset({"event", "election"})
OCCASION = Tie(True, 20, "the only election that the sentence names")


class Candidate(NamedTuple):
    """A measure of an entity that a number may state.

    `certain` is False if the name may mean something else; `away` counts the paragraphs between a
    description and the name it stands for, None for a name.
    """

    measure: Measure
    entity: Entity
    number_tie: Tie
    entity_tie: Tie
    certain: bool
    away: int | None

    @property
    def linked(self) -> bool:
        """True if syntax ties number, measure and entity together."""
        return self.number_tie.tied and self.entity_tie.tied


def candidates_of(scene: Scene, number: int, named: Named, tables: Tables) -> Iterator[Candidate]:
    """The entities of which the number may state the measure: those named here, and topics."""
    measure = named.measure
    here: set[str] = set()
    for place in scene.names:
        here |= {entity.id for entity in scene.entities(place)}
        entity = _only_fitting(scene, place, measure, tables)
        if entity is None or _narrowed(scene, place, measure):
            continue
        tie = _tie(scene, (place, number), named, entity)
        if _says_measure(named, tie):
            certain = measure.resolves or scene.is_certain(place)
            yield Candidate(measure, entity, named.tie, tie, certain, scene.away.get(place))
    for event, away in scene.topics:
        if event.id not in here and has_rows(event, measure, tables):
            yield Candidate(measure, event, named.tie, TOPIC, True, max(away, 1))


def _only_fitting(scene: Scene, name: int, measure: Measure, tables: Tables) -> Entity | None:
    """The entity of the name that has the measure; None if there is none, or several.

    A name that nothing settles and that several bear ("Washington") means none of them, unless
    the measure itself tells ("atomic number").
    """
    sighting = scene.clause.pieces[name].sighting
    shared = len(scene.entities(name)) > 1
    if sighting is not None and shared and not sighting.certain and not measure.resolves:
        return None
    fitting = [one for one in scene.entities(name) if has_rows(one, measure, tables)]
    return fitting[0] if len(fitting) == 1 else None


def _tie(scene: Scene, places: tuple[int, int], named: Named, entity: Entity) -> Tie:
    """The closest tie between the entity's name and the words that name the measure."""
    name, number = places
    if entity.type == ELECTION and _is_all_of(scene, entity):
        return OCCASION
    if is_elsewhere(scene.clause, name, named.cue.first, entity):
        return UNTIED
    if _is_in_part(scene.clause, name, number):
        return UNTIED
    ties = [tie_entity(scene.clause, name, cue, number) for cue in named.cues]
    if named.counted and _is_of_part(scene, named):
        return UNTIED
    if named.counted and entity.type not in OCCASIONS:
        if PEOPLE in named.measure.nouns and _are_acted_on(scene, name, number):
            return UNTIED
        ties[0] = _of_counted(scene, named, ties[0])
    return min(ties, key=lambda one: (not one.tied, one.distance), default=UNTIED)


def _is_all_of(scene: Scene, election: Entity) -> bool:
    """True if the sentence names no other election, and no place that may be a part of it."""
    for place in scene.names:
        for entity in scene.entities(place):
            if entity.id != election.id and entity.id not in election.part_of:
                return False
    pieces = scene.clause.pieces
    return not any(
        piece.capital and pieces[place - 1].word in ("in", "across")
        for place, piece in enumerate(pieces)
        if place and piece.kind is PieceKind.WORD
    )


def _is_in_part(clause: Clause, name: int, number: int) -> bool:
    """True for "18 percent of Ukraine, an area of 110,000 km²": the number is of the part."""
    pieces = clause.pieces
    at = name - 1 - (name > 0 and pieces[name - 1].word == "the")
    owns = name + 1 < len(pieces) and pieces[name + 1].word == "'s"
    if at < 1 or pieces[at].word != "of" or owns:
        return False
    mention, word = pieces[at - 1].mention, pieces[at - 1].word
    share = mention is not None and (mention.unit == "percent" or mention.form is Form.FRACTION)
    return (share or word in grammar().parts) and any(
        piece.word == "," for piece in pieces[name:number]
    )


def _narrowed(scene: Scene, name: int, measure: Measure) -> bool:
    """True if a blocker stands right before the name: "Greater Tokyo", "rural Kenya"."""
    blockers = scene.cues.get(measure.name, {}).get(Role.BLOCKER, ())
    return any(blocker.last == name - 1 for blocker in blockers)


def _says_measure(named: Named, tie: Tie) -> bool:
    """True unless the number counts things, or a part: "six nations of Europe", "5 km² of Mali"."""
    if named.tie.shape == UNIT_CUE and tie.shape == OF_ENTITY:
        return False
    if named.called:
        return True
    return tie.tied and (tie.shape != OF_ENTITY or PEOPLE in named.measure.nouns)


def _is_of_part(scene: Scene, named: Named) -> bool:
    """True for "30 employees on sick leave", "90 people with flu": only some of them."""
    behind = scene.clause.pieces[named.cue.last + 1 : named.cue.last + 2]
    return bool(behind) and behind[0].word in _OF_SOME


def _are_acted_on(scene: Scene, name: int, number: int) -> bool:
    """True for "Germany took 1.1 million people": they are the object of what it did."""
    between = (piece.word for piece in scene.clause.pieces[name + 1 : number])
    return not grammar().acts.isdisjoint(between)


def _of_counted(scene: Scene, named: Named, tie: Tie) -> Tie:
    """The tie of a counted noun: "watched by 8 million people in Kenya" is no population."""
    located = tie.shape == OF_ENTITY and scene.clause.pieces[named.cue.last + 1].word != "of"
    return UNTIED if located and PEOPLE in named.measure.nouns else tie


def has_rows(entity: Entity, measure: Measure, tables: Tables) -> bool:
    """True if the tables state the measure of the entity."""
    if measure.entity_types and entity.type and entity.type not in measure.entity_types:
        return False
    return tables.states(entity.id, measure.name)
