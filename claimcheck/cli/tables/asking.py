"""Questions on a terminal, for what a table does not say."""

from __future__ import annotations

import sys

import click

from claimcheck.errors import TableError
from claimcheck.tables.layout.told import read_unit
from claimcheck.tables.layout.untold import UntoldError, Want
from claimcheck.tables.layout.values import EVERY, Said
from claimcheck.tables.sheet import Sheet


def is_answering() -> bool:
    """True if a person can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def answered(sheet: Sheet, said: Said, error: UntoldError) -> Said:
    """What is said, with the answer to what the error misses."""
    click.echo(error.message, err=True)
    if error.want is Want.NAMES:
        return _with_names(sheet, said)
    column = error.column or EVERY
    if error.want is Want.UNIT:
        unit = click.prompt(f"Unit of {column!r}", value_proc=lambda text: _unit(sheet, text))
        return said._replace(units={**said.units, column: unit})
    label = click.prompt(f"What does {column!r} measure (spending, pupils, …)")
    keys = {**said.measures.get(column, {}), "label": label}
    return said._replace(measures={**said.measures, column: keys})


def ask_source(sheet: Sheet) -> str:
    """Who states the figures."""
    source: str = click.prompt(f"Who states the figures of {sheet.place.file}")
    return source


def _with_names(sheet: Sheet, said: Said) -> Said:
    """The column of names, what all is about, or that the heads are the names."""
    click.echo(f"columns: {', '.join(sheet.columns)}", err=True)
    answer = click.prompt("Column of names, “heads” if they stand in the head, or one name for all")
    if answer in sheet.columns:
        return said._replace(entity=answer)
    if answer.strip("“”\"'").lower() == "heads":
        return said._replace(heads="entities")
    return said._replace(about=answer)


def _unit(sheet: Sheet, text: str) -> str:
    """The unit as written, if it is one."""
    try:
        read_unit(sheet, text, "")
    except TableError as error:
        raise click.BadParameter(f"{error.message}; {error.hint}") from None
    return text
