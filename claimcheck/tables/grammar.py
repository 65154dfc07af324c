"""The word classes of the grammar that ties a number to a measure and an entity."""

import json
from functools import cache
from os.path import dirname, join

from claimcheck.namedtuple import NamedTuple

Words = frozenset[str]
SOURCE = join(dirname(__file__), "grammar.toml")
COMPILED = join(dirname(__file__), "grammar.json")


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
    standing: Words
    moments: Words
    beginnings: Words
    endings: Words
    happening: Words
    rises: Words
    falls: Words
    adverbs: Words
    narrowing: Words
    outlays: Words
    spenders: Words
    parts: Words
    acts: Words


@cache
def grammar() -> Grammar:
    """The word classes, from the compiled form of grammar.toml."""
    with open(COMPILED, "rb") as file:
        raw = json.loads(file.read())
    return Grammar(**{name: frozenset(raw[name]) for name in Grammar._fields})


def compiled_grammar() -> str:
    """The compiled form of grammar.toml: TOML takes too long to read at every start."""
    import tomllib

    with open(SOURCE, "rb") as file:
        raw = tomllib.load(file)
    words = {name: sorted(set(raw[name])) for name in Grammar._fields}
    return json.dumps(words, ensure_ascii=False, indent=0) + "\n"
