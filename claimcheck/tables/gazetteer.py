"""Names of entities in a stretch of text: the longest one wins, case as printed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import merge
from itertools import islice, takewhile
from typing import Protocol, runtime_checkable

from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex
from claimcheck.tables.entity import Entity, Name, Sighting
from claimcheck.tables.sorted_lines import lines_beginning

HEAD = 3  # characters behind a word that tell whether a name may go on there
LONGEST_NAME = 9  # words of a name looked at
LONGEST_SHORTENED = 3  # letters of a word behind which a stop may belong to it
FARTHEST = 120  # characters of a name looked at
NAMES_REMEMBERED = 8192  # of which is known whom they mean and whether longer ones begin so
WORD = Regex(r"\w+(?:[.\-'’&/]\w+)*")
_FIELD = "\t"
_LAST_ASCII = "\x7f"
_BEHIND_FIELD = "\n"  # comes behind _FIELD and before all that stands between words
Settles = Callable[[Entity, str], bool]


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


class Bearer(NamedTuple):
    """Who bears a name; `doubtful` if it also means something else, `demonym` if an adjective."""

    entity: Entity
    doubtful: bool
    demonym: bool


Found = tuple[int, tuple[Bearer, ...]]  # where a name ends, and whose it is
Named = tuple[int, int, tuple[Bearer, ...]]  # where it begins too


class NameOpening(NamedTuple):
    """A word of a run of text, `run[start:end]`, with which a name may begin.

    `alone` is the longest name in the word itself, by where in the run it ends.  `heads` are what
    may stand behind the word in a longer one; None if neither is known.
    """

    start: int
    end: int
    alone: Found | None
    heads: frozenset[str] | None


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
        self._look_up = lru_cache(NAMES_REMEMBERED)(self._names_called)

    def find(
        self,
        text: str,
        end: int,
        openings: Iterable[tuple[int, Sequence[NameOpening]]],
        settles: Settles,
    ) -> Iterator[Sighting]:
        """The names before `end` that begin at the openings, left to right, not overlapping.

        The openings are those of runs of the text, each with the place of its run.  `settles` tells
        whether something in the draft says that an ambiguous surface means an entity.
        """
        done = 0
        for run, found in openings:
            for place, stop, alone, heads in found:
                first = run + place
                if first < done:
                    continue
                if heads is None or _may_go_on(text, run + stop, heads):
                    named = self._longest(text, first, end)
                elif alone is not None:
                    named = first, run + alone[0], alone[1]
                else:
                    continue
                if named is not None:
                    done = named[1]
                    yield _sighting(text, *named, settles)

    def openings_in(self, run: str) -> tuple[NameOpening, ...]:
        """Where in a run of text without spaces names may begin."""
        words = (word for word in WORD.finditer(run) if self._begins_name(word[0]))
        return tuple(self._opening(word[0], word.start()) for word in words)

    def _opening(self, word: str, start: int) -> NameOpening:
        heads = self._heads(word)
        stops = _possible_ends(word, False)
        alone = (
            (start + stop, self._look_up(word[:stop])[0]) for stop in stops if heads is not None
        )
        named = [found for found in alone if found[1]]
        return NameOpening(start, start + len(word), named[-1] if named else None, heads)

    def named(self, *surfaces: str) -> str | None:
        """The id of the one entity that is called, or has as its id, one of the surfaces."""
        for surface in surfaces:
            if self._entity(surface) is not None:
                return surface
            ids = {line.split(_FIELD, 2)[2] for line in self._called(plain_surface(surface))}
            if len(ids) == 1:
                return ids.pop()
        return None

    def with_names(self, lines: Sequence[str], entity: Callable[[str], Entity | None]) -> Gazetteer:
        """The gazetteer with further names, of entities that `entity` knows."""

        def either(entity_id: str) -> Entity | None:
            return self._entity(entity_id) or entity(entity_id)

        return Gazetteer(list(merge(self.lines, lines)), either, self._far)

    def _heads(self, word: str) -> frozenset[str] | None:
        """How names go on behind a word; None if that is not known, or a stop may belong to it."""
        if self._far or (len(word) <= LONGEST_SHORTENED and self._is_begun(f"{word}.", f"{word}.")):
            return None
        behind_letters = lines_beginning(self.lines, word, word + _LAST_ASCII)
        if any(_ends_word(line, word) for line in behind_letters):
            return None
        longer = lines_beginning(self.lines, word, word + _BEHIND_FIELD)
        names = (
            line.partition(_FIELD)[0]
            for line in takewhile(lambda line: _ends_word(line, word), longer)
        )
        rests = {name[len(word) :][:HEAD] for name in names}
        return frozenset(rests) if all(len(rest) == HEAD for rest in rests) else None

    def _begins_name(self, word: str) -> bool:
        """True if a name may begin with the word, or with what stands before its hyphen or 's."""
        owner = word.removesuffix("'s").removesuffix("’s")
        if not (word[0].isupper() or word[0].isdigit() or self._is_lower_head(owner or word)):
            return False
        stem = plain_surface(owner.partition("-")[0] or word)
        return self._is_begun(stem, stem)

    def _is_lower_head(self, word: str) -> bool:
        """True if a name in lower case begins with the word."""
        if word in self._lower_heads:
            return True
        heads = (word + _FIELD, word + " ") if self._far and "a" <= word < "{" else ()
        return any(names.first(head).startswith(head) for names in self._far for head in heads)

    def _longest(self, text: str, start: int, end: int) -> Named | None:
        """The longest name that begins with the word at `start`.

        One that begins behind an article there, and reaches farther, goes before it.
        """
        found = self._from(text, start, end)
        if found is None:
            return None
        head, *behind = islice(WORD.finditer(text, start, end), 2)
        if head[0].lower() == "the" and behind:
            second = behind[0].start()
            longer = self._from(text, second, end)
            if longer and longer[0] > found[0]:
                return second, *longer
        return start, *found

    def _from(self, text: str, start: int, end: int) -> Found | None:
        """Where the longest name ends that begins with the word at `start`, and whose it is."""
        best: Found | None = None
        for word in islice(WORD.finditer(text, start, end), LONGEST_NAME):
            first, stop = word.span()
            if stop > start + FARTHEST:
                break
            alive = False
            for length in _possible_ends(word[0], text.startswith(".", stop)):
                bearers, goes_on = self._look_up(text[start : first + length])
                if bearers:
                    best = (first + length, bearers)
                alive = alive or goes_on
            if not alive:
                break
        return best

    def _names_called(self, surface: str) -> tuple[tuple[Bearer, ...], bool]:
        """Who is called so, and whether any name goes on behind it."""
        plain = plain_surface(surface)
        lines = (line.split(_FIELD, 2) for line in self._called(plain))
        known = ((self._entity(entity_id), role) for _, role, entity_id in lines)
        bearers = (Bearer(one, "?" in role, role[0] == "d") for one, role in known if one)
        return tuple(bearers), self._is_begun(plain, plain + _BEHIND_FIELD)

    def _called(self, surface: str) -> list[str]:
        found = [*lines_beginning(self.lines, surface + _FIELD)]
        if self._far:
            found = sorted([*found, *(line for far in self._far for line in far.called(surface))])
        return found

    def _is_begun(self, prefix: str, least: str) -> bool:
        """True if a name that does not stand before `least` is the prefix or goes on behind it.

        What parts words comes before letters and digits in the order of the lines.
        """
        at = bisect_left(self.lines, least)
        if at < len(self.lines) and _ends_word(self.lines[at], prefix):
            return True
        return any(_ends_word(names.first(least), prefix) for names in self._far)


