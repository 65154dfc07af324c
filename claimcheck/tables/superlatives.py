"""Ranks that a sentence claims: "Africa's most populous country", "the second longest river"."""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model import Kind, Match, Measure, Mention, Printed, Rank, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.cues import Role
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.number_ties import Words
from claimcheck.tables.pieces import Piece, PieceKind
from claimcheck.tables.rankings import is_ranked
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables
from claimcheck.tables.subjects import is_head

WORLD = "WLD"
SCOPES = frozenset({"world", "continent"})
DEEPEST_RANK = 60
REACH = 24  # pieces between a name and what is said of it
BESIDE = 3  # pieces between a phrase and the name set off beside it
ORDINALS = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
)  # fmt: skip
_BEING = frozenset({"is", "was", "remains", "became", "being"})
_SET_OFF = frozenset({",", "–", "-", "—", "("})
_SOFTENERS = frozenset({"among", "one", "second-tier", "probably", "once", "arguably"})


def find_ranks(scene: Scene, tables: Tables) -> Iterator[Match]:
    """A match for every rank that the sentence claims and a complete table can judge."""
    seen: set[int] = set()
    for name, roles in scene.cues.items():
        measure = tables.measures[name]
        for role in (Role.MOST, Role.LEAST):
            for words in roles.get(role, ()):
                match = _rank(scene, measure, words, role is Role.LEAST, tables)
                if match is not None and match.mention.start not in seen:
                    seen.add(match.mention.start)
                    yield match


def _rank(
    scene: Scene, measure: Measure, words: Words, least: bool, tables: Tables
) -> Match | None:
    pieces = scene.clause.pieces
    before = [piece.word for piece in pieces[max(0, words.first - 4) : words.first]]
    if _SOFTENERS.intersection(before) or _inside_longer(scene, measure, words):
        return None
    entity = _owner(scene, measure, words)
    if entity is None or not is_ranked(measure, entity):
        return None
    scope = _scope(scene, words)
    if scope is None or not _of_type(scene, words, entity, tables):
        return None
    claim = _claimed(scene, words, least)
    order = _order(scene, measure, scope, claim, tables)
    return _judge(order, measure, entity, claim, tables) if order else None


def _inside_longer(scene: Scene, measure: Measure, words: Words) -> bool:
    """True where a longer phrase of another measure covers this one: "largest economy"."""
    for name, roles in scene.cues.items():
        for role in (Role.MOST, Role.LEAST):
            for other in roles.get(role, ()):
                longer = other.first <= words.first and words.last <= other.last
                if longer and (other.last - other.first) > (words.last - words.first):
                    return name != measure.name
    return False


def _owner(scene: Scene, measure: Measure, words: Words) -> Entity | None:
    """Of whom it is said: the subject before "is", or the name set off before or behind it."""
    found = []
    for place in scene.names:
        entities = [one for one in scene.entities(place) if is_ranked(measure, one)]
        if len(entities) != 1 or not scene.is_certain(place):
            continue
        if _said_of(scene, place, words):
            found.append(entities[0])
    return found[0] if len(set(found)) == 1 else None


def _said_of(scene: Scene, place: int, words: Words) -> bool:
    """True if the phrase is predicated of the name, or set off beside it."""
    clause = scene.clause
    if place > words.first:
        between = [piece.word for piece in clause.between(words.last, place)]
        return 0 < len(between) <= BESIDE and between[-1] == ","
    between = [piece.word for piece in clause.between(place, words.first)]
    if not between or len(between) > REACH or not is_head(clause, place):
        return False
    if not (grammar().breakers | {";"}).isdisjoint(between):
        return False
    return _is_predicated(between) or "making" in between


def _is_predicated(between: list[str]) -> bool:
    """True if "is" follows the name, at once or behind a remark, or only a comma parts the two."""
    if between[0] in _BEING or (between[0] == "," and _BEING.intersection(between)):
        return True
    return between[0] in _SET_OFF and len(between) <= BESIDE + 2


def _scope(scene: Scene, words: Words) -> Entity | None:
    """The world or a continent named beside the phrase; None for any other scope."""
    pieces = scene.clause.pieces
    owner = words.first - 1
    while owner >= 0 and (
        pieces[owner].kind is PieceKind.ASIDE
        or pieces[owner].word in (*ORDINALS, "'s", "-", "single")
    ):
        owner -= 1
    places = [owner, *_places_after(pieces, words.last)]
    for place in places:
        if place < 0 or pieces[place].kind is not PieceKind.NAME:
            continue
        entities = scene.entities(place)
        return next((one for one in entities if one.type in SCOPES), None)
    return None


