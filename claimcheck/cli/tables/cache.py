"""`claimcheck tables cache`: where the indexes of large tables lie, and how to be rid of them."""

from __future__ import annotations

import click

from claimcheck.cli.group import Page

EXAMPLES = """\
Examples:
  claimcheck tables cache            where they lie and what they take
  claimcheck tables cache --clear    remove them; each is built anew when it is needed

CLAIMCHECK_CACHE names another folder.
"""
SUMMARY = "Tell where the indexes of large tables lie, or remove them."


@click.command(cls=Page, name="cache", help=SUMMARY, epilog=EXAMPLES)
@click.option("--clear", is_flag=True, help="Remove the indexes.")
def command(clear: bool) -> None:
    """Print the folder and the bytes in it, or those freed."""
    from claimcheck.tables.index.folder import cache_folder, clear_cache

    folder = cache_folder()
    if clear:
        click.echo(f"{folder}: {clear_cache():,} bytes freed")
        return
    files = [path for path in folder.glob("*") if path.is_file()] if folder.is_dir() else []
    click.echo(f"{folder}: {sum(path.stat().st_size for path in files):,} bytes")
