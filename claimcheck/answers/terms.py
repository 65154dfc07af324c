"""A sentence as the terms that bear its meaning: numbers as they are read, and words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from claimcheck.extract import extract_mentions
from claimcheck.model import Document, Form, Mention, Sentence, Token
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.tokens import tokenize

FOLDER = Path(__file__).parent
SHORTEST = 5  # letters of a word that may be misspelt
_DIRECTIONS = (frozenset({"rise"}), frozenset({"fall"}))
_SHAPES = frozenset({Form.FRACTION, Form.ORDER})


class Term(NamedTuple):
    """A word or a number of a sentence: `text[start:end]`, and what it says.

    `key` is equal for what says the same.  A `fixed` one is no misspelling of another: a number, a
    name, a word that tells which way a number moved.
    """

    start: int
    end: int
    key: str
    fixed: bool
    is_number: bool = False


class _Wording(NamedTuple):
    empty: frozenset[str]
    contractions: Mapping[str, str]


@cache
def _wording() -> _Wording:
    raw = tomllib.loads((FOLDER / "wording.toml").read_text("utf-8"))
    return _Wording(frozenset(raw["empty"]), raw["contractions"])


@cache
def _real_words() -> frozenset[str]:
    lines = (FOLDER / "real_words.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def terms_of(text: str) -> tuple[Term, ...]:
    """The terms of one sentence, in order: without marks, articles and the like.

    The sentence is read by itself, so that the same words are the same terms wherever they stand.
    """
    mentions = tuple(extract_mentions(Document(text)))
    tokens = tokenize(text, Sentence(0, len(text), None, mentions))
    return tuple(term for token in tokens for term in _terms(text, token))


def _terms(text: str, token: Token) -> Iterator[Term]:
    if token.mention is not None:
        yield Term(token.start, token.end, number_key(token.mention), True, True)
    elif token.classes in _DIRECTIONS:
        yield Term(token.start, token.end, f"<{next(iter(token.classes))}>", True)
    elif token.word[:1].isalnum():
        fixed = bool(token.classes) or text[token.start].isupper()
        for word in _spelled_out(token.word):
            yield Term(token.start, token.end, word, fixed)


def _spelled_out(words: str) -> Iterator[str]:
    """The words, contractions written out, without those that may come and go."""
    wording = _wording()
    for word in words.split():
        meant = wording.contractions.get(word) or _without_ending(word, wording.contractions)
        yield from (part for part in meant.split() if part not in wording.empty)


def _without_ending(word: str, contractions: Mapping[str, str]) -> str:
    if "'" not in word:
        return word
    ends = (end for end in contractions if end[0] in "n'" and word.endswith(end))
    ending = next(ends, "")
    return word.removesuffix(ending) + contractions.get(ending, "")


def number_key(mention: Mention) -> str:
    """What a number says, as a text: equal for "1.3 million" and "1,300,000", "about" and "some".

    Values, unit and hedge; for a date its parts; for what has no value its words.
    """
    hedge = mention.hedge or ""
    if mention.moment is not None:
        said = ",".join("" if part is None else str(part) for part in mention.moment)
        return f"#@{said}|{hedge}"
    if not mention.ends:
        return f"#{' '.join(mention.text.lower().split())}"
    values = "~".join(f"{end.value.normalize():f}" for end in mention.ends)
    shape = mention.form.value if mention.form in _SHAPES else ""
    return f"#{values}|{mention.unit}|{hedge}|{shape}"


def agree(one: Sequence[Term], other: Sequence[Term]) -> bool:
    """True if two sentences say the same: term by term, but for misspellings."""
    return len(one) == len(other) and all(map(_same, one, other))


def _same(one: Term, other: Term) -> bool:
    if one.key == other.key:
        return True
    return not one.fixed and not other.fixed and is_misspelling(one.key, other.key)


def is_misspelling(one: str, other: str) -> bool:
    """True if one of two words may be the other with a slip inside: a letter more, less, another
    or in the neighbour's place.  Two words that both exist are two words.
    """
    if min(len(one), len(other)) < SHORTEST or not _one_slip(one, other):
        return False
    return not {_singular(one), _singular(other)} <= _real_words()


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _one_slip(one: str, other: str) -> bool:
    """True if the words begin and end alike and differ by one letter, or two neighbours."""
    if one[0] != other[0] or one[-1] != other[-1]:
        return False
    short, long = sorted((one, other), key=len)
    pairs = zip(short, long, strict=False)
    at = next((place for place, (a, b) in enumerate(pairs) if a != b), len(short))
    if len(long) - len(short) == 1:
        return short[at:] == long[at + 1 :]
    if len(long) != len(short):
        return False
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]
