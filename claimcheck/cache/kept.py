"""Checked drafts in a folder, one file each: written in one step, and never trusted unseen."""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from time import time_ns

from claimcheck.cache.folder import ENTRY, FRESH
from claimcheck.cache.sealing import Key, seal, unseal
from claimcheck.model.checked import CheckedDocument
from claimcheck.packing import pack, unpack

LARGEST_ENTRY = 10_000_000  # bytes: a draft of which more is to be kept is checked each time
MOST_NUMBERS, LONGEST = 100_000, 10_000_000  # of the draft; characters: packing them takes memory
QUICKEST = 1  # level of zlib; more would take longer than it saves


class Kept:
    """What is kept in a folder, which need not be there and need not be writable."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, key: Key) -> bool:
        """True if there is an entry; whether it can be used shows when it is read."""
        return self._file(key).is_file()

    def read(self, key: Key) -> CheckedDocument | None:
        """The checked draft of this key; None if there is none, or it is not as it was written."""
        file = self._file(key)
        try:
            if not file.is_file() or file.stat().st_size > LARGEST_ENTRY:
                return None
            packed = zlib.decompress(unseal(file.read_bytes(), key.secret))
            checked = unpack(json.loads(packed))
        except (OSError, ValueError, zlib.error):
            return None
        _touch(file)
        return checked

    def write(self, key: Key, checked: CheckedDocument) -> None:
        """Keep a checked draft; one that is too large, or cannot be written, is not kept."""
        if len(checked.ledger) > MOST_NUMBERS or len(checked.document.source) > LONGEST:
            return
        try:
            text = json.dumps(pack(checked), separators=(",", ":"))  # ASCII: surrogates survive it
            sealed = seal(zlib.compress(text.encode(), QUICKEST), key.secret)
            if len(sealed) <= LARGEST_ENTRY:
                self._put(self._file(key), sealed)
        except (OSError, TypeError, ValueError):
            return  # no room or right to write, or a value of an engine that is no model's

    def _file(self, key: Key) -> Path:
        return self.folder / f"{key.name}{ENTRY}"

    def _put(self, file: Path, data: bytes) -> None:
        """Writes the file in one step, so that another process sees all of it or nothing."""
        self.folder.mkdir(0o700, parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}-{time_ns()}{FRESH}")
        try:
            opened = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(opened, "wb") as written:
                written.write(data)
            os.replace(fresh, file)
        finally:
            fresh.unlink(missing_ok=True)


def _touch(file: Path) -> None:
    """Lets the entry count as the one of use most lately."""
    try:
        os.utime(file)
    except OSError:
        return
