"""What an index was built from, written beside it: whoever reads it trusts the index or not.

The stamp is written last and in one step.  An index that no stamp names does not exist.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from time import time_ns

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.index.declared import Declared
from claimcheck.tables.measures import unpack_measures

# A file written in the moment it was looked at may be written again with the same time on it.
SETTLED = 2_000_000_000  # nanoseconds


class FileState(NamedTuple):
    """A file as the system describes it: if nothing of this changes, the content did not."""

    path: str
    size: int
    changed: int
    inode: int


class Wanted(NamedTuple):
    """What an index must be to be of use: by which code it was built, for which other tables,
    and by which layout; a hash of each.
    """

    reader: str
    known: str
    layout: str


class Stamp(NamedTuple):
    """One index: what it was built from, what is declared of it, and its own file.

    `sources` are the states of the files of the source when it was read, at `read`, in
    nanoseconds; none for a server.  `digest` is of the index's own bytes.
    """

    wanted: Wanted
    fingerprint: str
    read: int
    sources: tuple[FileState, ...]
    declared: str
    own: FileState = FileState("", 0, 0, 0)
    digest: str = ""

    def declaration(self) -> Declared:
        """What is declared of the sheet."""
        measures, heads = unpack_measures(self.declared)
        return Declared(measures, heads)

    def trusts(self, sources: Sequence[FileState]) -> bool:
        """True if the files of the source are as they were, and were at rest then."""
        at_rest = all(one.changed < self.read - SETTLED for one in self.sources)
        return bool(self.sources) and tuple(sources) == self.sources and at_rest


def state_of(path: Path) -> FileState:
    """The state of a file.  Raises OSError if there is none."""
    found = path.stat()
    return FileState(path.name, found.st_size, found.st_mtime_ns, found.st_ino)


def states_of(paths: Sequence[Path]) -> tuple[FileState, ...]:
    """The states of the files of a source that are there."""
    found = []
    for path in paths:
        try:
            found.append(state_of(path))
        except OSError:  # a log that is not always there; if it is the file, reading it tells
            continue
    return tuple(found)


def read_stamp(path: Path) -> Stamp | None:
    """The stamp in a file; None if there is none, or it is damaged."""
    try:
        said, text = path.read_text("utf-8").split("\n", 1)
        if said != _digest(text):
            return None
        wanted, fingerprint, read, sources, declared, own, digest = json.loads(text)
        states = tuple(FileState(*one) for one in sources)
        stamp = Stamp(Wanted(*wanted), fingerprint, read, states, declared, FileState(*own), digest)
    except (OSError, ValueError, TypeError):
        return None
    return stamp


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Puts the stamp in its place in one step, safe against a crash."""
    fresh = path.with_suffix(f".{os.getpid()}-{time_ns()}.new")
    try:
        with fresh.open("w", encoding="utf-8") as file:
            text = json.dumps(stamp)
            file.write(f"{_digest(text)}\n{text}")
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def digest_of(path: Path) -> str:
    """A digest of the bytes of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


def is_sound(stamp: Stamp, path: Path) -> bool:
    """True if the index is as it was written: untouched, or else the same byte for byte."""
    try:
        state = state_of(path)
        if (state.size, state.changed) == (stamp.own.size, stamp.own.changed):
            return True
        return state.size == stamp.own.size and digest_of(path) == stamp.digest
    except OSError:
        return False
