"""The words round a number: what they say it is of, how it moved, and which role it plays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from claimcheck.compare.vocabulary import vocabulary
from claimcheck.model import Mention, Token
from claimcheck.patterns.retelling import digits_of, stem

REACH = 30  # tokens on each side that say what a number is of
FADES = 0.93  # what one token of distance leaves of a word's weight
PAST_BOUNDARY = 0.4
PAST_NUMBER = 0.6
NAME = 1.5  # times the weight of another word
NOUN = 1.3
BOUND = 4  # tokens beside a number that belong to it
PHRASE = 3  # words of one that is followed by the old value
MOVED = 9  # tokens before a number in which a verb of change governs it
MOVED_AFTER = 3  # tokens behind it: "a 5% drop"
LOOKS_BACK = 6
COMPARES = 7  # tokens behind a number that may say with what it is compared
TELLING = 3  # characters of the word of a number of two digits
_COMPARED = {"rise": "more", "fall": "less"}
_DIRECTIONS = ("rise", "fall")


class Role(StrEnum):
    """Which value of a change a number is."""

    NONE = ""
    OLD = "old"
    NEW = "new"


def root(word: str) -> str:
    """The stem of a word, its last e left out: "rescue" and "rescued" have one."""
    found = stem(word)
    return found.rstrip("e") if len(found) > 3 else found


def words_round(text: str, tokens: Sequence[Token], at: int) -> dict[str, float]:
    """The stems round a number with their weights, which fade with distance.

    Years, dates and labels beside it count as words ("#2019").  Verbs of rising and of falling are
    left out: the direction is compared by itself.
    """
    found: dict[str, float] = {}
    own = tokens[at].mention
    if own is not None and own.noun:
        for word in own.noun.lower().split():
            _add(found, root(word), NOUN)
    for side in (
        range(at - 1, max(at - REACH, -1), -1),
        range(at + 1, min(at + REACH, len(tokens))),
    ):
        weight = 1.0
        for place in side:
            token = tokens[place]
            weight *= FADES
            if token.mention is not None:
                if place == 0 or tokens[place - 1].word not in vocabulary().classes["other_time"]:
                    _add_mention(found, token.mention, weight)
                weight *= PAST_NUMBER if token.mention.is_claim else 1
            elif _is_boundary(tokens, place):
                weight *= PAST_BOUNDARY
            else:
                _add_word(found, token, weight * (NAME if _is_name(text, tokens, place) else 1))
    return found


def _is_boundary(tokens: Sequence[Token], place: int) -> bool:
    """True for a mark or word that parts clauses, and for "from" before a number."""
    word = tokens[place].word
    if word == "from":
        return place + 1 < len(tokens) and tokens[place + 1].mention is not None
    return word in vocabulary().classes["boundaries"]


def value_word(mention: Mention) -> str:
    """A number as a word among others: its significant digits."""
    return f"={digits_of(mention)}"


def _add(found: dict[str, float], word: str, weight: float) -> None:
    if word:
        found[word] = max(found.get(word, 0.0), weight)


def _add_word(found: dict[str, float], token: Token, weight: float) -> None:
    if token.classes.isdisjoint(_DIRECTIONS):
        for word in token.word.split():
            _add(found, root(word), weight)


def _add_mention(found: dict[str, float], mention: Mention, weight: float) -> None:
    for word in mention.noun.lower().split():
        _add(found, root(word), weight)
    if len(value_word(mention)) >= TELLING:
        _add(found, value_word(mention), weight)
    if not mention.is_claim:
        moment = mention.moment
        if moment is not None:
            for name, part in (("", moment.year), ("month ", moment.month)):
                _add(found, f"#{name}{part}" if part else "", weight)
        else:
            _add(found, f"#{mention.text.lower()}", weight)


def _is_name(text: str, tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and text[tokens[place].start].isupper()


def names_round(text: str, tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The names of the number's clause, lower-case: words in capitals that begin no sentence."""
    clauses = vocabulary().classes["clauses"] - {"and", ","}
    found = set()
    for side in (range(at - 1, -1, -1), range(at + 1, len(tokens))):
        for place in side:
            if tokens[place].word in clauses:
                break
            if tokens[place].mention is None and _is_name(text, tokens, place):
                found.add(tokens[place].word.split("'")[0].split("’")[0])
    return frozenset(found)


