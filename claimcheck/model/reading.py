"""What a rule sees: sentences with their mentions, the document, and the matches with tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from claimcheck.model.document import Block, Document
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.model.record import Match


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one table cell or headline: `text[start:end]` with its mentions in order.

    `mentions` holds those set aside too (dates, years): rules need them.
    """

    start: int
    end: int
    block: Block | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The document as a rule sees it.

    `measure` gives the quantity of a mention (memoised by whoever built the reading).
    """

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    measure: Callable[[Mention], Quantity] = field(repr=False)
    matches: tuple[Match, ...] = ()

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def claims(self) -> Iterator[Mention]:
        """The mentions that are claims, in order."""
        return (mention for mention in self.mentions if mention.is_claim)
