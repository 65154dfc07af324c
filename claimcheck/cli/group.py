"""Commands that load when they are called, and help that begins with what a person wants."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from os.path import exists
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# Each command with the line that the overview shows, so that help loads no command.
SUMMARIES = {
    "check": "Check drafts; exit with 1 if a number needs a human.",
    "compare": "Compare the numbers of a draft with its source, or of two versions.",
    "archive": "Check an archive of documents on all cores, into Parquet.",
    "extract": "List the numbers of drafts and how each was read.",
    "explain": "Tell how the number at DRAFT:LINE:COLUMN was checked.",
    "answer": "Answer a finding or a number: confirmed, corrected, waived.",
    "answers": "List how the answers to drafts stand, and what is open.",
    "rule": "Print a rule's page: what it finds, why, when to ignore it.",
    "rules": "List the rules.",
    "config": "Print the settings in force and the file they come from.",
    "init": "Write a claimcheck.toml to start from.",
    "tables": "Add, list, show and check tables of your own.",
    "cache": "Tell where checked drafts are kept, or remove them.",
    "serve": "Open a page to paste a draft into, and the same checks over HTTP.",
    "server": "Serve an editor: findings as a draft is typed.",
    "completion": "Print what makes a shell complete commands and rules.",
}


Completer = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def completes(words: str) -> Completer:
    """What completes a value by one of the lists of `claimcheck.cli.completing`."""

    def complete(
        context: click.Context, parameter: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        from claimcheck.cli.completing import completions

        return completions(words, incomplete)

    return complete


class Page(click.Command):
    """A command whose help begins with what it does and ends with examples."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the description, the usage, the options and the examples."""
        _write_page(self, ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples as they stand."""
        _write_examples(self, formatter)


class Commands(click.Group):
    """The commands of `SUMMARIES`, each a module of `commands` with a `command` in it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the overview."""
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; None if there is none."""
        if cmd_name not in SUMMARIES:
            return None
        module = import_module(f"claimcheck.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; a usage error says what was probably meant."""
        name = args[0]
        if name not in SUMMARIES and not name.startswith("-"):
            ctx.fail(f"no command is called {name!r}; {_meant(name)}")
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the description, the usage, the commands, the options and the examples."""
        _write_page(self, ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples as they stand."""
        _write_examples(self, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, then the options in a line, as each says what it does."""
        self.format_commands(ctx, formatter)
        formatter.write_paragraph()
        names = (name for option in self.get_params(ctx) for name in option.opts)
        formatter.write_text(f"Options: {', '.join(names)}")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the overview without loading a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


def _meant(name: str) -> str:
    from claimcheck.errors import did_you_mean

    if exists(name) or name == "-":
        return f"did you mean: claimcheck check {name}"
    return did_you_mean(name, SUMMARIES)


def _write_page(
    command: click.Command, context: click.Context, formatter: click.HelpFormatter
) -> None:
    formatter.write_text(command.help or "")
    formatter.write_paragraph()
    command.format_usage(context, formatter)
    command.format_options(context, formatter)
    command.format_epilog(context, formatter)


def _write_examples(command: click.Command, formatter: click.HelpFormatter) -> None:
    if command.epilog:
        formatter.write_paragraph()
        formatter.write(command.epilog)
