"""What a table of one's own is understood to say: which column is what, and why."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from claimcheck.model import Period
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.days import DayOrder

ONE = Decimal(1)
EVERY = "*"  # names all measures of a table where a column could stand


class Dated(NamedTuple):
    """A period and how the table calls it; `label` is "" where the days say as much."""

    period: Period
    label: str = ""


class UnitSaid(NamedTuple):
    """A unit as prose and heads write it: figures times `scale` are in `unit`.

    `noun` is what a scale word counts ("million people").
    """

    unit: str
    scale: Decimal = ONE
    noun: str = ""


class Head(NamedTuple):
    """The head of a column taken apart; `unit` is None where it names none."""

    label: str
    unit: UnitSaid | None = None
    dated: Dated | None = None
    scope: str = ""
    note: str = ""


class ValueColumn(NamedTuple):
    """A column of figures; what it leaves "" or None stands in another column of the record.

    `step` is the finest decimal written, in the unit of the rows.
    """

    place: int
    measure: str
    entity: str
    dated: Dated | None
    scope: str
    unit: UnitSaid
    step: Decimal = ONE


class Said(NamedTuple):
    """What the user, or a descriptor, says of a table; what is empty is to be inferred.

    `about` names what the whole table is about, `kind` what each entity is ("department"); `heads`
    is "entities" where the names stand in the head.  `units` and `measures` are by column, or by
    "*" for all; a measure's keys are those of measures.toml.
    """

    entity: str = ""
    about: str = ""
    kind: str = ""
    period: str = ""
    date: str = ""
    heads: str = ""
    units: Mapping[str, str] = {}
    measures: Mapping[str, Mapping[str, Any]] = {}
    source: str = ""
    retrieved: str = ""


class Layout(NamedTuple):
    """Which column of a sheet is what; places count from 0, None where no column is that.

    `table` sets its measures apart from those of other tables.  `about` is the entity of records
    without one, and of totals.  `periods` are the columns that together date a record, `yearly` is
    set if they are years.  `labels`, `units`, `nouns` and `declared` tell of each measure by its
    name what it is called, its unit, what it counts, and the keys of measures.toml.  `fields` are
    further columns by the field of a row that they fill.  `scoped` is set if prose must name the
    scope.  `reasons` tell what was guessed and why.
    """

    table: str
    columns: tuple[str, ...]
    entity: int | None
    about: str
    kind: str
    periods: tuple[int, ...]
    date: Dated | None
    order: DayOrder | None
    fiscal: bool
    measure: int | None
    unit: int | None
    fields: Mapping[str, int]
    values: tuple[ValueColumn, ...]
    labels: Mapping[str, str]
    units: Mapping[str, UnitSaid]
    nouns: Mapping[str, str]
    declared: Mapping[str, Mapping[str, Any]]
    scoped: bool
    source: str
    retrieved: str
    yearly: bool
    reasons: tuple[str, ...]
