"""The passage that a number stands in: its sentence, or its cell with what heads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.answers.terms import SHORTEST, Term, agree, terms_of
from claimcheck.model import Block, Document, Mention, Sentence
from claimcheck.namedtuple import NamedTuple
from claimcheck.reading import read_mentions
from claimcheck.regex import Regex

BETWEEN = " | "  # what heads a cell, and the cell
NOWHERE = -1
MOST_ALIKE = 200  # passages that differ in the inside of long words only
_WORDS = Regex(r"\S+")

Cells = Mapping[tuple[int, int, int], Block]
Span = tuple[int, int]


class Passage(NamedTuple):
    """A sentence on one line, with its terms and the places of its characters in the document.

    A character that stands elsewhere, or nowhere, has no place: -1.
    """

    text: str
    terms: tuple[Term, ...]
    places: Sequence[int] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What its terms say, in order."""
        return tuple(term.key for term in self.terms)

    @property
    def outline(self) -> tuple[str, ...]:
        """What sentences that agree have in common: all but the inside of long words."""
        return tuple(map(_outline, self.terms))

    def span(self, first: int, last: int) -> Span:
        """Where in the document the terms from `first` to `last` stand; (-1, -1) if nowhere."""
        start, end = self.terms[first].start, self.terms[last].end
        if not self.places or self.places[start] == NOWHERE:
            return NOWHERE, NOWHERE
        return self.places[start], self.places[end - 1] + 1

    @property
    def own(self) -> Span:
        """Where in the document its own words stand, without what heads a cell."""
        first = next((place for place in self.places if place != NOWHERE), NOWHERE)
        return first, self.places[-1] + 1 if self.places else NOWHERE

    def has(self, mention: Mention) -> bool:
        """True if the number stands in the passage itself."""
        start, end = self.own
        return start <= mention.start < end


def _outline(term: Term) -> str:
    if term.is_number or len(term.key) < SHORTEST:
        return term.key
    return f"{term.key[0]}…{term.key[-1]}"


def passage_of(text: str) -> Passage:
    """The passage that a text is, without places in a document."""
    folded = " ".join(text.split())
    return Passage(folded, terms_of(folded))


def passages_of(document: Document, mentions: Iterable[Mention]) -> Iterator[Passage]:
    """The passages of a document in which there are numbers, in order."""
    for sentence, head in _headed(document, mentions):
        words, places = _folded(document.text, sentence.start, sentence.end)
        text = head + words
        yield Passage(text, terms_of(text), [NOWHERE] * len(head) + places)


def texts_of(document: Document, mentions: Iterable[Mention]) -> dict[int, str]:
    """The text of the passage of each number, by where the number begins."""
    return {
        mention.start: head + _folded(document.text, sentence.start, sentence.end)[0]
        for sentence, head in _headed(document, mentions)
        for mention in sentence.mentions
    }


def _headed(document: Document, mentions: Iterable[Mention]) -> Iterator[tuple[Sentence, str]]:
    """The sentences in which there are numbers, each with what heads its cell."""
    cells = {_cell(block): block for block in document.blocks if block.table is not None}
    for sentence in read_mentions(document, list(mentions)).sentences:
        if sentence.mentions:
            heads = (" ".join(head.split()) for head in _heads(document, sentence.block, cells))
            yield sentence, "".join(head + BETWEEN for head in heads if head)


def _cell(block: Block) -> tuple[int, int, int]:
    return block.table or 0, block.row or 0, block.column or 0


def _heads(document: Document, block: Block | None, cells: Cells) -> Iterator[str]:
    """What the first cells of the row and of the column say."""
    if block is None or block.table is None:
        return
    table, row, column = _cell(block)
    for head in (cells.get((table, row, 0)), cells.get((table, 0, column))):
        if head is not None and head != block:
            yield document.text[head.start : head.end]


def _folded(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """The stretch on one line, and where each of its characters stands."""
    words: list[str] = []
    places: list[int] = []
    for found in _WORDS.finditer(text, start, end):
        if places:
            places.append(found.start() - 1)
        places.extend(range(found.start(), found.end()))
        words.append(found[0])
    return " ".join(words), places


class Index:
    """Passages by what they say, and by what those have in common that agree with them."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._exact: dict[tuple[str, ...], list[Passage]] = {}
        self._alike: dict[tuple[str, ...], list[Passage]] = {}
        for passage in passages:
            self._exact.setdefault(passage.keys, []).append(passage)
            self._alike.setdefault(passage.outline, []).append(passage)

    def saying(self, wanted: Passage) -> Iterator[Passage]:
        """The passages that say the same, misspellings apart.

        Of those that are written otherwise, only the first of very many are looked at.
        """
        yield from self._exact.get(wanted.keys, ())
        for passage in self._alike.get(wanted.outline, [])[:MOST_ALIKE]:
            if passage.keys != wanted.keys and agree(passage.terms, wanted.terms):
                yield passage
