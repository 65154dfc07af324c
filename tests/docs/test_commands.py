"""What the pages say in passing is right: commands have the options named, reports are run."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from markdown_it.token import Token

from claimcheck.cli.main import commands

from .pages import PAGES, Command, File, name_of, steps_of, tokens_of

NAMED = re.compile(r"(?:^|[\s$>|&(])claimcheck(?:-news)? ([a-z][^`\n]*)")
REPORT = re.compile(r"^\S+:\d+:\d+:? +\S", re.MULTILINE)
CODE = frozenset({"fence", "code_block", "code_inline"})
SHELLS = frozenset({"", "sh", "console", "yaml", "text"})  # languages in which commands stand
END = frozenset({"|", ">", "&&", ";", "#", "<"})


def code_of(page: Path) -> Iterator[Token]:
    """The blocks of code of a page, and the code inside its lines."""
    for token in tokens_of(page):
        inside = token.children or ()
        yield from (one for one in (token, *inside) if one.type in CODE)


def is_command(code: str) -> bool:
    return code.startswith("claimcheck ")


def arguments_of(written: str) -> list[str]:
    """The words of a command up to where a shell ends it."""
    words = shlex.split(written.replace("…", ""))
    ends = [place for place, word in enumerate(words) if word in END]
    return words[: min(ends, default=len(words))]


def commands_of(page: Path) -> Iterator[list[str]]:
    """The commands of this program on a page, each in its words."""
    for token in code_of(page):
        if token.info in SHELLS and (token.type != "code_inline" or is_command(token.content)):
            for found in NAMED.finditer(token.content):
                yield arguments_of(found[1])


def unknown_in(arguments: list[str]) -> list[str]:
    """What is no command or no option of it."""
    group: click.Command = commands
    rest = list(arguments)
    while isinstance(group, click.Group) and rest:
        found = group.get_command(click.Context(group), rest[0])
        if found is None:
            return [rest[0]]
        group = found
        rest.pop(0)
    known = {name for option in group.params for name in option.opts} | {"--help"}
    return [word for word in rest if word.startswith("--") and word.split("=")[0] not in known]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_commands_have_the_options_that_are_named(page: Path) -> None:
    assert [named for named in commands_of(page) if unknown_in(named)] == []


def test_an_option_that_does_not_exist_is_noticed() -> None:
    assert unknown_in(["check", "a.md", "--formt", "csv"]) == ["--formt"]
    assert unknown_in(["chek"]) == ["chek"]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_looks_like_a_report_is_what_a_command_prints(page: Path) -> None:
    steps = steps_of(page)
    run = "".join(one.shown for one in steps if isinstance(one, Command))
    files = {one.content for one in steps if isinstance(one, File)}
    for token in code_of(page):
        if token.type != "code_inline" and token.content not in files:
            assert all(line[0] in run for line in REPORT.finditer(token.content)), token.content
