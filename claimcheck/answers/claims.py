"""The claim of an answer: its words in their sentence, and where a passage says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.answers.passages import Passage, Span, passage_of
from claimcheck.answers.terms import Term, terms_of
from claimcheck.model import Document, Mention
from claimcheck.model.answer import Answer
from claimcheck.namedtuple import NamedTuple

LONGEST = 5_000  # characters of a text that an answer keeps


class Claim(NamedTuple):
    """The sentence of an answer, and the terms of its number: those in `places`, each with `size`.

    A number that stands in the sentence twice has two places.  Without any, the sentence does not
    have the number.
    """

    passage: Passage
    places: tuple[int, ...]
    size: int

    @property
    def key(self) -> tuple[object, ...]:
        """What two answers to one claim have in common."""
        return self.passage.keys, self.places

    def spans_in(self, passage: Passage) -> Iterator[Span]:
        """Where the number stands in a passage that says the same."""
        spans = (passage.span(place, place + self.size - 1) for place in self.places)
        return (span for span in spans if span[0] >= 0)


def claim_of(answer: Answer) -> Claim:
    """The claim that an answer is about."""
    return _claim(answer.sentence, answer.claim)


def corrections_of(answer: Answer) -> Iterator[Claim]:
    """The claims that the draft makes once it says what it was corrected to.

    The correction may be meant with the hedge that stands there, or with its own.
    """
    claim = claim_of(answer)
    folded, words = claim.passage.text, " ".join(answer.now.split())
    terms = claim.passage.terms
    for place in claim.places[:1]:
        found = _found(folded, answer.claim)
        inner = terms[place].start, terms[place + claim.size - 1].end
        for start, end in dict.fromkeys((found or inner, inner)):
            sentence = folded[:start] + words + folded[end:]
            yield _claim(sentence, words, start)


@lru_cache(maxsize=4096)
def _claim(sentence: str, words: str, after: int = 0) -> Claim:
    passage = passage_of(sentence)
    span = _found(passage.text, words, after)
    covered = [] if span is None else _covered(passage.terms, span)
    if not covered:
        return Claim(passage, (), 0)
    keys = passage.keys
    wanted, size = keys[covered[0] : covered[-1] + 1], len(covered)
    places = (at for at in range(len(keys)) if keys[at : at + size] == wanted)
    return Claim(passage, tuple(places), size)


def _found(text: str, words: str, after: int = 0) -> Span | None:
    """Where the words stand; a number is not found inside another."""
    folded = r"\s+".join(map(re.escape, words.split()))
    if not folded:
        return None
    before = r"(?<!\w)(?<!\d[.,])" if words[:1].isalnum() else ""
    after_it = r"(?!\w|[.,]\d)" if words[-1:].isalnum() else ""
    match = re.compile(before + folded + after_it, re.IGNORECASE).search(text, after)
    return match.span() if match else None


def _covered(terms: Sequence[Term], span: Span) -> list[int]:
    return [at for at, term in enumerate(terms) if term.start < span[1] and span[0] < term.end]


def words_of(document: Document, mention: Mention) -> str:
    """The words that name a number in an answer: as written, with its hedge, on one line."""
    written = document.text[mention.full_start : mention.full_end]
    return " ".join((written if mention.text in written else mention.text).split())


def words_key(words: str) -> str:
    """What the words of a number say when they are read by themselves."""
    numbers = [term.key for term in terms_of(words) if term.is_number]
    return numbers[0] if len(numbers) == 1 else " ".join(words.lower().split())
