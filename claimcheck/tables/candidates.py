"""What a number might be a figure of: measures by their words and dimension, entities by type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.model import Form, Kind, Measure, Mention, Quantity
from claimcheck.tables.cues import Role
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.linking import (
    OF_ENTITY,
    UNIT_CUE,
    UNTIED,
    Tie,
    Words,
    tie_entity,
    tie_number,
)
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables
from claimcheck.units import find_unit

MARGIN = 3  # words round cue and number in which a blocker counts
COUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.CODE})
TOPIC = Tie(True, 20, "the event that the last paragraphs are about")
PEOPLE = "people"
ELECTION = "election"
OCCASIONS = frozenset({"event", "election"})
OCCASION = Tie(True, 20, "the only election that the sentence names")
_EDGES = frozenset(",;:()")


class Named(NamedTuple):
    """The measure that words near a number name, and how they hang together.

    `also` are further words that name it: other cues, the fuel.  `counted` if the cue is the noun
    that the number counts; then `called` says if that noun, or a cue beside it, names it.
    """

    measure: Measure
    cue: Words
    tie: Tie
    also: tuple[Words, ...] = ()
    counted: bool = False
    called: bool = True

    @property
    def cues(self) -> tuple[Words, ...]:
        """All words that name it here."""
        return (self.cue, *self.also)


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


def named_measures(
    scene: Scene, number: int, quantity: Quantity, tables: Tables
) -> Iterator[tuple[Named, str]]:
    """The measures that fit the number and are named near it; with the reason if one is barred."""
    found = []
    for name, roles in scene.cues.items():
        measure = tables.measures[name]
        if measure.dated_event or (quantity.mention.kind is Kind.CODE and not measure.whole):
            continue
        if not fits(measure, quantity, scene):
            continue
        named = _nearest_cue(scene, number, quantity.mention, measure, roles)
        if named is not None:
            found.append((named, barred_by(scene, number, named, roles)))
    yield from found


def fits(measure: Measure, quantity: Quantity, scene: Scene) -> bool:
    """True if the number can state the measure: same dimension, or a unit prose leaves out."""
    mention = quantity.mention
    unit = find_unit(measure.unit)
    if measure.unit == "" and not measure.cues:
        return True
    if quantity.unit.dimension == unit.dimension:
        return mention.kind in COUNTS if measure.unit == "" else True
    if mention.unit in measure.bare_units:
        return not mention.noun
    if mention.unit or mention.kind not in COUNTS:
        return False
    if measure.unit == "percent":
        return mention.form is Form.FRACTION
    return measure.unit == "year" and not mention.noun and _says(scene, "years")


def _says(scene: Scene, word: str) -> bool:
    return any(piece.word == word for piece in scene.clause.pieces)


def _nearest_cue(
    scene: Scene,
    number: int,
    mention: Mention,
    measure: Measure,
    roles: dict[Role, list[Words]],
) -> Named | None:
    nouns, cues = roles.get(Role.NOUN, []), roles.get(Role.CUE, [])
    counted = [noun for noun in nouns if 0 < noun.first - number <= 3]
    if mention.noun and measure.unit == "" and not counted and not _is_noun_of(mention, measure):
        return None
    if measure.needs:
        return _beside_need(scene, number, measure, roles)
    if counted:
        tie = Tie(True, counted[0].first - number, "counts them")
        other = [cue for cue in cues if cue.last < number or cue.last > counted[0].last]
        named = _nearest(scene, number, measure, other)
        also = (named.cue,) if named is not None and named.tie.tied else ()
        called = bool(also) or _text(scene, counted[0]) in measure.cues
        return Named(measure, counted[0], tie, also, counted=True, called=called)
    outside = [cue for cue in cues if not cue.first <= number <= cue.last]
    nearest = _nearest(scene, number, measure, outside)
    if nearest is None or not nearest.tie.tied:  # "is 2 square kilometers": the unit is the cue
        nearest = _nearest(scene, number, measure, cues)
    if nearest is None or nearest.cue.last < number:
        return nearest
    before = _nearest(scene, number, measure, [cue for cue in cues if cue.last < number])
    if before is None or not before.tie.tied:
        return nearest
    return nearest._replace(also=(before.cue,))


def _is_noun_of(mention: Mention, measure: Measure) -> bool:
    noun = mention.noun.lower()
    return any(noun in words or words in noun for words in (*measure.nouns, *measure.cues))


def _nearest(scene: Scene, number: int, measure: Measure, cues: list[Words]) -> Named | None:
    cues = cues + _repeated(scene, number, cues)
    ties = [(tie_number(scene.clause, number, cue), cue) for cue in cues]
    if not ties:
        return None
    tie, cue = min(ties, key=lambda pair: (not pair[0].tied, pair[0].distance))
    return Named(measure, cue, tie)


def _repeated(scene: Scene, number: int, cues: list[Words]) -> list[Words]:
    """A cue whose head alone is said again: "atomic number 43; promethium, number 61"."""
    before = scene.clause.pieces[number - 1].word if number else ""
    heads = {
        scene.clause.pieces[cue.last].word for cue in cues if cue.first < cue.last < number - 1
    }
    return [Words(number - 1, number - 1)] if before in heads else []


def _beside_need(
    scene: Scene, number: int, measure: Measure, roles: dict[Role, list[Words]]
) -> Named | None:
    """A cue and a fuel: the fuel nearest to the number decides which measure it is."""
    needs, cues = roles.get(Role.NEED, []), roles.get(Role.CUE, [])
    if not needs or not cues:
        return None
    need = _nearest(scene, number, measure, needs)
    cue = _nearest(scene, number, measure, cues)
    if need is None or cue is None:
        return None
    only = not _other_need(scene, measure)
    tied = need.tie.tied or (only and cue.tie.tied)
    tie = Tie(tied, need.tie.distance, need.tie.shape if need.tie.tied else cue.tie.shape)
    return Named(measure, cue.cue, tie, (need.cue, *cues))


def _other_need(scene: Scene, measure: Measure) -> bool:
    """True if the sentence names another fuel too."""
    own = set(scene.cues[measure.name].get(Role.NEED, []))
    return any(
        words not in own and not any(words.first >= o.first and words.last <= o.last for o in own)
        for roles in scene.cues.values()
        for words in roles.get(Role.NEED, ())
    )


def barred_by(scene: Scene, number: int, named: Named, roles: dict[Role, list[Words]]) -> str:
    """The word that makes it another quantity or a part of this one; "" if there is none."""
    first, last = _zone(scene, number, named.cue)
    own = roles.get(Role.CUE, []) + roles.get(Role.NOUN, []) + roles.get(Role.NEED, [])
    for blocker in roles.get(Role.BLOCKER, ()):
        inside = any(cue.first <= blocker.first and blocker.last <= cue.last for cue in own)
        if first <= blocker.first and blocker.last <= last and not inside:
            return _text(scene, blocker)
    return _changed_by(scene, number, named)


def _text(scene: Scene, words: Words) -> str:
    pieces = scene.clause.pieces
    return scene.document.text[pieces[words.first].start : pieces[words.last].end].lower()


def _zone(scene: Scene, number: int, cue: Words) -> tuple[int, int]:
    """Where blockers count: from a few words before cue and number to a few behind them."""
    pieces = scene.clause.pieces
    first, last = min(cue.first, number), max(cue.last, number)
    for _ in range(MARGIN):
        if first == 0 or _ends_zone(pieces[first - 1].word, pieces[first - 1].kind):
            break
        first -= 1
    for _ in range(MARGIN):
        if last + 1 >= len(pieces) or _ends_zone(pieces[last + 1].word, pieces[last + 1].kind):
            break
        last += 1
    return first, last


def _ends_zone(word: str, kind: PieceKind) -> bool:
    return word in _EDGES or kind is PieceKind.NUMBER or word in grammar().breakers


def _changed_by(scene: Scene, number: int, named: Named) -> str:
    """ "grew by 2 million", "another 80,000", "10 percent more": a change, not the figure."""
    pieces = scene.clause.pieces
    mention = pieces[number].mention
    if mention is not None and mention.is_range:
        led = scene.document.text[pieces[number].start : mention.start].lower()
        if led.startswith("from"):
            return "from … to"
    changes = grammar().changes
    if changes.intersection(word for cue in named.measure.cues for word in cue.split()):
        return ""
    before = [piece.word for piece in pieces[max(0, number - 6) : number]]
    after = [piece.word for piece in pieces[number + 1 : number + 3]]
    if before and before[-1] in ("another", "additional", "extra", "further", "from"):
        return before[-1]
    moved = changes.intersection(before)
    if moved and before[-1] not in ("to", "at", "is", "was", "of", "reach", "reached", "stands"):
        return f"{min(moved)} {before[-1]}"
    if after and after[0] in changes:
        return after[0]
    return ""


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
            sighting = scene.clause.pieces[place].sighting
            certain = measure.resolves or (sighting is not None and sighting.certain)
            yield Candidate(measure, entity, named.tie, tie, certain, scene.away.get(place))
    for event, away in scene.topics:
        if event.id not in here and has_rows(event, measure, tables):
            yield Candidate(measure, event, named.tie, TOPIC, True, max(away, 1))


def _only_fitting(scene: Scene, name: int, measure: Measure, tables: Tables) -> Entity | None:
    """The entity of the name that has the measure; None if there is none, or several."""
    fitting = [one for one in scene.entities(name) if has_rows(one, measure, tables)]
    return fitting[0] if len(fitting) == 1 else None


def _tie(scene: Scene, places: tuple[int, int], named: Named, entity: Entity) -> Tie:
    """The closest tie between the entity's name and the words that name the measure."""
    name, number = places
    if entity.type == ELECTION and _is_all_of(scene, entity):
        return OCCASION
    ties = [tie_entity(scene.clause, name, cue, number) for cue in named.cues]
    if named.counted and entity.type not in OCCASIONS:
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


def _of_counted(scene: Scene, named: Named, tie: Tie) -> Tie:
    """The tie of a counted noun: "watched by 8 million people in Kenya" is no population."""
    located = tie.shape == OF_ENTITY and scene.clause.pieces[named.cue.last + 1].word != "of"
    return UNTIED if located and PEOPLE in named.measure.nouns else tie


def has_rows(entity: Entity, measure: Measure, tables: Tables) -> bool:
    """True if the tables state the measure of the entity."""
    if measure.entity_types and entity.type and entity.type not in measure.entity_types:
        return False
    return bool(tables.rows(entity.id, measure.name))
