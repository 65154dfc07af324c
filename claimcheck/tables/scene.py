"""One sentence as matching sees it: its pieces, the names and cues in it, and who "it" is."""

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.model import Document, Reading, Sentence
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex
from claimcheck.tables.cues import Cue, Role
from claimcheck.tables.entity import Entity, Sighting
from claimcheck.tables.gazetteer import WORD, is_settled
from claimcheck.tables.number_ties import Words
from claimcheck.tables.pieces import Clause, PieceKind, cut_pieces
from claimcheck.tables.store import Said, Tables

PARAGRAPHS_BACK = 5  # a definite description reaches this far
SENTENCES_BACK = 60  # and never farther, however long the paragraphs are
_POINTERS = frozenset({"the", "this", "that"})
_POINTED = tuple(f"{pointer} " for pointer in _POINTERS)
_LONGEST_POINTED = max(map(len, _POINTED))
_PRONOUNS = frozenset({"it", "its"})
_BEFORE = Regex(r"(?i)\b(?:before|pre-?(?:war|invasion))\b")
EVENT = "event"
LONGEST_HEAD = 4  # words of a description


Word = tuple[int, int, str]  # start, end, in lower case


class Scene(NamedTuple):
    """A sentence with what stands in it.

    `names` are the places of its names and descriptions in `clause`; `away` tells for the place of
    a description how many paragraphs back its entity was named.  `cues` are by measure and role.
    `events` were named in the last paragraphs, for a sentence that tells of a time before one;
    `topics`, for one with words for a measure of events, are those of which a context word stands
    here, with the paragraphs since.
    """

    document: Document
    clause: Clause
    names: tuple[int, ...]
    away: dict[int, int]
    cues: dict[str, dict[Role, list[Words]]]
    events: tuple[Entity, ...]
    topics: tuple[tuple[Entity, int], ...] = ()

    def entities(self, place: int) -> tuple[Entity, ...]:
        """The entities that the name at a place may mean."""
        sighting = self.clause.pieces[place].sighting
        return sighting.entities if sighting else ()

    def is_certain(self, place: int) -> bool:
        """True if the text settles what the name at a place means."""
        sighting = self.clause.pieces[place].sighting
        return sighting is not None and sighting.certain


