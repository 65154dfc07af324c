"""What an archive was made of and how: two runs that agree in it write the same bytes."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from importlib.metadata import version
from pathlib import Path

from claimcheck.archive.part import LEFT_OVER, PARTS, Tally, write_whole
from claimcheck.errors import ClaimcheckError, ConfigError
from claimcheck.namedtuple import NamedTuple

MANIFEST = "archive.json"
LOCK = ".lock"


class Asked(NamedTuple):
    """What the bytes of the parts depend on; `source`, `settings` and `tables` are digests."""

    claimcheck: str
    pyarrow: str
    source: str
    settings: str
    tables: str
    fields: list[str | None]
    part_size: int
    timeout: int


TOLD = {
    "claimcheck": "version of claimcheck",
    "pyarrow": "version of pyarrow",
    "source": "input",
    "part_size": "part size",
}


def versions() -> tuple[str, str]:
    """Those of claimcheck and pyarrow."""
    return version("claimcheck-newsroom"), version("pyarrow")


def digest(*values: object) -> str:
    """A digest of what the values are written as."""
    return hashlib.sha256("\0".join(map(str, values)).encode("utf-8", "replace")).hexdigest()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the folder, which is made if need be.  Raises ConfigError if another run holds it.

    The system lets go of it when the process ends, however it ends.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(folder / LOCK, timeout=0)
    except (OSError, sqlite3.Error) as error:
        raise ConfigError(f"cannot be written: {error}", file=str(folder)) from None
    with closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error:
            hint = "wait for it, or name another folder"
            raise ConfigError("another run is at it", file=str(folder), hint=hint) from None
        yield


def begin(folder: Path, asked: Asked, anew: bool) -> None:
    """Make the folder ready for the parts; those that the same request has made stay.

    Raises ConfigError if other things lie in it, unless it is to begin `anew`.
    """
    for pattern in LEFT_OVER:
        for left in folder.glob(pattern):
            left.unlink(missing_ok=True)
    if not anew:
        _refuse_others(folder, asked)
    else:
        for part in folder.glob(PARTS):
            part.unlink()
    if anew or not (folder / MANIFEST).exists():
        _write(folder, {"asked": asked._asdict()})


def finish(folder: Path, asked: Asked, tally: Tally, parts: int) -> None:
    """Write down that all parts are there, and what they amount to."""
    _write(folder, {"asked": asked._asdict(), "parts": parts, "tally": tally._asdict()})


def _write(folder: Path, record: dict[str, object]) -> None:
    text = json.dumps(record, indent=2) + "\n"
    write_whole(folder / MANIFEST, partial(Path.write_text, data=text, encoding="utf-8"))


def _refuse_others(folder: Path, asked: Asked) -> None:
    if not (folder / MANIFEST).exists():
        if any(not path.name.startswith(LOCK) for path in folder.iterdir()):
            hint = "name a new or empty folder"
            raise ConfigError("is not empty, and no archive", file=str(folder), hint=hint)
        return
    before = _asked_before(folder)
    now = asked._asdict()
    differ = [TOLD.get(name, name) for name in now if before.get(name) != now[name]]
    if differ:
        error = f"was begun differently: not the same {', '.join(differ)}"
        hint = "name another folder, or say --anew to replace its parts"
        raise ConfigError(error, file=str(folder), hint=hint)


def _asked_before(folder: Path) -> dict[str, object]:
    path = folder / MANIFEST
    try:
        record = json.loads(path.read_text("utf-8"))
        return dict(record["asked"])
    except (OSError, ValueError, KeyError, TypeError):
        hint = "name another folder, or say --anew to replace its parts"
        raise ClaimcheckError("cannot be read", file=str(path), hint=hint) from None
