"""Ranks that a sentence claims: "Africa's most populous country", "the second longest river"."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model import Kind, Match, Measure, Mention, Printed, Rank, ReferenceRow
from claimcheck.tables.cues import Role
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.linking import Words, is_head
from claimcheck.tables.pieces import Piece, PieceKind
from claimcheck.tables.rankings import is_ranked
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables

WORLD = "WLD"
SCOPES = frozenset({"world", "continent"})
WIDER = frozenset({"region", "country", "state"})  # scopes no ranking is kept for
DEEPEST_RANK = 60
ORDINALS = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
)  # fmt: skip
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
    claimed, mention = _claimed(scene, words)
    return _judge(scene, measure, entity, scope, (claimed, mention, least), tables)


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
        sighting = scene.clause.pieces[place].sighting
        if len(entities) != 1 or sighting is None or not sighting.certain:
            continue
        if _said_of(scene, place, words):
            found.append(entities[0])
    return found[0] if len(set(found)) == 1 else None


def _said_of(scene: Scene, place: int, words: Words) -> bool:
    clause = scene.clause
    if place < words.first:
        between = [p for p in clause.between(place, words.first)]
        if len(between) > 24 or not is_head(clause, place):
            return False
        verbs = [p for p in between if p.word in ("is", "was", "remains", "as", "became", "being", "making", "it")]
        comma = bool(between) and between[0].word in (",", "–", "-", "—", "(")
        stopped = any(p.word in grammar().breakers or p.word == ";" for p in between)
        return not stopped and (bool(verbs) and between[0].word in ("is", "was", "remains", ",") or comma and len(between) <= 5 or any(p.word == "making" for p in between))
    between = [p for p in clause.between(words.last, place)]
    return len(between) <= 3 and bool(between) and between[-1].word == ","


def _scope(scene: Scene, words: Words) -> Entity | None:
    """The world or a continent named beside the phrase; None for any other scope."""
    pieces = scene.clause.pieces
    owner = words.first - 1
    while owner >= 0 and (pieces[owner].kind is PieceKind.ASIDE or pieces[owner].word in (*ORDINALS, "'s", "-", "single")):
        owner -= 1
    places = [owner, *_places_after(pieces, words.last)]
    for place in places:
        if place < 0 or pieces[place].kind is not PieceKind.NAME:
            continue
        entities = scene.entities(place)
        scope = next((one for one in entities if one.type in SCOPES), None)
        return scope
    return None


def _places_after(pieces: tuple[Piece, ...], last: int) -> list[int]:
    """Places of names behind "in", "on" or "of" within a few words."""
    found = []
    for place in range(last + 1, min(last + 8, len(pieces))):
        if pieces[place].word in (",", ".", ";"):
            break
        if pieces[place].kind is PieceKind.NAME and pieces[place - 1].word in ("in", "on", "of", "the"):
            found.append(place)
    return found


def _of_type(scene: Scene, words: Words, entity: Entity, tables: Tables) -> bool:
    """True if the noun behind the phrase is what the entity is: a country, a river …"""
    heads = {word for head in tables.heads.get(entity.type, ()) for word in head.split()}
    pieces = scene.clause.pieces
    near = [p.word for p in pieces[words.first : words.last + 4]]
    singular = {word.removesuffix("s") for word in near}
    phrase = " ".join(p.word for p in pieces[words.first : words.last + 1])
    return bool(heads & singular) or phrase in ("most populous", "most-populous", "most populated") or "economy" in near


def _claimed(scene: Scene, words: Words) -> tuple[int, Mention]:
    """The rank that is claimed, and the words that claim it as a mention."""
    pieces = scene.clause.pieces
    before = words.first - 1
    if before >= 0 and pieces[before].word == "-":
        before -= 1
    piece = pieces[before] if before >= 0 else pieces[words.first]
    if piece.mention is not None and piece.mention.ends and piece.kind is PieceKind.ASIDE:
        return int(piece.mention.ends[0].value), piece.mention
    rank = ORDINALS.index(piece.word) + 2 if piece.word in ORDINALS else 1
    first = piece if rank > 1 else pieces[words.first]
    start, end = first.start, pieces[words.last].end
    text = scene.document.text[start:end]
    return rank, Mention(start, end, text, Kind.ORDINAL, (Printed(Decimal(rank)),))


def _judge(
    scene: Scene,
    measure: Measure,
    entity: Entity,
    scope: Entity,
    claim: tuple[int, Mention, bool],
    tables: Tables,
) -> Match | None:
    claimed, mention, least = claim
    if claimed > DEEPEST_RANK:
        return None
    date = scene.document.date
    year = date.year if date is not None else datetime.date.max.year
    order = [
        (one, value)
        for one, value in tables.ranking(measure.name, year)
        if scope.id == WORLD or _lies_in(one, scope.id, tables)
    ]
    if least:
        order.reverse()
    places = [one for one, _ in order]
    if entity.id not in places or claimed > len(order):
        return None
    actual = places.index(entity.id) + 1
    value, rival = order[actual - 1][1], order[claimed - 1]
    margin = abs(value - rival[1]) / max(abs(value), abs(rival[1])) if value != rival[1] else Decimal(0)
    rows = _rows(entity, measure, value, tables) + _rows(tables.entity(rival[0]), measure, rival[1], tables)
    rank = Rank(claimed, actual, scope.label, margin, least)
    return Match(
        mention,
        measure,
        rows[:2] if actual != claimed else rows[:1],
        linked=True,
        dated=date is not None or measure.timeless,
        rank=rank,
        bar="" if date is not None or measure.timeless else "no document date",
        steps=(f"rank {actual} of {len(order)} by {measure.label}, {scope.label}",),
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
