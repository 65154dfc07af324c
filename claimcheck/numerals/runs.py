"""A cardinal under construction, word by word."""

from __future__ import annotations

import re

from claimcheck.lexicon.words import NumberWords
from claimcheck.regex import Regex

_SCORED = Regex(
    r"[ -]score (?:and [a-z]{3,9}\b|more\b"
    r"|(?!goals|points|runs|tries|hits|times|was|is|has)[a-z]{3,14}s\b)"
)
_HUNDRED = Regex(r"[ -]hundred\b", re.IGNORECASE)
LARGEST = 10**30  # a product of scale words beyond this is refused


class Run:
    """A cardinal under construction: words taken so far, and what may follow."""

    __slots__ = ("current", "end", "ending", "last", "least", "taken", "text", "total", "words")

    def __init__(self, text: str, words: NumberWords) -> None:
        self.text, self.words = text, words
        self.total = self.current = self.taken = 0
        self.least = LARGEST  # the smallest scale word so far
        self.ending = 1  # the scale word that the run ends in, if it does
        self.last = ""  # what the last word was: unit, tens, hundred, scale, group
        self.end = 0

    @property
    def value(self) -> int:
        """What the words taken so far say."""
        return self.total + self.current

    def take(self, word: str, end: int) -> bool:
        """True if the word continues the number, which then has it."""
        cardinal = self.words.cardinals.get(word)
        taken = self._add(cardinal, end) if cardinal is not None else self._multiply(word)
        if taken:
            self.end, self.taken = end, self.taken + 1
        return taken

    def _add(self, value: int, end: int) -> bool:
        kind = "tens" if value >= 20 else "unit"
        fits = (
            not self.last
            or (self.last == "tens" and 1 <= value <= 9)
            or (self.last == "scale" and value >= 1)
            or (self.last == "hundred" and value >= 1 and not _HUNDRED.match(self.text, end))
        )
        if fits:
            self.current += value
            self.last, self.ending = kind, 1
        return fits

    def _multiply(self, word: str) -> bool:
        size = self.words.scales.get(word)
        if size == 100:
            return self._hundred()
        if size is not None:
            return self._scale(size)
        scored = word == "score" and not self._counts_scores()
        if word in self.words.groups and not scored and self.last != "group":
            by = self.words.groups[word]
            self.total, self.current, self.last = (self.value or 1) * by, 0, "group"
            self.ending = 1
            return True
        return False

    def _counts_scores(self) -> bool:
        """True for "three score boats", "four score and seven"; not for "the two score goals"."""
        following = _SCORED.match(self.text, self.end)
        return self.last == "unit" and self.taken == 1 and following is not None

    def _hundred(self) -> bool:
        if self.current > 99 or self.last == "group":
            return False
        self.current = (self.current or 1) * 100
        self.last, self.ending = "hundred", 100
        return True

    def _scale(self, size: int) -> bool:
        if self.last == "group" or (self.last and not self.value):
            return False
        if size < self.least:
            if self.last == "scale":
                return False
            self.total += (self.current or 1) * size
        else:
            if self.value * size > LARGEST:
                return False
            self.total = (self.value or 1) * size
        self.least = min(self.least, size)
        self.current, self.last, self.ending = 0, "scale", size
        return True
