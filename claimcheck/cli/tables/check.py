"""`claimcheck tables check`: what is wrong in tables."""

from __future__ import annotations

import click

from claimcheck.cli.group import Page

EXAMPLES = """\
Examples:
  claimcheck tables check                the tables of the settings in force
  claimcheck tables check own-tables budget.csv
"""
SUMMARY = "Check tables for errors; exit with 2 if there is one."


@click.command(cls=Page, name="check", help=SUMMARY, epilog=EXAMPLES)
@click.argument("paths", metavar="[PATH...]", nargs=-1)
@click.option("--config", metavar="FILE", help="Settings file; else the nearest claimcheck.toml.")
def command(paths: tuple[str, ...], config: str | None) -> int:
    """Print each error with file, row and column, and notes on odd figures."""
    from claimcheck.cli.tables.checking import check_tables

    return check_tables(paths, config)
