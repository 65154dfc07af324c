"""Lists of shares in prose, and what tells that they are shares of one whole, told to its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.lexicon.words import load_toml
from claimcheck.model import Mention, Reading, Sentence, Token
from claimcheck.regex import Regex

LONGEST_GAP = 26  # tokens from one share of a list to the next
NEAR_AFTER, NEAR_BEFORE = 8, 5  # tokens from a share to the word that says what it is of
MOST_SHARES = 14
SHORTEST = 4  # tokens from one share to the next where the two words between are a part

_YOUNG = Regex(
    r"\b(?:under|below|younger than|up to|less than)\b[^%]{0,22}\b\d{1,2}\b|\b0\s*(?:[-–]|to)\s*\d",
    re.IGNORECASE,
)
_BETWEEN = Regex(r"\b\d{1,2}\s*(?:[-–]|to|and)\s*\d{1,2}\b")
_OLD = Regex(
    r"\b\d{2}\b(?:\s*years)?(?:\s*of\s*age)?\s*(?:or|and)\s*(?:older|over|above|up)\b|\bover\s+\d{2}\b"
    r"|\b(?:older|more)\s+than\s+\d{2}\b|\b\d{2}\s*\+",
    re.IGNORECASE,
)
_LEFT_OVER = Regex(r"\b(?:rest|remainder|balance|remaining|others)\b", re.IGNORECASE)
_OVERLAP = Regex(r"\b(?:households?|householders?|families|living alone)\b", re.IGNORECASE)


_OF_THEM = Regex(
    r"\b(?:of|among) (?:the|those|all|these|its|their|her|his)\b[^.;]*,\s*$"
    r"|^[\"“]?of (?:the|those|all|these|its|their|her|his)\b",
    re.IGNORECASE,
)
_BY = frozenset({"by", "a", "an", "to", "from", "than", "of"})


class Evidence(StrEnum):
    """What tells that shares make a whole: nothing, one whole, its parts, or a complete list."""

    NONE = "none"
    ONE_WHOLE = "one whole"
    COMPOSED = "composed"
    COMPLETE = "complete"


class ShareList(NamedTuple):
    """Shares that follow each other in a sentence; tokens[start:end] reach from first to last."""

    shares: tuple[Mention, ...]
    places: tuple[int, ...]
    sentence: Sentence


@cache
def share_words() -> Mapping[str, re.Pattern[str]]:
    """The shipped words round shares, by class, each as one pattern."""
    return {
        name: re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
        for name, words in _raw().items()
    }


@cache
def _pairs(name: str) -> tuple[tuple[str, str], ...]:
    return tuple((words.split()[0], words.split()[1]) for words in _raw()[name])


@cache
def _raw() -> Mapping[str, list[str]]:
    return load_toml("share_words.toml")


def find_share_lists(reading: Reading) -> Iterator[ShareList]:
    """Every run of two shares or more in a sentence, changes and rates left out."""
    for sentence in reading.with_cue("percent"):
        if sum(m.unit == "percent" for m in sentence.mentions) < 2:
            continue
        tokens = reading.tokens(sentence)
        places = [at for at, token in enumerate(tokens) if _is_share(tokens, at)]
        yield from _runs(sentence, tokens, _one_form(tokens, places))


def _is_share(tokens: Sequence[Token], at: int) -> bool:
    """True for one percentage that is no change and no comparison."""
    mention = tokens[at].mention
    if mention is None or not mention.is_claim or mention.unit != "percent" or mention.is_range:
        return False
    before = 1 if at and tokens[at - 1].word not in _BY else 2
    near = [*tokens[max(0, at - before) : at], *tokens[at + 1 : at + 2]]
    return not any(token.classes & {"rise", "fall"} for token in near if token.mention is None)


def _one_form(tokens: Sequence[Token], places: list[int]) -> list[int]:
    """The shares in brackets, or those outside, where one of the two is a list by itself."""
    if _make_a_hundred(tokens, places):
        return places
    inside = [at for at in places if _is_bracketed(tokens, at)]
    outside = [at for at in places if at not in inside]
    larger = max(inside, outside, key=len)
    return larger if len(larger) > 2 or len(places) == 2 else places


def _make_a_hundred(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if the shares as printed add up, rounding aside."""
    ends = [m.ends[0] for at in places if (m := tokens[at].mention) is not None]
    total = sum((end.value for end in ends), Decimal(0))
    return abs(total - 100) * 2 <= sum((end.step for end in ends), Decimal(0))


def _is_bracketed(tokens: Sequence[Token], at: int) -> bool:
    for token in reversed(tokens[max(0, at - 6) : at]):
        if token.word == "(":
            return True
        if token.word in (")", ","):
            return False
    return False


def _runs(sentence: Sentence, tokens: Sequence[Token], places: list[int]) -> Iterator[ShareList]:
    run: list[int] = []
    for at in places:
        if run and (at - run[-1] > LONGEST_GAP or len(run) == MOST_SHARES):
            yield _share_list(sentence, tokens, run)
            run = []
        run.append(at)
    if run:
        yield _share_list(sentence, tokens, run)


def _share_list(sentence: Sentence, tokens: Sequence[Token], run: Sequence[int]) -> ShareList:
    shares = [tokens[at].mention for at in run]
    return ShareList(tuple(m for m in shares if m is not None), tuple(run), sentence)


