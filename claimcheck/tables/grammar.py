"""The word classes of the grammar that ties a number to a measure and an entity."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

Words = frozenset[str]


class Grammar(NamedTuple):
    """Word classes by name; grammar.toml says what each is for."""

    linking: Words
    modifiers: Words
    has: Words
    copulas: Words
    verbs: Words
    relatives: Words
    openers: Words
    breakers: Words
    prepositions: Words
    bridges: Words
    wholes: Words
    kinds: Words
    past: Words
    hypothetical: Words
    denials: Words
    changes: Words
    since: Words
    dating: Words
    wars: Words
    recurrent: Words
    scheduled: Words
    beginnings: Words
    endings: Words
    happening: Words
    rises: Words
    falls: Words
    adverbs: Words


@cache
def grammar() -> Grammar:
    """The word classes of grammar.toml."""
    import tomllib

    raw = tomllib.loads(Path(__file__).with_name("grammar.toml").read_text("utf-8"))
    return Grammar(**{name: frozenset(raw[name]) for name in Grammar._fields})
