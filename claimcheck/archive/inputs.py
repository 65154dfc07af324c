"""What lies at a path → the source that reads it: Parquet, JSON Lines, or a folder of drafts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from claimcheck.archive.articles import Article, Fields, Item, Listed, Read, Source
from claimcheck.archive.jsonlines import JsonLines
from claimcheck.archive.naming import name_below
from claimcheck.archive.parquet import Parquet
from claimcheck.documents import FileOptions, read_document
from claimcheck.errors import DocumentError
from claimcheck.namedtuple import NamedTuple

PARQUET = (".parquet",)
JSON_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
Drafts = Callable[[str], Iterator[str]]  # the paths of the drafts in a folder, in order


def open_archive(path: str, fields: Fields, drafts: Drafts) -> Source:
    """The source at a path: a file, or a folder with Parquet or JSON Lines files, or of drafts.

    `drafts` walks a folder of drafts; theirs are no fields.  Raises DocumentError for what is
    none of these.
    """
    root = Path(path)
    for endings, kind in ((PARQUET, Parquet), (JSON_LINES, JsonLines)):
        found = files_below(root, endings)
        if found:
            return kind(root, tuple(found), fields)
    if not root.is_dir():
        hint = f"name a folder, or a file that ends in {', '.join(PARQUET + JSON_LINES)}"
        error = "is no archive" if root.exists() else "is not there"
        raise DocumentError(error, file=path, hint=hint)
    return Folder(path, drafts)


def files_below(root: Path, endings: tuple[str, ...]) -> list[Path]:
    """The file itself, or those in the folder and below, with one of the endings, in order."""
    if root.is_file():
        return [root] if root.name.lower().endswith(endings) else []
    found = [
        Path(folder, name)
        for folder, _, names in os.walk(root)
        for name in names
        if name.lower().endswith(endings)
    ]
    return sorted(found)


class Folder(NamedTuple):
    """A folder of drafts, each a document of the format that its ending says."""

    root: str
    drafts: Drafts

    def files(self) -> Iterator[Listed]:
        """The drafts; each counts as one."""
        for path in self.drafts(self.root):
            yield Listed(path, name_below(Path(self.root), Path(path)), 1)

    def items(self) -> Iterator[Item]:
        """The drafts, unread."""
        for reached, listed in enumerate(self.files(), 1):
            yield Item(listed.name, listed.path, os.path.getsize(listed.path), reached)

    def reader(self) -> Read:
        """What reads a draft."""
        return read_draft


def read_draft(item: Item) -> Article:
    """The document in the file.  Raises DocumentError."""
    document = read_document(item.content, options=FileOptions())
    return Article(item.place, document._replace(name=item.place))
