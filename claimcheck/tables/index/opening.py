"""A large sheet → tables that lie in an index, built if there is none that can be trusted."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, NamedTuple

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
    sheet = stating.sheet
    origin = origin or _origin_of(sheet)
    slot, content = _slot(origin, known), _Content(sheet, origin)
    said = repr((sheet.name, stating.layout, sorted(stating.declared.items())))
    wanted = Wanted(_reader(), _digest(known), _hashed(said))
    found = _current(slot, wanted, content)
    if found is None:
        with locked(slot):
            found = _current(slot, wanted, content)
            if found is None:
                _build(slot, wanted, stating, known, content)
                found = _current(slot, wanted, content)
    if found is None:
        raise sheet.place.error("changed while it was indexed", "run again when it is at rest")
    return found


class _Content:
    """What a sheet holds now; files are hashed once for each state of theirs."""

    def __init__(self, sheet: Sheet, origin: Origin) -> None:
        self._sheet, self._files = sheet, origin.files
        self._hashed: dict[tuple[FileState, ...], str] = {}

    def states(self) -> tuple[FileState, ...]:
        """The states of the files of its source; none for a server."""
        return states_of(self._files)

    def fingerprint(self) -> str:
        """Another text for other content."""
        states = self.states()
        if not states or states not in self._hashed:
            self._hashed[states] = self._sheet.fingerprint()
        return self._hashed[states]


def _origin_of(sheet: Sheet) -> Origin:
    """The origin of a sheet that has a file of its own, or none."""
    path = Path(sheet.place.file)
    return Origin(str(path.resolve()), (path,)) if path.is_file() else Origin(sheet.place.file)


def _slot(origin: Origin, known: Gazetteer | None) -> Slot:
    return slot_for(origin.name, *map(str, origin.files), "alone" if known is None else "")


def _current(slot: Slot, wanted: Wanted, content: _Content) -> IndexedTables | None:
    """The tables of the index, if it is what is wanted and the content is as it was."""
    stamp = read_stamp(slot.stamp)
    if stamp is None or stamp.wanted != wanted:
        return None
    read, states = time_ns(), content.states()
    if not stamp.trusts(states):
        if stamp.fingerprint != content.fingerprint():
            return None
        _refresh(slot, stamp._replace(read=read, sources=states))
    return _open(slot, stamp)


def _refresh(slot: Slot, stamp: Stamp) -> None:
    """Lets the next pass trust the files; where nothing can be written they are hashed again."""
    try:
        write_stamp(slot.stamp, stamp)
    except OSError:
        return


def _open(slot: Slot, stamp: Stamp) -> IndexedTables | None:
    """The tables of the index that a stamp names; None if it is gone, or damaged."""
    path = slot.folder / stamp.own.path
    return IndexedTables(path, stamp.declaration()) if is_sound(stamp, path) else None


def _build(
    slot: Slot, wanted: Wanted, stating: Stating, known: Gazetteer | None, content: _Content
) -> None:
    """Builds the index and names it in the slot's stamp."""
    from claimcheck.tables.index.contents import contents_of, declared_of

    sheet = stating.sheet
    began, states = time_ns(), content.states()
    fingerprint = content.fingerprint()
    progress = Progress(sheet.name, sheet.size)
    built = build_index(contents_of(stating, known), slot, progress)
    declared = declared_of(stating, built.units)
    packed = pack_measures(declared.measures, declared.heads)
    commit_index(built, slot, Stamp(wanted, fingerprint, began, states, packed))


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
