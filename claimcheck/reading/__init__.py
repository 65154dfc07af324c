"""Mentions → Reading: sentences with their mentions as typed slots, and where the cues are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.model import Desk, Document, Mention, Quantity, Reading, Sentence, Token
from claimcheck.patterns import cues_in, slot_types, tokenize
from claimcheck.reading.sentences import split_blocks, split_sentences
from claimcheck.units import measure_mention

__all__ = ["read_mentions", "split_blocks", "split_sentences"]


def read_mentions(
    document: Document, mentions: Sequence[Mention], desk: Desk | None = None
) -> Reading:
    """The document as rules see it.

    `mentions` are sorted and do not overlap.  Quantities and tokens are worked out when first
    asked for, and kept.
    """
    desk = desk or Desk()
    sentences = tuple(_sentences(document, mentions))
    text = document.text

    @cache
    def measure(mention: Mention) -> Quantity:
        return measure_mention(mention, desk)

    @cache
    def tokens(sentence: Sentence) -> tuple[Token, ...]:
        return tokenize(text, sentence)

    return Reading(
        document,
        sentences,
        tuple(mentions),
        measure,
        tokens=tokens,
        cues=_index(text, sentences),
    )


def _sentences(document: Document, mentions: Sequence[Mention]) -> list[Sentence]:
    """Every sentence with its mentions; an end that falls inside a mention is none."""
    found: list[Sentence] = []
    at = 0
    for block, start, end in split_blocks(document):
        began = None
        for opening, stop in split_sentences(document.text, block, start, end):
            began = opening if began is None else began
            first = at
            while at < len(mentions) and mentions[at].start < stop:
                at += 1
            if at > first and mentions[at - 1].end > stop and stop < end:
                at = first
                continue
            found.append(Sentence(began, stop, block, tuple(mentions[first:at])))
            began = None
    return found


def _index(text: str, sentences: Sequence[Sentence]) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = {}
    for place, sentence in enumerate(sentences):
        if not sentence.mentions:
            continue
        classes = set(cues_in(text[sentence.start : sentence.end].lower()))
        for mention in sentence.mentions:
            classes |= slot_types(mention)
        for name in classes:
            places.setdefault(name, []).append(place)
    return {name: tuple(at) for name, at in places.items()}
