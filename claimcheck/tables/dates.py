"""Dates that a sentence gives to an event which a table dates: "invaded Ukraine in 2022"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import Kind, Match, Measure, Mention, Moment, Period, ReferenceRow
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables

REACH = 8  # pieces between an event and its date
LONGEST_LEAD = 4  # pieces between an event and the date it is given
SERIES = 3  # rows beyond which a name is that of a series: another one may be meant
_LEADS = frozenset({"in", "on", "of", ",", "("})
_APART = frozenset({";", "since", "after", "before", "until", "from", "anniversary", "than", "by"})
_DATES = frozenset({Kind.DATE, Kind.YEAR})


def find_dates(scene: Scene, tables: Tables) -> Iterator[Match]:
    """A match for every date in or beside the name of an event with a dated row."""
    yield from _dates_in_names(scene, tables)
    for place, piece in enumerate(scene.clause.pieces):
        moment = piece.mention.moment if piece.mention is not None else None
        if piece.kind is PieceKind.DATE and piece.mention and moment and moment.year:
            match = _nearest_event(scene, place, piece.mention, tables)
            if match is not None:
                yield match


def _dates_in_names(scene: Scene, tables: Tables) -> Iterator[Match]:
    """ "The September 11 attacks", "Euro 2004": the name itself says when."""
    dates = [one for one in scene.clause.sentence.mentions if one.kind in _DATES and one.moment]
    for name in scene.names if dates else ():
        piece = scene.clause.pieces[name]
        if piece.sighting is None or not piece.sighting.certain:
            continue
        for mention in dates:
            if piece.start <= mention.start and mention.end <= piece.end:
                yield from _named_date(mention, piece.sighting.entities, tables)


def _named_date(mention: Mention, entities: Sequence[Entity], tables: Tables) -> Iterator[Match]:
    for entity in entities:
        for measure in event_measures(tables):
            if entity.type not in measure.entity_types:
                continue
            rows = [
                row for row in tables.rows(entity.id, measure.name) if agrees(mention.moment, row)
            ]
            if rows:
                step = f"a date in the name of {entity.label}"
                yield _made(mention, measure, rows, step)
                return


def _made(
    mention: Mention, measure: Measure, rows: Sequence[ReferenceRow], step: str, doubt: str = ""
) -> Match:
    return Match(
        mention,
        measure,
        tuple(rows),
        linked=True,
        dated=True,
        period=rows[0].valid,
        steps=(step,),
        doubt=doubt,
    )


def _nearest_event(scene: Scene, place: int, mention: Mention, tables: Tables) -> Match | None:
    for name in sorted(scene.names, key=lambda name: abs(name - place)):
        if abs(name - place) > REACH or _is_apart(scene, name, place):
            continue
        for entity in scene.entities(name):
            match = _match(scene, (name, place), mention, entity, tables)
            if match is not None:
                return match
    return None


def _is_apart(scene: Scene, name: int, place: int) -> bool:
    first, last = sorted((name, place))
    between = scene.clause.pieces[first + 1 : last]
    return any(p.word in _APART or p.kind is PieceKind.DATE for p in between)


def _match(
    scene: Scene, places: tuple[int, int], mention: Mention, entity: Entity, tables: Tables
) -> Match | None:
    """The date with the rows that it agrees with, or else with those that it claims to tell."""
    dated = _dated(entity, tables)
    if dated is None:
        return None
    measure, rows = dated
    step = f"a date beside {entity.label}"
    told = _ends_told(scene, places, rows)
    meant = told or rows
    agreeing = [row for row in meant if _bounds(mention.moment, row)]
    if agreeing:
        tied = is_adjacent(scene, *places) or _leads_in(scene, *places)
        return _made(mention, measure, agreeing, step) if tied else None
    if not _is_claimed(scene, places, bool(told)) or not _differs(mention.moment, meant):
        return None
    return _made(mention, measure, meant, step, _doubt(scene, places, bool(told)))


def _dated(entity: Entity, tables: Tables) -> tuple[Measure, Sequence[ReferenceRow]] | None:
    """The measure that says when the entity happened, and its rows."""
    for measure in event_measures(tables):
        rows = tables.rows(entity.id, measure.name)
        if rows and entity.type in measure.entity_types:
            return measure, rows
    return None


def _is_claimed(scene: Scene, places: tuple[int, int], told: bool) -> bool:
    """True if the date stands right before the name, or behind it with nothing else to be of."""
    name, place = places
    if place == name - 1:
        return True
    return is_adjacent(scene, name, place) and (told or _is_direct(scene, name, place))


def _ends_told(
    scene: Scene, places: tuple[int, int], rows: Sequence[ReferenceRow]
) -> tuple[ReferenceRow, ...]:
    """The end of what lasted years that a verb tells: "began", "ended"; nothing without one."""
    first, last = sorted(places)
    words = {piece.word for piece in scene.clause.pieces[first + 1 : last]}
    began, ended = grammar().beginnings & words, grammar().endings & words
    lasting = [row for row in rows if row.valid and row.valid.first != row.valid.last]
    if bool(began) is bool(ended) or len(lasting) < len(rows):
        return ()
    return tuple(_end_of(row, bool(ended)) for row in rows)


def _end_of(row: ReferenceRow, ended: bool) -> ReferenceRow:
    if row.valid is None:
        return row
    day = row.valid.last if ended else row.valid.first
    return row._replace(valid=Period(day, day))


def _bounds(moment: Moment | None, row: ReferenceRow) -> bool:
    """True if a date fits the row and, for what lasted years, is its first or last one.

    "In 1943, during the war" is not checked by its dates.
    """
    if moment is None or row.valid is None or not agrees(moment, row):
        return False
    first, last = row.valid.first.year, row.valid.last.year
    if moment.last_year is not None and moment.last_year != moment.year:
        return (moment.year, moment.last_year) == (first, last)
    return moment.year in (first, last)


def _differs(moment: Moment | None, rows: Sequence[ReferenceRow]) -> bool:
    """True if no row can be meant: a few rows, each of a single day or year, and none fits.

    A treaty is agreed, signed and comes into force, and a war is named by any of its years.
    """
    if moment is None or len(rows) > SERIES or moment.last_year not in (None, moment.year):
        return False
    return not any(_may_be(moment, row) for row in rows)


def _may_be(moment: Moment, row: ReferenceRow) -> bool:
    if row.valid is None or row.valid.first.year != row.valid.last.year:
        return True
    return row.valid.first.year == moment.year and _is_vague(row.valid)


def _doubt(scene: Scene, places: tuple[int, int], told: bool) -> str:
    """Why a date that does not fit is only asked about: an invasion or an election comes again."""
    name, place = places
    sighting = scene.clause.pieces[name].sighting
    unsure = sighting is None or not sighting.certain or len(sighting.entities) > 1
    if unsure or (not told and _says(scene, name, grammar().recurrent)):
        return "another event of that name may be meant"
    if place == name - 1:
        whole = ends_name(scene, name + 1)
        return "" if whole else "the year may belong to what follows the name"
    return (
        "" if told or _is_direct(scene, name, place) else "the year may be that of something else"
    )


def _says(scene: Scene, name: int, words: frozenset[str]) -> bool:
    piece = scene.clause.pieces[name]
    said = scene.document.text[piece.start : piece.end].lower().split()
    return any(word.rstrip("s") in words for word in said)


def _is_direct(scene: Scene, name: int, place: int) -> bool:
    """True for "the disaster of 1986", "took place in 1986" and "after the disaster in 1986".

    Not for "an inquiry into the disaster in 2016", nor for what is held or kept for years.
    """
    between = [piece.word for piece in scene.clause.pieces[name + 1 : place]]
    if between[-1:] in (["of"], ["("]) or len(between) > 1:
        return True
    before = [p.word for p in scene.clause.pieces[:name] if p.word not in ("the", "a", "an")]
    free = not before or before[-1] in grammar().moments
    return bool(between) and free and not _says(scene, name, grammar().standing)


def ends_name(scene: Scene, place: int) -> bool:
    """True unless a further noun stands at the place: "the 1997 Titanic disaster | film"."""
    if place >= len(scene.clause.pieces):
        return True
    piece, words = scene.clause.pieces[place], grammar()
    closed = words.prepositions | words.copulas | words.has | words.breakers | words.relatives
    verb = piece.word.endswith("ed") or piece.word in words.happening
    return piece.kind is PieceKind.MARK or verb or piece.word in (closed | {"and", "or", "'s"})


def event_measures(tables: Tables) -> Iterator[Measure]:
    """The measures that say when something happened and whose cue is the name of the event."""
    return (one for one in tables.measures.values() if one.dated_event and not one.cues)


def is_adjacent(scene: Scene, name: int, place: int) -> bool:
    """True for "the sinking of the Titanic in 1912", "took place on" and "(1912)" behind it."""
    between = [piece.word for piece in scene.clause.pieces[name + 1 : place]]
    if not between:
        return name + 1 == place
    if between[-1] not in _LEADS or len(between) > LONGEST_LEAD:
        return False
    told = between[1:-1] if between[0] == "," and len(between) > 2 else between[:-1]
    happening = grammar().happening | grammar().beginnings | grammar().endings
    return len(between) == 1 or (bool(told) and happening.issuperset(told))


def _leads_in(scene: Scene, name: int, place: int) -> bool:
    """True for "the 1989 Hillsborough disaster" and "In 1989, the Berlin Wall fell"."""
    between = [piece.word for piece in scene.clause.pieces[place + 1 : name]]
    opening = place <= 2 and between[:1] == [","]
    return place < name and (not between or (opening and between[1:] in ([], ["the"])))


def agrees(moment: Moment | None, row: ReferenceRow) -> bool:
    """True if all that a date says fits the days of a row; without a year, day and month do."""
    if moment is None or row.valid is None:
        return False
    if moment.year is None:
        said = (moment.month, moment.day)
        return row.valid.first == row.valid.last and said == (
            row.valid.first.month,
            row.valid.first.day,
        )
    if moment.month is not None and _is_vague(row.valid):
        return False
    return _period(moment).overlaps(row.valid) and _same_parts(moment, row.valid)


def _is_vague(valid: Period) -> bool:
    """True for a row that knows a year and no day."""
    return valid == Period.of_year(valid.first.year)


def _period(moment: Moment) -> Period:
    year = moment.year or 1
    return Period(Period.of_year(year).first, Period.of_year(moment.last_year or year).last)


def _same_parts(moment: Moment, valid: Period) -> bool:
    if valid.first.year != valid.last.year:
        return True
    if moment.month is not None and not valid.first.month <= moment.month <= valid.last.month:
        return False
    if moment.day is None or valid.first.month != valid.last.month:
        return True
    return valid.first.day <= moment.day <= valid.last.day
