"""Cue words by class, and the sentences of a document that hold them."""

from collections.abc import Mapping
from functools import cache

from claimcheck.lexicon.words import load_toml
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

NOTHING: frozenset[str] = frozenset()
_WORDS = Regex(r"[a-z]+")


class Lexicon(NamedTuple):
    """The cue classes of single words, and of phrases by their first word."""

    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    classes: frozenset[str]


@cache
def cue_lexicon() -> Lexicon:
    """The cue classes of the shipped lexicon; the longest phrase of a first word comes first."""
    raw = load_toml("cues.toml")
    words: dict[str, set[str]] = {}
    phrases: dict[tuple[str, ...], set[str]] = {}
    for name, surfaces in raw.items():
        for surface in surfaces:
            parts = tuple(surface.split())
            if len(parts) == 1:
                words.setdefault(surface, set()).add(name)
            else:
                phrases.setdefault(parts, set()).add(name)
    by_head: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for parts in sorted(phrases, key=len, reverse=True):
        by_head.setdefault(parts[0], []).append((parts, frozenset(phrases[parts])))
    return Lexicon(
        {word: frozenset(classes) for word, classes in words.items()},
        {head: tuple(found) for head, found in by_head.items()},
        frozenset(raw),
    )


def cues_in(lowered: str) -> frozenset[str]:
    """The cue classes of a stretch of lower-case text."""
    lexicon = cue_lexicon()
    present = set(_WORDS.findall(lowered))
    found = [lexicon.words[word] for word in lexicon.words.keys() & present]
    for head in lexicon.phrases.keys() & present:
        found += [classes for parts, classes in lexicon.phrases[head] if present.issuperset(parts)]
    return frozenset().union(*found) if found else NOTHING
