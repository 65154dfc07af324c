"""Where indexes are kept, and what lies there."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from claimcheck.cache.folder import VARIABLE
from claimcheck.errors import TableError
from claimcheck.namedtuple import NamedTuple

STAMP, INDEX, LOCK = ".stamp", ".index", ".lock"
PATIENCE = 0.2  # seconds between two looks at a lock


class Slot(NamedTuple):
    """The files of one source's index in the folder: a stamp, a lock, and the index it names."""

    folder: Path
    name: str

    @property
    def stamp(self) -> Path:
        """The stamp."""
        return self.folder / f"{self.name}{STAMP}"

    def index_file(self, token: str) -> Path:
        """The index that has a token in its name."""
        return self.folder / f"{self.name}-{token}{INDEX}"

    def others(self, kept: Path | None) -> Iterator[Path]:
        """Indexes that the stamp does not name, and what builds that broke off left behind."""
        for path in self.folder.glob(f"{self.name}[-.]*"):
            if path.suffix not in (STAMP, LOCK) and path != kept:
                yield path


def cache_folder() -> Path:
    """The folder of indexes: $CLAIMCHECK_CACHE, or else what the system has for caches."""
    told = os.environ.get(VARIABLE)
    if told:
        return Path(told)
    from platformdirs import user_cache_path

    return user_cache_path("claimcheck", appauthor=False) / "tables"


def slot_for(*parts: str) -> Slot:
    """The slot of a source, by all that makes its index another one."""
    name = hashlib.blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=12)
    return Slot(cache_folder(), name.hexdigest())


@contextmanager
def locked(slot: Slot, waits: Callable[[str], None]) -> Iterator[None]:
    """Waits until no other process builds the index of the slot; `waits` is told so.

    SQLite takes the lock: the system lets go of it when a process ends, however it ends.  Raises
    TableError if the folder cannot be written.
    """
    with closing(_lock_of(slot)) as lock:
        while not _is_ours(lock, slot):
            waits("another process is at it")
        yield


def _lock_of(slot: Slot) -> sqlite3.Connection:
    try:
        slot.folder.mkdir(0o700, parents=True, exist_ok=True)
        return sqlite3.connect(slot.folder / f"{slot.name}{LOCK}", timeout=PATIENCE)
    except (OSError, sqlite3.Error) as error:
        raise unwritable(slot.folder, error) from error


def _is_ours(lock: sqlite3.Connection, slot: Slot) -> bool:
    """True if the lock was free, and is taken now; waits a fifth of a second for it."""
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return False
        raise unwritable(slot.folder, error) from error
    return True


def unwritable(folder: Path, error: Exception) -> TableError:
    """The TableError for a folder in which no index can be built."""
    reason = getattr(error, "strerror", None) or str(error)
    hint = f"set {VARIABLE} to a folder with room that you may write"
    return TableError(f"a large table needs an index, which cannot be written: {reason}",
        file=str(folder), hint=hint,
    )  # fmt: skip


def clear_cache() -> int:
    """Removes every index that can be removed; the number of bytes set free."""
    freed = 0
    for path in cache_folder().glob("*"):
        if path.suffix in (STAMP, INDEX, LOCK, ".stage", ".new") and path.is_file():
            size = path.stat().st_size
            path.unlink(missing_ok=True)
            freed += size
    return freed
