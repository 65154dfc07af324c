"""The page of the commands: what `--help` prints of each."""

from __future__ import annotations

from collections.abc import Iterator

import click

from claimcheck.cli.main import commands

PATH = "commands.md"
PROGRAM = "claimcheck"
WIDTH = 90  # columns of the help


def command_page() -> str:
    """Every command in the order of the overview, those of a group below it."""
    parts = [f"{'#' * level} {name}\n\n```text\n{told}```\n" for level, name, told in _helps()]
    return "# Commands\n\nWhat `--help` prints of each command.\n\n" + "\n".join(parts)


def _helps() -> Iterator[tuple[int, str, str]]:
    """The level of a heading, a command in full, and its help."""
    settings = commands.context_settings
    program = click.Context(commands, info_name=PROGRAM, terminal_width=WIDTH, **settings)
    yield 2, PROGRAM, _help(program)
    yield from _below(program, 2)


def _below(context: click.Context, level: int) -> Iterator[tuple[int, str, str]]:
    group = context.command
    assert isinstance(group, click.Group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        below = click.Context(command, parent=context, info_name=name, terminal_width=WIDTH)
        yield level, below.command_path, _help(below)
        if isinstance(command, click.Group):
            yield from _below(below, level + 1)


def _help(context: click.Context) -> str:
    return context.get_help().rstrip() + "\n"
