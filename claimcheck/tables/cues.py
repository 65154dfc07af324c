"""The words that name measures, and those that bar them, in a stretch of text."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from claimcheck.model import Measure
from claimcheck.regex import Regex

WORD = Regex(r"\w+(?:[.\-]\w+)*|['’]s\b|[^\w\s]")
PART = Regex(r"\w+(?:\.\w+)*|['’]s\b|[^\w\s]")  # a word of a phrase: hyphens stand alone
LONGEST_CUE = 8  # words of a phrase looked at
WORDS_REMEMBERED = 8192  # of which is known whether a phrase begins with them
_FIELD = "\t"


class Role(StrEnum):
    """What a phrase does for a measure."""

    CUE = "c"
    NOUN = "n"
    NEED = "d"
    BLOCKER = "b"
    MOST = "s"
    LEAST = "l"


class Cue(NamedTuple):
    """A phrase found in the text, `text[start:end]`, and what it does for which measures."""

    start: int
    end: int
    phrase: str
    roles: tuple[tuple[Role, str], ...]


def cue_lines(measures: Mapping[str, Measure]) -> list[str]:
    """The phrases of the measures as sorted lines: phrase, then role and number of each measure."""
    found: dict[str, list[str]] = {}
    for number, measure in enumerate(measures.values()):
        for role, phrases in _phrases(measure):
            for phrase in phrases:
                words = " ".join(words_of(phrase))
                if words:
                    found.setdefault(words, []).append(f"{role}{number}")
    return sorted(_FIELD.join([words, *dict.fromkeys(roles)]) for words, roles in found.items())


def _phrases(measure: Measure) -> tuple[tuple[Role, tuple[str, ...]], ...]:
    return (
        (Role.CUE, measure.cues),
        (Role.NOUN, measure.nouns),
        (Role.NEED, measure.needs),
        (Role.BLOCKER, measure.blockers),
        (Role.MOST, measure.superlatives),
        (Role.LEAST, measure.superlatives_least),
    )


def words_of(text: str) -> list[str]:
    """The words and marks of a text in lower case, apostrophes straight."""
    return [_plain(word) for word in PART.findall(text)]


class CueIndex:
    """Phrases as sorted lines, searched by halving."""

    def __init__(self, lines: Sequence[str], measures: Sequence[str]) -> None:
        self._lines = lines
        self._measures = measures
        self._may_begin = lru_cache(WORDS_REMEMBERED)(self._begins_phrase)
        self._roles = lru_cache(WORDS_REMEMBERED)(self._roles_of)

    def find(self, text: str, start: int, end: int) -> Iterator[Cue]:
        """Every phrase in `text[start:end]`, those inside others included."""
        words = [word.lower() for word in PART.findall(text, start, end)]
        if text.find("’", start, end) >= 0:
            words = [word.replace("’", "'") for word in words]
        may_begin = self._may_begin
        found = [
            (first, last, line)
            for first, word in enumerate(words)
            if may_begin(word)
            for last, line in self._phrases_from(words, first)
        ]
        if found:
            spans = [match.span() for match in PART.finditer(text, start, end)]
            for first, last, line in found:
                phrase = line.partition(_FIELD)[0]
                yield Cue(spans[first][0], spans[last][1], phrase, self._roles(line))

    def _phrases_from(self, words: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
        """Where the phrases end that begin at a place of the words, with their lines."""
        lines = self._lines
        size = len(lines)
        phrase = words[first]
        for last in range(first, min(first + LONGEST_CUE, len(words))):
            if last > first:
                phrase = f"{phrase} {words[last]}"
            at = bisect_left(lines, phrase)
            if at == size or not lines[at].startswith(phrase):
                return
            if lines[at].startswith(phrase + _FIELD):
                yield last, lines[at]

    def _begins_phrase(self, word: str) -> bool:
        at = bisect_left(self._lines, word + _FIELD)
        if at < len(self._lines) and self._lines[at].startswith(word + _FIELD):
            return True
        at = bisect_left(self._lines, word + " ")
        return at < len(self._lines) and self._lines[at].startswith(word + " ")

    def _roles_of(self, line: str) -> tuple[tuple[Role, str], ...]:
        codes = line.split(_FIELD)[1:]
        return tuple((Role(code[0]), self._measures[int(code[1:])]) for code in codes)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
