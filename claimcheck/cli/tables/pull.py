"""`claimcheck tables pull`: a table of a statistics office, fetched once into a package."""

from __future__ import annotations

import click

from claimcheck.cli.group import Page

EXAMPLES = """\
Examples:
  claimcheck tables pull worldbank SP.DYN.LE00.IN --label "life expectancy"
  claimcheck tables pull owid co2-emissions-per-capita --to tables/co2
  claimcheck tables pull sdmx ESTAT:une_rt_a/A.Y15-74.PC_ACT.T.DE+FR

Checks never touch the network: they use the figures as they were pulled. Pull
again to renew them; what cannot be used leaves the old package alone.
"""
SUMMARY = "Fetch a table from a statistics office, once, into a package."


@click.command(cls=Page, name="pull", help=SUMMARY, epilog=EXAMPLES)
@click.argument("provider", metavar="PROVIDER")
@click.argument("what", metavar="WHAT")
@click.option("--to", "folder", metavar="FOLDER", help="Package to write; default: by its name.")
@click.option("--label", metavar="TEXT", help="How prose calls the measure.")
@click.option("--entity", metavar="NAME", help="The dimension that tells whom it is about.")
@click.option("--server", metavar="URL", help="Another server that speaks the same protocol.")
@click.option("--no-config", is_flag=True, help="Leave claimcheck.toml as it is.")
def command(**options: object) -> None:
    """Fetch the table, write the package and name it in the settings."""
    from claimcheck.cli.tables.pulling import PullOptions, pull_table

    pull_table(PullOptions(**options))  # type: ignore[arg-type]