def slice_shares(found: ShareList, start: int, stop: int) -> ShareList:
    """Some of the shares, those from `start` to before `stop`."""
    return found._replace(shares=found.shares[start:stop], places=found.places[start:stop])


def weigh_evidence(reading: Reading, found: ShareList) -> Evidence:
    """What the words round the shares tell."""
    text = _words_round(reading, found)
    if len(found.shares) == 2:
        return _weigh_two(reading, found)
    if _is_ladder(text):
        return Evidence.NONE if _OVERLAP.search(text) else Evidence.COMPLETE
    return _weigh_list(reading, found)


def _weigh_two(reading: Reading, found: ShareList) -> Evidence:
    """Two shares are complete as land and water; as owners or answers they are only no more."""
    tokens, text = reading.tokens(found.sentence), _words_round(reading, found)
    if _are_halves(tokens, found.places, "halves"):
        return Evidence.COMPLETE
    words = share_words()
    if not _is_closed(tokens, found.places) or words["open"].search(text):
        return Evidence.NONE
    told = words["composed"].search(text) or _are_halves(tokens, found.places, "opposites")
    return Evidence.ONE_WHOLE if told and not _breaks_off(tokens, found.places) else Evidence.NONE


def _weigh_list(reading: Reading, found: ShareList) -> Evidence:
    tokens, text = reading.tokens(found.sentence), _words_round(reading, found)
    has_rest = _has_rest(tokens, found.places)
    closed = has_rest or _is_closed(tokens, found.places)
    if not closed or _has_open_end(tokens, found.places) or _breaks_off(tokens, found.places):
        return Evidence.NONE
    complete = has_rest or _are_halves(tokens, found.places, "opposites")
    if share_words()["open"].search(text):
        return Evidence.COMPOSED if complete else Evidence.NONE
    if complete:
        return Evidence.COMPLETE
    return _weigh_whole(reading, found, text)


def _weigh_whole(reading: Reading, found: ShareList, text: str) -> Evidence:
    if share_words()["composed"].search(text):
        return Evidence.COMPOSED
    opening = reading.text[found.sentence.start : found.shares[0].start]
    tokens = reading.tokens(found.sentence)
    of_one = _is_of_one(tokens, found.places) or _is_mixed(tokens, found.places)
    of_one = of_one or bool(_OF_THEM.search(opening))
    return Evidence.ONE_WHOLE if of_one else Evidence.NONE


def _breaks_off(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if another statement begins between two shares ("although", "did not")."""
    between = (token.word for token in tokens[places[0] : places[-1]])
    return any(share_words()["breaks"].fullmatch(word) for word in between)


def _words_round(reading: Reading, found: ShareList) -> str:
    return reading.text[found.sentence.start : found.sentence.end]


def _is_ladder(text: str) -> bool:
    """True for groups of age from the youngest to the oldest."""
    return bool(_YOUNG.search(text) and _BETWEEN.search(text) and _OLD.search(text))


def _is_closed(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if "and", "while" or "with" stands between the last two shares."""
    between = tokens[places[-2] + 1 : places[-1]]
    return any(token.word in ("and", "while", "with", "or", ";", "to") for token in between)


def _has_open_end(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if what is left over is told without a share ("and the rest elsewhere")."""
    for at, token in enumerate(tokens):
        if _LEFT_OVER.fullmatch(token.word) and not any(abs(at - place) <= 4 for place in places):
            return True
    return False


def _has_rest(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if one of the last shares is that of what is left over."""
    rest = share_words()["rest"]
    return any(rest.search(_beside(tokens, places, at)) for at in range(1, len(places)))


def _beside(tokens: Sequence[Token], places: Sequence[int], at: int) -> str:
    """The words that may belong to one of the shares."""
    last = places[at + 1] if at + 1 < len(places) else len(tokens)
    first = max(places[at - 1] + 1 if at else 0, places[at] - NEAR_BEFORE)
    stop = min(last, places[at] + NEAR_AFTER)
    return " ".join(token.word for token in tokens[first:stop])


def _are_halves(tokens: Sequence[Token], places: Sequence[int], name: str) -> bool:
    """True if one share is of one word of a pair and another of the other, of one whole."""
    near = [set(_beside(tokens, places, at).split()) for at in range(len(places))]
    if _count_of(tokens, places) > 1:
        return False
    return any(
        any(one in words for words in near) and any(other in words for words in near)
        for one, other in _pairs(name)
    )


def _count_of(tokens: Sequence[Token], places: Sequence[int]) -> int:
    """How many of the shares say what they are of."""
    return sum(at + 1 < len(tokens) and tokens[at + 1].word == "of" for at in places)


def _is_of_one(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if the first share alone says what it is of ("40% of its assets were")."""
    first = places[0] + 1 < len(tokens) and tokens[places[0] + 1].word == "of"
    return first and _count_of(tokens, places) == 1


def _is_mixed(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True for "is 70% sand, 20% lime and 10% water": each share stands right before its part."""
    is_so = places[0] > 0 and tokens[places[0] - 1].word in ("is", "are", "was", "were", "contains")
    gaps = [tokens[one + 1 : other] for one, other in pairwise(places)]
    return is_so and all(1 < len(gap) <= SHORTEST and gap[0].word.isalpha() for gap in gaps)
