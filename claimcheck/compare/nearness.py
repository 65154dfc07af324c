"""How much what is said of two numbers has in common: rare words weigh more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

from claimcheck.compare.figures import Figure

COMMON = 0.3  # weight of a word from which it counts as said of the number


class Nearness:
    """Similarity of surroundings, weighed by how rare the words are in the texts compared."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._seen: Counter[str] = Counter()
        self._count = 0
        for figure in figures:
            self._seen.update(word for word, weight in figure.words.items() if weight >= COMMON)
            self._count += 1
        self._rarities: dict[str, float] = {}
        self._sizes: dict[int, float] = {}

    def rarity(self, word: str) -> float:
        """1 for a word of one number, towards 0 for one of all."""
        found = self._rarities.get(word)
        if found is None:
            seen = self._seen[word] or 1
            found = log(1 + self._count / seen) / log(2 + self._count)
            self._rarities[word] = found
        return found

    def between(self, one: Figure, other: Figure) -> float:
        """0 for nothing in common, 1 for the same words in the same places."""
        shared = self.shared(one.words, other.words)
        return shared / sqrt(self._size(one.words) * self._size(other.words)) if shared else 0.0

    def shared(self, one: Mapping[str, float], other: Mapping[str, float]) -> float:
        """What the words have in common, by weight and rarity."""
        if len(other) < len(one):
            one, other = other, one
        return sum(
            self.rarity(word) * min(weight, other[word])
            for word, weight in one.items()
            if word in other
        )

    def _size(self, words: Mapping[str, float]) -> float:
        found = self._sizes.get(id(words))
        if found is None:
            found = sum(self.rarity(word) * weight for word, weight in words.items())
            self._sizes[id(words)] = found
        return found