class SceneReader:
    """Scenes of a reading, each sentence's names looked up once."""

    def __init__(self, reading: Reading, tables: Tables) -> None:
        self._reading = reading
        self._tables = tables
        self._runs: dict[int, list[Said]] = {}
        self._sightings: dict[int, tuple[Sighting, ...]] = {}
        self._cues_found: dict[int, tuple[Cue, ...]] = {}
        self._eventful: dict[int, tuple[Entity, ...]] = {}
        self._events_near: dict[int, dict[Entity, int]] = {}
        self._described: dict[int, tuple[tuple[Sighting, int], ...]] = {}
        self._settled: dict[tuple[str, str], bool] = {}
        self._paragraphs = tuple(_paragraphs(reading))

    def scene(self, at: int) -> Scene:
        """The scene of the sentence at a place of the reading."""
        text, sentence = self._reading.text, self._reading.sentences[at]
        referring = self._referring(at)
        merged = sorted((*self.sightings(at), *(one for one, _ in referring)))
        clause = cut_pieces(text, sentence, merged)
        names = tuple(p for p, piece in enumerate(clause.pieces) if piece.kind is PieceKind.NAME)
        paragraphs = {sighting.start: away for sighting, away in referring}
        away = {
            p: paragraphs[clause.pieces[p].start]
            for p in names
            if clause.pieces[p].start in paragraphs
        }
        cues = self._by_measure(at, clause, merged)
        said = _BEFORE.search(text, sentence.start, sentence.end)
        events = tuple(self._events(at)) if said else ()
        return Scene(self._reading.document, clause, names, away, cues, events, self._topics(at))

    def is_promising(self, at: int) -> bool:
        """True if the sentence may state a figure of something that it names or means.

        Of any other the scene need not be made.
        """
        named = [*self.sightings(at), *(one for one, _ in self._referring(at))]
        topics = [event for event, _ in self._topics(at)]
        if not named and not topics:
            return False
        entities = [*topics, *(entity for one in named for entity in one.entities)]
        mentions = self._reading.sentences[at].mentions
        return self._tables.prospects.may_state(entities, self._cues(at), mentions)

    def _topics(self, at: int) -> tuple[tuple[Entity, int], ...]:
        events = self._events(at) if self._may_be_of_event(at) else None
        if not events:
            return ()
        sentence = self._reading.sentences[at]
        said = self._reading.text[sentence.start : sentence.end]
        return tuple(
            (event, away)
            for event, away in events.items()
            if any(word in said for word in event.context)
        )

    def _may_be_of_event(self, at: int) -> bool:
        """True if words for a measure that events have stand in the sentence."""
        eventful = self._tables.prospects.names_of(EVENT)
        return any(name in eventful for cue in self._cues(at) for _, name in cue.roles)

    def _referring(self, at: int) -> tuple[tuple[Sighting, int], ...]:
        """The descriptions of the sentence, worked out once."""
        if at not in self._described:
            self._described[at] = tuple(self._descriptions(at, self.sightings(at)))
        return self._described[at]

    def sightings(self, at: int) -> tuple[Sighting, ...]:
        """The names in the sentence at a place."""
        if at not in self._sightings:
            text, end = self._reading.text, self._reading.sentences[at].end
            found = self._tables.find_names(text, end, self._said(at), self._settles)
            self._sightings[at] = tuple(found)
        return self._sightings[at]

    def _said(self, at: int) -> list[Said]:
        """The runs of the sentence in which names, cues and descriptions may begin."""
        if at not in self._runs:
            if len(self._runs) > SENTENCES_BACK:
                self._runs.clear()
            one = self._reading.sentences[at]
            self._runs[at] = self._tables.said(self._reading.text, one.start, one.end)
        return self._runs[at]

    def _settles(self, entity: Entity, surface: str) -> bool:
        key = (entity.id, surface)
        if key not in self._settled:
            self._settled[key] = is_settled(entity, surface, self._reading.text)
        return self._settled[key]

    def _cues(self, at: int) -> tuple[Cue, ...]:
        """The words for measures in the sentence, looked up once."""
        if at not in self._cues_found:
            text, end = self._reading.text, self._reading.sentences[at].end
            found = self._tables.find_cues(text, end, self._said(at))
            self._cues_found[at] = tuple(found)
        return self._cues_found[at]

    def _by_measure(
        self, at: int, clause: Clause, names: list[Sighting]
    ) -> dict[str, dict[Role, list[Words]]]:
        """Cues by measure; a word that is part of a name names no measure."""
        found: dict[str, dict[Role, list[Words]]] = {}
        for cue in self._cues(at):
            if any(one.start <= cue.start and cue.end <= one.end for one in names):
                continue
            words = Words(
                clause.place(cue.start), max(clause.place(cue.end) - 1, clause.place(cue.start))
            )
            for role, measure in cue.roles:
                found.setdefault(measure, {}).setdefault(role, []).append(words)
        return found

    def _descriptions(self, at: int, named: tuple[Sighting, ...]) -> Iterator[tuple[Sighting, int]]:
        """ "The plant", "the country", and "It" at the beginning, with whom they mean."""
        sentence = self._reading.sentences[at]
        if not self._may_refer(at):
            return
        words = _words(self._reading.text, sentence)
        for place, (start, _, word) in enumerate(words):
            if place == 0 and word in _PRONOUNS:
                yield from self._pronoun(at, start, words[0][1])
            if word in _POINTERS and self._may_describe(words[place + 1 : place + 2]):
                yield from self._description(at, words[place : place + 1 + LONGEST_HEAD], named)

    def _description(
        self, at: int, words: list[Word], named: tuple[Sighting, ...]
    ) -> Iterator[tuple[Sighting, int]]:
        """Whom the longest description behind a pointer, the first of the words, means."""
        for last in range(len(words) - 1, 0, -1):
            head = " ".join(word for _, _, word in words[1 : last + 1])
            kinds = self._tables.types_called(head.removesuffix("'s"))
            if not kinds or not _is_unbroken(words[: last + 1]):
                continue
            start, stop = words[1][0], words[last][1] - (2 if head.endswith("'s") else 0)
            if not any(one.start < stop and start < one.end for one in named):
                yield from self._antecedent(at, kinds, start, stop)
            return

    def _may_refer(self, at: int) -> bool:
        """True if a description may stand in the sentence, or "It" at its beginning."""
        text, (start, end, *_) = self._reading.text, self._reading.sentences[at]
        first = WORD.search(text, start, end)
        if first is not None and first[0].lower() in _PRONOUNS:
            return True
        return any(
            hints.describing > 1 or _is_pointed_at(text, start)
            for start, _, hints in self._said(at)
            if hints.describing
        )

    def _may_describe(self, following: list[Word]) -> bool:
        """True if a description may begin with the word, the first of those given."""
        return any(self._tables.describes(word) for _, _, word in following)

    def _antecedent(
        self, at: int, kinds: frozenset[str], start: int, stop: int
    ) -> Iterator[tuple[Sighting, int]]:
        """The one entity of these types named so far within five paragraphs."""
        found: dict[str, tuple[Entity, int]] = {}
        here = self._paragraphs[at]
        for before in range(at, max(at - SENTENCES_BACK, -1), -1):
            away = here - self._paragraphs[before]
            if away > PARAGRAPHS_BACK:
                break
            for sighting in reversed(self.sightings(before)):
                if sighting.start >= start or not sighting.certain or len(sighting.entities) != 1:
                    continue
                entity = sighting.entities[0]
                if entity.type in kinds:
                    found.setdefault(entity.id, (entity, away))
        if len(found) == 1:
            entity, away = next(iter(found.values()))
            yield Sighting(start, stop, (entity,), False, True), away

    def _pronoun(self, at: int, start: int, stop: int) -> Iterator[tuple[Sighting, int]]:
        """Who "It" is, or whose "Its": the name with which the paragraph's last sentence began."""
        if at == 0 or self._paragraphs[at - 1] != self._paragraphs[at]:
            return
        before = self._reading.sentences[at - 1]
        found = self.sightings(at - 1)
        if found and found[0].start - before.start <= len("The ") and found[0].certain:
            owned = self._reading.text[found[0].end : found[0].end + 1] in ("'", "’")
            if not owned and not found[0].demonym:
                own = self._reading.text[start:stop].lower() == "its"
                yield Sighting(start, stop, found[0].entities, own, True), 0

    def _events(self, at: int) -> dict[Entity, int]:
        """The events named in the last paragraphs, the nearest first, with the paragraphs since."""
        if at in self._events_near:
            return self._events_near[at]
        here = self._paragraphs[at]
        found: dict[Entity, int] = {}
        for before in range(at, max(at - SENTENCES_BACK, -1), -1):
            if here - self._paragraphs[before] > PARAGRAPHS_BACK:
                break
            for entity in self._named_events(before):
                found.setdefault(entity, here - self._paragraphs[before])
        self._events_near[at] = found
        return found

    def _named_events(self, at: int) -> tuple[Entity, ...]:
        if at not in self._eventful:
            certain = (one for one in self.sightings(at) if one.certain)
            named = (entity for one in certain for entity in one.entities)
            self._eventful[at] = tuple(entity for entity in named if entity.type == EVENT)
        return self._eventful[at]


def _is_pointed_at(text: str, at: int) -> bool:
    """True if "the" or the like stands before a place of the text."""
    return text[max(at - _LONGEST_POINTED, 0) : at].lower().endswith(_POINTED)


def _paragraphs(reading: Reading) -> Iterator[int]:
    """For each sentence the number of its paragraph."""
    number, end = 0, 0
    for sentence in reading.sentences:
        number += "\n" in reading.text[end : sentence.start]
        end = sentence.end
        yield number


def _is_unbroken(words: list[Word]) -> bool:
    """True if nothing but a blank parts each word from the next."""
    return all(one[1] + 1 == other[0] for one, other in pairwise(words))


def _words(text: str, sentence: Sentence) -> list[Word]:
    found = WORD.finditer(text, sentence.start, sentence.end)
    return [(m.start(), m.end(), m[0].lower().replace("’", "'")) for m in found]
