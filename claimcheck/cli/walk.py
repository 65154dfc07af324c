"""The drafts in folders and those that globs match, in the order of their names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath
from pkgutil import iter_modules

from pathspec import GitIgnoreSpec

from claimcheck.cli.drafts import MAGIC, Configs, Named
from claimcheck.cli.ignoring import (
    Layer,
    gitignore_of,
    gitignores_above,
    is_covered,
    is_ignored,
    layers_of,
)
from claimcheck.documents import formats
from claimcheck.documents.read import SAME_AS
from claimcheck.errors import ClaimcheckError, DocumentError
from claimcheck.namedtuple import NamedTuple

NOT_UNASKED = ("json", "ninjs")  # most files of these are no drafts, and none says where it is one


def drafts_in(folder: str, configs: Configs) -> Iterator[Named]:
    """The drafts in a folder and those below it, by their paths as the folder is written.

    In their places, what is wrong with folders that may not be read.  Raises DocumentError if
    there are none.
    """
    found = _Walk(folder, configs).drafts()
    first = next(found, None)
    if first is None:
        hint = f"drafts end in {', '.join(known_endings())}; others must be named"
        raise DocumentError("has no drafts in it", file=folder, hint=hint)
    yield first
    yield from found


def drafts_like(pattern: str, configs: Configs) -> Iterator[Named]:
    """The files that match a glob; one that names no ending means drafts of a known format.

    Raises DocumentError if there are none.
    """
    folder, glob = _parted(pattern)
    spec = GitIgnoreSpec.from_lines([f"/{glob}"])

    def matches(path: str) -> bool:
        return spec.match_file(os.path.relpath(path, folder))

    walk = _Walk(folder, configs, any_ending=bool(PurePath(glob).suffix.strip("*.")))
    found = [one for one in walk.drafts() if not isinstance(one, str) or matches(one)]
    if not found:
        raise DocumentError("no draft matches", file=pattern, hint="check the pattern")
    yield from found


def known_endings() -> list[str]:
    """The endings, with their dots, of the formats that are looked for in folders."""
    names = {module.name for module in iter_modules(formats.__path__)} | SAME_AS.keys()
    return sorted(f".{name}" for name in names.difference(NOT_UNASKED))


def _parted(pattern: str) -> tuple[str, str]:
    """The folders of a glob before the first that is a pattern, and the rest."""
    parts = PurePath(pattern).parts
    at = next(place for place, part in enumerate(parts) if not MAGIC.isdisjoint(part))
    return str(PurePath(*parts[:at])), "/".join(parts[at:])


class _Entry(NamedTuple):
    path: str
    is_folder: bool


class _Walk:
    """A walk below a folder: what its settings and those of the folders below leave out."""

    def __init__(self, folder: str, configs: Configs, any_ending: bool = False) -> None:
        self.folder, self.configs, self.any_ending = folder, configs, any_ending
        self.root = os.path.abspath(folder)
        self.endings = tuple(known_endings())

    def drafts(self) -> Iterator[Named]:
        """The files to check, in the order of their names."""
        start = "" if self.folder == "." else self.folder
        pending = [(_Entry(start, True), tuple(gitignores_above(self.root)))]
        while pending:
            entry, above = pending.pop()
            if not entry.is_folder:
                yield entry.path
                continue
            try:
                inside, layers = self._entries(entry.path, above)
            except ClaimcheckError as error:
                yield error
            else:
                pending += ((one, layers) for one in reversed(inside))

    def _entries(
        self, folder: str, above: tuple[Layer, ...]
    ) -> tuple[list[_Entry], tuple[Layer, ...]]:
        """The folders and drafts in a folder, in order, with the .gitignore that they obey."""
        here = os.path.abspath(folder)
        selection = self.configs(folder or ".").selection
        layers = (*above, *gitignore_of(here, self.root)) if selection.respect_gitignore else ()
        excluded = layers_of(selection.exclude, self.root)
        included = layers_of(selection.include)
        found = []
        for name, is_folder in _names(folder or "."):
            path = os.path.join(here, name)
            if is_ignored(layers, path, is_folder) or is_ignored(excluded, path, is_folder):
                continue
            if is_folder or self._is_draft(path, included):
                found.append(_Entry(os.path.join(folder, name), is_folder))
        return found, layers

    def _is_draft(self, path: str, included: tuple[Layer, ...]) -> bool:
        if self.any_ending:
            return True
        if included:
            return is_covered(included, path)
        return path.lower().endswith(self.endings)


def _names(folder: str) -> Iterator[tuple[str, bool]]:
    """The names in a folder, in order, and whether each is a folder; links to folders are none.

    Raises DocumentError if the folder may not be read.
    """
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise DocumentError(f"cannot be read: {error.strerror}", file=str(Path(folder))) from None
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield entry.name, True
        elif entry.is_file():
            yield entry.name, False
