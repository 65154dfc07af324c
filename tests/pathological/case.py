"""A hostile input of any length, and what must be told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from tests.pathological.telling import Told, is_number, tell_numbers, tell_text

SAMPLE = 100  # repetitions by which the length of one is measured


class Bound(NamedTuple):
    """How many characters a text may have, and what is told of a longer one instead."""

    most: int
    each: Mapping[str, int] = {}
    once: Mapping[str, int] = {}


class Case(NamedTuple):
    """An input that repeats something `n` times, and what is told of it.

    `each` is told for every repetition, `once` besides, whatever their number (fewer, where it is
    negative).  `way` is what is done with the text; plain text is checked.  `least` is how many
    characters it takes until a bound is met, from which on the work is linear; `bound` is one from
    which on something else is told.
    """

    name: str
    make: Callable[[int], str]
    each: Mapping[str, int] = {}
    once: Mapping[str, int] = {}
    way: Callable[[str], Told] = tell_text
    least: int = 0
    bound: Bound | None = None

    def repetitions(self, size: int) -> int:
        """How many make a text of about this many characters."""
        return max(2, size * SAMPLE // max(len(self.make(SAMPLE)), SAMPLE))

    def extracted(self) -> Case:
        """The same of extraction alone."""
        each, once = (
            {what: count for what, count in told.items() if is_number(what)}
            for told in (self.each, self.once)
        )
        return self._replace(each=each, once=once, way=tell_numbers, bound=None)

    def expected(self, n: int) -> Told:
        """What must be told of `n` repetitions."""
        beyond = self.bound is not None and len(self.make(n)) > self.bound.most
        source = self.bound if beyond and self.bound else self
        told = Counter({what: n * times for what, times in source.each.items()})
        told.update(source.once)
        return Counter({what: times for what, times in told.items() if times})


def times(pattern: str, head: str = "", tail: str = "", close: str = "") -> Callable[[int], str]:
    """The pattern n times between head and tail, then what closes each."""
    return lambda n: head + pattern * n + tail + close * n


def alone(name: str, pattern: str, *told: str, **once: int) -> Case:
    """A pattern without a sentence in it: what is told of each, and that it stands in pieces."""
    each = Counter(told)
    each["in pieces"] = len(told)
    return Case(name, times(pattern), each, {what.replace("_", " "): n for what, n in once.items()})


def aside(name: str, pattern: str, kind: str, count: int = 1) -> Case:
    """A pattern whose numbers are set aside."""
    return Case(name, times(pattern), {kind: count})


def nothing(name: str, pattern: str) -> Case:
    """A pattern in which no number is told."""
    return Case(name, times(pattern))