def _places_after(pieces: tuple[Piece, ...], last: int) -> list[int]:
    """Places of names behind "in", "on" or "of" within a few words."""
    found = []
    for place in range(last + 1, min(last + 8, len(pieces))):
        if pieces[place].word in (",", ".", ";"):
            break
        if pieces[place].kind is PieceKind.NAME and pieces[place - 1].word in (
            "in",
            "on",
            "of",
            "the",
        ):
            found.append(place)
    return found


def _of_type(scene: Scene, words: Words, entity: Entity, tables: Tables) -> bool:
    """True if the noun behind the phrase is what the entity is: a country, a river …"""
    heads = {word for head in tables.heads.get(entity.type, ()) for word in head.split()}
    pieces = scene.clause.pieces
    near = [p.word for p in pieces[words.first : words.last + 4]]
    if grammar().narrowing.intersection(near):  # "the largest landlocked country"
        return False
    singular = {word.removesuffix("s") for word in near}
    phrase = " ".join(p.word for p in pieces[words.first : words.last + 1])
    return (
        bool(heads & singular)
        or phrase in ("most populous", "most-populous", "most populated")
        or "economy" in near
    )


class _Claim(NamedTuple):
    """A claimed rank and the words that claim it."""

    rank: int
    mention: Mention
    least: bool


class _Order(NamedTuple):
    """The entities of a scope in order, first rank first; `dated` if the draft has a date."""

    scope: Entity
    values: tuple[tuple[str, Decimal], ...]
    dated: bool


def _claimed(scene: Scene, words: Words, least: bool) -> _Claim:
    pieces = scene.clause.pieces
    before = words.first - 1
    if before >= 0 and pieces[before].word == "-":
        before -= 1
    piece = pieces[before] if before >= 0 else pieces[words.first]
    if piece.mention is not None and piece.mention.ends and piece.kind is PieceKind.ASIDE:
        return _Claim(int(piece.mention.ends[0].value), piece.mention, least)
    rank = ORDINALS.index(piece.word) + 2 if piece.word in ORDINALS else 1
    start = (piece if rank > 1 else pieces[words.first]).start
    end = pieces[words.last].end
    text = scene.document.text[start:end]
    ends = (Printed(Decimal(rank)),)
    mention = Mention(start, end, text, Kind.ORDINAL, ends, full_start=start, full_end=end)
    return _Claim(rank, mention, least)


def _order(
    scene: Scene, measure: Measure, scope: Entity, claim: _Claim, tables: Tables
) -> _Order | None:
    """The entities of the scope in the order that is claimed; None if it is too short."""
    date = scene.document.date
    year = date.year if date is not None else datetime.date.max.year
    values = [
        (one, value)
        for one, value in tables.ranking(measure.name, year)
        if scope.id == WORLD or _lies_in(one, scope.id, tables)
    ]
    if claim.least:
        values.reverse()
    if claim.rank > min(DEEPEST_RANK, len(values)):
        return None
    return _Order(scope, tuple(values), date is not None)


def _judge(
    order: _Order, measure: Measure, entity: Entity, claim: _Claim, tables: Tables
) -> Match | None:
    places = [one for one, _ in order.values]
    if entity.id not in places:
        return None
    actual = places.index(entity.id) + 1
    value, (rival, other) = order.values[actual - 1][1], order.values[claim.rank - 1]
    margin = abs(value - other) / max(abs(value), abs(other)) if value != other else Decimal(0)
    rows = _rows(entity, measure, value, tables)
    if actual != claim.rank:
        rows += _rows(tables.entity(rival), measure, other, tables)
    dated = order.dated or measure.timeless
    return Match(
        claim.mention,
        measure,
        rows,
        linked=True,
        dated=dated,
        rank=Rank(claim.rank, actual, order.scope.label, margin, claim.least),
        bar="" if dated else "no document date",
        steps=(f"rank {actual} of {len(places)} by {measure.label}, {order.scope.label}",),
    )


def _lies_in(entity_id: str, scope: str, tables: Tables) -> bool:
    """True if the entity lies in the scope, or in something that does."""
    entity = tables.entity(entity_id)
    if entity is None:
        return False
    if scope in entity.part_of:
        return True
    parents = (tables.entity(one) for one in entity.part_of)
    return any(parent is not None and scope in parent.part_of for parent in parents)


def _rows(
    entity: Entity | None, measure: Measure, value: Decimal, tables: Tables
) -> tuple[ReferenceRow, ...]:
    if entity is None:
        return ()
    return tuple(row for row in tables.rows(entity.id, measure.name) if row.value == value)[:1]
