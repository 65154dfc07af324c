"""What comparing two versions of a text yields: for each number what was done to it."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.model import Document, Mention
from claimcheck.namedtuple import NamedTuple


class Edit(StrEnum):
    """What was done to a number from one version to the next."""

    CHANGED = "changed"
    HEDGE = "hedge_changed"
    APPEARED = "appeared"
    VANISHED = "vanished"
    MOVED = "moved"
    REWORDED = "reworded"
    UNCHANGED = "unchanged"

    @property
    def alters(self) -> bool:
        """True if the new version says another thing than the old one."""
        return self in (Edit.CHANGED, Edit.HEDGE, Edit.APPEARED, Edit.VANISHED)


class Edited(NamedTuple):
    """One number of either version, or the two that belong together."""

    edit: Edit
    old: Mention | None
    new: Mention | None
    message: str


class Revision(NamedTuple):
    """Two versions of a text and every number of both, in the order of the new one.

    A number that vanished stands behind the one that it followed.
    """

    old: Document
    new: Document
    numbers: tuple[Edited, ...]

    @property
    def alterations(self) -> tuple[Edited, ...]:
        """The numbers of which the two versions say different things."""
        return tuple(one for one in self.numbers if one.edit.alters)

    def count(self, edit: Edit) -> int:
        """How many numbers were edited so."""
        return sum(one.edit is edit for one in self.numbers)
