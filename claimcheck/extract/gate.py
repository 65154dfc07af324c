"""Where a number may begin: the words of a text that hold a digit, a number word or a link.

Whether a word does is the same wherever it stands, so each is looked at once and remembered; the
one regular expression then says where in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.lexicon.runs import Runs
from claimcheck.lexicon.words import number_words, word_set
from claimcheck.regex import Regex

BEFORE_WORD = " \n\t\r\u00a0\u2009\u202f([{\"'“‘”’«-‐‑–—−/,.;:>*#=~+|&$£€?!)]"
_LINK = r"https?://\S+|www\.\S+"
_LETTERS = Regex("[A-Za-z]*")
_HEADS = frozenset({"http", "https", "www"})  # of links
_NEVER_FIRST = frozenset({"score", "lac", "lkh", "nil", "halves", "cr"})


@cache
def gate() -> Regex:
    """Expression whose matches begin at a digit, at ½ and the like, or just before a word or link.

    The group `word` holds the number word or link.
    """
    vulgar = re.escape("".join(number_words().vulgar))
    before = re.escape(BEFORE_WORD)
    return Regex(f"[0-9{vulgar}{before}](?:(?<=[0-9{vulgar}])|(?<=[{before}])(?P<word>{_words()}))")


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run without spaces in which a number may begin, in order.

    A run that begins like a unit is one too: an article before it may mean one of the unit.
    """
    for start, run, _ in _opening().telling(text, 0, len(text)):
        yield start, start + len(run)


@cache
def _opening() -> Runs[bool]:
    return Runs(_opening_among)


def _opening_among(runs: set[str]) -> dict[str, bool]:
    """Those of the runs in which a number may begin."""
    heads, stem, search = _stem_heads(), _stem().match, gate().search
    told = {run: True for run in runs if run[:2].lower() in heads and stem(run)}
    said = f" {' '.join(runs)} "
    found = search(said)
    while found is not None:
        start, end = said.rindex(" ", 0, found.start() + 1), said.index(" ", found.start() + 1)
        told[said[start + 1 : end]] = True
        found = search(said, end)
    return told


def find_article(text: str, start: int) -> int:
    """Where the article before the unit at `start` begins; −1 without one."""
    if text[start - 2 : start].lower() == "a ":
        begin = start - 2
    elif text[start - 3 : start].lower() == "an ":
        begin = start - 3
    else:
        return -1
    stands = not begin or text[begin - 1] in BEFORE_WORD
    return begin if stands and _stem().match(text, start) else -1


def find_opening(text: str) -> re.Match[str] | None:
    """What the gate finds at the very beginning of a text, where nothing stands before a word."""
    head = _LETTERS.match(text)
    known = head is not None and (head[0].lower() in _vocabulary() or head[0].lower() in _HEADS)
    return _first_word().match(text) if known else None


@cache
def _first_word() -> Regex:
    return Regex(f"(?P<word>{_words()})")


@cache
def _vocabulary() -> frozenset[str]:
    words = number_words()
    return frozenset(
        {
            *words.cardinals,
            *words.scales,
            *words.groups,
            *words.denominators,
            *words.ordinals,
            *words.orders,
            "half",
        }
        - _NEVER_FIRST
    )


def _words() -> str:
    by_letter: dict[str, list[str]] = {}
    for word in sorted(_vocabulary()):
        by_letter.setdefault(word[0], []).append(word)
    letters = "".join(sorted(by_letter)) + "hw"
    branches = [_branch(letter, by_letter[letter]) for letter in sorted(by_letter)]
    spelled = f"(?:{'|'.join(branches)})(?![^\\W_])"
    return f"(?=[{letters}{letters.upper()}])(?:{spelled}|{_LINK})"


def _branch(letter: str, words: list[str]) -> str:
    """Words of one first letter, either case, as a trie of two levels."""
    by_second: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_second.setdefault(word[1], []).append(word[2:])
    rest = "|".join(
        f"[{second}{second.upper()}](?i:{'|'.join(tails)})" for second, tails in by_second.items()
    )
    return f"[{letter}{letter.upper()}](?:{rest})"


@cache
def _stem_heads() -> frozenset[str]:
    """The first two letters of what `_stem` matches."""
    stems = word_set("reading.toml", "articles", "stems")
    symbols = word_set("reading.toml", "articles", "symbols")
    return frozenset(stem[:2].lower() for stem in (*stems, *symbols))


@cache
def _stem() -> Regex:
    """What begins like one of the units that an article may count."""
    stems = "|".join(sorted(word_set("reading.toml", "articles", "stems")))
    symbols = "|".join(sorted(word_set("reading.toml", "articles", "symbols")))
    return Regex(rf"(?i:{stems})|(?:{symbols})\b")
