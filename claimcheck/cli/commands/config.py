"""`claimcheck config`: the settings in force."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Examples:
  claimcheck config
  claimcheck config stories/draft.md
"""


@click.command(cls=Page, name="config", help=SUMMARIES["config"], epilog=EXAMPLES)
@click.argument("path", metavar="[PATH]", default="-", required=False)
@click.option("--config", "file", metavar="FILE", help="Settings file to read instead.")
def command(path: str, file: str | None) -> None:
    """Print the settings for a draft, in the form of a settings file."""
    from claimcheck.cli.settings import config_for
    from claimcheck.config.written import written

    config = config_for(path, file, no_file=False)
    click.echo(f"# from {config.file}" if config.file else "# defaults; no settings file found")
    click.echo(written(config), nl=False)
