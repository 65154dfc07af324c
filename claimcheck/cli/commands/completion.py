"""`claimcheck completion`: what makes a shell complete its commands, options and rules."""

from __future__ import annotations

import click

from claimcheck.cli.group import SUMMARIES, Page, completes

SHELLS = ("bash", "zsh", "fish")
NAME = "claimcheck"
EXAMPLES = """\
Examples, each for the file that the shell reads when it starts:
  eval "$(claimcheck completion bash)"       ~/.bashrc
  eval "$(claimcheck completion zsh)"        ~/.zshrc
  claimcheck completion fish | source        ~/.config/fish/config.fish
"""


@click.command(cls=Page, name="completion", help=SUMMARIES["completion"], epilog=EXAMPLES)
@click.argument("shell", metavar="bash|zsh|fish", shell_complete=completes("shells"))
def command(shell: str) -> None:
    """Print the script for the shell."""
    from click.shell_completion import get_completion_class

    from claimcheck.cli.main import commands
    from claimcheck.errors import did_you_mean

    found = get_completion_class(shell) if shell in SHELLS else None
    if found is None:
        raise click.UsageError(f"no shell is called {shell!r}; {did_you_mean(shell, SHELLS)}")
    click.echo(found(commands, {}, NAME, f"_{NAME.upper()}_COMPLETE").source())
