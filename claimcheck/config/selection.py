"""Which files are drafts, and which rules do not concern some of them, as patterns say.

Patterns are those of .gitignore: "notes" is a file or folder of this name anywhere, "/notes" or
"a/notes" one in the folder of the settings file, "*.bak" all with this ending, "old/**/*.md" what
is anywhere below, and "!" takes back what an earlier pattern said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from claimcheck.config.values import codes, flag, strings, table
from claimcheck.namedtuple import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

# Folders that hold what programs wrote, as other linters leave them out.
NEVER_DRAFTS = (
    ".git",
    ".hg",
    ".jj",
    ".svn",
    ".mypy_cache",
    ".nox",
    ".pytest_cache",
    ".ruff_cache",
    ".tox",
    ".venv",
    "__pycache__",
    "node_modules",
    "site-packages",
    "venv",
)


class Pattern(NamedTuple):
    """A pattern, and the folder of the file that says it: None for one that nobody said."""

    text: str
    folder: Path | None = None


EXCLUDED = tuple(map(Pattern, NEVER_DRAFTS))


class FileIgnores(NamedTuple):
    """Rules, by codes or their beginnings, that are not run on the files of a pattern."""

    pattern: Pattern
    codes: tuple[str, ...]


class Selection(NamedTuple):
    """Which files of a folder are drafts.

    `include` is empty for all of a known format.  `force_exclude` leaves out excluded files that
    are named on the command line, too.
    """

    include: tuple[Pattern, ...] = ()
    exclude: tuple[Pattern, ...] = EXCLUDED
    force_exclude: bool = False
    respect_gitignore: bool = True
    ignores: tuple[FileIgnores, ...] = ()


def selected(selection: Selection, key: str, value: object, folder: Path | None) -> Selection:
    """The selection with what a key of `SELECTION_KEYS` says.  Raises SettingError."""
    if key == "force-exclude":
        return selection._replace(force_exclude=flag(key, value))
    if key == "respect-gitignore":
        return selection._replace(respect_gitignore=flag(key, value))
    if key == "per-file-ignores":
        return selection._replace(ignores=tuple(_ignores(table(key, value), folder)))
    patterns = tuple(Pattern(text, folder) for text in strings(key, value))
    if key == "include":
        return selection._replace(include=patterns)
    if key == "exclude":
        return selection._replace(exclude=patterns)
    return selection._replace(exclude=(*selection.exclude, *patterns))


def _ignores(said: Mapping[str, object], folder: Path | None) -> Iterator[FileIgnores]:
    for text, ignored in said.items():
        yield FileIgnores(Pattern(text, folder), codes(text, ignored))


SELECTION_KEYS = (
    "include",
    "exclude",
    "extend-exclude",
    "force-exclude",
    "respect-gitignore",
    "per-file-ignores",
)
