"""What a number might be a figure of: measures by their words and dimension, entities by type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.model import Form, Kind, Measure, Mention, Quantity
from claimcheck.tables.cues import Role
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.linking import OF_ENTITY, UNTIED, Tie, Words, tie_entity, tie_number
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables
from claimcheck.units import find_unit

MARGIN = 3  # words round cue and number in which a blocker counts
COUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.CODE})
TOPIC = Tie(True, 20, "the event that the last paragraphs are about")
PEOPLE = "people"
OCCASIONS = frozenset({"event", "election"})
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
        if quantity.mention.kind is Kind.CODE and not measure.whole:
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
    return _nearest(scene, number, measure, cues)


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
    return " ".join(p.word for p in scene.clause.pieces[words.first : words.last + 1])


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
    changes = grammar().changes
    if changes.intersection(word for cue in named.measure.cues for word in cue.split()):
        return ""
    pieces = scene.clause.pieces
    before = [piece.word for piece in pieces[max(0, number - 6) : number]]
    after = [piece.word for piece in pieces[number + 1 : number + 3]]
    if before and before[-1] in ("another", "additional", "extra", "further"):
        return before[-1]
    moved = changes.intersection(before)
    if moved and before[-1] not in ("to", "at", "is", "was", "of", "reach", "reached", "stands"):
        return f"{min(moved)} {before[-1]}"
    if after and after[0] in changes:
        return after[0]
    return ""


def candidates_of(scene: Scene, number: int, named: Named, tables: Tables) -> Iterator[Candidate]:
    """The entities in the sentence of which the number may state the measure."""
    measure = named.measure
    for place in scene.names:
        sighting = scene.clause.pieces[place].sighting
        if sighting is None:
            continue
        fitting = [one for one in sighting.entities if has_rows(one, measure, tables)]
        if not fitting or _narrowed(scene, place, measure):
            continue
        ties = [tie_entity(scene.clause, place, cue, number) for cue in named.cues]
        if named.counted and fitting[0].type not in OCCASIONS:
            ties[0] = _of_counted(scene, place, named.cue, ties[0])
        tie = min(ties, key=lambda one: (not one.tied, one.distance), default=UNTIED)
        if not _says_measure(named, tie):
            continue
        certain = sighting.certain or measure.resolves
        if len(fitting) > 1:
            continue
        for entity in fitting:
            yield Candidate(measure, entity, named.tie, tie, certain, scene.away.get(place))
    named_here = {entity.id for place in scene.names for entity in scene.entities(place)}
    for event, away in scene.topics:
        if event.id not in named_here and has_rows(event, measure, tables):
            yield Candidate(measure, event, named.tie, TOPIC, True, max(away, 1))


def _narrowed(scene: Scene, name: int, measure: Measure) -> bool:
    """True if a blocker stands right before the name: "Greater Tokyo", "rural Kenya"."""
    blockers = scene.cues.get(measure.name, {}).get(Role.BLOCKER, ())
    return any(blocker.last == name - 1 for blocker in blockers)


def _says_measure(named: Named, tie: Tie) -> bool:
    """True unless the number only counts things: "the six nations of Europe" have no borders."""
    if named.called:
        return True
    return tie.tied and (tie.shape != OF_ENTITY or PEOPLE in named.measure.nouns)


def _of_counted(scene: Scene, name: int, noun: Words, tie: Tie) -> Tie:
    """The tie of a counted noun: "watched by 8 million people in Kenya" is no population."""
    located = tie.shape == OF_ENTITY and scene.clause.pieces[noun.last + 1].word != "of"
    return UNTIED if located else tie


def has_rows(entity: Entity, measure: Measure, tables: Tables) -> bool:
    """True if the tables state the measure of the entity."""
    if measure.entity_types and entity.type and entity.type not in measure.entity_types:
        return False
    return bool(tables.rows(entity.id, measure.name))
