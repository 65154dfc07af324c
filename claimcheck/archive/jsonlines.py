"""Archives of JSON Lines: an object a line, which the processes that check take apart."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any, cast

from claimcheck.archive.articles import Article, Fields, Item, Listed, Read
from claimcheck.archive.naming import name_below
from claimcheck.errors import DocumentError, did_you_mean
from claimcheck.namedtuple import NamedTuple

LONGEST_LINE = 64_000_000  # bytes; one document takes no more memory than that


class JsonLines(NamedTuple):
    """Files of JSON Lines, which may be compressed by gzip; their measure is bytes on the disk."""

    root: Path
    paths: tuple[Path, ...]
    fields: Fields

    def files(self) -> Iterator[Listed]:
        """The files, by their sizes.  Raises DocumentError if the first line has no such field."""
        for place, path in enumerate(self.paths):
            if place == 0:
                self._try(path)
            yield Listed(str(path), name_below(self.root, path), os.path.getsize(path))

    def items(self) -> Iterator[Item]:
        """The lines that are not blank.  Raises DocumentError for a broken gzip file."""
        before = 0
        for path in self.paths:
            name = name_below(self.root, path)
            for number, line, reached in _lines(path):
                if line is None or line.strip():
                    size = len(line or b"")
                    yield Item(f"{name}:{number}", line, size, before + reached)
            before += os.path.getsize(path)

    def reader(self) -> Read:
        """What reads a line."""
        return partial(read_line, fields=self.fields)

    def _try(self, path: Path) -> None:
        for _, line, _ in _lines(path):
            if line and line.strip():
                _object_in(line, self.fields, str(path))
                return


def read_line(item: Item, fields: Fields) -> Article:
    """The article of a line.  Raises DocumentError, ValueError or RecursionError for no article."""
    if item.content is None:
        raise DocumentError(f"a line of more than {LONGEST_LINE:,} bytes is not read")
    found = _object_in(item.content, fields)
    text, id, date = (None if name is None else found[name] for name in fields)
    return Article(item.place if id is None else str(id), text, date)


def _object_in(line: bytes, fields: Fields, file: str | None = None) -> dict[str, Any]:
    """The object, which has all the fields."""
    try:
        found = json.loads(line)
    except ValueError as error:
        raise DocumentError(f"a line is no JSON: {error}", file=file) from None
    if not isinstance(found, dict):
        raise DocumentError("a line is no JSON object", file=file)
    for name in fields:
        if name is not None and name not in found:
            hint = did_you_mean(name, found)
            raise DocumentError(f"the object has no field called {name!r}", file=file, hint=hint)
    return found


def _lines(path: Path) -> Iterator[tuple[int, bytes | None, int]]:
    """The lines with their numbers, and where in the file each ends; None for one too long."""
    with path.open("rb") as raw:
        packed = path.name.lower().endswith(".gz")
        stream = cast("IO[bytes]", gzip.GzipFile(fileobj=raw)) if packed else raw
        number = 0
        try:
            while line := stream.readline(LONGEST_LINE):
                number += 1
                yield number, _whole(line, stream), raw.tell()
        except (EOFError, gzip.BadGzipFile) as error:
            raise DocumentError(f"is broken: {error}", file=str(path), line=number) from None


def _whole(line: bytes, stream: IO[bytes]) -> bytes | None:
    """The line; None if it goes on, when the rest of it is passed over."""
    if len(line) < LONGEST_LINE or line.endswith(b"\n"):
        return line
    while (rest := stream.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass
    return None
