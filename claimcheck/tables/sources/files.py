"""Files that hold tables: opened, hashed, and complained of."""

from __future__ import annotations

import gzip
import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from claimcheck.errors import TableError
from claimcheck.tables.records import Place

STREAMED = "xl/worksheets/"
LARGEST, LARGEST_HELD = 1 << 32, 1 << 28  # bytes of a part that is read, and of one that is held
GZIP = b"\x1f\x8b"


def checked_file(path: Path) -> Path:
    """The path, if a file is there.  Raises TableError for all else, a loop of links included."""
    place = Place(str(path))
    try:
        path.resolve(strict=True)
        if path.is_file():
            return path
    except FileNotFoundError:
        raise place.error("no such file or folder", "check the path") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise _unreachable(error, place) from None
    raise place.error("is neither a file nor a data package", "give the path of a table")


def _unreachable(error: Exception, place: Place) -> TableError:
    reason = getattr(error, "strerror", None) or str(error)
    if isinstance(error, RuntimeError) or "symbolic link" in reason:
        return place.error("is a symbolic link that leads back to itself", "link it to the table")
    return place.error(f"cannot be opened: {reason}", "check the path")


@contextmanager
def told(place: Place) -> Iterator[None]:
    """Turns what the system says of a file, or of a broken archive, into a TableError."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise place.error("the gzip file is cut off or damaged", "fetch it again") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise place.error(f"cannot be read: {reason}", "see who may read the file") from None


def check_unpacked(path: Path, place: Place) -> None:
    """Raises TableError for an archive with a part that would fill the memory, were it unpacked.

    The sheets of Excel's own format are read bit by bit, and may be large.
    """
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            streamed = part.filename.startswith(STREAMED) and part.filename.endswith(".xml")
            if part.file_size > (LARGEST if streamed else LARGEST_HELD):
                told = f"{part.filename} unpacks to {part.file_size:,} bytes"
                raise place.error(told, "save the table as CSV or Parquet")


def is_packed(path: Path) -> bool:
    """True for a gzip file, whatever it is called."""
    return first_bytes(path, 2) == GZIP


def first_bytes(path: Path, count: int) -> bytes:
    """The bytes that a file begins with.  Raises TableError if it cannot be read."""
    with told(Place(str(path))), path.open("rb") as file:
        return file.read(count)


def open_bytes(path: Path) -> IO[bytes]:
    """The file, unpacked on the way if it is gzipped."""
    return cast("IO[bytes]", gzip.open(path, "rb")) if is_packed(path) else path.open("rb")


def file_fingerprint(path: Path) -> str:
    """SHA-256 of the bytes of a file, in hexadecimal."""
    with told(Place(str(path))), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
