"""`claimcheck archive`: the options; `claimcheck.cli.archiving` does the work."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck archive articles.parquet --out numbers --text body --id slug
  claimcheck archive stories.jsonl --out numbers
  claimcheck archive drafts/ --out numbers --jobs 8
"""


@click.command(cls=Page, name="archive", help=SUMMARIES["archive"], epilog=EXAMPLES)
@click.argument("source", metavar="IN")
@click.option("--out", metavar="DIR", required=True, help="Where the Parquet parts go.")
@click.option("--text", metavar="FIELD", default="text", help="Field or column with the text.")
@click.option("--id", metavar="FIELD", help="With an id of the document; else its place is it.")
@click.option("--date", metavar="FIELD", help="With the date of publication.")
@click.option("--tables", metavar="PATH", multiple=True, help="Reference tables of your own.")
@click.option("--jobs", metavar="N", help="Processes that check; all cores if not said.")
@click.option(
    "--part-size",
    metavar="N",
    type=click.IntRange(min=1),
    default=2000,
    help="Documents a part; 2000 if not said.",
)
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.IntRange(min=1),
    default=60,
    help="The most for a document; 60 if not said.",
)
@click.option("--anew", is_flag=True, help="Replace what a run before has made.")
@click.option("--config", metavar="FILE", help="Settings; else the nearest claimcheck.toml.")
@click.option("--no-config", is_flag=True, help="Read no settings file.")
def command(**options: object) -> int:
    """Check the archive and return the exit status."""
    from claimcheck.cli.archiving import ArchiveOptions, check_all

    return check_all(ArchiveOptions(**options))  # type: ignore[arg-type]
