"""Reference rows, the measures they state, and their matches with mentions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.model.document import Period
from claimcheck.model.mention import Mention


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One figure of a reference table.

    `value` is the source's best figure, [low, high] the span where sources differ, all in `unit`
    (a Pint unit, a currency code, or "" for a count).  `valid` is the period the figure holds
    for; None if the source does not date it: such a row never refutes.  `asserted_by` names one
    side of a conflict whose claim this is, "" for an established figure.
    """

    table: str
    entity_id: str
    entity: str
    measure: str
    value: Decimal
    unit: str
    low: Decimal
    high: Decimal
    valid: Period | None
    scope: str
    vintage: str
    asserted_by: str
    source: str
    url: str
    retrieved: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of a table: how it is named in prose, and how far figures may differ.

    `label` is for messages.  `cues` are the words that name it, `blockers` those that narrow it to
    a part of the population or another quantity.  `tolerance` is relative, `tolerance_abs` in the
    rows' unit; the larger counts.
    """

    name: str
    label: str
    cues: tuple[str, ...] = ()
    blockers: tuple[str, ...] = ()
    tolerance: Decimal = Decimal("0.01")
    tolerance_abs: Decimal = Decimal(0)
    entity_types: tuple[str, ...] = ()
    timeless: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A mention and the rows it can be compared with.

    `rows` all state the same measure of the same entity for the period that the words bind.
    `linked` is set if the syntax ties number, measure and entity together, so that a difference
    may refute; `dated` if the period was said and not implied.  `others` are rows of other
    periods, scopes or sources that explain a difference ("stale").  `steps` tell how the match
    was made, for `claimcheck explain`.
    """

    mention: Mention
    measure: Measure
    rows: tuple[ReferenceRow, ...]
    linked: bool
    dated: bool
    period: Period | None = None
    others: tuple[ReferenceRow, ...] = ()
    steps: tuple[str, ...] = ()
