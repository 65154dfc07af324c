"""Mentions → Reading: sentences with their mentions as typed slots, and where the cues are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.model import (
    Block,
    Desk,
    Document,
    Mention,
    Quantity,
    Quotation,
    Reading,
    Sentence,
    Token,
)
from claimcheck.patterns.cues import cues_in
from claimcheck.patterns.grid import large_tables
from claimcheck.patterns.tokens import slot_types, token_places, tokenize
from claimcheck.reading.pieces import (
    BOUNDS,
    IN_LARGE_TABLE,
    Piece,
    cut_sentence,
    is_long,
    of_draft,
    unrelated,
)
from claimcheck.reading.sentences import split_blocks, split_sentences
from claimcheck.units import measure_mention

__all__ = ["quotations_of", "read_mentions", "split_blocks", "split_sentences"]

# Every text that quotes somebody or names a source has one of these.
_QUOTES = ('"', "“", "„", "”", "«", "»", "‹", "‘", " '", "\n'", "('", "ccording to", "the words of")


def read_mentions(
    document: Document, mentions: Sequence[Mention], desk: Desk | None = None
) -> Reading:
    """The document as rules see it.

    `mentions` are sorted and do not overlap.  Quantities and tokens are worked out when first
    asked for, and kept.
    """
    desk = desk or Desk()
    mentions = of_draft(mentions)
    sentences = tuple(_sentences(document, mentions))
    text = document.text
    bounded = {m.start: m for one in sentences for m in one.mentions if m.reason in BOUNDS}
    if bounded:
        mentions = [bounded.get(mention.start, mention) for mention in mentions]

    @cache
    def measure(mention: Mention) -> Quantity:
        return measure_mention(mention, desk)

    words = _Words(text)
    return Reading(
        document,
        sentences,
        tuple(mentions),
        measure,
        tokens=words.tokens,
        cues=_index(sentences),
        places=words.places,
    )


def quotations_of(reading: Reading) -> tuple[Quotation, ...]:
    """The words of the draft that are another's, in order; they do not overlap."""
    text = reading.text
    if not (text.startswith("'") or any(sign in text for sign in _QUOTES)):
        return ()
    from claimcheck.reading.quotations import find_quotations  # many drafts quote nobody

    return find_quotations(reading)


class _Words:
    """Tokens and their places by sentence, worked out when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._places: dict[int, dict[str, tuple[int, ...]]] = {}

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        found = self._tokens.get(sentence.start)
        if found is None:
            found = self._tokens[sentence.start] = tokenize(self._text, sentence)
        return found

    def places(self, sentence: Sentence) -> dict[str, tuple[int, ...]]:
        """Where in the tokens each word and class stands."""
        found = self._places.get(sentence.start)
        if found is None:
            found = self._places[sentence.start] = token_places(self.tokens(sentence))
        return found


def _sentences(document: Document, mentions: Sequence[Mention]) -> list[Sentence]:
    """Every sentence with its mentions; an end that falls inside a mention is none."""
    found: list[Sentence] = []
    large = large_tables(document)
    at = 0
    for block, start, end in split_blocks(document):
        began = None
        first = at
        for opening, stop in split_sentences(document.text, block, start, end):
            began = opening if began is None else began
            while at < len(mentions) and mentions[at].start < stop:
                at += 1
            if at > first and mentions[at - 1].end > stop and stop < end:
                continue
            own = mentions[first:at]
            if own and block is not None and block.table in large:
                own = unrelated(own, IN_LARGE_TABLE)
            found += _sentence(document.text, block, (began, stop), own)
            began, first = None, at
    return found


def _sentence(
    text: str, block: Block | None, span: tuple[int, int], mentions: Sequence[Mention]
) -> Iterator[Sentence]:
    """The sentence with its mentions, or the pieces of one that is too long."""
    cut = is_long(*span, mentions)
    pieces = cut_sentence(text, *span, mentions) if cut else [Piece(*span, tuple(mentions))]
    for start, end, own in pieces:
        classes = _classes(text[start:end], own) if own else frozenset()
        yield Sentence(start, end, block, own, classes, cut)


def _classes(text: str, mentions: Sequence[Mention]) -> frozenset[str]:
    return cues_in(text.lower()).union(*map(slot_types, mentions))


def _index(sentences: Sequence[Sentence]) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = {}
    for place, sentence in enumerate(sentences):
        for name in sentence.classes:
            places.setdefault(name, []).append(place)
    return {name: tuple(at) for name, at in places.items()}
