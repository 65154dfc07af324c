"""Years of what a country or an organization did once: "Croatia joined the EU in 2013"."""

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.model import Match, Measure, Mention
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.cues import Role
from claimcheck.tables.dates import agrees, ends_name
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.number_ties import Words
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables

REACH = 12  # pieces between the words for what was done and the year
BESIDE = 5  # pieces between a name and its own year in a list
LEADS = frozenset({"in", "on", "since", "of", ",", "("})
SETTLED = 1990  # accessions before it were of states that have parted or joined since


class _Told(NamedTuple):
    """A year, the words for what was done, and who did it."""

    mention: Mention
    place: int
    cue: Words
    name: int
    entity: Entity


def find_milestones(scene: Scene, tables: Tables) -> Iterator[Match]:
    """A match for every year that a sentence gives to something a table dates for a name in it."""
    measures = [tables.measures[name] for name in scene.cues if tables.measures[name].dated_event]
    if not measures:
        return
    for place, piece in enumerate(scene.clause.pieces):
        mention = piece.mention
        if piece.kind is not PieceKind.DATE or mention is None or not _has_year(mention):
            continue
        found = [
            match
            for measure in measures
            for told in _told(scene, place, mention, measure)
            if (match := _match(scene, told, measure, tables)) is not None
        ]
        yield from sorted(found, key=lambda match: not _agreeing(match))[:1]


def _has_year(mention: Mention) -> bool:
    return mention.moment is not None and bool(mention.moment.year)


def _told(scene: Scene, place: int, mention: Mention, measure: Measure) -> Iterator[_Told]:
    cues = scene.cues[measure.name].get(Role.CUE, ())
    for cue in cues:
        for name in scene.names:
            if cue.first <= name <= cue.last:
                continue
            for entity in scene.entities(name):
                if entity.type in measure.entity_types and _in_reach(scene, name, cue, place):
                    yield _Told(mention, place, cue, name, entity)


def _in_reach(scene: Scene, name: int, cue: Words, place: int) -> bool:
    """True if name, words and year stand together, or the year directly behind its name."""
    if 0 < place - name <= BESIDE and cue.last < name:
        between = scene.clause.pieces[name + 1 : place]
        return all(one.word in LEADS or one.word == "and" or _is_name(one) for one in between)
    places = sorted((name, cue.first, place))
    apart = any(b - a > REACH for a, b in pairwise(places))
    others = [
        at
        for at in range(places[0] + 1, places[-1])
        if scene.clause.pieces[at].kind is PieceKind.DATE or scene.clause.pieces[at].word == ";"
    ]
    return not apart and not others


def _is_name(piece: object) -> bool:
    return getattr(piece, "kind", None) is PieceKind.NAME


def _match(scene: Scene, told: _Told, measure: Measure, tables: Tables) -> Match | None:
    rows = tables.rows(told.entity.id, measure.name)
    if not rows:
        return None
    agreeing = tuple(row for row in rows if agrees(told.mention.moment, row))
    if not agreeing and not _is_stated(scene, told):
        return None
    return Match(
        told.mention,
        measure,
        agreeing or rows,
        linked=True,
        dated=True,
        period=rows[0].valid,
        steps=(f"{measure.label} of {told.entity.label}, and a year",),
        doubt="" if agreeing else _doubt(scene, told, measure, rows[0].value),
    )


def _agreeing(match: Match) -> bool:
    return any(agrees(match.mention.moment, row) for row in match.rows)


def _is_stated(scene: Scene, told: _Told) -> bool:
    """True for "Croatia officially joined the EU in 2013": name, verb, year and nothing else."""
    if not told.name < told.cue.first <= told.cue.last < told.place:
        return False
    pieces = scene.clause.pieces
    before = [one.word for one in pieces[told.name + 1 : told.cue.first]]
    after = [one.word for one in pieces[told.cue.last + 1 : told.place]]
    plain = grammar().adverbs | grammar().has | grammar().copulas | grammar().happening
    closed = ends_name(scene, told.place + 1) and "in" not in _word_at(scene, told.place + 1)
    return closed and plain.issuperset(before) and after in (["in"], ["on"], ["since"])


def _word_at(scene: Scene, place: int) -> list[str]:
    return [piece.word for piece in scene.clause.pieces[place : place + 1]]


def _doubt(scene: Scene, told: _Told, measure: Measure, value: object) -> str:
    """Why another year is only asked about: states part, join and declare themselves anew."""
    sighting = scene.clause.pieces[told.name].sighting
    if sighting is None or not sighting.certain or len(sighting.entities) > 1:
        return f"“{told.entity.label}” may mean something else"
    if measure.never_refutes or int(str(value)) < SETTLED:
        return f"sources differ about the {measure.label}"
    return ""
