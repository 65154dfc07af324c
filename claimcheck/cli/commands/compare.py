"""`claimcheck compare`: the options; `claimcheck.cli.comparing` does the work."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck compare draft.md --source wire.txt      a rewrite and its source
  claimcheck compare draft.md --source a.txt b.txt   and its sources
  claimcheck compare old.md new.md                   two versions
"""


@click.command(cls=Page, name="compare", help=SUMMARIES["compare"], epilog=EXAMPLES)
@click.argument("paths", metavar="DRAFT | OLD NEW", nargs=-1, required=True)
@click.option(
    "--source", "sources", metavar="WIRE...", multiple=True, help="What the draft was made from."
)
@click.option("--all", "everything", is_flag=True, help="Show every number, and what is not used.")
@click.option(
    "--format", "name", metavar="NAME", default="full",
    help="Output: full, concise, json, markdown, github.",
)  # fmt: skip
@click.option(
    "--fail-on", metavar="LEVEL", default="warning",
    help="What exits with 1: error (contradicted), warning (a hedge too), note (all), never.",
)  # fmt: skip
def command(
    paths: tuple[str, ...], sources: tuple[str, ...], everything: bool, name: str, fail_on: str
) -> int:
    """Compare and return the exit status."""
    from claimcheck.cli.comparing import Request, compare_texts

    return compare_texts(Request(paths, sources, everything, name, fail_on))
