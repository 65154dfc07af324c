"""A row of a reference table as the report shows it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.equations.wording import say_interval, say_value
from claimcheck.interval import Interval
from claimcheck.model import Evidence, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.evidence import say_period

WEB = ("http://", "https://")
FIGURES = 6  # significant figures of a recorded value


class Source(NamedTuple):
    """A row: what it states of whom and when, and the facts that say where it comes from.

    `facts` are labels and values, empty ones left out; `url` is "" unless it leads to the web.
    """

    entity: str
    measure: str
    figure: str
    facts: tuple[tuple[str, str], ...]
    url: str


def sources_of(evidence: tuple[Evidence, ...]) -> Iterator[Source]:
    """Each row of the evidence, once."""
    rows = dict.fromkeys(item.row for item in evidence if item.row is not None)
    return (_source(row) for row in rows)


def _source(row: ReferenceRow) -> Source:
    return Source(
        row.entity,
        row.measure.replace("_", " "),
        say_value(Fraction(row.value), row.unit, FIGURES),
        tuple((label, value) for label, value in _facts(row) if value),
        row.url if row.url.lower().startswith(WEB) else "",
    )


def _facts(row: ReferenceRow) -> Iterator[tuple[str, str]]:
    yield "for", say_period(row.valid) if row.valid is not None else "no date given"
    if row.low != row.high:
        yield "sources differ", say_interval(Interval.of(row.low, row.high), row.unit, FIGURES)
    yield "scope", row.scope
    yield "claimed by", row.asserted_by
    yield "source", ", ".join(part for part in (row.source, row.vintage) if part)
    yield "retrieved", row.retrieved
    yield "note", row.note
    yield "revised", "superseded by a later row" if row.superseded else ""
    yield "table", row.table
