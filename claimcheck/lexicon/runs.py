"""Runs of text without spaces, and what each of them tells: the same wherever the run stands.

So each is looked at once and remembered, and only the runs that tell something are found in the
text.  That is what makes looking for numbers, names and cues fast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import compress
from typing import Generic, Literal, TypeVar, cast

Told = TypeVar("Told")

MOST_REMEMBERED = 50_000  # runs
LONGEST_REMEMBERED = 30  # characters of a run; longer ones rarely come again
_CHUNK = 100_000  # characters split into runs at once


class Runs(Generic[Told]):
    """What runs tell; `look` says it of those that were not seen lately.

    It is given many at once, and leaves out those that tell nothing.
    """

    def __init__(self, look: Callable[[set[str]], Mapping[str, Told]]) -> None:
        self._look = look
        self._remembered: dict[str, Told | Literal[False]] = {}

    def telling(self, text: str, start: int, end: int) -> Iterator[tuple[int, str, Told]]:
        """Each run of `text[start:end]` that tells something, in order: its place, it, and what.

        Runs are parted by spaces alone: a line break is part of one.  Linear in the length.
        """
        while start < end:
            stop = text.find(" ", start + _CHUNK, end)
            stop = end if stop < 0 else stop
            said = text[start:stop]
            runs = said.split(" ")
            values: list[Told | Literal[False] | None] = [*map(self._remembered.get, runs)]
            if None in values:
                self._learn(runs, values)
            said, at = f" {said} ", 0
            told = cast("Iterator[Told]", filter(None, values))
            for run, value in zip(compress(runs, values), told, strict=True):
                at = said.index(f" {run} ", at)
                yield start + at, run, value
                at += len(run) + 1
            start = stop + 1

    def _learn(self, runs: list[str], values: list[Told | Literal[False] | None]) -> None:
        """Put into the values what those runs tell that were not remembered."""
        places = [place for place, value in enumerate(values) if value is None]
        unknown = {runs[place] for place in places}
        told: dict[str, Told | Literal[False]] = dict.fromkeys(unknown, False)
        told.update(self._look(unknown))
        for place in places:
            values[place] = told[runs[place]]
        for run in [run for run in unknown if len(run) > LONGEST_REMEMBERED]:
            del told[run]
        if len(self._remembered) + len(told) > MOST_REMEMBERED:
            self._remembered.clear()
        if len(told) <= MOST_REMEMBERED:
            self._remembered.update(told)
