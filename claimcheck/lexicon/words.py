"""The number words, hedges, dates and cues as look-up tables, compiled from the TOML files."""

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from os.path import dirname, join
from typing import Any

from claimcheck.lexicon.lines import Lines, read_lines
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

WORDS = join(dirname(__file__), "words.table")
SECTION = "words"


class NumberWords(NamedTuple):
    """Number words by what they do; keys lower-case except those of `suffixes`."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    groups: Mapping[str, int]
    abbreviations: Mapping[str, int]
    suffixes: Mapping[str, int]
    denominators: Mapping[str, int]
    ordinals: Mapping[str, int]
    orders: Mapping[str, tuple[Decimal, Decimal]]
    several: Mapping[str, tuple[int, int]]
    vulgar: Mapping[str, Fraction]


class HedgeWords(NamedTuple):
    """Hedges: by their last word the phrases before a number, by their first the ones after.

    Each phrase stands with the hedge's name, the longest first.  `of_durations` has what some mean
    of a length of time; behind a word of `courses` "over" a length, and behind one of `moves` "up
    to", are no hedges.
    """

    before: Mapping[str, tuple[tuple[str, str], ...]]
    after: Mapping[str, tuple[tuple[str, str], ...]]
    not_before_durations: frozenset[str]
    duration_contexts: frozenset[str]
    of_durations: Mapping[str, str]
    courses: frozenset[str]
    moves: frozenset[str]


@cache
def load_toml(name: str) -> dict[str, Any]:
    """What the file `name` of the lexicon folder says, from its compiled form.

    Raises KeyError if build.py compiled no such file.
    """
    packed = _compiled().find(name)
    if packed is None:
        raise KeyError(name)
    found: dict[str, Any] = json.loads(packed)
    return found


@cache
def _compiled() -> Lines:
    return read_lines(WORDS)[SECTION]


@cache
def number_words() -> NumberWords:
    """The number words of numbers.toml."""
    raw = load_toml("numbers.toml")
    scales = {**raw["scales"], **{f"{word}s": by for word, by in raw["scales"].items()}}
    return NumberWords(
        raw["cardinals"],
        scales,
        raw["groups"],
        raw["abbreviations"],
        raw["suffixes"],
        _with_plurals(raw["denominators"]),
        raw["ordinals"],
        {word: (Decimal(low), Decimal(high)) for word, (low, high) in raw["orders"].items()},
        {word: (low, high) for word, (low, high) in raw["several"].items()},
        {sign: Fraction(value) for sign, value in raw["vulgar"].items()},
    )


def _with_plurals(denominators: Mapping[str, int]) -> dict[str, int]:
    plurals = {f"{word}s": parts for word, parts in denominators.items() if word != "half"}
    return {**denominators, **plurals, "halves": 2}


@cache
def hedge_words() -> HedgeWords:
    """The hedges of hedges.toml."""
    raw = load_toml("hedges.toml")
    return HedgeWords(
        _by_key(raw["before"], last=True),
        _by_key(raw["after"], last=False),
        frozenset(raw["durations"]["words"]),
        frozenset(raw["durations"]["before"]),
        {phrase: name for name, phrases in raw["quicker"].items() for phrase in phrases},
        frozenset(raw["courses"]["before"]),
        frozenset(raw["moves"]["before"]),
    )


def _by_key(
    names: Mapping[str, list[str]], *, last: bool
) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for name, phrases in names.items():
        for phrase in phrases:
            words = phrase.split()
            found.setdefault(words[-1] if last else words[0][0], []).append((phrase, name))
    longest = lambda pair: -len(pair[0])  # noqa: E731
    return {key: tuple(sorted(set(pairs), key=longest)) for key, pairs in found.items()}


@cache
def word_set(file: str, section: str, key: str) -> frozenset[str]:
    """The words of one list of a lexicon file; section "" is the head of the file."""
    found = load_toml(file)
    return frozenset((found[section] if section else found)[key])


@cache
def dollar_places() -> Mapping[str, str]:
    """Currency code of the dollar of each city that a dateline may name."""
    cities = load_toml("places.toml")["cities"]
    return {city: code for code, names in cities.items() for city in names}


@cache
def calendar_words() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Months from 1 and weekdays from 0 (Monday), by their lower-case names."""
    raw = load_toml("calendar.toml")
    return raw["months"], raw["weekdays"]


@cache
def month_names() -> tuple[str, ...]:
    """English names of the months, from 1: those of the calendar module follow the locale."""
    return ("", *_in_full(calendar_words()[0]))


@cache
def weekday_names() -> tuple[str, ...]:
    """English names of the weekdays, from 0 (Monday)."""
    return _in_full(calendar_words()[1])


def _in_full(numbers: Mapping[str, int]) -> tuple[str, ...]:
    """The longest name of each number, in their order."""
    full = {numbers[name]: name.capitalize() for name in sorted(numbers, key=len)}
    return tuple(full[number] for number in sorted(full))


class Idioms(NamedTuple):
    """The idioms of one number word: `after` is matched where the word ends, `around` searched."""

    after: Regex
    around: Regex


@cache
def idiom_patterns() -> Mapping[str, Idioms]:
    """The idioms by their number word."""
    after: dict[str, list[str]] = {}
    around: dict[str, list[str]] = {}
    for phrase in load_toml("asides.toml")["idioms"]["phrases"]:
        left, _, rest = phrase.partition("^")
        word = rest.split()[0].split("-")[0].split("'")[0].split("’")[0]
        if left:
            around.setdefault(word, []).append(re.escape(left + rest))
        else:
            after.setdefault(word, []).append(re.escape(rest[len(word) :]))
    return {
        word: Idioms(
            _any_of(after.get(word, ())), _any_of(around.get(word, ()), r"(?<![A-Za-z0-9])")
        )
        for word in {*after, *around}
    }


def _any_of(phrases: Iterable[str], before: str = "") -> Regex:
    branches = "|".join(phrases) or "(?!)"
    return Regex(rf"{before}(?:{branches})(?![A-Za-z0-9])", re.IGNORECASE)