def _sighting(
    text: str, start: int, end: int, bearers: Sequence[Bearer], settles: Settles
) -> Sighting:
    """Those whom the name settles on; all it may mean, not certain, if it settles on none."""
    surface = text[start:end]
    settled = [one.entity for one in bearers if not one.doubtful or settles(one.entity, surface)]
    entities = dict.fromkeys(settled or [one.entity for one in bearers])
    demonym = any(one.demonym for one in bearers)
    return Sighting(start, end, tuple(entities), demonym, bool(settled))


def _may_go_on(text: str, at: int, heads: frozenset[str]) -> bool:
    """True if what stands at a place of the text is one of the heads, or may be one as spoken."""
    head = text[at : at + HEAD]
    return head in heads or not (head.isascii() and head.isprintable()) or "  " in head


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


@lru_cache(NAMES_REMEMBERED)
def _possible_ends(body: str, before_stop: bool) -> tuple[int, ...]:
    """How long the end of a name in this word may be: all of it, or before an 's or a hyphen."""
    lengths = [len(body)]
    if body.endswith(("'s", "’s")):
        lengths.insert(0, len(body) - 2)
    dash = body.find("-")
    if dash > 0:
        lengths.insert(0, dash)
    if before_stop and len(body) <= LONGEST_SHORTENED:
        lengths.append(len(body) + 1)
    return tuple(lengths)
