"""The words that comparing knows, from words.toml beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from claimcheck.namedtuple import NamedTuple

WORDS = Path(__file__).with_name("words.toml")


class Vocabulary(NamedTuple):
    """Word classes by name, hedges that a hedge allows, and poles with their opposites.

    `poles` names the pole of a word, `contrary` the pole that excludes a pole.
    """

    classes: Mapping[str, frozenset[str]]
    allowed: Mapping[str, frozenset[str]]
    poles: Mapping[str, str]
    contrary: Mapping[str, str]


@cache
def vocabulary() -> Vocabulary:
    """The words of words.toml."""
    raw = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    pairs = raw["pairs"]
    return Vocabulary(
        {name: frozenset(words) for name, words in raw.items() if isinstance(words, list)},
        {name: frozenset(words) for name, words in raw["allowed"].items()},
        {word: pole for pole, words in raw["opposites"].items() for word in words},
        {**pairs, **{other: one for one, other in pairs.items()}},
    )
