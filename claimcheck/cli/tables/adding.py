"""A run of `claimcheck tables add`."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

import click

from claimcheck.cli.tables.asking import answered, ask_source, is_answering
from claimcheck.cli.tables.remembering import remember
from claimcheck.cli.tables.understood import lines_of
from claimcheck.config import find_config
from claimcheck.errors import ConfigError, TableError
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.layout import Layout, Said, infer_layout, rows_of
from claimcheck.tables.layout.package import add_table
from claimcheck.tables.layout.untold import UntoldError
from claimcheck.tables.layout.values import EVERY
from claimcheck.tables.records import check_keys
from claimcheck.tables.sheet import Sheet
from claimcheck.tables.sources import open_sheets

FOLDER = "own-tables"
MOST_QUESTIONS = 40  # of one run


class AddOptions(NamedTuple):
    """What the command line says; None or empty where it says nothing."""

    file: str
    folder: str | None = None
    entity: str | None = None
    about: str | None = None
    period: str | None = None
    date: str | None = None
    heads: str | None = None
    units: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    source: str | None = None
    replace: bool = False
    yes: bool = False
    no_config: bool = False

    def said(self) -> Said:
        """What it says of the table."""
        labels = _by_column(self.labels, "--measure")
        return Said(
            entity=self.entity or "",
            about=self.about or "",
            period=self.period or "",
            date=self.date or "",
            heads=self.heads or "",
            units=_by_column(self.units, "--unit"),
            measures={column: {"label": label} for column, label in labels.items()},
            source=self.source or "",
            retrieved=str(datetime.date.today()),
        )


def add_file(options: AddOptions) -> None:
    """Show what the file says, ask for the rest, and write it into a package.

    Raises TableError for what is wrong in the file, and for what it does not say where nobody can
    be asked: with the flag that says it.
    """
    sheet = _only_sheet(options.file)
    asking = is_answering() and not options.yes
    layout, said = _understood(sheet, options.said(), asking)
    stated = list(rows_of(sheet, layout))
    check_keys(stated)
    for line in lines_of(sheet, layout, [row for row, _ in stated]):
        click.echo(line)
    if not said.source:
        said = said._replace(source=ask_source(sheet) if asking else _sourceless(sheet))
    if asking:
        click.confirm("Add it?", default=True, abort=True)
    added = add_table(sheet, layout, said, _folder(options), replace=options.replace)
    click.echo(f"wrote {len(stated)} figures to {added.file}")
    if not options.no_config:
        for line in remember(added.folder):
            click.echo(line)


def _by_column(told: tuple[str, ...], flag: str) -> Mapping[str, str]:
    """What is said of each column; what is said without one is said of all."""
    found: dict[str, str] = {}
    for text in told:
        column, equals, value = text.rpartition("=")
        if equals and not (column.strip() and value.strip()):
            raise ConfigError(f"{flag} {text!r} says nothing", hint=f"write {flag} COLUMN=…")
        found[column.strip() or EVERY] = value.strip()
    return found


def _only_sheet(file: str) -> Sheet:
    """The one sheet of a file.  Raises TableError if it has several, with their names."""
    sheets = open_sheets(file)
    if len(sheets) != 1:
        names = ", ".join(f'"{file}#{sheet.name}"' for sheet in sheets)
        raise TableError("holds several tables", file=file, hint=f"name one of them: {names}")
    return sheets[0]


def _understood(sheet: Sheet, said: Said, asking: bool) -> tuple[Layout, Said]:
    """The layout, with the answers to what the file does not say."""
    for _ in range(MOST_QUESTIONS):
        try:
            return infer_layout(sheet, said), said
        except UntoldError as error:
            if not asking:
                raise
            said = answered(sheet, said, error)
    return infer_layout(sheet, said), said


def _sourceless(sheet: Sheet) -> str:
    hint = 'give --source "City budget office"'
    raise sheet.place.error("nobody says where the figures come from", hint)


def _folder(options: AddOptions) -> Path:
    """The folder that is said, or the usual one beside the settings in force."""
    if options.folder:
        return Path(options.folder)
    file = None if options.no_config else find_config(Path.cwd())
    return Path(FOLDER) if file is None else _beside(Path(file)) / FOLDER


def _beside(file: Path) -> Path:
    """The folder of a file, told from here if it lies here."""
    return Path() if file.parent == Path.cwd() else file.parent
