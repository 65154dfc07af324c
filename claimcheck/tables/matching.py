"""Numbers of a reading → the reference rows they can be compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from claimcheck.model import (
    Kind,
    Match,
    Mention,
    Quantity,
    Reading,
    ReferenceRow,
    Sentence,
    Verdict,
)
from claimcheck.tables.bars import bar_of, bar_of_cut, doubt_of
from claimcheck.tables.candidates import PEOPLE, Candidate, candidates_of
from claimcheck.tables.comparing import closest, compare, nearest
from claimcheck.tables.dates import find_dates
from claimcheck.tables.editions import editions_near
from claimcheck.tables.exchange import MONEY, find_conversion, money_pair
from claimcheck.tables.growth import find_growth
from claimcheck.tables.milestones import find_milestones
from claimcheck.tables.names import named_values
from claimcheck.tables.naming import named_measures
from claimcheck.tables.number_ties import Tie
from claimcheck.tables.period_rows import choose_rows
from claimcheck.tables.periods import Bound, bind_period
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene, SceneReader
from claimcheck.tables.store import LATEST, Tables
from claimcheck.tables.superlatives import find_ranks
from claimcheck.tables.wars import before_war

DATES = frozenset({Kind.DATE, Kind.YEAR})
STALE_YEARS = 15  # before the implied period: how old a figure is still called stale
TELLING_DIGITS = 3  # significant digits of a number that agrees by more than chance


def match_reading(reading: Reading, tables: Tables) -> Reading:
    """The reading with a match for every number that a table can say something of.

    Deterministic; the steps of each match tell what was considered and why.
    """
    scenes = SceneReader(reading, tables)
    found: list[Match] = []
    for at, sentence in enumerate(reading.sentences):
        if sentence.cut:  # a list or a table run together
            continue
        if not (_may_be_stated(reading.text, sentence, tables) or scenes.may_rank(at)):
            continue
        if tables.rates is not None or scenes.is_promising(at):
            found += _match_sentence(reading, scenes.scene(at), tables)
    return reading._replace(matches=tuple(found)) if found else reading


def _may_be_stated(text: str, sentence: Sentence, tables: Tables) -> bool:
    """True if the sentence holds a number that a table may state."""
    return any(_may_state(text, mention, tables) for mention in sentence.mentions)


def _may_state(text: str, mention: Mention, tables: Tables) -> bool:
    """True for claims, and for what looks like a label and may be an "atomic number 62"."""
    if mention.kind is Kind.CODE:
        return mention.text.isdecimal()
    if mention.kind in DATES:
        return mention.moment is not None
    if not mention.ends or not mention.is_claim:
        return False
    return tables.rates is not None or tables.prospects.may_count(text, mention)


def _match_sentence(reading: Reading, scene: Scene, tables: Tables) -> Iterator[Match]:
    if not scene.names and not scene.topics and tables.rates is None:
        return
    for place, piece in enumerate(scene.clause.pieces):
        if piece.kind is PieceKind.NUMBER and piece.mention is not None and piece.mention.ends:
            match = _match_piece(reading, scene, place, reading.measure(piece.mention), tables)
            if match is not None:
                yield match
    yield from find_ranks(scene, tables)
    yield from _dates(scene, tables)


def _match_piece(
    reading: Reading, scene: Scene, place: int, quantity: Quantity, tables: Tables
) -> Match | None:
    """The match of a number: as a growth, as a sum in another currency, or as a figure."""
    derived = next(find_growth(scene, place, quantity, tables), None)
    derived = derived or _conversion(reading, scene, place, tables)
    return derived or match_number(scene, place, quantity, tables)


def _dates(scene: Scene, tables: Tables) -> Iterator[Match]:
    """Dates of events and of milestones, one match for each."""
    taken: set[int] = set()
    for match in (*find_dates(scene, tables), *find_milestones(scene, tables)):
        if match.mention.start not in taken:
            taken.add(match.mention.start)
            yield match


def _conversion(reading: Reading, scene: Scene, place: int, tables: Tables) -> Match | None:
    """The match of a sum in brackets at the day's rate; None without rates or another currency."""
    before = money_pair(scene, place) if tables.rates is not None else None
    if before is None:
        return None
    mentions = (scene.clause.pieces[before].mention, scene.clause.pieces[place].mention)
    pair = [reading.measure(mention) for mention in mentions if mention is not None]
    dimensions = {one.unit.dimension for one in pair}
    if len(dimensions) < 2 or not all(one.startswith(MONEY) for one in dimensions):
        return None
    return next(find_conversion(scene, (pair[0], pair[1]), tables.rates), None)


