"""`claimcheck tables show`: what the tables state of an entity."""

from __future__ import annotations

import click

from claimcheck.cli.group import Page

EXAMPLES = """\
Examples:
  claimcheck tables show Kenya
  claimcheck tables show "Parks and Recreation" spending
"""
SUMMARY = "Show what the tables say of an entity."


@click.command(cls=Page, name="show", help=SUMMARY, epilog=EXAMPLES)
@click.argument("entity", metavar="ENTITY")
@click.argument("measure", metavar="[MEASURE]", default="", required=False)
@click.option("--tables", "paths", metavar="PATH", multiple=True, help="Tables to add.")
@click.option("--config", metavar="FILE", help="Settings file; else the nearest claimcheck.toml.")
def command(entity: str, measure: str, paths: tuple[str, ...], config: str | None) -> None:
    """Print the rows of an entity, a line each, with unit, period and source."""
    from claimcheck.cli.tables.force import tables_in_force
    from claimcheck.cli.tables.rows import row_lines

    for line in row_lines(tables_in_force(paths, config), entity, measure):
        click.echo(line)
