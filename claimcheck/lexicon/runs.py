"""Runs of text without spaces, and what each of them tells: the same wherever the run stands.

So each is looked at once and remembered, and only the runs that tell something are found in the
text.  That is what makes looking for numbers, names and cues fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import compress
from typing import Generic, TypeVar

Told = TypeVar("Told")

MOST_REMEMBERED = 50_000  # runs
LONGEST_REMEMBERED = 30  # characters of a run; longer ones rarely come again
_CHUNK = 100_000  # characters split into runs at once


class Runs(dict[str, Told | None], Generic[Told]):
    """What runs tell, by the run: None, or what else is false, if nothing.

    `look` says it of a run that was not seen lately.
    """

    def __init__(self, look: Callable[[str], Told | None]) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, run: str) -> Told | None:
        told = self._look(run)
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        if len(run) <= LONGEST_REMEMBERED:
            self[run] = told
        return told

    def telling(self, text: str, start: int, end: int) -> Iterator[tuple[int, str, Told]]:
        """Each run of `text[start:end]` that tells something, in order: its place, it, and what.

        Runs are parted by spaces alone: a line break is part of one.  Linear in the length.
        """
        told = self.__getitem__
        while start < end:
            stop = text.find(" ", start + _CHUNK, end)
            stop = end if stop < 0 else stop
            said = text[start:stop]
            runs = said.split(" ")
            values = [*map(told, runs)]
            said, at = f" {said} ", 0
            for run, value in zip(compress(runs, values), filter(None, values), strict=True):
                at = said.index(f" {run} ", at)
                yield start + at, run, value
                at += len(run) + 1
            start = stop + 1