def consider(
    reading: Reading, tables: Tables, mention: Mention
) -> tuple[Match | None, tuple[str, ...]]:
    """The match of one number, and the steps that led to it or to none."""
    scenes = SceneReader(reading, tables)
    for at, sentence in enumerate(reading.sentences):
        if not sentence.start <= mention.start < sentence.end:
            continue
        scene = scenes.scene(at)
        for match in _match_sentence(reading, scene, tables):
            if match.mention.start == mention.start:
                return match, match.steps
        steps: list[str] = [] if scene.names else ["no name that a table knows in the sentence"]
        place = scene.clause.place(mention.start)
        if mention.ends and scene.clause.pieces[place].mention is not None:
            list(_candidates(scene, place, reading.measure(mention), tables, steps))
        return None, tuple(steps)
    return None, ()


def match_number(scene: Scene, place: int, quantity: Quantity, tables: Tables) -> Match | None:
    """The match of the number at a place of its sentence; None if no table speaks of it."""
    place = _converted(scene, place)
    steps: list[str] = []
    candidates = list(_candidates(scene, place, quantity, tables, steps))
    if not candidates:
        return None
    bound = bind_period(scene.clause, place, scene.document)
    steps.append(f"period: {bound.why}")
    tried = [
        _match(scene, quantity, candidate, bound, tables)
        for candidate in _best_tied(candidates, quantity.mention, steps)
    ]
    matches = [match for match in tried if match is not None]
    if not matches:
        return None
    chosen, verdict = _choose(matches, quantity)
    steps += [*chosen.steps, *_passed_over(matches, chosen)]
    others = () if verdict is Verdict.SUPPORTED else _agreeing(chosen, quantity, tables)
    doubt = chosen.doubt or _stale(chosen, others)
    return chosen._replace(steps=tuple(steps), others=others, doubt=doubt)


def _stale(match: Match, others: Sequence[ReferenceRow]) -> str:
    """Why a figure of an earlier year is asked about: where no year is said, it is only old."""
    for row in others:
        if match.dated or match.period is None or row.valid is None:
            continue
        if 0 < match.period.first.year - row.valid.last.year <= STALE_YEARS:
            return f"stale rather than wrong: it agrees with {row.valid.last.year}"
    return ""


def _agreeing(match: Match, quantity: Quantity, tables: Tables) -> tuple[ReferenceRow, ...]:
    """The row of another period that the number agrees with: it is stale rather than wrong."""
    if not match.rows or not match.linked:
        return ()
    every = tables.rows(match.rows[0].entity_id, match.measure.name)
    taken = set(map(id, match.rows))
    elsewhere = [row for row in every if id(row) not in taken and row.valid is not None]
    near = nearest(quantity, match.measure, closest(quantity, elsewhere))
    return (near.row,) if near is not None and near.gap == 0 else ()


def _converted(scene: Scene, place: int) -> int:
    """The place of the number that this one, in brackets behind it, says in another unit."""
    pieces = scene.clause.pieces
    behind = place >= 2 and pieces[place - 1].word == "("
    return place - 2 if behind and pieces[place - 2].kind is PieceKind.NUMBER else place


def _candidates(
    scene: Scene, place: int, quantity: Quantity, tables: Tables, steps: list[str]
) -> Iterator[Candidate]:
    called: list[Candidate] = []
    others: list[Candidate] = []
    for named, barred in named_measures(scene, place, quantity.mention, tables):
        label = named.measure.label
        if barred:
            steps.append(f"{label}: put aside because of “{barred}”")
            continue
        found = list(candidates_of(scene, place, named, tables))
        for one in found:
            steps.append(
                f"{label} of {one.entity.label}: {one.number_tie.shape}; {one.entity_tie.shape}"
            )
        (called if named.called else others).extend(found)
    yield from called or others  # "65 reactors": only beside "under construction" are they that
    yield from named_values(scene, place, quantity, tables)


