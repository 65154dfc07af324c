"""What is counted: the noun after a number, as written."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.words import word_set
from claimcheck.regex import Regex

_PHRASE = Regex(r"[ \u00a0-]([A-Za-zÀ-ÿ&][\w'’&-]{0,40}+(?>(?: [A-Za-zÀ-ÿ][\w'’&-]{0,40}+){0,3}))")

_LEADING = Regex(r"\b([A-Za-z]{4,12})(?: of)?[ -]\Z")
_RANKED = Regex(r"[ -]([A-Za-z]{4,12})\b")


def read_noun(text: str, end: int) -> str:
    """Counted noun that follows `end`, with the adjectives before it; "" if none does.

    At most four words; the first plural ends it.
    """
    if text.startswith(("-odd ", "-plus "), end):
        end = text.index(" ", end)
    found = _PHRASE.match(text, end)
    if found is None:
        return ""
    stop = word_set("reading.toml", "nouns", "stop")
    words = found.group(1).split(" ")
    if text[end] == "-":
        return "" if words[0].partition("-")[0].lower() in stop else words[0]
    for at, word in enumerate(words):
        if word.lower() in stop:
            return ""
        if is_plural(word):
            return " ".join(words[: at + 1])
    return ""


def read_singular(text: str, end: int) -> str:
    """The word that follows "one", if it can be a noun or an adjective before one."""
    found = _PHRASE.match(text, end)
    if found is None:
        return ""
    word = found.group(1).split(" ", 1)[0]
    stop = word_set("reading.toml", "nouns", "stop")
    return "" if word.lower() in stop or word.partition("-")[0].lower() in stop else word


def read_leading(text: str, start: int, end: int) -> str:
    """The noun that stands before the number or takes it as a rank: "magnitude 7.2"; else ""."""
    leading, firsts, lasts = _leading_nouns()
    found = (
        _LEADING.search(text, max(0, start - 20), start)
        if text[start - 2 : start - 1] in lasts
        else None
    )
    if found is None and text[end + 1 : end + 2] in firsts:
        found = _RANKED.match(text, end)
    noun = found.group(1).lower() if found else ""
    return noun if noun in leading else ""


@cache
def _leading_nouns() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The nouns that lead to a number, their first letters, and the last before it ("of" too)."""
    nouns = word_set("reading.toml", "nouns", "leading")
    return nouns, frozenset(noun[0] for noun in nouns), frozenset("f").union(n[-1] for n in nouns)


def is_plural(word: str) -> bool:
    """True if the word looks like a plural noun."""
    lower = word.lower()
    if lower in word_set("reading.toml", "nouns", "irregular"):
        return True
    return (
        len(lower) > 3
        and lower[-1] == "s"
        and lower[-2] not in "su'’"
        and lower not in word_set("reading.toml", "nouns", "not_plural")
    )
