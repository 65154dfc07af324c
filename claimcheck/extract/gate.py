"""The one regular expression that finds where a number may begin.

Its first character is always one of a fixed set (digits, and what may stand before a word), which
the regex engine seeks without trying anything else; only there are the words looked at, by their
first letters.  That is what makes the scan fast.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon.words import number_words, word_set
from claimcheck.regex import Regex

BEFORE_WORD = " \n\t\r\u00a0\u2009\u202f([{\"'“‘”’«-‐‑–—−/,.;:>*#=~+|&$£€?!)]"
_LINK = r"https?://\S+|www\.\S+"
_LETTERS = Regex("[A-Za-z]*")
_HEADS = frozenset({"a", "an", "http", "https", "www"})  # of articles and links
_NEVER_FIRST = frozenset({"score", "lac", "lkh", "nil", "halves", "cr"})


@cache
def gate() -> re.Pattern[str]:
    """Pattern whose matches begin at a digit, at ½ and the like, or just before a word or link.

    The group `word` holds the number word, link, or article before a unit.
    """
    vulgar = re.escape("".join(number_words().vulgar))
    before = re.escape(BEFORE_WORD)
    return re.compile(
        f"[0-9{vulgar}{before}](?:(?<=[0-9{vulgar}])|(?<=[{before}])(?P<word>{_words()}))"
    )


def find_opening(text: str) -> re.Match[str] | None:
    """What the gate finds at the very beginning of a text, where nothing stands before a word."""
    head = _LETTERS.match(text)
    known = head is not None and (head[0].lower() in _vocabulary() or head[0].lower() in _HEADS)
    return _first_word().match(text) if known else None


@cache
def _first_word() -> re.Pattern[str]:
    return re.compile(f"(?P<word>{_words()})")


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
    for word in _vocabulary():
        by_letter.setdefault(word[0], []).append(word)
    letters = "".join(sorted(by_letter)) + "ahw"
    branches = [_branch(letter, by_letter[letter]) for letter in sorted(by_letter)]
    spelled = f"(?:{'|'.join(branches)})(?![^\\W_])"
    return f"(?=[{letters}{letters.upper()}])(?:{spelled}|{_articles()}|{_LINK})"


def _branch(letter: str, words: list[str]) -> str:
    """Words of one first letter, either case, as a trie of two levels."""
    by_second: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_second.setdefault(word[1], []).append(word[2:])
    rest = "|".join(
        f"[{second}{second.upper()}](?i:{'|'.join(tails)})" for second, tails in by_second.items()
    )
    return f"[{letter}{letter.upper()}](?:{rest})"


def _articles() -> str:
    """An article before what begins like one of the units that it may count."""
    stems = "|".join(sorted(word_set("reading.toml", "articles", "stems")))
    symbols = "|".join(sorted(word_set("reading.toml", "articles", "symbols")))
    return rf"[aA]n? (?=(?i:{stems})|(?:{symbols})\b)"
