"""Which column of a sheet names, which dates, which says what is measured."""

from collections.abc import Mapping, Sequence

from claimcheck.errors import did_you_mean
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.layout.columns import Column
from claimcheck.tables.layout.heads import read_head
from claimcheck.tables.layout.units import unit_said
from claimcheck.tables.layout.values import Said
from claimcheck.tables.layout.words import HeadWords, families, head_words
from claimcheck.tables.sheet import Record, Sheet

ACROSS = "entities"  # what Said.heads says where the names stand in the head
_FIELDS = ("scope", "source", "url", "note")
_FIXED = ("low", "high", "vintage", "asserted_by", "retrieved")


class Roles(NamedTuple):
    """The columns that say what a figure is of; None or empty where there is none."""

    entity: int | None
    periods: tuple[int, ...]
    measure: int | None
    unit: int | None
    fields: Mapping[str, int]
    scoped: bool
    across: bool
    reasons: tuple[str, ...]

    @property
    def taken(self) -> frozenset[int]:
        """The places of all of them."""
        one = (self.entity, self.measure, self.unit)
        return frozenset((*self.periods, *self.fields.values(), *(p for p in one if p is not None)))


def find_roles(
    sheet: Sheet, said: Said, columns: Sequence[Column], records: Sequence[Record]
) -> Roles:
    """The roles of the columns, those said first.  Raises TableError for a column not there."""
    words = head_words()
    unit = _unit_column(columns, words)
    fields = _fields(columns, words)
    periods = _periods(sheet, said, columns, words)
    free = [one for one in columns if one.place not in {*periods, *fields.values(), unit}]
    across = said.heads == ACROSS or (not said.heads and _is_across(free))
    measure = _measure_column(free, words, across)
    entity, why = _entity(sheet, said, [one for one in free if one.place != measure], across)
    roles = Roles(entity, periods, measure, unit, fields, False, across, why)
    return _told_apart(roles, columns, records)


def place_of(sheet: Sheet, name: str, columns: Sequence[Column]) -> int:
    """The place of a column by its head, case aside.  Raises TableError if there is none."""
    heads = {one.head.lower(): one.place for one in columns}
    labels = {one.plain: one.place for one in reversed(columns)}
    place = heads.get(name.lower(), labels.get(name.lower()))
    if place is None:
        hint = did_you_mean(name, [one.head for one in columns])
        raise sheet.place.error(f"has no column {name!r}", hint=hint)
    return place


def _unit_column(columns: Sequence[Column], words: HeadWords) -> int | None:
    """The column of units: its head says so, and its cells are some."""
    for one in columns:
        if one.plain in words.unit and one.is_names and any(map(unit_said, one.texts)):
            return one.place
    return None


def _fields(columns: Sequence[Column], words: HeadWords) -> dict[str, int]:
    """Columns that fill a field of every row: scope, source, link, note and the like."""
    found: dict[str, int] = {}
    for one in columns:
        for field in _FIELDS:
            if one.plain in getattr(words, field) and not one.is_figures:
                found.setdefault(field, one.place)
        if one.head in _FIXED:
            found.setdefault(one.head, one.place)
    return found


def _periods(
    sheet: Sheet, said: Said, columns: Sequence[Column], words: HeadWords
) -> tuple[int, ...]:
    """The column that dates the records, with one of quarters or months beside a year."""
    if said.period:
        first = place_of(sheet, said.period, columns)
    else:
        named = [one for one in columns if one.plain in words.period and one.is_dates]
        clear = [one for one in columns if one.is_dates and not one.is_figures]
        clear = [one for one in clear if words.beginnings.isdisjoint(one.plain.split())]
        if not named and not clear:
            return ()
        first = (named or clear)[0].place
    parts = (
        one.place
        for one in columns
        if one.place != first and one.plain in ("quarter", "month") and one.parts == one.filled > 0
    )
    whole = columns[first].is_figures
    return (first, *((place,) if whole and (place := next(parts, None)) is not None else ()))


