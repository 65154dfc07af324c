"""Path to document: the one place that opens drafts; one module of `formats` for each format."""

from __future__ import annotations

from importlib import import_module
from os import PathLike
from os.path import splitext
from pkgutil import iter_modules
from typing import Protocol

from claimcheck.documents import formats
from claimcheck.documents.opening import File, FileOptions, bytes_of
from claimcheck.model import Document, Period

PLAIN = "txt"
AS_NAMED = FileOptions()
# Endings that mean a format named otherwise; an ending nobody knows is read as plain text.
SAME_AS = {
    "markdown": "md",
    "mdown": "md",
    "mkd": "md",
    "qmd": "md",
    "htm": "html",
    "xhtml": "html",
    "ninjs": "json",
}


class Format(Protocol):
    """A module of `formats`, named by the ending of its files."""

    def read(self, file: File) -> Document:
        """The document in this file.  Raises DocumentError if it is not of the format."""


def read_document(
    path: str | PathLike[str], *, date: Period | None = None, options: FileOptions = AS_NAMED
) -> Document:
    """The document in a file; its ending says the format, `date` when it is published.

    Raises DocumentError, with what to do about it, for a file that cannot be read as text.
    """
    return document_from_bytes(bytes_of(path), str(path), date=date, options=options)


def document_from_bytes(
    data: bytes,
    name: str,
    *,
    ending: str = "",
    date: Period | None = None,
    options: FileOptions = AS_NAMED,
) -> Document:
    """The document in these bytes; `ending` says the format, else that of the name does."""
    document = _format(ending or splitext(name)[1]).read(File(data, name, options))
    return document if date is None else document._replace(date=date)


def _format(ending: str) -> Format:
    wanted = ending.lower().lstrip(".")
    wanted = SAME_AS.get(wanted, wanted)
    known = {module.name for module in iter_modules(formats.__path__)}
    chosen = wanted if wanted in known else PLAIN
    module: Format = import_module(f"{formats.__name__}.{chosen}")
    return module
