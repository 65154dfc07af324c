"""Who comes first: the values of a measure over all entities of a type, year by year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from claimcheck.model import Measure, ReferenceRow
from claimcheck.tables.entity import Entity

Year = int | None
Pairs = Sequence[tuple[str, Decimal]]
FIRST_YEAR = 2000  # ranks are asked of this century


def best_values(rows: Iterable[ReferenceRow]) -> dict[Year, list[tuple[str, Decimal]]]:
    """Entity ids and best values by year, largest first; undated rows stand under None.

    Of several rows for one entity and year the first counts.
    """
    years: dict[Year, dict[str, Decimal]] = {}
    for row in rows:
        if row.superseded:
            continue
        year = row.valid.year if row.valid is not None else None
        years.setdefault(year, {}).setdefault(row.entity_id, row.value)
    return {
        year: sorted(values.items(), key=lambda pair: (-pair[1], pair[0]))
        for year, values in years.items()
    }


def rank_measures(
    measures: Iterable[Measure],
    entities: Mapping[str, Entity],
    rows: Callable[[str, str], Sequence[ReferenceRow]],
) -> dict[str, dict[Year, list[tuple[str, Decimal]]]]:
    """The rankings of every measure whose table is complete over a type."""
    found = {}
    for measure in measures:
        if not measure.complete or not (measure.superlatives or measure.superlatives_least):
            continue
        ranked = [one.id for one in entities.values() if is_ranked(measure, one)]
        every = (row for one in ranked for row in rows(one, measure.name))
        found[measure.name] = _full(best_values(_undated(every) if measure.timeless else every))
    return found


def _full(years: dict[Year, list[tuple[str, Decimal]]]) -> dict[Year, list[tuple[str, Decimal]]]:
    """The late years for which most have a figure."""
    least = 0.8 * max((len(pairs) for pairs in years.values()), default=0)
    return {
        year: pairs
        for year, pairs in years.items()
        if len(pairs) >= least and (year is None or year >= FIRST_YEAR)
    }


def _undated(rows: Iterable[ReferenceRow]) -> Iterable[ReferenceRow]:
    return (row._replace(valid=None) for row in rows)


def is_ranked(measure: Measure, entity: Entity) -> bool:
    """True if the measure's table is complete over the entity's type, or type and sort."""
    return entity.type in measure.complete or f"{entity.type}:{entity.sort}" in measure.complete
