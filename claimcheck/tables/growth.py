"""Growth between two years, derived from the rows of both: v1 ÷ v0 − 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from claimcheck.model import Match, Measure, Period, Quantity, ReferenceRow
from claimcheck.tables.candidates import has_rows
from claimcheck.tables.cues import Role
from claimcheck.tables.entity import Entity
from claimcheck.tables.grammar import grammar
from claimcheck.tables.linking import tie_entity
from claimcheck.tables.number_ties import Words
from claimcheck.tables.pieces import PieceKind
from claimcheck.tables.recipes import base_of_growth
from claimcheck.tables.scene import Scene
from claimcheck.tables.store import Tables

HUNDRED = 100
PLACES = 2  # decimals of a percentage


def find_growth(scene: Scene, number: int, quantity: Quantity, tables: Tables) -> Iterator[Match]:
    """Matches of a percentage that says how a measure changed between two years it names."""
    if quantity.unit.dimension != "percent":
        return
    falls = _direction(scene, number)
    years = _years(scene)
    if falls is None or years is None:
        return
    for measure in tables.measures.values():
        if base_of_growth(measure):
            yield from _of_measure(scene, number, quantity, (measure, years, falls), tables)


def _direction(scene: Scene, number: int) -> bool | None:
    """True for a fall, False for a rise; None if the words before the number say neither."""
    words = grammar()
    for piece in reversed(scene.clause.pieces[max(0, number - 5) : number]):
        if piece.word in words.rises:
            return False
        if piece.word in words.falls:
            return True
    return None


def _years(scene: Scene) -> tuple[int, int] | None:
    """The two years of the sentence, in order; None if it names fewer or more."""
    years: set[int] = set()
    for piece in scene.clause.pieces:
        moment = piece.mention.moment if piece.mention is not None else None
        if piece.kind is PieceKind.DATE and moment is not None and moment.year:
            years |= {moment.year, moment.last_year or moment.year}
    first, *rest = sorted(years) or [0]
    return (first, rest[0]) if len(rest) == 1 else None


def _of_measure(
    scene: Scene,
    number: int,
    quantity: Quantity,
    claim: tuple[Measure, tuple[int, int], bool],
    tables: Tables,
) -> Iterator[Match]:
    measure, years, falls = claim
    base = tables.measures[base_of_growth(measure)]
    cues = scene.cues.get(base.name, {}).get(Role.CUE, [])
    for place in scene.names:
        sighting = scene.clause.pieces[place].sighting
        fitting = [one for one in scene.entities(place) if has_rows(one, base, tables)]
        if sighting is None or not sighting.certain or len(fitting) != 1:
            continue
        if not any(_ties(scene, place, cue, number) for cue in cues):
            continue
        rows = tuple(_rows(fitting[0], measure, base, (years, falls), tables))
        if rows:
            yield Match(
                quantity.mention,
                measure,
                rows,
                linked=True,
                dated=True,
                period=rows[0].valid,
                steps=(f"{measure.label} of {fitting[0].label}, {years[0]} to {years[1]}",),
            )


def _ties(scene: Scene, name: int, cue: Words, number: int) -> bool:
    return cue.last < number and tie_entity(scene.clause, name, cue, number).tied


def _rows(
    entity: Entity,
    measure: Measure,
    base: Measure,
    claim: tuple[tuple[int, int], bool],
    tables: Tables,
) -> Iterator[ReferenceRow]:
    """A derived row for each source that has both years."""
    (first, last), falls = claim
    rows = [row for row in tables.rows(entity.id, base.name) if row.valid and not row.superseded]
    before = [row for row in rows if row.valid == Period.of_year(first)]
    after = [row for row in rows if row.valid == Period.of_year(last)]
    for old in before:
        for new in after:
            if old.source == new.source and old.scope == new.scope and old.value:
                yield _row(measure, old, new, falls)


def _row(measure: Measure, old: ReferenceRow, new: ReferenceRow, falls: bool) -> ReferenceRow:
    growth = (Fraction(new.value) / Fraction(old.value) - 1) * HUNDRED
    change = -growth if falls else growth
    value = Decimal(round(change * 10**PLACES)).scaleb(-PLACES)
    period = Period(
        old.valid.first if old.valid else Period.of_year(1).first,
        new.valid.last if new.valid else Period.of_year(1).last,
    )
    note = f"{new.value:,f} ÷ {old.value:,f} − 1"
    return new._replace(measure=measure.name, unit="percent", value=value, low=value, high=value,
        valid=period, note=note,
    )  # fmt: skip
