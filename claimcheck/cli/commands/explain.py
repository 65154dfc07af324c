"""`claimcheck explain`: how one number was checked."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck explain draft.md:22:4
  claimcheck explain draft.md:22 --date 2025-03-18
"""


@click.command(cls=Page, name="explain", help=SUMMARIES["explain"], epilog=EXAMPLES)
@click.argument("place", metavar="DRAFT:LINE[:COLUMN]")
@click.option("--date", metavar="DATE", help="When the draft appears: 2025-03-18, 2025-03, 2025.")
@click.option(
    "--tables", metavar="PATH", multiple=True, help="Reference tables of your own to add."
)
@click.option("--config", metavar="FILE", help="Settings file; else the nearest claimcheck.toml.")
def command(place: str, date: str | None, tables: tuple[str, ...], config: str | None) -> None:
    """Print how the number at the place, or each number of the line, was read and checked."""
    from claimcheck.cli.explaining import explain_numbers
    from claimcheck.cli.options import Options
    from claimcheck.cli.places import place_named

    where = place_named(place)
    explain_numbers(Options((where.path,), date=date, tables=tables, config=config), where)
