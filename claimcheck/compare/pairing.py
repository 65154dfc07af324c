"""Which sentence of the new version was which of the old, whatever moved or was rewritten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.compare.figures import Text
from claimcheck.compare.surroundings import root
from claimcheck.model import Sentence
from claimcheck.namedtuple import NamedTuple

ALIKE = 0.45  # of the words two sentences share, from which one was rewritten as the other
COMMON = 60  # sentences with a word from which it finds nothing


class Pair(NamedTuple):
    """The places of a sentence in the old and in the new version, and whether it moved."""

    old: int
    new: int
    moved: bool
    same: bool


def pair_sentences(old: Text, new: Text) -> list[Pair]:
    """The sentences that belong together, in the order of the new version.

    First those that are the same word for word, then those that share the most words.
    """
    before, after = _texts(old), _texts(new)
    pairs = _the_same(before, after)
    left = set(range(len(before))) - set(pairs.values())
    rest = [place for place in range(len(after)) if place not in pairs]
    same = set(pairs)
    pairs |= _alike(before, after, left, rest)
    stays = _longest_run([pairs[new] for new in sorted(pairs)])
    return [Pair(pairs[new], new, pairs[new] not in stays, new in same) for new in sorted(pairs)]


def _texts(text: Text) -> list[str]:
    def plain(sentence: Sentence) -> str:
        return " ".join(text.reading.text[sentence.start : sentence.end].split())

    return [plain(sentence) for sentence in text.reading.sentences]


def _the_same(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    places: dict[str, list[int]] = {}
    for place, text in reversed(list(enumerate(before))):
        places.setdefault(text, []).append(place)
    found: dict[int, int] = {}
    for new, text in enumerate(after):
        if places.get(text):
            found[new] = places[text].pop()
    return found


def _alike(
    before: Sequence[str], after: Sequence[str], left: set[int], rest: Sequence[int]
) -> dict[int, int]:
    """For each new sentence the old one that shares the most of its words, once each."""
    words = {place: _words(before[place]) for place in sorted(left)}
    index: dict[str, list[int]] = {}
    for place, own in words.items():
        for word in own:
            index.setdefault(word, []).append(place)
    scored = []
    for new in rest:
        own = _words(after[new])
        near = {place for word in own for place in _few(index.get(word, []))}
        scored += [(_share(own, words[place]), -abs(place - new), new, place) for place in near]
    return dict(_chosen(sorted(scored, reverse=True)))


def _few(places: list[int]) -> list[int]:
    return places if len(places) <= COMMON else []


def _chosen(scored: Sequence[tuple[float, int, int, int]]) -> Iterator[tuple[int, int]]:
    taken: set[int] = set()
    done: set[int] = set()
    for share, _, new, old in scored:
        if share < ALIKE:
            return
        if new not in done and old not in taken:
            done.add(new)
            taken.add(old)
            yield new, old


def _words(text: str) -> frozenset[str]:
    letters = "".join(c if c.isalpha() else " " for c in text.lower())
    return frozenset(map(root, letters.split())) - {""}


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), len(one | other) / 2, 1)


def _longest_run(places: Sequence[int]) -> set[int]:
    """The longest run of places in rising order: what stayed where it was."""
    tails: list[int] = []
    before: list[int] = [-1] * len(places)
    for at, place in enumerate(places):
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if places[tails[middle]] < place else (low, middle)
        before[at] = tails[low - 1] if low else -1
        tails[low : low + 1] = [at]
    found: set[int] = set()
    at = tails[-1] if tails else -1
    while at >= 0:
        found.add(places[at])
        at = before[at]
    return found
