"""`claimcheck answers`: how the answers to drafts stand, and what is open."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck answers draft.md
  claimcheck answers drafts --prune
"""


@click.command(cls=Page, name="answers", help=SUMMARIES["answers"], epilog=EXAMPLES)
@click.argument("paths", metavar="DRAFT...", nargs=-1, required=True)
@click.option("--prune", is_flag=True, help="Remove the answers that hold no more.")
@click.option("--date", metavar="DATE", help="When they appear: 2025-03-18, 2025-03, 2025.")
@click.option("--tables", metavar="PATH", multiple=True, help="Reference tables of your own.")
@click.option("--config", metavar="FILE", help="Settings; else the nearest claimcheck.toml.")
def command(
    paths: tuple[str, ...],
    prune: bool,
    date: str | None,
    tables: tuple[str, ...],
    config: str | None,
) -> int:
    """List answered, stale and open numbers; return the exit status."""
    from claimcheck.cli.answer_list import list_answers
    from claimcheck.cli.options import Options

    return list_answers(Options(paths, date=date, tables=tables, config=config), prune)
