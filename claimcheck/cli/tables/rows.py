"""What the tables state of an entity, a line a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import islice

from claimcheck.cli.tables.force import Force
from claimcheck.cli.tables.opened import package_at, understood_in
from claimcheck.errors import TableError, did_you_mean
from claimcheck.model import Measure, Period, ReferenceRow
from claimcheck.report.wording import shown
from claimcheck.tables import load_tables
from claimcheck.tables.compiled import CompiledTables
from claimcheck.tables.evidence import say_row, say_source
from claimcheck.tables.rates import NAME
from claimcheck.tables.shipped import compiled_path

_UNDATED = Period.of_year(1)
MOST_ROWS = 100_000  # of a table whose names are compared
CLOSE_NAMES = 3  # that are suggested


def row_lines(force: Force, entity: str, measure: str) -> Iterator[str]:
    """The rows of an entity, by measure and period; those of a measure if it is not "".

    Raises TableError for a name or a measure that no table has, with the closest ones.
    """
    tables = load_tables(force.sources, shipped=force.shipped)
    entity_id = tables.gazetteer.named(entity)
    if entity_id is None:
        raise TableError(f"no table has {entity!r}", hint=_names_like(entity, force))
    stated = {
        one.label: (one, rows)
        for one in tables.measures.values()
        if (rows := tables.rows(entity_id, one.name))
    }
    if not stated:
        raise TableError(f"no table states a figure of {entity!r}")
    for label in _chosen(measure, stated):
        one, rows = stated[label]
        yield from _lines(one, rows)


def _lines(measure: Measure, rows: Iterable[ReferenceRow]) -> Iterator[str]:
    for row in sorted(rows, key=lambda row: row.valid or _UNDATED):
        yield shown(f"{say_row(row, measure)} [{say_source(row)}]")


def _chosen(measure: str, labels: Iterable[str]) -> list[str]:
    """The measure of this name, or all.  Raises TableError if there is none."""
    known = sorted(labels)
    if not measure:
        return known
    found = [label for label in known if label.lower() == measure.lower()]
    if not found:
        raise TableError(f"no measure is called {measure!r}", hint=did_you_mean(measure, known))
    return found


def _names_like(entity: str, force: Force) -> str:
    """What was probably meant, by names that begin alike."""
    letter = entity[:1].lower()
    names = {name for name in _names(force) if name[:1].lower() == letter}
    close = get_close_matches(entity, names, n=CLOSE_NAMES)
    if close:
        return f"did you mean {' or '.join(map(repr, close))}?"
    return "claimcheck tables list tells what the tables hold"


def _names(force: Force) -> Iterator[str]:
    """The names of the shipped tables, and those of the others as far as they are short."""
    if force.shipped:
        yield from (line.partition("\t")[0] for line in CompiledTables(compiled_path()).name_lines)
    for source in force.sources:
        if str(source) != NAME:
            for understood in understood_in(package_at(source)):
                yield from (row.entity for row, _ in islice(understood.rows(), MOST_ROWS))
