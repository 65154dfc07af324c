"""What stands in the sentences of a draft: names and words for measures, each looked up once."""

from collections.abc import Iterator

from claimcheck.forking import cached_property
from claimcheck.model import Reading
from claimcheck.tables.cues import Cue
from claimcheck.tables.entity import Entity, Sighting
from claimcheck.tables.gazetteer import is_settled
from claimcheck.tables.store import Said, Tables

MOST_REMEMBERED = 60  # sentences whose runs are kept: no description reaches farther back


class Sights:
    """The names and cues in each sentence of a reading, by its place there."""

    def __init__(self, reading: Reading, tables: Tables) -> None:
        self.reading = reading
        self.tables = tables
        self.paragraphs = tuple(_paragraphs(reading))
        self._said: dict[int, list[Said]] = {}
        self._named: dict[int, tuple[Sighting, ...]] = {}
        self._cues: dict[int, tuple[Cue, ...]] = {}
        self._settled: dict[tuple[str, str], bool] = {}

    def named(self, at: int) -> tuple[Sighting, ...]:
        """The names in the sentence."""
        if at not in self._named:
            text, end = self.reading.text, self.reading.sentences[at].end
            found = self.tables.find_names(text, end, self.said(at), self._settles)
            self._named[at] = tuple(found)
        return self._named[at]

    def cues(self, at: int) -> tuple[Cue, ...]:
        """The words for measures in the sentence."""
        if at not in self._cues:
            text, end = self.reading.text, self.reading.sentences[at].end
            self._cues[at] = tuple(self.tables.find_cues(text, end, self.said(at)))
        return self._cues[at]

    def said(self, at: int) -> list[Said]:
        """The runs of the sentence in which names, cues and descriptions may begin."""
        if at not in self._said:
            if len(self._said) > MOST_REMEMBERED:
                self._said.clear()
            one = self.reading.sentences[at]
            self._said[at] = self.tables.said(self.reading.text, one.start, one.end)
        return self._said[at]

    def may_rank(self, at: int) -> bool:
        """True if a phrase for a first rank may begin in the sentence."""
        if not self._rank_words:
            return False
        start, end, *_ = self.reading.sentences[at]
        said = self.reading.text[start:end].lower()
        return any(word in said for word in self._rank_words)

    @cached_property
    def _rank_words(self) -> tuple[str, ...]:
        """Words with which such a phrase begins, those that the draft has."""
        text = self.reading.text.lower()
        return tuple(word for word in self.tables.rank_words if word in text)

    def _settles(self, entity: Entity, surface: str) -> bool:
        key = (entity.id, surface)
        if key not in self._settled:
            self._settled[key] = is_settled(entity, surface, self.reading.text)
        return self._settled[key]


def _paragraphs(reading: Reading) -> Iterator[int]:
    """For each sentence the number of its paragraph."""
    number, end = 0, 0
    for sentence in reading.sentences:
        number += "\n" in reading.text[end : sentence.start]
        end = sentence.end
        yield number
