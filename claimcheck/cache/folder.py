"""Where checked drafts are kept, and what they take there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from time import time

from claimcheck.namedtuple import NamedTuple

VARIABLE = "CLAIMCHECK_CACHE"
ENTRY, FRESH = ".checked", ".new"  # endings: an entry, and one that is being written
LARGEST = 250_000_000  # bytes of all entries: some thirty thousand drafts of ordinary length
LEFT_BEHIND = 3600  # seconds after which nobody writes that file any more


class File(NamedTuple):
    """A file of the folder: bytes, and seconds since 1970 when it was last of use."""

    path: Path
    size: int
    used: float


def checks_folder() -> Path:
    """The folder of checked drafts: in $CLAIMCHECK_CACHE, or else in what the system has."""
    told = os.environ.get(VARIABLE)
    if told:
        return Path(told) / "checks"
    from platformdirs import user_cache_path

    return user_cache_path("claimcheck", appauthor=False) / "checks"


def files_in(folder: Path) -> Iterator[File]:
    """The files that were kept there, and those that are being written; none if it is not there."""
    try:
        with os.scandir(folder) as found:
            for one in found:
                if one.name.endswith((ENTRY, FRESH)) and one.is_file(follow_symlinks=False):
                    state = one.stat(follow_symlinks=False)
                    yield File(Path(one.path), state.st_size, state.st_mtime)
    except OSError:  # not there, not readable, or a file went while it was looked at
        return


def trim(folder: Path, largest: int = LARGEST) -> None:
    """Removes the entries that were not of use for longest, until the rest is small enough.

    Goes with them what a run that was killed left half-written.
    """
    files = sorted(files_in(folder), key=lambda file: file.used)
    total = sum(file.size for file in files)
    for file in files:
        stale = file.path.suffix == FRESH and file.used < time() - LEFT_BEHIND
        if (total > largest or stale) and _is_removed(file.path):
            total -= file.size


def clear(folder: Path) -> int:
    """Removes all that is kept and can be removed; the number of bytes set free."""
    return sum(file.size for file in files_in(folder) if _is_removed(file.path))


def _is_removed(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True
