"""`claimcheck server`: findings in an editor, by the language server protocol."""

from __future__ import annotations

import sys

import click

from claimcheck.cli.group import SUMMARIES, Page

EXAMPLES = """\
Example:
  claimcheck server        started by an editor; docs/in-an-editor.md says how
"""


@click.command(cls=Page, name="server", help=SUMMARIES["server"], epilog=EXAMPLES)
def command() -> int:
    """Serve the editor on standard input and output until it leaves; the exit status."""
    from claimcheck.errors import ConfigError, MissingExtraError

    if sys.stdin is None or sys.stdout is None:
        hint = "let an editor start the server"
        raise ConfigError("standard input or output is closed", hint=hint)
    try:
        import pygls  # noqa: F401
    except ImportError as error:
        hint = "pip install 'claimcheck-newsroom[lsp]'"
        raise MissingExtraError("the language server needs the package pygls", hint=hint) from error
    from claimcheck.cli.editing import check_request
    from claimcheck.integrations.lsp.server import run_server

    if sys.stdin.isatty():
        click.echo("claimcheck: waiting for an editor on standard input; Ctrl-C ends it", err=True)
    return run_server(check_request)
