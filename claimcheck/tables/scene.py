"""One sentence as matching sees it: its pieces, the names and cues in it, and who "it" is."""

from collections.abc import Set

from claimcheck.model import Document, Reading
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex
from claimcheck.tables.cues import Role
from claimcheck.tables.entity import Entity, Sighting
from claimcheck.tables.number_ties import Words
from claimcheck.tables.pieces import Clause, PieceKind, cut_pieces
from claimcheck.tables.referring import EVENT, References
from claimcheck.tables.sights import Sights
from claimcheck.tables.store import Tables

_BEFORE = Regex(r"(?i)\b(?:before|pre-?(?:war|invasion))\b")


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
        self._prospects = tables.prospects
        self._sights = Sights(reading, tables)
        self._references = References(self._sights)

    def scene(self, at: int) -> Scene:
        """The scene of the sentence at a place of the reading."""
        text, sentence = self._reading.text, self._reading.sentences[at]
        meant = self._references.meant(at)
        merged = sorted((*self._sights.named(at), *(one for one, _ in meant)))
        clause = cut_pieces(text, sentence, merged)
        names = tuple(p for p, piece in enumerate(clause.pieces) if piece.kind is PieceKind.NAME)
        paragraphs = {sighting.start: away for sighting, away in meant}
        away = {
            p: paragraphs[clause.pieces[p].start]
            for p in names
            if clause.pieces[p].start in paragraphs
        }
        cues = self._by_measure(at, clause, merged)
        said = _BEFORE.search(text, sentence.start, sentence.end)
        events = tuple(self._references.events(at)) if said else ()
        return Scene(self._reading.document, clause, names, away, cues, events, self._topics(at))

    def may_rank(self, at: int) -> bool:
        """True if a superlative of a measure may stand in the sentence."""
        return self._sights.may_rank(at)

    def is_promising(self, at: int) -> bool:
        """True if the sentence may state a figure of something that it names or means.

        Of any other the scene need not be made.  Whom a description means, and which events were
        told of, is asked only where it could make a difference.
        """
        named = (entity for one in self._sights.named(at) for entity in one.entities)
        if self._may_state(at, {entity.type for entity in named}):
            return True
        kinds = (reference.kinds for reference in self._references.found(at))
        if any(not types or self._may_state(at, types) for types in kinds):
            meant = self._references.meant(at)
            if self._may_state(at, {entity.type for one, _ in meant for entity in one.entities}):
                return True
        return bool(self._topics(at))

    def _may_state(self, at: int, types: Set[str]) -> bool:
        """True if the sentence may state a figure of an entity of one of the types."""
        mentions = self._reading.sentences[at].mentions
        return bool(types) and self._prospects.may_state(types, self._sights.cues(at), mentions)

    def _topics(self, at: int) -> tuple[tuple[Entity, int], ...]:
        if not self._may_be_of_event(at):
            return ()
        events = self._references.events(at)
        sentence = self._reading.sentences[at]
        said = self._reading.text[sentence.start : sentence.end]
        return tuple(
            (event, away)
            for event, away in events.items()
            if any(word in said for word in event.context)
        )

    def _may_be_of_event(self, at: int) -> bool:
        """True if words for a measure that events have stand in it, and their figure may."""
        eventful = self._prospects.names_of(EVENT)
        said = any(name in eventful for cue in self._sights.cues(at) for _, name in cue.roles)
        return said and self._may_state(at, {EVENT})

    def _by_measure(
        self, at: int, clause: Clause, names: list[Sighting]
    ) -> dict[str, dict[Role, list[Words]]]:
        """Cues by measure; a word that is part of a name names no measure."""
        found: dict[str, dict[Role, list[Words]]] = {}
        for cue in self._sights.cues(at):
            if any(one.start <= cue.start and cue.end <= one.end for one in names):
                continue
            words = Words(
                clause.place(cue.start), max(clause.place(cue.end) - 1, clause.place(cue.start))
            )
            for role, measure in cue.roles:
                found.setdefault(measure, {}).setdefault(role, []).append(words)
        return found
