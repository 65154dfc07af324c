"""`claimcheck cache`: where checked drafts are kept between runs, and how to be rid of them."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck cache show     where they are kept, how many, and what they take
  claimcheck cache clear    remove them; the next run checks every draft

CLAIMCHECK_CACHE names another folder.  For indexes: claimcheck tables cache.
"""


@click.command(cls=Page, name="cache", help=SUMMARIES["cache"], epilog=EXAMPLES)
@click.argument("task", type=click.Choice(["show", "clear"]), default="show")
def command(task: str) -> None:
    """Print the folder with the number and the bytes of what is in it, or the bytes freed."""
    from claimcheck.cache.folder import checks_folder, clear, files_in

    folder = checks_folder()
    if task == "clear":
        click.echo(f"{folder}: {clear(folder):,} bytes freed")
        return
    files = list(files_in(folder))
    drafts = f"{len(files):,} checked {'draft' if len(files) == 1 else 'drafts'}"
    click.echo(f"{folder}: {drafts}, {sum(file.size for file in files):,} bytes")
