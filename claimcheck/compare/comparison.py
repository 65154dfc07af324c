"""What comparing two texts yields: for each number what became of it."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.model import Document, Mention
from claimcheck.namedtuple import NamedTuple


class Standing(StrEnum):
    """What the comparison says of a number of the draft, or of one of the source."""

    CONTRADICTED = "contradicted"
    HEDGE = "hedge_changed"
    MISSING = "not_in_source"
    FOLLOWS = "follows"
    FOUND = "found"
    UNCOMPARED = "not_compared"

    @property
    def accuses(self) -> bool:
        """True for what a human must look at."""
        return self in (Standing.CONTRADICTED, Standing.HEDGE, Standing.MISSING)


class Place(NamedTuple):
    """A number of one of the sources: which source, and the mention in it."""

    source: int
    mention: Mention


class Compared(NamedTuple):
    """One number of the draft with what the sources say of it.

    `places` are the numbers of the sources that it rests on or that contradict it, the likeliest
    first; `message` says what was found in one line.
    """

    mention: Mention
    standing: Standing
    message: str
    places: tuple[Place, ...] = ()


class Comparison(NamedTuple):
    """A draft beside its sources: every number of the draft in order, and what was not used."""

    draft: Document
    sources: tuple[Document, ...]
    numbers: tuple[Compared, ...]
    unused: tuple[Place, ...] = ()

    @property
    def findings(self) -> tuple[Compared, ...]:
        """The numbers that a human must look at."""
        return tuple(one for one in self.numbers if one.standing.accuses)

    def count(self, standing: Standing) -> int:
        """How many numbers of the draft stand so."""
        return sum(one.standing is standing for one in self.numbers)
