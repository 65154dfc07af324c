"""Path to document: the one place that opens drafts; one module of `formats` for each format."""

from __future__ import annotations

from importlib import import_module
from os import PathLike
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol

from claimcheck.documents import formats
from claimcheck.errors import DocumentError
from claimcheck.model import Document, Period

PLAIN = "txt"
# Endings that mean a format named otherwise; an ending nobody knows is read as plain text.
SAME_AS = {
    "markdown": "md",
    "mdown": "md",
    "mkd": "md",
    "qmd": "md",
    "htm": "html",
    "xhtml": "html",
}


class Format(Protocol):
    """A module of `formats`, named by the ending of its files."""

    def read(self, data: bytes, name: str) -> Document:
        """The document in these bytes.  Raises DocumentError if they are not of the format."""


def read_document(path: str | PathLike[str], *, date: Period | None = None) -> Document:
    """The document in a file; its ending says the format, `date` when it is published.

    Raises DocumentError, with what to do about it, for a file that cannot be read as text.
    """
    file = Path(path)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise _unreadable(error, str(path)) from None
    except ValueError:  # a NUL in the path
        raise DocumentError("not a path", file=repr(str(path))) from None
    return document_from_bytes(data, str(path), date=date)


def document_from_bytes(
    data: bytes, name: str, *, ending: str = "", date: Period | None = None
) -> Document:
    """The document in these bytes; `ending` says the format, else that of the name does."""
    document = _format(ending or Path(name).suffix).read(data, name)
    return document if date is None else document._replace(date=date)


def _format(ending: str) -> Format:
    wanted = ending.lower().lstrip(".")
    wanted = SAME_AS.get(wanted, wanted)
    known = {module.name for module in iter_modules(formats.__path__)}
    chosen = wanted if wanted in known else PLAIN
    module: Format = import_module(f"{formats.__name__}.{chosen}")
    return module


def _unreadable(error: OSError, path: str) -> DocumentError:
    if isinstance(error, FileNotFoundError):
        return DocumentError("no such file", file=path, hint="check the path")
    if isinstance(error, IsADirectoryError):
        return DocumentError("is a folder", file=path, hint="name the drafts in it: folder/*.md")
    if isinstance(error, PermissionError):
        return DocumentError("may not be read", file=path, hint="check its permissions")
    return DocumentError(f"cannot be read: {error.strerror}", file=path)
