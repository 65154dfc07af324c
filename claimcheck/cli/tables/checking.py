"""A run of `claimcheck tables check`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import click

from claimcheck.cli.main import USAGE_ERROR, complain
from claimcheck.cli.tables.force import settings_here
from claimcheck.cli.tables.opened import package_at
from claimcheck.errors import ClaimcheckError, TableError
from claimcheck.model import Period, ReferenceRow
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.wording import shown
from claimcheck.tables.package import Package
from claimcheck.tables.rates import NAME
from claimcheck.tables.records import Place, check_keys
from claimcheck.tables.understanding import understand

JUMP = 100  # times the value before it: a figure in another unit, or a slip of the pen
MOST_NOTES = 20  # of a table that are told

Stated = tuple[ReferenceRow, Place]


class Note(NamedTuple):
    """Something odd, and where."""

    place: Place
    text: str


def check_tables(paths: tuple[str, ...], config: str | None) -> int:
    """Print what is wrong in the tables, or how much is right; the exit status.

    Each table is read to its end, or to its first error; the others are read all the same.
    """
    sources = paths or settings_here(config).tables
    if not sources:
        raise TableError("no tables to check", hint="name one: claimcheck tables check budget.csv")
    failed = False
    for source in sources:
        if str(source) != NAME:
            failed = _check(source) or failed
    return USAGE_ERROR if failed else 0


def _check(source: str | Path) -> bool:
    """True if something in a source is wrong."""
    try:
        package = package_at(source)
    except ClaimcheckError as error:
        complain(str(error))
        return True
    found = [_check_sheet(package, at) for at in range(len(package.sheets))]
    return any(found)


def _check_sheet(package: Package, at: int) -> bool:
    sheet = package.sheets[at]
    try:
        stated = list(understand(sheet, package.measures).rows())
        check_keys(stated)
    except ClaimcheckError as error:
        complain(str(error))
        return True
    click.echo(f"{shown(sheet.place.file)}: {len(stated):,} figures, no errors")
    for assumed in sheet.notes:
        click.echo(f"note: {shown(sheet.place.file)}: {assumed}")
    for note in _first(odd_figures(stated)):
        click.echo(f"note: {shown(str(note.place.error(note.text)))}")
    return False


def odd_figures(stated: Iterable[Stated]) -> Iterator[Note]:
    """Figures a hundred times those of the periods beside them, or a hundredth of them."""
    series: dict[tuple[str, str, str, str], list[Stated]] = {}
    for row, place in stated:
        if row.valid is not None and row.value:
            key = (row.entity_id, row.measure, row.scope, row.source)
            series.setdefault(key, []).append((row, place))
    for found in series.values():
        yield from _jumps(sorted(found, key=_when))


def _when(one: Stated) -> Period:
    valid = one[0].valid
    return valid if valid is not None else Period.of_year(1)


def _jumps(found: list[Stated]) -> Iterator[Note]:
    for (before, _), (row, place) in pairwise(found):
        ratio = abs(row.value / before.value)
        if not Decimal(1) / JUMP < ratio < JUMP:
            times = f"{ratio:,.0f} times" if ratio >= JUMP else f"1/{1 / ratio:,.0f} of"
            told = f"{row.value:f} is {times} the figure before it: is its unit another one?"
            yield Note(place, f"{row.entity}: {told}")


def _first(notes: Iterator[Note]) -> Iterator[Note]:
    for count, note in enumerate(notes):
        if count == MOST_NOTES:
            return
        yield note