def direction_of(tokens: Sequence[Token], at: int) -> str:
    """ "rise" or "fall" if a word of the same clause says so of the number, else ""."""
    after = _first_direction(
        tokens[at + 1 : at + 1 + MOVED_AFTER], compares=_looks_back(tokens, at)
    )
    start = at - 2 if [token.word for token in tokens[max(at - 2, 0) : at]] == [",", "by"] else at
    before = _first_direction(tokens[max(at - MOVED, 0) : start][::-1])
    if before and (not after or before[1] <= after[1]):
        return before[0]
    return after[0] if after else ""


def _looks_back(tokens: Sequence[Token], at: int) -> bool:
    """True if what a number is compared with is an earlier time: "than the year before"."""
    after = tokens[at + 1 : at + 1 + COMPARES]
    years = any(token.mention and token.mention.moment for token in after)
    back = vocabulary().classes["back"]
    return years or any(word in back for token in after for word in token.word.split())


def _first_direction(tokens: Sequence[Token], compares: bool = False) -> tuple[str, int] | None:
    clauses = vocabulary().classes["clauses"]
    for distance, token in enumerate(tokens):
        if token.word in clauses:
            return None
        said = [name for name in _DIRECTIONS if name in token.classes]
        if token.word in vocabulary().classes["undirected"]:
            continue
        if compares and distance == 0:
            said += [name for name, more in _COMPARED.items() if more in token.classes]
        if len(said) == 1:
            return said[0], distance
    return None


def poles_of(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The poles that words right beside the number set it to: "above", "loss"."""
    poles = vocabulary().poles
    near = [
        *_bound(tokens[max(at - BOUND, 0) : at][::-1]),
        *_bound(tokens[at + 1 : at + 1 + BOUND]),
    ]
    if any("than" in token.word for token in near) and not _looks_back(tokens, at):
        return frozenset()
    found = (poles.get(word) for token in near for word in token.word.split())
    return frozenset(pole for pole in found if pole)


def _bound(tokens: Sequence[Token]) -> Iterator[Token]:
    """The words up to a boundary or another number."""
    boundaries = vocabulary().classes["boundaries"]
    for token in tokens:
        if token.mention is not None or token.word in boundaries:
            return
        yield token


def role_of(tokens: Sequence[Token], at: int) -> Role:
    """Old for the value that a change begins with, new for the one it ends with."""
    classes = vocabulary().classes
    place = at - 1
    while place >= 0 and tokens[place].word in classes["light"]:
        place -= 1
    skipped = {word for token in tokens[place + 1 : at] for word in token.word.split()}
    word = tokens[place].word.rpartition(" ")[2] if place >= 0 else ""
    for size in range(1, PHRASE + 1):
        phrase = " ".join(token.word for token in tokens[max(place + 1 - size, 0) : place + 1])
        if phrase in classes["old"]:
            return Role.OLD
    if word in classes["new"]:
        return Role.NEW
    behind = (token.word for token in tokens[at + 1 : at + 1 + LOOKS_BACK])
    years = any(token.mention and token.mention.moment for token in tokens[at + 1 : at + 3])
    looks_back = not classes["back"].isdisjoint((*behind, *skipped))
    if word in classes["compared"] and (years or looks_back or _is_beside(tokens, place)):
        return Role.OLD
    return Role.NONE


def _is_beside(tokens: Sequence[Token], place: int) -> bool:
    """True if a number stands right before the word: "34 against 40"."""
    if place and tokens[place - 1].word == ",":
        place -= 1
    return place > 0 and tokens[place - 1].mention is not None


def is_soft(tokens: Sequence[Token], at: int) -> bool:
    """True if a word of the sentence says that the number is an estimate."""
    soft = vocabulary().classes["soft"]
    near = tokens[max(at - MOVED, 0) : at + MOVED]
    return any(word in soft for token in near for word in token.word.split())


def merged(words: Mapping[str, float], beside: Mapping[str, float]) -> dict[str, float]:
    """The words with those of neighbouring sentences; the heavier weight counts."""
    return {word: max(words.get(word, 0), beside.get(word, 0)) for word in {**beside, **words}}
