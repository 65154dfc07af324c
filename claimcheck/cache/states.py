"""Fingerprints of what a check depends on besides its draft: files, and the program itself."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import time_ns

from claimcheck.namedtuple import NamedTuple

LARGE = 32_000_000  # bytes of a file from which size, time and inode have to do for its content
SETTLED = 2_000_000_000  # nanoseconds: within them a file may be written again at the same time
INSTALLED = (".dist-info", ".egg-info")  # what a package leaves of its name and version


class Mark(NamedTuple):
    """A file as the system describes it: if nothing of this changes, the content did not."""

    size: int
    changed: int
    inode: int


def marks_of(files: Iterable[Path]) -> tuple[Mark | None, ...]:
    """The marks of files; None for those that are not there."""
    return tuple(map(_mark, files))


def _mark(file: Path) -> Mark | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return Mark(found.st_size, found.st_mtime_ns, found.st_ino)


def state_of_files(files: Iterable[Path]) -> str | None:
    """Another text for files of other content, or for those that come or go.

    A large file is known by its mark; None if it was written just now, or one cannot be read.
    """
    state = hashlib.blake2b(digest_size=32)
    for file in files:
        content = _content(file)
        if content is None:
            return None
        state.update(f"{file}\0{content}\0".encode("utf-8", "surrogatepass"))
    return state.hexdigest()


def _content(file: Path) -> str | None:
    mark = _mark(file)
    if mark is not None and mark.size > LARGE:
        return repr(mark) if mark.changed < time_ns() - SETTLED else None
    try:
        return hashlib.blake2b(file.read_bytes(), digest_size=32).hexdigest()
    except FileNotFoundError:
        return "none"
    except OSError:
        return None


def state_of_program(more: Iterable[Path] = ()) -> str | None:
    """Another text for another claimcheck, Python or set of installed packages.

    Of claimcheck every file counts by its content, code and data, so that a checkout is known by
    what is in it and not by its version; so do `more` files.  None if one cannot be read.
    """
    files = state_of_files((*_files_in(Path(__file__).resolve().parent.parent), *more))
    known = (sys.version, sys.platform, installed_packages(), files)
    return None if files is None else repr(known)


def installed_packages() -> list[str]:
    """Names and versions of what is installed, as the folders beside the packages tell them."""
    return sorted(
        entry.name
        for folder in dict.fromkeys(sys.path)
        for entry in _entries(folder)
        if entry.name.endswith(INSTALLED)
    )


def _files_in(folder: Path) -> Iterator[Path]:
    """The files of the package in the order of their names; the tables have a compiled form."""
    for entry in sorted(_entries(folder), key=lambda entry: entry.name):
        if not entry.is_dir():
            yield Path(entry.path)
        elif entry.name not in ("__pycache__", "reference_data"):
            yield from _files_in(Path(entry.path))


def _entries(folder: str | Path) -> list[os.DirEntry[str]]:
    """What is in a folder; nothing if it is no folder or may not be looked into."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []
