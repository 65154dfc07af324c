"""The ledger: every number of the draft in one line, with what was decided or why nothing was."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model.checked import CheckedDocument, Entry
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.html.cards import Deck, named
from claimcheck.report.html.passages import Mark
from claimcheck.report.html.status import Status, status_of
from claimcheck.report.readings import read_as
from claimcheck.report.wording import answers_of


class Row(NamedTuple):
    """A line of the ledger; `place` counts from 0, `cards` are its cards, the gravest first.

    `reason` says why there is no verdict, `read_as` what the number was taken for, `answers` what
    editors said of it.
    """

    place: int
    written: str
    status: Status
    read_as: str
    reason: str
    cards: tuple[int, ...]
    answers: tuple[str, ...] = ()


def rows_of(checked: CheckedDocument, deck: Deck) -> Iterator[Row]:
    """A row for each number, in order."""
    for place, entry in enumerate(checked.ledger):
        mention = entry.mention
        yield Row(
            place,
            named(mention),
            status_of(entry),
            read_as(mention),
            entry.reason,
            deck.by_mention[mention.start, mention.end],
            answers_of(entry),
        )


def marks_of(checked: CheckedDocument, deck: Deck) -> Iterator[Mark]:
    """A mark for each number, in order; it names the first of its cards that needs a human."""
    accusing = {card.number for card in deck.findings}
    for place, entry in enumerate(checked.ledger):
        yield _mark(place, entry, deck, accusing)


def _mark(place: int, entry: Entry, deck: Deck, accusing: set[int]) -> Mark:
    mention, status = entry.mention, status_of(entry)
    cards = deck.by_mention[mention.start, mention.end]
    finding = next((number for number in cards if number in accusing), 0)
    quiet = (entry.verdict.accuses and not finding) or entry.is_answered
    word = f"{status.word}, answered" if entry.is_answered else status.word
    return Mark(place, mention.start, mention.end, status.name, word, cards, finding, quiet)
