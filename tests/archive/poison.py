"""An archive with documents that do harm to the process that reads them."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.archive.articles import Article, Item, Listed, Read

TEXT = "Visits rose 5.5% to 154,711 from 146,610."


def swallow(item: Item) -> Article:
    """The article, unless its content says what harm it does."""
    if item.content == "ends":
        os._exit(3)
    if item.content == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if item.content == "ends once":
        _end_once(Path(item.place))
    if item.content == "hangs":
        time.sleep(60)
    if item.content == "fails":
        raise KeyError("a defect")
    if item.content == "deep":
        return Article(item.place, "(" * 50_000 + TEXT)
    return Article(item.place, TEXT)


def _end_once(mark: Path) -> None:
    if not mark.exists():
        mark.touch()
        os._exit(3)


class Poisoned(NamedTuple):
    """Documents, some with harm in them; all of them stand in a file that is there."""

    file: str
    contents: tuple[str, ...]

    def files(self) -> Iterator[Listed]:
        yield Listed(self.file, "poisoned", len(self.contents))

    def items(self) -> Iterator[Item]:
        for place, content in enumerate(self.contents):
            name = f"{self.file}.{place}" if content == "ends once" else f"d{place}"
            yield Item(name, content, 1, place + 1)

    def reader(self) -> Read:
        return swallow
