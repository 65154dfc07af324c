"""Whom the descriptions of a sentence mean, and which events a draft has told of before it."""

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.model import Sentence
from claimcheck.namedtuple import NamedTuple
from claimcheck.tables.entity import Entity, Sighting
from claimcheck.tables.gazetteer import WORD
from claimcheck.tables.sights import Sights

PARAGRAPHS_BACK = 5  # a definite description reaches this far
SENTENCES_BACK = 60  # and never farther, however long the paragraphs are
LONGEST_HEAD = 4  # words of a description
EVENT = "event"
_POINTERS = frozenset({"the", "this", "that"})
_POINTED = tuple(f"{pointer} " for pointer in _POINTERS)
_LONGEST_POINTED = max(map(len, _POINTED))
_PRONOUNS = frozenset({"it", "its"})

Word = tuple[int, int, str]  # start, end, in lower case


class Reference(NamedTuple):
    """ "The plant", "the country": `text[start:end]` may mean an entity of one of the types.

    `kinds` is empty for "It" at the beginning, which may mean one of any type.
    """

    start: int
    end: int
    kinds: frozenset[str]


class References:
    """The descriptions in the sentences of a reading, and whom they mean."""

    def __init__(self, sights: Sights) -> None:
        self._sights = sights
        self._found: dict[int, tuple[Reference, ...]] = {}
        self._meant: dict[int, tuple[tuple[Sighting, int], ...]] = {}
        self._eventful: dict[int, tuple[Entity, ...]] = {}
        self._events: dict[int, dict[Entity, int]] = {}

    def found(self, at: int) -> tuple[Reference, ...]:
        """The descriptions in a sentence, whomever they mean."""
        if at not in self._found:
            self._found[at] = tuple(self._find(at)) if self._may_refer(at) else ()
        return self._found[at]

    def meant(self, at: int) -> tuple[tuple[Sighting, int], ...]:
        """Those that mean one entity, and how many paragraphs back it was named."""
        if at not in self._meant:
            found = (self._meaning(at, reference) for reference in self.found(at))
            self._meant[at] = tuple(meaning for meaning in found if meaning is not None)
        return self._meant[at]

    def events(self, at: int) -> dict[Entity, int]:
        """The events named in the last paragraphs, the nearest first, with the paragraphs since."""
        if at in self._events:
            return self._events[at]
        found: dict[Entity, int] = {}
        for before, away in self._back_from(at):
            for entity in self._named_events(before):
                found.setdefault(entity, away)
        self._events[at] = found
        return found

    def _find(self, at: int) -> Iterator[Reference]:
        sights = self._sights
        words = _words(sights.reading.text, sights.reading.sentences[at])
        for place, (start, end, word) in enumerate(words):
            if place == 0 and word in _PRONOUNS:
                yield Reference(start, end, frozenset())
            if word in _POINTERS and self._may_describe(words[place + 1 : place + 2]):
                yield from self._description(at, words[place : place + 1 + LONGEST_HEAD])

    def _may_refer(self, at: int) -> bool:
        """True if a description may stand in the sentence, or "It" at its beginning."""
        reading = self._sights.reading
        start, end, *_ = reading.sentences[at]
        first = WORD.search(reading.text, start, end)
        if first is not None and first[0].lower() in _PRONOUNS:
            return True
        return any(
            hints.describing > 1 or _is_pointed_at(reading.text, start)
            for start, _, hints in self._sights.said(at)
            if hints.describing
        )

    def _may_describe(self, following: list[Word]) -> bool:
        """True if a description may begin with the word, the first of those given."""
        return any(self._sights.tables.describes(word) for _, _, word in following)

    def _description(self, at: int, words: list[Word]) -> Iterator[Reference]:
        """The longest description behind a pointer, the first of the words."""
        for last in range(len(words) - 1, 0, -1):
            head = " ".join(word for _, _, word in words[1 : last + 1])
            kinds = self._sights.tables.types_called(head.removesuffix("'s"))
            if not kinds or not _is_unbroken(words[: last + 1]):
                continue
            start, stop = words[1][0], words[last][1] - (2 if head.endswith("'s") else 0)
            if not any(one.start < stop and start < one.end for one in self._sights.named(at)):
                yield Reference(start, stop, kinds)
            return

    def _meaning(self, at: int, reference: Reference) -> tuple[Sighting, int] | None:
        if reference.kinds:
            return self._antecedent(at, reference)
        return self._beginning(at, reference)

    def _antecedent(self, at: int, reference: Reference) -> tuple[Sighting, int] | None:
        """The one entity of these types named so far within five paragraphs."""
        start, end, kinds = reference
        found: dict[str, tuple[Entity, int]] = {}
        for before, away in self._back_from(at):
            for sighting in reversed(self._sights.named(before)):
                if sighting.start >= start or not sighting.certain or len(sighting.entities) != 1:
                    continue
                entity = sighting.entities[0]
                if entity.type in kinds:
                    found.setdefault(entity.id, (entity, away))
        if len(found) != 1:
            return None
        entity, away = next(iter(found.values()))
        return Sighting(start, end, (entity,), False, True), away

    def _beginning(self, at: int, reference: Reference) -> tuple[Sighting, int] | None:
        """Who "It" is, or whose "Its": the name with which the paragraph's last sentence began."""
        paragraphs, reading = self._sights.paragraphs, self._sights.reading
        if at == 0 or paragraphs[at - 1] != paragraphs[at]:
            return None
        named = self._sights.named(at - 1)
        if not named or not named[0].certain or named[0].demonym:
            return None
        began = named[0].start - reading.sentences[at - 1].start <= len("The ")
        owned = reading.text[named[0].end : named[0].end + 1] in ("'", "’")
        if not began or owned:
            return None
        own = reading.text[reference.start : reference.end].lower() == "its"
        return Sighting(reference.start, reference.end, named[0].entities, own, True), 0

    def _back_from(self, at: int) -> Iterator[tuple[int, int]]:
        """The places of the sentence and of those before it, with the paragraphs between."""
        paragraphs = self._sights.paragraphs
        for before in range(at, max(at - SENTENCES_BACK, -1), -1):
            away = paragraphs[at] - paragraphs[before]
            if away > PARAGRAPHS_BACK:
                return
            yield before, away

    def _named_events(self, at: int) -> tuple[Entity, ...]:
        if at not in self._eventful:
            certain = (one for one in self._sights.named(at) if one.certain)
            named = (entity for one in certain for entity in one.entities)
            self._eventful[at] = tuple(entity for entity in named if entity.type == EVENT)
        return self._eventful[at]


def _is_pointed_at(text: str, at: int) -> bool:
    """True if "the" or the like stands before a place of the text."""
    return text[max(at - _LONGEST_POINTED, 0) : at].lower().endswith(_POINTED)


def _is_unbroken(words: list[Word]) -> bool:
    """True if nothing but a blank parts each word from the next."""
    return all(one[1] + 1 == other[0] for one, other in pairwise(words))


def _words(text: str, sentence: Sentence) -> list[Word]:
    found = WORD.finditer(text, sentence.start, sentence.end)
    return [(m.start(), m.end(), m[0].lower().replace("’", "'")) for m in found]
