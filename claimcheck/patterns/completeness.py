"""What tells that shares are shares of one whole, and that they are all of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import pairwise

from claimcheck.lexicon.words import load_toml, month_names
from claimcheck.model import Kind, Reading, Token
from claimcheck.patterns.shares import ShareList
from claimcheck.patterns.tokens import word_at
from claimcheck.regex import Regex

NEAR_AFTER, NEAR_BEFORE = 8, 5  # tokens from a share to the word that says what it is of
SHORTEST = 4  # tokens from one share to the next where the two words between are a part
LEAST = 30  # percent that shares make, be one of them ten times too small

_YOUNG = Regex(
    r"\b(?:under|below|younger than|up to|less than)\b[^%]{0,22}\b\d{1,2}\b|\b0\s*(?:[-–]|to)\s*\d",
    re.IGNORECASE,
)
_BETWEEN = Regex(r"\b\d{1,2}\s*(?:[-–]|to|and)\s*\d{1,2}\b(?!\s*(?:%|per ?cent|pct))")
_OLD = Regex(
    r"\b\d{2}\b(?:\s*years)?(?:\s*of\s*age)?\s*(?:or|and)\s*(?:older|over|above|up)\b|\bover\s+\d{2}\b"
    r"|\b(?:older|more)\s+than\s+\d{2}\b|\b\d{2}\s*\+",
    re.IGNORECASE,
)
_OTHER = Regex(r"\bother(?: \w+){0,2}(?:\s*$|\s+[,.;:()]|  |\s+and\b)")
_ANY_RACE = Regex(r"\bof any race\b", re.IGNORECASE)
_LEFT_OVER = Regex(r"\b(?:rest|remainder|balance|remaining|others)\b", re.IGNORECASE)
_DATES = frozenset({Kind.DATE, Kind.YEAR})
_POINTING = frozenset(
    {"the", "those", "these", "them", "all", "its", "their", "our", "his", "her", "it"}
)
_BEING = frozenset({"is", "are", "was", "were", "be", "being", "as"})
_OVERLAP = Regex(r"\b(?:households?|householders?|families|living alone)\b", re.IGNORECASE)


_OF_THEM = Regex(
    r"\b(?:of|among) (?:the|those|all|these|its|their|her|his)\b[^.;]*,\s*$"
    r"|^[\"“]?of (?:the|those|all|these|its|their|her|his)\b",
    re.IGNORECASE,
)


@cache
def share_words() -> Mapping[str, Regex]:
    """The shipped words round shares, by class, each as one pattern."""
    return {
        name: Regex(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
        for name, words in _raw().items()
    }


@cache
def _pairs(name: str) -> tuple[tuple[str, str], ...]:
    return tuple((words.split()[0], words.split()[1]) for words in _raw()[name])


@cache
def _raw() -> Mapping[str, list[str]]:
    return load_toml("share_words.toml")


class Evidence(StrEnum):
    """What tells that shares make a whole: nothing, one whole, its parts, or a complete list."""

    NONE = "none"
    ONE_WHOLE = "one whole"
    COMPOSED = "composed"
    COMPLETE = "complete"


def weigh_evidence(reading: Reading, found: ShareList) -> Evidence:
    """What the words round the shares tell."""
    text = _words_round(reading, found)
    if found.torn:
        return Evidence.NONE
    if len(found.shares) == 2:
        return _weigh_two(reading, found)
    if _is_ladder(text):
        return Evidence.NONE if _OVERLAP.search(text) else Evidence.COMPLETE
    return _weigh_list(reading, found)


def _weigh_two(reading: Reading, found: ShareList) -> Evidence:
    """Two shares are complete as land and water; as owners or answers they are only no more."""
    tokens, text = reading.tokens(found.sentence), _words_round(reading, found)
    if _breaks_off(tokens, found.places):
        return Evidence.NONE
    if _are_halves(tokens, found.places, "halves") and _are_parts(tokens, found.places):
        return Evidence.COMPLETE
    words = share_words()
    if not _is_closed(tokens, found.places) or words["open"].search(text):
        return Evidence.NONE
    if _told_apart(tokens, found.places):
        return Evidence.NONE
    told = words["composed"].search(text) or _are_halves(tokens, found.places, "opposites")
    return Evidence.ONE_WHOLE if told else Evidence.NONE


def _weigh_list(reading: Reading, found: ShareList) -> Evidence:
    tokens, text = reading.tokens(found.sentence), _words_round(reading, found)
    if _of_each(tokens, found.places):
        return Evidence.NONE
    has_rest = _has_rest(tokens, found.places) and _total(found) >= LEAST
    closed = has_rest or _is_closed(tokens, found.places)
    if _ANY_RACE.search(text) or not closed or _stops_short(tokens, found.places):
        return Evidence.NONE
    complete = has_rest or _are_halves(tokens, found.places, "opposites")
    if share_words()["open"].search(text):
        return Evidence.COMPOSED if complete else Evidence.NONE
    if complete:
        return Evidence.COMPLETE
    return _weigh_whole(reading, found, text)


def _weigh_whole(reading: Reading, found: ShareList, text: str) -> Evidence:
    tokens = reading.tokens(found.sentence)
    if sum(at > 0 and tokens[at - 1].word == "at" for at in found.places) > 1:
        return Evidence.NONE
    if _count_of(tokens, found.places) > 2:
        return Evidence.NONE  # each is of a whole of its own
    if share_words()["composed"].search(text):
        return Evidence.COMPOSED
    opening = reading.text[found.sentence.start : found.shares[0].start]
    of_one = _is_of_one(tokens, found.places) or _is_mixed(tokens, found.places)
    of_one = of_one or bool(_OF_THEM.search(opening))
    return Evidence.ONE_WHOLE if of_one else Evidence.NONE


def _total(found: ShareList) -> int:
    """What the shares make, in percent as printed."""
    return int(sum(mention.high for mention in found.shares))


def _stops_short(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if the list has no end, or an early one, or another matter breaks it off."""
    short = _has_open_end(tokens, places) or _ends_early(tokens, places)
    return short or _breaks_off(tokens, places)


