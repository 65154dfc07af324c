"""Builds an index in its slot: complete and named by its stamp, or not there at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex

from claimcheck.errors import TableError
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.index.folder import Slot, unwritable
from claimcheck.tables.index.stamp import Stamp, digest_of, state_of, write_stamp
from claimcheck.tables.index.writing import Contents, Watch, write_index


class Built(NamedTuple):
    """An index that no stamp names yet, and the units of its measures."""

    path: Path
    units: Mapping[str, str]


def build_index(contents: Contents, slot: Slot, watch: Watch) -> Built:
    """Writes the index, safe on the disk; the slot must be locked.

    Raises TableError for what is wrong in the rows, and if there is no room.
    """
    sweep(slot, None)
    path = slot.index_file(token_hex(4))
    try:
        units = write_index(contents, path, watch)
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    except UnicodeEncodeError as error:
        path.unlink(missing_ok=True)
        raise TableError(f"a text is no Unicode: {error.object[:40]!r}") from None
    except (OSError, sqlite3.Error) as error:
        path.unlink(missing_ok=True)
        raise unwritable(slot.folder, error) from error
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Built(path, units)


def commit_index(built: Built, slot: Slot, stamp: Stamp) -> None:
    """Names the index in the slot's stamp, in place of the one before, which is removed.

    Raises TableError if the stamp cannot be written; then there is no index.
    """
    try:
        whole = stamp._replace(own=state_of(built.path), digest=digest_of(built.path))
        write_stamp(slot.stamp, whole)
    except OSError as error:
        built.path.unlink(missing_ok=True)
        raise unwritable(slot.folder, error) from error
    sweep(slot, built.path)


def sweep(slot: Slot, kept: Path | None) -> None:
    """Removes indexes that are out of date and what builds that broke off left behind."""
    for path in slot.others(kept):
        try:
            path.unlink(missing_ok=True)
        except OSError:  # still read by another process, where that keeps a file
            continue
