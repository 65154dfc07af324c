"""The entry point: which command, and how a run ends."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from typing import NoReturn

import click

from claimcheck.cli.group import Commands
from claimcheck.errors import ClaimcheckError

USAGE_ERROR = 2
INTERRUPTED = 130
BROKEN_PIPE = 141  # as a shell reports it

EXAMPLES = """\
Examples:
  claimcheck check draft.md
  claimcheck check draft.md --all --date 2025-03-18
  pbpaste | claimcheck check -
"""

commands = Commands(
    name="claimcheck",
    help="Check the numbers of a draft against each other and against reference tables.",
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=lambda context, _, wanted: _print_version(context) if wanted else None,
            help="Print the version.",
        )
    ],
)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command that the arguments name and exit.

    Status 0 clean, 1 findings, 2 usage or unreadable input, 130 interrupted, 141 broken pipe.
    """
    atexit.register(gc.freeze)  # the end of the process frees what is left, quicker than Python
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = commands.main(arguments, standalone_mode=False)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(BROKEN_PIPE)
    except click.ClickException as error:
        complain(error.format_message())
        sys.exit(USAGE_ERROR)
    except ClaimcheckError as error:
        complain(str(error))
        sys.exit(USAGE_ERROR)
    sys.exit(status if isinstance(status, int) else 0)


def complain(message: str) -> None:
    """One line on standard error."""
    from claimcheck.report.wording import shown

    click.echo(f"claimcheck: {shown(' '.join(message.split()))}", err=True)


def _print_version(context: click.Context) -> None:
    from claimcheck import __version__

    click.echo(f"claimcheck {__version__}")
    context.exit()
