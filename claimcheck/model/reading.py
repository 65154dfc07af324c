"""What a rule sees: sentences with their mentions, the document, and the matches with tables."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from claimcheck.model.document import Block, Document
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.model.record import Match
from claimcheck.namedtuple import NamedTuple


class Sentence(NamedTuple):
    """One sentence, or one table cell or headline: `text[start:end]` with its mentions in order.

    `mentions` holds those set aside too (dates, years): rules need them.  `classes` are the cue
    classes of its words and the slot types of its mentions; empty without a mention.  `cut` marks
    a piece of what is too long for a sentence: what stands in it may be told elsewhere in full.
    """

    start: int
    end: int
    block: Block | None
    mentions: tuple[Mention, ...]
    classes: frozenset[str] = frozenset()
    cut: bool = False


class Token(NamedTuple):
    """One word, mark or mention of a sentence: `text[start:end]`.

    `word` is lower-case, "" for a mention.  `classes` are the cue classes of the word or the slot
    types of the mention.
    """

    start: int
    end: int
    word: str
    classes: frozenset[str]
    mention: Mention | None = None


MOST_FIRST = 400  # numbers of a draft; each rate may be held against all of them
_NO_CUES: Mapping[str, tuple[int, ...]] = MappingProxyType({})


def _no_tokens(sentence: Sentence) -> tuple[Token, ...]:
    return ()


def _no_places(sentence: Sentence) -> Mapping[str, tuple[int, ...]]:
    return {}


class Reading(NamedTuple):
    """The document as a rule sees it.

    `measure` gives the quantity of a mention and `tokens` the words and slots of a sentence;
    `places` where in the tokens a word stands, or a class, named in braces ("{rise}").  All are
    memoised by whoever built the reading.  `cues` lists, for a cue class or slot type, the places
    in `sentences` of those that hold it; sentences without a mention are in no list.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    measure: Callable[[Mention], Quantity]
    matches: tuple[Match, ...] = ()
    tokens: Callable[[Sentence], tuple[Token, ...]] = _no_tokens
    cues: Mapping[str, tuple[int, ...]] = _NO_CUES
    places: Callable[[Sentence], Mapping[str, tuple[int, ...]]] = _no_places

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @property
    def first_mentions(self) -> tuple[Mention, ...]:
        """The mentions that a rate is held against wherever in the draft it stands."""
        return self.mentions[:MOST_FIRST]

    def claims(self) -> Iterator[Mention]:
        """The mentions that are claims, in order."""
        return (mention for mention in self.mentions if mention.is_claim)

    def with_cue(self, cue: str) -> Iterator[Sentence]:
        """The sentences that hold a word of the cue class or a mention of the slot type."""
        return (self.sentences[place] for place in self.cues.get(cue, ()))
