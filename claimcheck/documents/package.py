"""Office documents as zip archives: their parts, read within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib

from claimcheck.documents.signature import is_really
from claimcheck.errors import DocumentError

LARGEST_PART = 64 * 2**20  # bytes unpacked; a novel's document.xml has five million
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
SAVE_AGAIN = "open it and save it again"


class Package:
    """A zip archive in memory; a part is unpacked when it is asked for.

    All parts that are asked for may unpack to LARGEST_PART together.  Raises DocumentError for
    what is no archive, is encrypted, damaged or unpacks to too much.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = LARGEST_PART
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            damaged = self._error("is damaged, or not what its ending says", SAVE_AGAIN)
            raise is_really(data, name) or damaged from None

    def names(self) -> list[str]:
        """The names of the parts."""
        return self._archive.namelist()

    def part(self, name: str) -> bytes:
        """The bytes of a part; empty if there is none."""
        try:
            info = self._archive.getinfo(name)
        except KeyError:
            return b""
        if info.flag_bits & 1:
            raise self._error("is encrypted", "save it without a password")
        if info.compress_type not in METHODS:
            raise self._error("is packed in a way that no word processor uses", SAVE_AGAIN)
        try:
            with self._archive.open(info) as opened:
                data = opened.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            raise self._error("is damaged", SAVE_AGAIN) from None
        self._left -= len(data)
        if self._left < 0:
            raise self._error("unpacks to far too much", "check where it comes from")
        return data

    def _error(self, message: str, hint: str) -> DocumentError:
        return DocumentError(message, file=self._name, hint=hint)
