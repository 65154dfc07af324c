"""Names of entities in a stretch of text: the longest one wins, case as printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from heapq import merge
from typing import Protocol, runtime_checkable

from claimcheck.regex import Regex
from claimcheck.tables.entity import Entity, Name, Sighting

LONGEST_NAME = 9  # words of a name looked at
FARTHEST = 120  # characters of a name looked at
WORDS_REMEMBERED = 8192  # of which is known whether a name begins with them
WORD = Regex(r"\w+(?:[.\-'’&/]\w+)*")
_FIELD = "\t"
Words = Sequence[re.Match[str]]


def name_line(name: Name) -> str:
    """The name as one line of a sorted list: surface, role, entity id."""
    role = ("d" if name.demonym else "n") + ("?" if name.ambiguous else "")
    return _FIELD.join((plain_surface(name.surface), role, name.entity_id))


def plain_surface(surface: str) -> str:
    """The surface with one space between words and one kind of apostrophe."""
    return " ".join(surface.split()).replace("’", "'")


@runtime_checkable
class FarNames(Protocol):
    """Names too many to hold, asked for one at a time where they lie."""

    def first(self, prefix: str) -> str:
        """The first line, in their order, that does not stand before the prefix; "" if none."""

    def called(self, surface: str) -> list[str]:
        """The lines of exactly that surface, sorted."""


class Gazetteer:
    """Names as sorted lines, searched by halving: nothing is parsed until a name occurs.

    `lines` are those it holds; `far` further names, which count as if they stood among them.
    """

    def __init__(
        self,
        lines: Sequence[str],
        entity: Callable[[str], Entity | None],
        far: Sequence[FarNames] = (),
    ) -> None:
        self.lines = lines
        self._entity = entity
        self._far = tuple(far)
        lower = lines[bisect_left(lines, "a") : bisect_left(lines, "{")]
        self._lower_heads = frozenset(line.partition(_FIELD)[0].partition(" ")[0] for line in lower)
        self._may_begin = lru_cache(WORDS_REMEMBERED)(self._begins_name)
        self._look_up = lru_cache(WORDS_REMEMBERED)(self._called)

    def find(
        self, text: str, start: int, end: int, settles: Callable[[Entity, str], bool]
    ) -> Iterator[Sighting]:
        """The names in `text[start:end]`, left to right, not overlapping.

        `settles` tells whether something in the draft says that an ambiguous surface means an
        entity.
        """
        may_begin = self._may_begin
        said = WORD.findall(text, start, end)
        places = [place for place, word in enumerate(said) if may_begin(word)]
        if not places:
            return
        at = start
        words = list(WORD.finditer(text, start, end))
        for place in places:
            found = self._longest(text, words, place) if words[place].start() >= at else None
            if found is None:
                continue
            first, stop, names = self._without_article(text, words, place, found)
            yield self._sighting(text, first, stop, names, settles)
            at = stop

    def named(self, *surfaces: str) -> str | None:
        """The id of the one entity that is called, or has as its id, one of the surfaces."""
        for surface in surfaces:
            if self._entity(surface) is not None:
                return surface
            lines, _ = self._called(surface)
            ids = {line.split(_FIELD, 2)[2] for line in lines}
            if len(ids) == 1:
                return ids.pop()
        return None

    def with_names(self, lines: Sequence[str], entity: Callable[[str], Entity | None]) -> Gazetteer:
        """The gazetteer with further names, of entities that `entity` knows."""

        def either(entity_id: str) -> Entity | None:
            return self._entity(entity_id) or entity(entity_id)

        return Gazetteer(list(merge(self.lines, lines)), either, self._far)

    def _begins_name(self, word: str) -> bool:
        """True if a name may begin with the word, or with what stands before its hyphen or 's."""
        owner = word.removesuffix("'s").removesuffix("’s")
        if not (word[0].isupper() or word[0].isdigit() or self._is_lower_head(owner or word)):
            return False
        stem = plain_surface(owner.partition("-")[0] or word)
        return self._goes_on(bisect_left(self.lines, stem), stem)

    def _is_lower_head(self, word: str) -> bool:
        """True if a name in lower case begins with the word."""
        if word in self._lower_heads:
            return True
        heads = (word + _FIELD, word + " ") if self._far and "a" <= word < "{" else ()
        return any(names.first(head).startswith(head) for names in self._far for head in heads)

    def _without_article(
        self, text: str, words: Words, place: int, found: tuple[int, list[str]]
    ) -> tuple[int, int, list[str]]:
        """The name found, or one that begins behind its article and reaches farther."""
        stop, names = found
        if words[place][0].lower() == "the" and place + 1 < len(words):
            longer = self._longest(text, words, place + 1)
            if longer and longer[0] > stop:
                return words[place + 1].start(), *longer
        return words[place].start(), stop, names

    def _longest(self, text: str, words: Words, place: int) -> tuple[int, list[str]] | None:
        """Where the longest name ends that begins with the word at a place, and its lines."""
        best: tuple[int, list[str]] | None = None
        start = words[place].start()
        for word in words[place : place + LONGEST_NAME]:
            first, end = word.span()
            if end > start + FARTHEST:
                break
            alive = False
            for length in _possible_ends(word[0], text.startswith(".", end)):
                found, goes_on = self._look_up(text[start : first + length])
                if found:
                    best = (first + length, found)
                alive = alive or goes_on
            if not alive:
                break
        return best

    def _called(self, surface: str) -> tuple[list[str], bool]:
        """The lines of those called so, and whether any name begins so."""
        prefix = plain_surface(surface)
        at = bisect_left(self.lines, prefix)
        found = self._exact(at, prefix)
        if self._far:
            found = sorted([*found, *(line for far in self._far for line in far.called(prefix))])
        return found, self._goes_on(at, prefix)

    def _goes_on(self, at: int, prefix: str) -> bool:
        """True if a name is the prefix or goes on with another word; `at` is its place in order.

        What parts words comes before letters and digits in the order of the lines.
        """
        near = self.lines[at] if at < len(self.lines) else ""
        if _ends_word(near, prefix):
            return True
        return any(_ends_word(names.first(prefix), prefix) for names in self._far)

    def _exact(self, at: int, surface: str) -> list[str]:
        found = []
        wanted = surface + _FIELD
        while at < len(self.lines) and self.lines[at].startswith(wanted):
            found.append(self.lines[at])
            at += 1
        return found

    def _sighting(
        self,
        text: str,
        start: int,
        end: int,
        lines: list[str],
        settles: Callable[[Entity, str], bool],
    ) -> Sighting:
        """Those whom the name settles on; all it may mean, not certain, if it settles on none."""
        settled: list[Entity] = []
        doubtful: list[Entity] = []
        demonym = False
        for line in lines:
            _, role, entity_id = line.split(_FIELD, 2)
            entity = self._entity(entity_id)
            if entity is None:
                continue
            certain = "?" not in role or settles(entity, text[start:end])
            into = settled if certain else doubtful
            if entity not in into:
                into.append(entity)
            demonym = demonym or role[0] == "d"
        return Sighting(start, end, tuple(settled or doubtful), demonym, bool(settled))


def _ends_word(line: str, prefix: str) -> bool:
    """True if the line begins with the prefix, and a word ends there."""
    return line.startswith(prefix) and not line[len(prefix)].isalnum()


def is_settled(entity: Entity, surface: str, text: str) -> bool:
    """True if a context word of the entity stands in the text, and not only in the name itself."""
    return any(_says(text, word) for word in entity.context if word not in surface)


def _says(text: str, word: str) -> bool:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        whole = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum()
        if whole:
            return True
        at = text.find(word, end)
    return False


@lru_cache(WORDS_REMEMBERED)
def _possible_ends(body: str, before_stop: bool) -> tuple[int, ...]:
    """How long the end of a name in this word may be: all of it, or before an 's or a hyphen."""
    lengths = [len(body)]
    if body.endswith(("'s", "’s")):
        lengths.insert(0, len(body) - 2)
    dash = body.find("-")
    if dash > 0:
        lengths.insert(0, dash)
    if before_stop and len(body) <= 3:
        lengths.append(len(body) + 1)
    return tuple(lengths)
