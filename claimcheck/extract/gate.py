"""Where a number may begin: the words of a text that hold a digit, a number word or a link.

Whether a word does is the same wherever it stands, so each is looked at once and remembered; the
one regular expression then says where in it.  That is what makes the scan fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress

from claimcheck.lexicon.words import number_words, word_set
from claimcheck.regex import Regex

BEFORE_WORD = " \n\t\r\u00a0\u2009\u202f([{\"'“‘”’«-‐‑–—−/,.;:>*#=~+|&$£€?!)]"
_LINK = r"https?://\S+|www\.\S+"
_LETTERS = Regex("[A-Za-z]*")
_HEADS = frozenset({"http", "https", "www"})  # of links
MOST_REMEMBERED = 50_000  # words
LONGEST_REMEMBERED = 30  # characters of a word; longer ones rarely come again
_CHUNK = 100_000  # characters split into words at once
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
    remembered = _remembered().__getitem__
    start = 0
    while start < len(text):
        stop = text.find(" ", start + _CHUNK)
        stop = len(text) if stop < 0 else stop
        first, *words = text[start:stop].split(" ")
        at = start + len(first)
        if remembered(first):
            yield start, at
        for word in compress(words, map(remembered, words)):
            at = text.find(f" {word} ", at, stop + 1)
            at = stop if at < 0 else at + len(word) + 1  # the last word of all
            yield at - len(word), at
        start = stop + 1


class _Remembered(dict[str, bool]):
    """Whether a number may begin in a word, for the words seen so far."""

    def __init__(self) -> None:
        super().__init__()
        self._vocabulary = _vocabulary()
        self._heads, self._stem = _stem_heads(), _stem().match

    def __missing__(self, word: str) -> bool:
        lower = word.lower()
        bare = lower.rstrip(".,;:")
        if bare.isalpha() and bare.isascii():
            opens = bare in self._vocabulary
        else:
            opens = gate().search(f" {word}") is not None
        if not opens and lower[:2] in self._heads:
            opens = self._stem(word) is not None
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        if len(word) <= LONGEST_REMEMBERED:
            self[word] = opens
        return opens


@cache
def _remembered() -> _Remembered:
    return _Remembered()


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
