"""A large sheet → tables that lie in an index, built if there is none that can be trusted."""

from __future__ import annotations

import hashlib
from contextlib import closing
from functools import cache
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING

from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.gazetteer import Gazetteer
from claimcheck.tables.index.building import build_index, commit_index
from claimcheck.tables.index.folder import Slot, locked, slot_for
from claimcheck.tables.index.progress import Progress
from claimcheck.tables.index.schema import FORMAT
from claimcheck.tables.index.stamp import (
    FileState,
    Stamp,
    Wanted,
    is_sound,
    read_stamp,
    states_of,
    write_stamp,
)
from claimcheck.tables.index.tables import IndexedTables
from claimcheck.tables.measures import pack_measures
from claimcheck.tables.sheet import Sheet

if TYPE_CHECKING:
    from claimcheck.tables.index.contents import Stating

# What reads a sheet: an index that other code built may hold something else.
_READERS = ("*.py", "*.toml", "layout/*", "sources/*", "index/*.py")


class Origin(NamedTuple):
    """Where a sheet comes from, as far as is known without opening it.

    `name` is the source as the user names it, with all that he says of it; `files` hold all of its
    content, none if a server does.
    """

    name: str
    files: tuple[Path, ...] = ()

    def part(self, name: str) -> Origin:
        """The origin of one of several sheets that lie there."""
        return self._replace(name=f"{self.name}\0{name}")


def recalled(origin: Origin, known: Gazetteer | None = None) -> IndexedTables | None:
    """The tables of a source whose files did not change since they were indexed.

    Neither the source nor a package that reads it is opened.  None if there is no such index.
    """
    slot = _slot(origin, known)
    stamp = read_stamp(slot.stamp)
    if stamp is None or stamp.wanted[:2] != (_reader(), _digest(known)):
        return None
    return _open(slot, stamp) if stamp.trusts(states_of(origin.files)) else None


def indexed(
    stating: Stating, known: Gazetteer | None = None, origin: Origin | None = None
) -> IndexedTables:
    """The tables of a sheet, out of its index; built first if the content changed since.

    One process builds, others wait for it.  Raises TableError for what is wrong in the sheet, and
    if the folder of indexes cannot be written.
    """
    opening = _Opening(stating, known, origin or _origin_of(stating.sheet))
    return opening.current() or opening.built()


class _Opening:
    """One sheet and its slot; the files are hashed once for each state of theirs."""

    def __init__(self, stating: Stating, known: Gazetteer | None, origin: Origin) -> None:
        self._stating, self._known, self._files = stating, known, origin.files
        self._slot = _slot(origin, known)
        said = (stating.sheet.name, stating.layout, sorted(stating.declared.items()))
        self._wanted = Wanted(_reader(), _digest(known), _hashed(repr(said)))
        self._hashed: dict[tuple[FileState, ...], str] = {}

    def current(self) -> IndexedTables | None:
        """The tables of the index, if it is what is wanted and the content is as it was."""
        stamp = read_stamp(self._slot.stamp)
        if stamp is None or stamp.wanted != self._wanted:
            return None
        read, states = time_ns(), states_of(self._files)
        if not stamp.trusts(states):
            if stamp.fingerprint != self._fingerprint(states):
                return None
            self._refresh(stamp._replace(read=read, sources=states))
        return _open(self._slot, stamp)

    def built(self) -> IndexedTables:
        """The tables of an index that is built now, by this process or by another."""
        sheet = self._stating.sheet
        progress = Progress(sheet.name, sheet.size)
        with closing(progress), locked(self._slot, progress):
            found = self.current()
            if found is None:
                self._build(progress)
                found = self.current()
        if found is None:
            raise sheet.place.error("changed while it was indexed", "run again when it is at rest")
        return found

    def _build(self, progress: Progress) -> None:
        from claimcheck.tables.index.contents import contents_of, declared_of

        read, states = time_ns(), states_of(self._files)
        fingerprint = self._fingerprint(states)
        built = build_index(contents_of(self._stating, self._known), self._slot, progress)
        declared = declared_of(self._stating, built.units)
        packed = pack_measures(declared.measures, declared.heads)
        commit_index(built, self._slot, Stamp(self._wanted, fingerprint, read, states, packed))

    def _fingerprint(self, states: tuple[FileState, ...]) -> str:
        """Another text for other content; a server is asked each time."""
        if not states or states not in self._hashed:
            self._hashed[states] = self._stating.sheet.fingerprint()
        return self._hashed[states]

    def _refresh(self, stamp: Stamp) -> None:
        """Lets the next pass trust the files; if that cannot be written, they are hashed again."""
        try:
            write_stamp(self._slot.stamp, stamp)
        except OSError:
            return


def _origin_of(sheet: Sheet) -> Origin:
    """The origin of a sheet that has a file of its own, or none."""
    path = Path(sheet.place.file)
    return Origin(str(path.resolve()), (path,)) if path.is_file() else Origin(sheet.place.file)


def _slot(origin: Origin, known: Gazetteer | None) -> Slot:
    return slot_for(origin.name, *map(str, origin.files), "alone" if known is None else "")


def _open(slot: Slot, stamp: Stamp) -> IndexedTables | None:
    """The tables of the index that a stamp names; None if it is gone, or damaged."""
    path = slot.folder / stamp.own.path
    return IndexedTables(path, stamp.declaration()) if is_sound(stamp, path) else None


def _digest(known: Gazetteer | None) -> str:
    return "" if known is None else _hashed("\n".join(known.lines))


def _hashed(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


@cache
def _reader() -> str:
    """The state of the files that read sheets: their sizes and times, and the format."""
    folder = Path(__file__).resolve().parent.parent
    files = sorted(file for pattern in _READERS for file in folder.glob(pattern) if file.is_file())
    states = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return _hashed(repr((FORMAT, states)))
