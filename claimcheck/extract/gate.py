"""The one regular expression that finds where a number may begin."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon.words import number_words

_LINK = r"https?://\S+|www\.\S+"


@cache
def gate() -> re.Pattern[str]:
    """Pattern whose matches are digits, fractions of one character, number words and links."""
    words = number_words()
    vocabulary = {
        *words.cardinals,
        *words.scales,
        *words.groups,
        *words.denominators,
        *words.ordinals,
        *words.orders,
        "half",
    } - {"score", "lac", "lkh", "nil", "halves"}
    by_letter: dict[str, list[str]] = {}
    for word in vocabulary:
        by_letter.setdefault(word[0], []).append(word)
    branches = [_branch(letter, by_letter[letter]) + r"(?![^\W_])" for letter in sorted(by_letter)]
    branches.append(_LINK)
    letters = "".join(sorted(by_letter)) + "hw"
    first = re.escape("".join(words.vulgar)) + "0-9"
    branches.append(r"[aA]n? (?=[a-zA-Z])")
    letters += "a"
    spelled = f"(?=[{letters}{letters.upper()}])(?<![^\\W_])(?:{'|'.join(branches)})"
    return re.compile(f"[{first}]|{spelled}")


def _branch(letter: str, words: list[str]) -> str:
    """Words of one first letter, either case, as a trie of one level."""
    by_second: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_second.setdefault(word[1], []).append(word[2:])
    rest = "|".join(
        f"[{second}{second.upper()}](?i:{'|'.join(tails)})" for second, tails in by_second.items()
    )
    return f"[{letter}{letter.upper()}](?:{rest})"
