"""`claimcheck check`: the options; `claimcheck.cli.run` does the work."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck check draft.md                          what needs a human
  claimcheck check draft.md --all --date 2025-03-18  every number
  claimcheck check *.txt --format json --fail-on error
"""


@click.command(cls=Page, name="check", help=SUMMARIES["check"], epilog=EXAMPLES)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--all", "everything", is_flag=True, help="Show every number, not only findings.")
@click.option("--date", metavar="DATE", help="When the draft appears: 2025-03-18, 2025-03, 2025.")
@click.option(
    "--tables", metavar="PATH", multiple=True, help="Reference tables of your own to add."
)
@click.option("--format", metavar="NAME", help="Output: full, concise, json, jsonl, sarif, csv, …")
@click.option("--fail-on", metavar="LEVEL", help="What exits with 1: error, warning, note, never.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--stdin-filename", metavar="NAME", help="Name, and so format, of standard input.")
@click.option("--select", metavar="CODES", multiple=True, help="Only these rules: CC201, CC2.")
@click.option("--ignore", metavar="CODES", multiple=True, help="All rules but these.")
@click.option("--extractor", metavar="NAME", help="Engine that reads: claimcheck, quantulum3.")
@click.option("--config", metavar="FILE", help="Settings file; else the nearest claimcheck.toml.")
@click.option("--json-path", metavar="PATH", help="Where in a JSON file the draft is: body_xhtml.")
@click.option("--json-format", metavar="NAME", help="What it is there: text, html, markdown.")
@click.option("--no-config", is_flag=True, help="Read no settings file.")
def command(**options: object) -> int:
    """Check the drafts and return the exit status."""
    from claimcheck.cli.run import Options, check_drafts

    return check_drafts(Options(**options))  # type: ignore[arg-type]
