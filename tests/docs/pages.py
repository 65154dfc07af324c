"""Pages of Markdown as what a test can do with them: files to write, commands and Python to run.

    <!-- file: draft.md -->               the fence below it is the content of that file
    <!-- file: ../examples/a.csv -->      that file, from beside the page, is copied
    <!-- transcript: claimcheck … -->     the fence below it is what the command prints
    <!-- prints -->                       the fence below it is what the Python above it prints
    <!-- not run: needs a cluster -->     the fence below it is left alone, for that reason

A fence of `console` holds commands after `$ `, each with what it prints; one of `python` is run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.glob("*.md")))
_COMMENT = re.compile(r"<!-- (file|transcript|prints|not run)(?:: (.+?))? -->")


class File(NamedTuple):
    """A file that the page speaks of: its content, or None where it lies beside the page."""

    line: int
    name: str
    content: str | None


class Command(NamedTuple):
    """A command of the page, and what it prints by it."""

    line: int
    command: str
    shown: str


class Code(NamedTuple):
    """A stretch of Python, and what it prints by the page; None where that is not said."""

    line: int
    source: str
    shown: str | None = None


class Aside(NamedTuple):
    """A stretch of Python that is not run, and why."""

    line: int
    source: str
    reason: str


Step = File | Command | Code | Aside


class _Marked(NamedTuple):
    """A fence, and the comment above it, in two parts; both empty without one."""

    fence: Token
    mark: str
    said: str


def name_of(page: Path) -> str:
    """The page's path in the checkout."""
    return page.relative_to(ROOT).as_posix()


@cache
def tokens_of(page: Path) -> tuple[Token, ...]:
    """The blocks of a page, tables included."""
    return tuple(MarkdownIt().enable("table").parse(page.read_text("utf-8")))


@cache
def steps_of(page: Path) -> tuple[Step, ...]:
    """What the page says that a reader can do, in order."""
    steps: list[Step] = []
    for one in _marked(page):
        if isinstance(one, File):
            steps.append(one)
        elif one.mark == "prints":
            last = steps.pop()
            assert isinstance(last, Code), f"{page.name}: no Python prints this"
            steps.append(last._replace(shown=one.fence.content))
        else:
            steps.extend(_steps(one))
    return tuple(steps)


def _marked(page: Path) -> Iterator[_Marked | File]:
    """The fences with the comments above them, and the files that are only named."""
    tokens = tokens_of(page)
    for token, following in zip(tokens, (*tokens[1:], None), strict=True):
        found = _COMMENT.match(token.content) if token.type == "html_block" else None
        above = following is not None and following.type == "fence"
        if found and found[1] == "file" and found[2].startswith("../"):
            yield File(_line(token), found[2], None)
        elif found:
            assert above, f"{page.name}:{_line(token)}: no fence below {found[0]}"
        if following is not None and following.type == "fence":
            yield _Marked(following, *((found[1], found[2]) if found else ("", "")))


def _steps(one: _Marked) -> Iterator[Step]:
    fence, language = one.fence, one.fence.info.strip()
    if one.mark == "file":
        yield File(_line(fence), one.said, fence.content)
    elif one.mark == "transcript":
        yield Command(_line(fence), one.said, fence.content)
    elif one.mark == "not run":
        yield Aside(_line(fence), fence.content if language == "python" else "", one.said)
    elif language == "console":
        yield from _commands(fence)
    elif language == "python":
        yield Code(_line(fence), fence.content)


def _commands(fence: Token) -> Iterator[Command]:
    """The commands of a session; nothing may stand before the first."""
    before, *commands = re.split(r"^\$ ", fence.content, flags=re.MULTILINE)
    assert not before, f"line {_line(fence)}: a session begins with '$ '"
    for command in commands:
        line, _, shown = command.partition("\n")
        yield Command(_line(fence), line, shown)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0
