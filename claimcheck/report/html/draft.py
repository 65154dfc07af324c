"""A checked draft as the templates see it."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import cleandoc

from claimcheck.model.checked import CheckedDocument
from claimcheck.namedtuple import NamedTuple
from claimcheck.report.html.cards import LARGE, Deck, deck_of
from claimcheck.report.html.coverage import Bar, bar_of
from claimcheck.report.html.ledger import Row, marks_of, rows_of
from claimcheck.report.html.passages import Cells, Items, Passage, passages_of
from claimcheck.rules import rule_modules


class Draft(NamedTuple):
    """A draft with its marks, cards and counts; `key` begins the names of its elements.

    `plain` is set where the file is its own text: the items of its lists bring their own marks.
    A `large` one is laid out as it is scrolled to.
    """

    key: str
    name: str
    date: str
    plain: bool
    bar: Bar
    passages: tuple[Passage | Items | Cells, ...]
    deck: Deck
    rows: tuple[Row, ...]
    large: bool


class RulePage(NamedTuple):
    """What a rule says of itself: what it finds in one line, then its paragraphs."""

    code: str
    name: str
    title: str
    paragraphs: tuple[str, ...]


def draft_of(checked: CheckedDocument, key: str) -> Draft:
    """The draft, its names of elements beginning with `key`."""
    deck, document = deck_of(checked), checked.document
    day = document.date if document.date and document.date.first == document.date.last else None
    return Draft(
        key=key,
        name=document.name,
        date=str(day.first) if day else "",
        plain=document.source_map is None,
        bar=bar_of(checked.coverage),
        passages=tuple(passages_of(document, list(marks_of(checked, deck)))),
        deck=deck,
        rows=tuple(rows_of(checked, deck)),
        large=len(checked.ledger) > LARGE,
    )


def rules_of(drafts: Iterable[Draft]) -> list[RulePage]:
    """The pages of the rules that spoke in any of the drafts, in the order of their codes."""
    spoke = {card.rule for draft in drafts for card in draft.deck.cards}
    return [
        _rule_page(module.rule.code, module.rule.name, module.page)
        for module in rule_modules()
        if module.rule.code in spoke
    ]


def _rule_page(code: str, name: str, page: str) -> RulePage:
    title, *rest = cleandoc(page).split("\n\n")
    return RulePage(code, name, title, tuple(" ".join(part.split()) for part in rest))
