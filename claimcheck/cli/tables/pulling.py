"""A run of `claimcheck tables pull`."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from claimcheck.cli.tables.remembering import remember
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.pull import Ask, freeze, provider_named

DIGITS_SHOWN = 12  # of a hash


class PullOptions(NamedTuple):
    """What the command line says; None where it says nothing."""

    provider: str
    what: str
    folder: str | None = None
    label: str | None = None
    entity: str | None = None
    server: str | None = None
    no_config: bool = False

    @property
    def ask(self) -> Ask:
        """What is asked of the provider."""
        return Ask(self.what, self.server or "", self.entity or "", self.label or "")


def pull_table(options: PullOptions) -> None:
    """Fetch the table, write the package, and say what there is.

    Raises TableError for a provider, server or answer that does not do, with what to do.
    """
    provider = provider_named(options.provider)
    click.echo(f"asking {options.provider} for {options.what} …", err=True)
    pulled = provider.pull(options.ask)
    asked = f"{options.provider} {options.what}"
    folder = Path(options.folder or pulled.name)
    frozen = freeze(pulled, asked, folder, datetime.date.today())
    click.echo(f"{pulled.title} [{pulled.source}]")
    for label in frozen.measures:
        click.echo(f"  {label}")
    if not frozen.changed:
        click.echo(f"{folder} has these figures already and stays as it is")
    else:
        digits = frozen.hash.removeprefix("sha256:")[:DIGITS_SHOWN]
        click.echo(f"wrote {frozen.rows} rows to {folder} (sha256 {digits}…)")
    if not options.no_config:
        for line in remember(folder):
            click.echo(line)
