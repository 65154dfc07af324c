"""`claimcheck tables`: tables of one's own, each task a command that loads when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from claimcheck.cli.group import SUMMARIES, Commands
from claimcheck.errors import did_you_mean

EXAMPLES = """\
Examples:
  claimcheck tables add budget.xlsx --source "City budget office"
  claimcheck tables show "Parks and Recreation"
  claimcheck tables check
"""
# Each task with its line in the overview; its module in claimcheck.cli.tables has a `command`.
TASKS = {
    "add": "Add a spreadsheet or CSV file to a package of tables.",
    "list": "List the tables in force: the shipped ones and your own.",
    "show": "Show what the tables say of an entity.",
    "check": "Check tables for errors; exit with 2 if there is one.",
    "cache": "Tell where the indexes of large tables lie, or remove them.",
    "pull": "Fetch a table from a statistics office, once, into a package.",
}


class TableCommands(Commands):
    """The commands of `TASKS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the overview."""
        return list(TASKS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; None if there is none."""
        if cmd_name not in TASKS:
            return None
        command: click.Command = import_module(f"claimcheck.cli.tables.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; a usage error says what was probably meant."""
        name = args[0]
        if name not in TASKS and not name.startswith("-"):
            ctx.fail(f"tables has no command {name!r}; {did_you_mean(name, TASKS)}")
        return click.Group.resolve_command(self, ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the overview without loading a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(TASKS.items()))


@click.command(
    cls=TableCommands,
    name="tables",
    help=SUMMARIES["tables"],
    epilog=EXAMPLES,
    invoke_without_command=True,
)
@click.pass_context
def command(context: click.Context) -> None:
    """Print the overview where no task is named."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
