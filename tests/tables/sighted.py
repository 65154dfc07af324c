"""Names and phrases looked for in a text, as the scenes look for them."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lexicon.runs import Runs
from claimcheck.tables.cues import Cue, CueIndex
from claimcheck.tables.entity import Entity, Sighting
from claimcheck.tables.gazetteer import Gazetteer, Settles


def nothing_settles(entity: Entity, surface: str) -> bool:
    """That no context settles what a name means."""
    return False


def names_in(
    gazetteer: Gazetteer, text: str, settles: Settles = nothing_settles
) -> Iterator[Sighting]:
    """The names of a text."""
    runs = Runs(lambda some: {run: gazetteer.openings_in(run) for run in some}).telling(
        text, 0, len(text)
    )
    return gazetteer.find(text, len(text), ((at, found) for at, _, found in runs), settles)


def cues_in(index: CueIndex, text: str, start: int = 0, end: int | None = None) -> Iterator[Cue]:
    """The phrases of a stretch of text."""
    end = len(text) if end is None else end
    runs = Runs(lambda some: {run: index.openings_in(run) for run in some}).telling(
        text, start, end
    )
    return index.find(text, end, ((at, found) for at, _, found in runs))