def _best_tied(
    candidates: Sequence[Candidate], mention: Mention, steps: list[str]
) -> list[Candidate]:
    """Those that syntax ties closest; if it ties none, those that could agree by co-occurrence."""
    linked = [one for one in candidates if one.linked]
    linked = [one for one in linked if one.measure.needs] or linked
    if linked:
        close = _closest(linked, lambda one: one.number_tie)
        return _closest(close, lambda one: one.entity_tie)
    tied = [one for one in candidates if one.number_tie.tied]
    tied = _closest(tied, lambda one: one.number_tie)
    if _may_agree(tied, mention):
        return tied
    steps.append("nothing ties the number to a figure, and so round a number may agree by chance")
    return []


def _closest(candidates: Sequence[Candidate], tie: Callable[[Candidate], Tie]) -> list[Candidate]:
    """Those whose tie is at most one piece longer than the shortest."""
    shortest = min((tie(one).distance for one in candidates), default=0)
    return [one for one in candidates if tie(one).distance <= shortest + 1]


def _may_agree(tied: Sequence[Candidate], mention: Mention) -> bool:
    """True for one entity alone, if the number is telling or counts what is no people."""
    if len({one.entity.id for one in tied}) != 1:
        return False
    special = not any(PEOPLE in one.measure.nouns for one in tied)
    return _is_telling(mention) or (special and bool(mention.noun))


def _is_telling(mention: Mention) -> bool:
    """True if the number has digits enough not to agree by chance."""
    figures = {str(end.value.normalize()).replace(".", "").lstrip("-0") for end in mention.ends}
    mantissas = [figure.split("E")[0].rstrip("0") for figure in figures]
    return max(map(len, mantissas), default=0) >= TELLING_DIGITS


def _match(
    scene: Scene, quantity: Quantity, candidate: Candidate, bound: Bound, tables: Tables
) -> Match | None:
    measure, entity = candidate.measure, candidate.entity
    bound = before_war(scene, entity, tables) or bound
    about = None if measure.timeless else bound.period or LATEST
    stated = tables.rows(entity.id, measure.name, about)
    every = _in_scope(scene, measure.scoped, stated)
    if not every:
        return None
    chosen = choose_rows(every, measure.timeless, bound)
    bound = chosen.bound
    aside = len(every) - len(chosen.rows)
    return Match(
        quantity.mention,
        measure,
        chosen.rows,
        linked=candidate.linked,
        dated=bound.said or measure.timeless,
        period=bound.period,
        steps=(f"{measure.label}, {entity.label}: {len(chosen.rows)} rows, {aside} put aside",),
        bar=bar_of(scene, quantity.mention, measure, chosen) or bar_of_cut(stated),
        doubt=doubt_of(candidate, chosen),
        editions=editions_near(every, chosen.rows),
    )


def _in_scope(scene: Scene, scoped: bool, rows: Sequence[ReferenceRow]) -> tuple[ReferenceRow, ...]:
    """All rows; where the scope is a candidate or a party, those that the sentence names."""
    if not scoped:
        return tuple(rows)
    sentence = scene.clause.sentence
    said = scene.document.text[sentence.start : sentence.end]
    return tuple(row for row in rows if any(name and name in said for name in row.scope.split("|")))


def _choose(matches: Sequence[Match], quantity: Quantity) -> tuple[Match, Verdict]:
    """The match that agrees; else the one that is hardest to hold against the number."""
    judged = [(compare(match, quantity).verdict, match) for match in matches]
    for wanted in (Verdict.SUPPORTED, Verdict.UNCHECKED, Verdict.REVIEW):
        for verdict, match in judged:
            if verdict is wanted:
                return match, verdict
    return matches[0], judged[0][0]


def _passed_over(matches: Iterable[Match], chosen: Match) -> Iterator[str]:
    for match in matches:
        if match is not chosen:
            entity = match.rows[0].entity if match.rows else ""
            yield f"also considered: {match.measure.label} {entity}".rstrip()
