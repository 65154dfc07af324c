"""`claimcheck extract`: the numbers of drafts, without a check."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck extract draft.md
  echo 'nearly 25% of 1.3 million homes' | claimcheck extract -
"""


@click.command(cls=Page, name="extract", help=SUMMARIES["extract"], epilog=EXAMPLES)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--all", "everything", is_flag=True, help="Show what is no claim too, with why.")
@click.option("--extractor", metavar="NAME", default="claimcheck", help="Engine that reads.")
@click.option("--json-path", metavar="PATH", help="Where in a JSON file the draft is: body_xhtml.")
@click.option(
    "--json-format", type=click.Choice(("text", "html", "markdown")), help="What it is there."
)
def command(
    paths: tuple[str, ...],
    everything: bool,
    extractor: str,
    json_path: str | None,
    json_format: str | None,
) -> int:
    """Print a line a number and return the exit status."""
    from claimcheck.cli.listing import list_numbers
    from claimcheck.documents import FileOptions

    form = FileOptions(json_path or "", json_format or "")
    return list_numbers(paths, everything, extractor, form)
