"""Office documents as zip archives: their parts, read within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib

from claimcheck.errors import DocumentError

LARGEST_PART = 64 * 2**20  # bytes unpacked; a novel's document.xml has five million
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
SAVE_AGAIN = "open it and save it again"


class Package:
    """A zip archive in memory; a part is unpacked when it is asked for.

    Raises DocumentError for what is no archive, is encrypted, damaged or unpacks to too much.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        if data.startswith(OLD_OFFICE):
            hint = "save it as .docx without a password"
            raise self._error("is encrypted, or an old Word document", hint)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError):
            raise self._error("is damaged, or not what its ending says", SAVE_AGAIN) from None

    def names(self) -> list[str]:
        """The names of the parts."""
        return self._archive.namelist()

    def part(self, name: str) -> bytes:
        """The bytes of a part; empty if there is none."""
        if name not in self._archive.namelist():
            return b""
        if self._archive.getinfo(name).compress_type not in METHODS:
            raise self._error("is packed in a way that Word does not use", SAVE_AGAIN)
        try:
            with self._archive.open(name) as opened:
                data = opened.read(LARGEST_PART + 1)
        except RuntimeError:  # what zipfile raises for a part that needs a password
            raise self._error("is encrypted", "save it without a password") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
            raise self._error("is damaged", SAVE_AGAIN) from None
        if len(data) > LARGEST_PART:
            raise self._error("unpacks to far too much", "check where it comes from")
        return data

    def _error(self, message: str, hint: str) -> DocumentError:
        return DocumentError(message, file=self._name, hint=hint)
