"""The command line: one module of `commands` for each command, loaded when it is called."""

from claimcheck.cli.main import main

__all__ = ["main"]
