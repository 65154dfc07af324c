"""`claimcheck tables list`: the tables that drafts are checked against."""

from __future__ import annotations

import click

from claimcheck.cli.group import Page

EXAMPLES = """\
Examples:
  claimcheck tables list
  claimcheck tables list --tables budget.csv
"""
SUMMARY = "List the tables in force: the shipped ones and your own."


@click.command(cls=Page, name="list", help=SUMMARY, epilog=EXAMPLES)
@click.option("--tables", "paths", metavar="PATH", multiple=True, help="Tables to add.")
@click.option("--config", metavar="FILE", help="Settings file; else the nearest claimcheck.toml.")
def command(paths: tuple[str, ...], config: str | None) -> None:
    """Print a line a table: figures, names, periods, measures."""
    from claimcheck.cli.tables.force import tables_in_force
    from claimcheck.cli.tables.inventory import inventory_lines

    for line in inventory_lines(tables_in_force(paths, config)):
        click.echo(line)
