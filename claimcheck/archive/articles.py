"""The documents of an archive, as they are read, and cut into shards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from claimcheck.integrations.rows import Date
from claimcheck.model import Document
from claimcheck.namedtuple import NamedTuple

MOST_SIZE = 16_000_000  # characters or bytes of a shard, unless one document has more


class Fields(NamedTuple):
    """The names of the fields, or columns, that hold the text, the id and the date of a document.

    Without an `id` a document is named by its place: "articles.jsonl:12".
    """

    text: str = "text"
    id: str | None = None
    date: str | None = None


class Item(NamedTuple):
    """A document that is not yet read: its place, what its source needs to read it, and its size.

    `reached` says how much of the source lies up to its end, in the source's own measure.
    """

    place: str
    content: Any
    size: int
    reached: int


class Article(NamedTuple):
    """A document with its id and the date of its publication; without a text it has no numbers."""

    id: str
    text: str | Document | None
    date: Date = None


class Read(Protocol):
    """What makes an article of an item; it can be sent to another process.

    Raises one of `rows.FAILURES` for an item that cannot be read.
    """

    def __call__(self, item: Item) -> Article:
        """The article."""


class Listed(NamedTuple):
    """A file of an archive: its path, its name in it, and its share of what is to be reached."""

    path: str
    name: str
    weight: int


class Source(Protocol):
    """An archive: the files it is made of, its documents in order, and how they are read."""

    def files(self) -> Iterator[Listed]:
        """The files, in order.  Raises ClaimcheckError for one that cannot be used."""

    def items(self) -> Iterator[Item]:
        """The documents, in order."""

    def reader(self) -> Read:
        """What reads them."""


class Shard(NamedTuple):
    """Documents that are checked together, and whose numbers make a part."""

    number: int
    items: tuple[Item, ...]

    @property
    def reached(self) -> int:
        """How much of the source lies up to its end."""
        return self.items[-1].reached


def cut(items: Iterable[Item], most: int) -> Iterator[Shard]:
    """Shards of up to `most` documents and `MOST_SIZE`; where they end depends on nothing else."""
    number, size = 0, 0
    held: list[Item] = []
    for item in items:
        if held and (len(held) == most or size + item.size > MOST_SIZE):
            yield Shard(number, tuple(held))
            number, size, held = number + 1, 0, []
        held.append(item)
        size += item.size
    if held:
        yield Shard(number, tuple(held))
