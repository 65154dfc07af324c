"""Files and streams as bytes, within bounds: what is no file, too long or silent says so."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from claimcheck.errors import DocumentError
from claimcheck.namedtuple import NamedTuple

LARGEST_FILE = 128 * 2**20  # bytes; a document of words and pictures has tens of millions
PATIENCE = 10  # seconds that a pipe may take until someone writes to it
SPLIT = "split it, or take the pictures out"


class FileOptions(NamedTuple):
    """How a file is to be read where its ending does not say it all.

    `json_path` leads to the draft in a JSON file ("article.body", "blocks[*].text"), `json_format`
    is what stands there: "text", "html" or "markdown"; empty, its name says it.
    """

    json_path: str = ""
    json_format: str = ""


class File(NamedTuple):
    """The bytes of a file, the name it goes by in what is told of it, and how it is to be read."""

    data: bytes
    name: str
    options: FileOptions = FileOptions()


def bytes_of(path: str | os.PathLike[str]) -> bytes:
    """What a file holds.

    Raises DocumentError for what cannot be read, is no file or pipe, or is too large, and for a
    pipe that nobody writes to.
    """
    name = str(path)
    try:
        with _opened(path, name) as stream:
            return read_stream(stream, name)
    except OSError as error:
        raise _unreadable(error, name) from None
    except ValueError:  # a NUL in the path
        raise DocumentError("not a path", file=repr(name)) from None


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """What a stream holds.  Raises DocumentError if that is too much."""
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise DocumentError(f"has over {megabytes(LARGEST_FILE)}", file=name, hint=SPLIT)
    return data


def megabytes(size: int) -> str:
    """A number of bytes as people say it."""
    return f"{max(round(size / 2**20), 1)} MB"


@contextmanager
def _opened(path: str | os.PathLike[str], name: str) -> Iterator[BinaryIO]:
    """The open file; a pipe is opened without waiting for whoever is to write to it."""
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with open(opened, "rb") as stream:
        mode = os.fstat(opened).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError
        if stat.S_ISFIFO(mode):
            _await_writer(opened, name)
        elif not stat.S_ISREG(mode):
            hint = "name a file, or - for standard input"
            raise DocumentError("is a device, not a file", file=name, hint=hint)
        yield stream


def _await_writer(opened: int, name: str) -> None:
    """Wait until a pipe has something to read or was closed.  Raises DocumentError if it has not
    in good time.
    """
    import select  # here, since no other file needs it

    poll = select.poll()
    poll.register(opened, select.POLLIN | select.POLLHUP)
    if not poll.poll(PATIENCE * 1000):
        hint = "name a file, or - for standard input"
        raise DocumentError("is a pipe that nobody writes to", file=name, hint=hint)
    os.set_blocking(opened, True)


def _unreadable(error: OSError, path: str) -> DocumentError:
    if isinstance(error, FileNotFoundError):
        return DocumentError("no such file", file=path, hint="check the path")
    if isinstance(error, IsADirectoryError):
        return DocumentError("is a folder", file=path, hint="name the drafts in it: folder/*.md")
    if isinstance(error, PermissionError):
        return DocumentError("may not be read", file=path, hint="check its permissions")
    return DocumentError(f"cannot be read: {error.strerror}", file=path, hint="name a file")
