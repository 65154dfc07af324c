"""Records of a table, whatever file they come from → reference rows, entities and names."""

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from claimcheck.errors import TableError
from claimcheck.model import Measure, Period, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.entity import Entity, Name

ROW_COLUMNS = (
    "entity_id", "entity", "measure", "value", "unit", "low", "high", "valid_from", "valid_to",
    "year", "scope", "vintage", "asserted_by", "source", "url", "retrieved", "note",
)  # fmt: skip
FOREVER = datetime.date.max
LARGEST = 400  # powers of ten, either way: beyond, arithmetic would take its time


class TableData(NamedTuple):
    """Everything one source states: entities, names, measures, rows, and nouns for types."""

    entities: dict[str, Entity]
    names: list[Name]
    measures: dict[str, Measure]
    heads: dict[str, tuple[str, ...]]
    rows: list[ReferenceRow]


class Place(NamedTuple):
    """Where a record stands, for messages; `column` where one cell of it is meant."""

    file: str
    line: int | None = None
    column: str = ""

    def error(self, message: str, hint: str = "") -> TableError:
        """The TableError that names this place."""
        told = f"column {self.column!r}: {message}" if self.column else message
        return TableError(told, file=self.file, line=self.line, hint=hint)


def row_of(record: Mapping[str, str], table: str, place: Place) -> ReferenceRow:
    """The reference row of one record.

    Raises TableError for a missing column, a value that is no number, a bad date, crossed bounds.
    """
    for needed in ("measure", "value"):
        if not record.get(needed):
            raise place.error(f"no {needed}", hint=f"fill the column {needed!r}")
    entity_id = _told(record, "entity_id") or _told(record, "entity")
    if not entity_id:
        raise place.error("no entity", hint="fill the column 'entity_id' or 'entity'")
    value = _number(record["value"], "value", place)
    low = _bound(record, "low", value, place)
    high = _bound(record, "high", value, place)
    if low > high:
        raise place.error(f"low {low} is above high {high}", hint="swap them")
    return ReferenceRow(
        table=table,
        entity_id=entity_id,
        entity=_told(record, "entity", entity_id),
        measure=record["measure"],
        value=value,
        unit=_told(record, "unit"),
        low=low,
        high=high,
        valid=_period(record, place),
        scope=_told(record, "scope"),
        vintage=_told(record, "vintage"),
        asserted_by=_told(record, "asserted_by"),
        source=_told(record, "source", place.file),
        url=_told(record, "url"),
        retrieved=_told(record, "retrieved"),
        note=record.get("note") or "",
    )


def _told(record: Mapping[str, str], column: str, otherwise: str = "") -> str:
    return record.get(column) or otherwise


def _bound(record: Mapping[str, str], column: str, value: Decimal, place: Place) -> Decimal:
    return _number(record[column], column, place) if record.get(column) else value


def check_keys(rows: Iterable[tuple[ReferenceRow, Place]]) -> None:
    """Raises TableError where two rows state the same figure of the same source."""
    seen: dict[tuple[object, ...], Place] = {}
    for row, place in rows:
        key = (row.entity_id, row.measure, row.scope, row.valid, row.source, row.asserted_by)
        if key in seen:
            raise place.error(
                f"a second {row.measure} of {row.entity_id} for the same period and source",
                hint=f"the first stands in line {seen[key].line}",
            )
        seen[key] = place


def entity_of(record: Mapping[str, str]) -> tuple[Entity, list[Name]]:
    """The entity of one record of entities.csv, and its names."""
    doubtful = frozenset(_parts(record.get("ambiguous")))
    entity = Entity(
        record["entity_id"],
        record.get("type") or "other",
        record["name"],
        tuple(_parts(record.get("part_of"))),
        tuple(_parts(record.get("context"))),
        record.get("note") or "" if record.get("type") == "plant" else "",
    )
    named = dict.fromkeys([record["name"], *_parts(record.get("aliases"))])
    demonyms = dict.fromkeys(_parts(record.get("demonyms")))
    names = [Name(one, entity.id, False, one in doubtful) for one in named]
    names += [Name(one, entity.id, True, one in doubtful) for one in demonyms if one not in named]
    return entity, names


def invented_measure(name: str, unit: str) -> Measure:
    """The measure of a name that nobody declares: its words are its cue."""
    words = name.replace("_", " ").lower()
    return Measure(name, words, cues=(words,), unit=unit)


def _parts(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split("|") if part.strip()]


def _number(text: str, column: str, place: Place) -> Decimal:
    try:
        number = Decimal(str(text).strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > LARGEST:
        hint = "write digits with a decimal point, no separators"
        raise place.error(f"{column} {text!r} is not a number", hint=hint)
    return number


def _period(record: Mapping[str, str], place: Place) -> Period | None:
    first, last = record.get("valid_from") or record.get("year"), record.get("valid_to")
    try:
        period = _span(str(first or ""), last or "", bool(record.get("valid_from")))
    except ValueError:
        hint = "write 2024, 2024-03 or 2024-03-18"
        raise place.error(f"bad date {first!r} or {last!r}", hint=hint) from None
    if period is not None and period.last < period.first:
        raise place.error(f"the period ends before it begins: {first}, {last}", hint="swap them")
    return period


@lru_cache(maxsize=4096)
def _span(first: str, last: str, lasting: bool) -> Period | None:
    """From the first day of one to the last of the other; `lasting` if without an end it goes on.

    Raises ValueError for what is no date.
    """
    if not first:
        return Period(datetime.date.min, Period.parse(last).last) if last else None
    start = Period.parse(first)
    if last:
        return Period(start.first, Period.parse(last).last)
    return Period(start.first, FOREVER) if lasting else start
