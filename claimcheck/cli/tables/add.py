"""`claimcheck tables add`: a file of figures becomes a table of a package."""

from __future__ import annotations

import click

from claimcheck.cli.group import Page

EXAMPLES = """\
Examples:
  claimcheck tables add budget.csv                    asks for what the file does not say
  claimcheck tables add budget.csv --source "City budget office" --yes
  claimcheck tables add book.xlsx#Schools --unit "Cost=GBP thousand" --measure "Roll=pupils"
"""
SUMMARY = "Add a spreadsheet or CSV file to a package of tables."


@click.command(cls=Page, name="add", help=SUMMARY, epilog=EXAMPLES)
@click.argument("file", metavar="FILE")
@click.option("--to", "folder", metavar="FOLDER", help="Package to write; default: own-tables.")
@click.option("--entity", metavar="COLUMN", help="The column of names.")
@click.option("--about", metavar="NAME", help="What all of it, and its total, is about: a city.")
@click.option("--period", metavar="COLUMN", help="The column of years or dates.")
@click.option("--date", metavar="PERIOD", help="The period of all figures: 2024, FY 2024/25.")
@click.option("--heads", type=click.Choice(["entities", "measures"]), help="What the heads name.")
@click.option("--unit", "units", metavar="COLUMN=UNIT", multiple=True, help="Unit of a column.")
@click.option("--measure", "labels", metavar="COLUMN=LABEL", multiple=True, help="What it counts.")
@click.option("--source", metavar="TEXT", help="Who states the figures.")
@click.option("--replace", is_flag=True, help="Write a table that is there anew.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--no-config", is_flag=True, help="Leave claimcheck.toml as it is.")
def command(**options: object) -> None:
    """Show what the file says, ask for what it does not say, and write the package."""
    from claimcheck.cli.tables.adding import AddOptions, add_file

    add_file(AddOptions(**options))  # type: ignore[arg-type]
