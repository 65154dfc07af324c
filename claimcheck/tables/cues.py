"""The words that name measures, and those that bar them, in a stretch of text."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from claimcheck.model import Measure
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex
from claimcheck.tables.sorted_lines import lines_beginning

WORD = Regex(r"\w+(?:[.\-]\w+)*|['’]s\b|[^\w\s]")
PART = Regex(r"\w+(?:\.\w+)*|['’]s\b|[^\w\s]")  # a word of a phrase: hyphens stand alone
LONGEST_CUE = 8  # words of a phrase looked at
PHRASES_REMEMBERED = 8192  # of which is known what they mean and whether longer ones begin so
_FIELD = "\t"
_WORD_END = Regex("[ \t]")


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


class CueOpening(NamedTuple):
    """A word of a run of text, `run[start:end]`, with which phrases begin.

    `line` is that of the phrase of this word alone, "" for none.  `heads` are the first two letters
    of the words with which longer ones go on.
    """

    start: int
    end: int
    word: str
    line: str
    heads: frozenset[str]


class CueIndex:
    """Phrases as sorted lines, searched by halving."""

    def __init__(self, lines: Sequence[str], measures: Sequence[str]) -> None:
        self._lines = lines
        self._measures = measures
        self._look_up = lru_cache(PHRASES_REMEMBERED)(self._line_of)
        self._roles = lru_cache(PHRASES_REMEMBERED)(self._roles_of)

    def find(
        self, text: str, end: int, openings: Iterable[tuple[int, Sequence[CueOpening]]]
    ) -> Iterator[Cue]:
        """Every phrase before `end` that begins at an opening, those inside others included.

        The openings are those of runs of the text, each with the place of its run.
        """
        for run, found in openings:
            for opening in found:
                first, last = run + opening.start, run + opening.end
                if opening.line:
                    yield Cue(first, last, opening.word, self._roles(opening.line))
                if opening.heads and _may_go_on(text, last, opening.heads):
                    yield from self._longer(text, (first, last, end), opening.word)

    def _longer(self, text: str, places: tuple[int, int, int], phrase: str) -> Iterator[Cue]:
        """The phrases that begin with this one, which stands at the first two of the places."""
        first, last, end = places
        for part in islice(PART.finditer(text, last, end), LONGEST_CUE - 1):
            phrase = f"{phrase} {_plain(part[0])}"
            line, goes_on = self._look_up(phrase)
            if line:
                yield Cue(first, part.end(), phrase, self._roles(line))
            if not goes_on:
                return

    def openings_in(self, run: str) -> tuple[CueOpening, ...]:
        """Where in a run of text without spaces phrases may begin."""
        found = []
        for part in PART.finditer(run):
            word = _plain(part[0])
            line, goes_on = self._line_of(word)
            if line or goes_on:
                heads = frozenset(self._heads(word + " "))
                found.append(CueOpening(part.start(), part.end(), word, line, heads))
        return tuple(found)

    def _heads(self, begun: str) -> Iterator[str]:
        """The first two letters of the words that follow the beginning of phrases."""
        for line in lines_beginning(self._lines, begun):
            yield _WORD_END.split(line[len(begun) :], 1)[0][:2]

    def _line_of(self, phrase: str) -> tuple[str, bool]:
        """The line of a phrase, "" for none, and whether longer ones begin with it."""
        lines, alone, longer = self._lines, phrase + _FIELD, phrase + " "
        at = bisect_left(lines, alone)
        line = lines[at] if at < len(lines) and lines[at].startswith(alone) else ""
        at = bisect_left(lines, longer, at)
        return line, at < len(lines) and lines[at].startswith(longer)

    def _roles_of(self, line: str) -> tuple[tuple[Role, str], ...]:
        codes = line.split(_FIELD)[1:]
        return tuple((Role(code[0]), self._measures[int(code[1:])]) for code in codes)


def _may_go_on(text: str, at: int, heads: frozenset[str]) -> bool:
    """True if a word that begins so may stand at a place of the text, or behind the blank there."""
    at += text[at : at + 1] == " "
    head = text[at : at + 2].lower().replace("’", "'")[:2]
    return head in heads or head[:1] in heads or head[:1].isspace()


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
