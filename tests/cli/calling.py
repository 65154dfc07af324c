"""Commands called in this process: quicker than a shell, with the same streams and status."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from claimcheck.cli.main import commands
from tests.cli.running import Ran


def call(*arguments: str, stdin: str | None = None) -> Ran:
    """The command with these arguments, run here.  Errors of the user's come back as text."""
    done = CliRunner().invoke(commands, arguments, input=stdin, standalone_mode=False)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        return Ran(2, done.stdout, str(done.exception))
    status = done.return_value if isinstance(done.return_value, int) else done.exit_code
    return Ran(status, done.stdout, done.stderr)


def write(folder: Path, name: str, text: str) -> str:
    """The path of a new file with this text."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return str(file)
