"""What patterns say of a path: those of settings files, and those of .gitignore."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from pathspec import GitIgnoreSpec
from pathspec.pattern import RegexPattern as Pattern

from claimcheck.config.selection import FileIgnores
from claimcheck.config.selection import Pattern as FilePattern
from claimcheck.namedtuple import NamedTuple

GITIGNORE = ".gitignore"
AFTER_FOLDER = "ps_d"


class Layer(NamedTuple):
    """Patterns that were said in one folder, an absolute path; later ones go over earlier ones."""

    folder: str
    spec: GitIgnoreSpec

    def says(self, path: str, is_folder: bool) -> bool | None:
        """True if a pattern matches the absolute path, False if one takes that back, else None.

        A pattern that matches a folder above says nothing, as whoever walks does not get here.
        """
        below = _below(path, self.folder)
        matching = (
            one.include
            for one in reversed(list(self.spec.patterns))
            if below and one.include is not None and _matches_itself(one, below, is_folder)
        )
        return next(matching, None)

    def covers(self, path: str) -> bool | None:
        """The same for a file, which a pattern that matches a folder above covers too."""
        below = _below(path, self.folder)
        return self.spec.check_file(below).include if below else None


def is_ignored(layers: Iterable[Layer], path: str, is_folder: bool) -> bool:
    """True if the last layer that says something of a path, met on a walk, says it is ignored."""
    said = (layer.says(path, is_folder) for layer in reversed(list(layers)))
    return next((one for one in said if one is not None), False)


def is_covered(layers: Iterable[Layer], path: str) -> bool:
    """True if the last layer that says something of a file or a folder above says it is covered."""
    said = (layer.covers(path) for layer in reversed(list(layers)))
    return next((one for one in said if one is not None), False)


def _matches_itself(pattern: Pattern, path: str, is_folder: bool) -> bool:
    """True if the pattern matches the path and not a folder above it.

    The group is pathspec's for the slash after a folder that it matched; for "*/", which matches
    any folder, it looks for a slash anywhere.
    """
    if _folder_end(pattern, path) == 0:
        return True
    end = _folder_end(pattern, f"{path}/") if is_folder else None
    return end == len(path) + 1


def _folder_end(pattern: Pattern, path: str) -> int | None:
    """Where the folder ends that the pattern matched in the path.

    0 if it matched the path as such, None if it did not match.
    """
    found = pattern.match_file(path)
    if found is None:
        return None
    match: re.Match[str] = found.match
    if match.groupdict().get(AFTER_FOLDER) is None:
        return 0
    return match.end(AFTER_FOLDER) if match.start() == 0 else len(path)


@cache
def layers_of(patterns: tuple[FilePattern, ...], below: str = "") -> tuple[Layer, ...]:
    """The patterns by the folders that they were said in; for nobody's, the working folder.

    Those that match the folder `below` itself, which somebody named, are left out.
    """
    return tuple(
        _layer(str(folder or Path()), [pattern.text for pattern in group], below)
        for folder, group in groupby(patterns, key=lambda pattern: pattern.folder)
    )


@cache
def gitignore_of(folder: str, below: str = "") -> tuple[Layer, ...]:
    """The patterns of the folder's own .gitignore, if it has any."""
    return tuple(_layers_in(folder, Path(folder, GITIGNORE), below))


def gitignores_above(folder: str) -> Iterator[Layer]:
    """The patterns of the repository that an absolute path lies in, the outermost first."""
    above = [Path(folder), *Path(folder).parents]
    depth = next((at for at, one in enumerate(above) if (one / ".git").exists()), None)
    if depth is None:
        return
    root = above[depth]
    yield from _layers_in(str(root), root / ".git" / "info" / "exclude", folder)
    for one in reversed(above[1 : depth + 1]):
        yield from gitignore_of(str(one), folder)


def codes_ignored(ignores: Iterable[FileIgnores], path: str) -> tuple[str, ...]:
    """The rules that are not to be run on the draft at the path.

    A pattern that begins with "!" is for all drafts but those that it matches.
    """
    path = os.path.abspath(path)
    return tuple(code for one in ignores if _concerns(one.pattern, path) for code in one.codes)


def _concerns(pattern: FilePattern, path: str) -> bool:
    positive = pattern._replace(text=pattern.text.removeprefix("!"))
    return is_covered(layers_of((positive,)), path) != pattern.text.startswith("!")


def _layers_in(folder: str, file: Path, below: str) -> Iterator[Layer]:
    try:
        lines = file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return
    yield _layer(folder, lines, below)


def _layer(folder: str, lines: Iterable[str], below: str) -> Layer:
    folder = os.path.abspath(folder)
    if below:
        named = _below(below, folder)
        lines = [line for line in lines if not (named and _matches(line, named))]
    return Layer(folder, GitIgnoreSpec.from_lines(lines))


def _matches(line: str, folder: str) -> bool:
    return GitIgnoreSpec.from_lines([line]).match_file(f"{folder}/")


def _below(path: str, folder: str) -> str:
    """The path from the folder on, with slashes; for one outside of it, as if it lay in it."""
    said = os.path.relpath(path, folder).replace(os.sep, "/")
    while said.startswith("../"):
        said = said[3:]
    return "" if said in (".", "..") else said