def _breaks_off(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if another statement begins between two shares ("although", "did not")."""
    between = (token.word for token in tokens[places[0] : places[-1]])
    return any(share_words()["breaks"].search(word) for word in between)


def _told_apart(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if the shares are told of two times or in two statements: "54% in May, 51% in June"."""
    behind = tokens[places[0] + 1 :]
    dated = (token.mention is not None and token.mention.kind in _DATES for token in behind)
    return any(dated) or any(token.word == ";" or token.word in _months() for token in behind)


@cache
def _months() -> frozenset[str]:
    return frozenset(name.lower() for name in month_names() if name)


def _words_round(reading: Reading, found: ShareList) -> str:
    return reading.text[found.sentence.start : found.sentence.end]


def _is_ladder(text: str) -> bool:
    """True for groups of age from the youngest to the oldest."""
    return bool(_YOUNG.search(text) and _BETWEEN.search(text) and _OLD.search(text))


def _is_closed(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if "and", "while" or "with" stands between the last two shares."""
    between = tokens[places[-2] + 1 : places[-1]]
    return any(token.word in ("and", "while", "with", "or", ";", "to") for token in between)


def _ends_early(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if the list is told to its end ("… and …") and a share follows after a semicolon."""
    ended = False
    for one, other in pairwise(places):
        words = {token.word for token in tokens[one + 1 : other]}
        if ended and ";" in words:
            return True
        ended = ended or "and" in words
    return False


def _has_open_end(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if what is left over is told without a share ("and the rest elsewhere")."""
    for at, token in enumerate(tokens):
        if _LEFT_OVER.fullmatch(token.word) and not any(abs(at - place) <= 4 for place in places):
            return True
    return False


def _has_rest(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if one of the last shares is that of what is left over."""
    rest = share_words()["rest"]
    near = (_beside(tokens, places, at) for at in range(1, len(places)))
    return any(rest.search(words) or _OTHER.search(words) for words in near)


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


def _are_parts(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if each share is said to be one half: "97% of it is land", "women hold 54% of it".

    "6% for men", "34% of women" and "Men (61%)" tell of each half what is true of its own.
    """
    halves = {word for pair in _pairs("halves") for word in pair}
    before = " ".join(token.word for token in tokens[max(places[0] - NEAR_BEFORE, 0) : places[0]])
    held = any(before.endswith(f" {verb}") for verb in _raw()["holding"])
    return (held and _is_of_one(tokens, places)) or all(
        _is_part(tokens, place, halves) for place in places
    )


def _is_part(tokens: Sequence[Token], place: int, halves: set[str]) -> bool:
    """True if the first half named behind a share is what the share is."""
    for at in range(place + 1, min(place + NEAR_AFTER, len(tokens))):
        word = tokens[at].word
        if word in halves:
            before = tokens[at - 1].word
            return at == place + 1 or before in _BEING
        if tokens[at].mention is not None or word in (",", ";", "(", ")"):
            return False
    mention = tokens[place].mention
    return mention is not None and mention.noun in halves


def _count_of(tokens: Sequence[Token], places: Sequence[int]) -> int:
    """How many of the shares say what they are of."""
    return sum(at + 1 < len(tokens) and tokens[at + 1].word == "of" for at in places)


def _of_each(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if shares are told of wholes with other names ("45% of parents, 38% of teachers")."""
    named = {word_at(tokens, at + 2) for at in places if word_at(tokens, at + 1) == "of"}
    return len(named - _POINTING) > 1


def _is_of_one(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True if the first share alone says what it is of ("40% of its assets were")."""
    first = places[0] + 1 < len(tokens) and tokens[places[0] + 1].word == "of"
    return first and _count_of(tokens, places) == 1


def _is_mixed(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """True for "is 70% sand, 20% lime and 10% water": each share stands right before its part."""
    is_so = places[0] > 0 and tokens[places[0] - 1].word in ("is", "are", "was", "were", "contains")
    gaps = [tokens[one + 1 : other] for one, other in pairwise(places)]
    return is_so and all(1 < len(gap) <= SHORTEST and gap[0].word.isalpha() for gap in gaps)
