"""Several files in one input, so that a corpus can be read and written with a text editor.

A line "==> NAME <==" begins the file of that name, as `head` prints them; what stands before the
first such line has the name "".
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_HEADER = re.compile(rb"^==> ([^\n]*) <==\n", re.MULTILINE)
_NAME = re.compile(r"[\w-][\w.-]{0,60}(?:/[\w-][\w.-]{0,60})*", re.ASCII)


def parts_of(data: bytes) -> dict[str, bytes]:
    """The files in the input by their names; of two with one name the last."""
    first, *rest = _HEADER.split(data)
    names = (name.decode("utf-8", "replace") for name in rest[::2])
    parts = {"": first} if first or not rest else {}
    return parts | dict(zip(names, rest[1::2], strict=True))


def text_of(data: bytes) -> str:
    """The text in the bytes; what is no UTF-8 is half a character, as JSON may bring along."""
    return data.decode("utf-8", "surrogateescape")


def archive_of(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of the files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return data.getvalue()


def archive_in(data: bytes, body: str, root: bytes) -> bytes:
    """The input as it is if it begins as an archive, else an archive of its files as XML.

    The file without a name is the `body`; one that does not say it is XML stands in the `root`
    element, where `%b` is its place.
    """
    if data.startswith(b"PK"):
        return data
    parts = {name or body: part for name, part in parts_of(data).items()}
    xml = {n: part if part.startswith(b"<?xml") else root % part for n, part in parts.items()}
    return archive_of(xml)


@contextmanager
def folder_of(parts: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder with the files, gone afterwards; those whose names lead out of it are left out."""
    with TemporaryDirectory(prefix="claimcheck-fuzz-") as name:
        folder = Path(name)
        for part, data in parts.items():
            if _NAME.fullmatch(part):
                _write(folder / part, data)
        yield folder


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        return  # one name is another's folder: the first stands