def _measure_column(free: Sequence[Column], words: HeadWords, across: bool) -> int | None:
    """The column that says what is measured; the first of words where names stand in the head."""
    named = [one.place for one in free if one.plain in words.measure and one.is_names]
    worded = [one.place for one in free if one.is_names and not one.is_remarks]
    first = across or _is_of_one_thing(free)
    return next(iter(named or (worded if first else [])), None)


def _is_of_one_thing(free: Sequence[Column]) -> bool:
    """True where the only words say what is measured, and the heads when: accounts of one body."""
    worded = [one for one in free if one.is_names]
    dated = any(one.read.dated for one in free if one.is_figures)
    return dated and len(worded) == 1 and _tells_measures(worded[0])


def _is_across(free: Sequence[Column]) -> bool:
    """True where the first column says what is measured and the heads name: a table on its side."""
    worded = [one for one in free if one.is_names]
    figures = [one for one in free if one.is_figures]
    if not worded or len(figures) < 2 or worded[0].place != min(one.place for one in free):
        return False
    if any(one.read.dated or _is_measure(one.head) for one in figures):
        return False
    return _tells_measures(worded[0])


def _tells_measures(column: Column) -> bool:
    """True if half of the cells or more state what is measured."""
    return 2 * sum(map(_is_measure, column.texts)) >= len(column.texts)


def _is_measure(text: str) -> bool:
    """True for words that state what is measured: with a unit, or known to."""
    head = read_head(text)
    last = head.label.lower().split(" ")[-1]
    return head.unit is not None or last in families() or head.label.lower() in families()


def _entity(
    sheet: Sheet, said: Said, free: Sequence[Column], across: bool
) -> tuple[int | None, tuple[str, ...]]:
    """The column of names and why it is that; None where there is none."""
    if said.entity:
        return place_of(sheet, said.entity, free), ()
    named = [one for one in free if one.is_names and not one.is_identifier]
    if across or not named:
        return None, ()
    best = max(named, key=lambda one: (_likeness(one), -one.place))
    if _likeness(best) < 0 and said.about:
        return None, ()
    others = [one.head for one in named if one is not best and _likeness(one) >= 0]
    beside = f", not {', '.join(map(repr, others))}" if others else ""
    return best.place, (f"the names are those of column {best.head!r}{beside}",)


def _likeness(column: Column) -> int:
    """How much a column of words looks like one of names."""
    words = head_words()
    plain = column.plain.removesuffix(" name").removesuffix("s")
    score = 4 * (column.plain in words.entity or plain in words.entity)
    score += 2 * any(word in words.entity for word in column.plain.split())
    return score - 3 * column.is_codes - 5 * column.is_remarks - 3 * (column.plain in words.note)


def _told_apart(roles: Roles, columns: Sequence[Column], records: Sequence[Record]) -> Roles:
    """With the column as scope without which several records would state the same."""
    keys = [p for p in (roles.entity, roles.measure, *roles.periods) if p is not None]
    keys += [roles.fields["scope"]] if "scope" in roles.fields else []
    if roles.across or _differ(records, keys):
        return roles
    words = head_words()
    for one in columns:
        fitting = one.is_names and not one.is_remarks and one.place not in roles.taken
        if fitting and _differ(records, [*keys, one.place]):
            status = {text.lower() for text in one.texts} <= words.status
            why = f"column {one.head!r} tells records of one name and period apart"
            fields = {**roles.fields, "scope": one.place}
            return roles._replace(fields=fields, scoped=not status, reasons=(*roles.reasons, why))
    return roles


def _differ(records: Sequence[Record], places: Sequence[int]) -> bool:
    """True if no two records agree in all these places."""
    seen = {tuple(str(record.cells[place]) for place in places) for record in records}
    return len(seen) == len(records)
