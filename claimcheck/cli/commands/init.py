"""`claimcheck init`: a settings file to start from."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Example:
  claimcheck init
"""


@click.command(cls=Page, name="init", help=SUMMARIES["init"], epilog=EXAMPLES)
@click.argument("folder", metavar="[FOLDER]", default=".", required=False)
def command(folder: str) -> None:
    """Write the file; an existing one is left alone."""
    from claimcheck.config import OWN_FILE, Config
    from claimcheck.config.written import written
    from claimcheck.errors import ConfigError

    file = Path(folder) / OWN_FILE
    text = "# Settings of claimcheck; these are the defaults.  See: claimcheck check --help\n"
    try:
        with file.open("x", encoding="utf-8") as opened:
            opened.write(text + written(Config()))
    except FileExistsError:
        raise ConfigError("exists already", file=str(file), hint="edit it") from None
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", file=str(file)) from None
    click.echo(f"wrote {file}")
