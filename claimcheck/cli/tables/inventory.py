"""What each table in force holds, in a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from claimcheck.cli.tables.force import Force
from claimcheck.cli.tables.opened import package_at, understood_in
from claimcheck.model import Period
from claimcheck.report.wording import shown
from claimcheck.tables.evidence import say_period
from claimcheck.tables.rates import NAME
from claimcheck.tables.shipped import root
from claimcheck.tables.understanding import Understood

MOST_MEASURES = 6  # of a table that are named


def inventory_lines(force: Force) -> Iterator[str]:
    """A line a table, those of a package below its path.  Raises TableError."""
    if force.shipped:
        yield from _lines(root(), "shipped with claimcheck")
    for source in force.sources:
        if str(source) == NAME:
            yield f"{NAME}: daily exchange rates of the European Central Bank"
        else:
            yield from _lines(source, str(source))
    if not force.sources:
        yield "no tables of your own; add one with: claimcheck tables add FILE"


def _lines(source: str | Path, title: str) -> Iterator[str]:
    yield f"{shown(title)}:"
    for understood in understood_in(package_at(source)):
        yield f"  {_told(understood)}"


def _told(understood: Understood) -> str:
    """The name of a table, its figures, names and periods, and its first measures."""
    names: set[str] = set()
    measures: dict[str, str] = {}
    first: Period | None = None
    last: Period | None = None
    figures = 0
    for row, _ in understood.rows():
        figures += 1
        names.add(row.entity_id)
        measures.setdefault(row.measure, row.unit)
        if row.valid is not None:
            first = row.valid if first is None else min(first, row.valid)
            last = row.valid if last is None else max(last, row.valid)
    span = _span(first, last)
    made = {**understood.declared, **understood.measures(measures)}
    labels = sorted(made[name].label if name in made else name for name in measures)
    more = ", …" if len(labels) > MOST_MEASURES else ""
    told = ", ".join(map(shown, labels[:MOST_MEASURES]))
    sheet = shown(understood.sheet.name)
    return f"{sheet}: {figures:,} figures of {len(names):,} names, {span}: {told}{more}"


def _span(first: Period | None, last: Period | None) -> str:
    if first is None or last is None:
        return "undated"
    begin, end = say_period(first), say_period(last)
    return begin if begin == end else f"{begin} to {end}"
