"""The stories, their planted errors and their traps, read from this folder."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
_MARKED = re.compile(r"«(.+?)»")


class Span(NamedTuple):
    """A stretch of a text, in code points, end exclusive."""

    start: int
    end: int

    def meets(self, other: Span) -> bool:
        """True if they share a character."""
        return self.start < other.end and other.start < self.end


class Planted(NamedTuple):
    """One error: `find`, once in the clean story, becomes `replace`.

    `numbers` are those that a checker may name, as written, the changed one first; `kind` is the
    family of rules that the error is for.
    """

    story: str
    find: str
    replace: str
    kind: str
    numbers: tuple[str, ...]
    why: str


class Trap(NamedTuple):
    """An honest figure that a careless checker flags; `text` stands once in the story."""

    story: str
    text: str
    why: str


class Variant(NamedTuple):
    """A story with one error in it.

    `changed` is the span of the replacement; `wanted` the spans of the numbers that a checker may
    name, the changed one first.
    """

    text: str
    planted: Planted
    changed: Span
    wanted: tuple[Span, ...]


class Story(NamedTuple):
    """A clean story with its planted errors and its traps."""

    name: str
    text: str
    planted: tuple[Planted, ...]
    traps: tuple[Trap, ...]

    def variants(self) -> Iterator[Variant]:
        """The story with each of its errors, one at a time."""
        return (plant(self.text, planted) for planted in self.planted)

    def trap_spans(self) -> Iterator[tuple[Trap, Span]]:
        """The traps with where they stand in the clean text."""
        return ((trap, span_of(self.text, trap.text)) for trap in self.traps)


@cache
def load_stories() -> tuple[Story, ...]:
    """All stories in the order of their names."""
    planted, traps = _load_planted(), _load_traps()
    return tuple(
        Story(
            path.stem,
            path.read_text(encoding="utf-8"),
            tuple(error for error in planted if error.story == path.stem),
            tuple(trap for trap in traps if trap.story == path.stem),
        )
        for path in sorted(HERE.glob("[0-9][0-9]-*.md"))
    )


def _load_planted() -> tuple[Planted, ...]:
    entries = tomllib.loads((HERE / "planted.toml").read_text(encoding="utf-8"))["planted"]
    return tuple(
        Planted(e["story"], e["find"], e["replace"], e["kind"], tuple(e["number"]), e["why"])
        for e in entries
    )


def _load_traps() -> tuple[Trap, ...]:
    entries = tomllib.loads((HERE / "traps.toml").read_text(encoding="utf-8"))["trap"]
    return tuple(Trap(e["story"], e["text"], e["why"]) for e in entries)


def plant(text: str, planted: Planted) -> Variant:
    """The text with one error in it.  Raises ValueError if what to find is not there once."""
    start = span_of(text, planted.find).start
    changed = Span(start, start + len(planted.replace))
    altered = text[:start] + planted.replace + text[start + len(planted.find) :]
    wanted = tuple(_wanted(altered, changed, number) for number in planted.numbers)
    return Variant(altered, planted, changed, wanted)


def _wanted(text: str, changed: Span, number: str) -> Span:
    """The span of a number: inside the replacement if it stands there, else where it is unique."""
    inside = text[changed.start : changed.end]
    if number in inside:
        found = span_of(inside, number)
        return Span(changed.start + found.start, changed.start + found.end)
    return span_of(text, number)


def span_of(text: str, wanted: str) -> Span:
    """Where `wanted` stands, as whole words; of "at «12» noon" only what is marked.

    Raises ValueError unless it stands there exactly once.
    """
    marked = _MARKED.search(wanted)
    plain = _MARKED.sub(r"\1", wanted)
    found = list(re.finditer(rf"(?<!\w){re.escape(plain)}(?!\w)", text))
    if len(found) != 1:
        raise ValueError(f"{len(found)} times in the story: {plain!r}")
    start = found[0].start() + (marked.start() if marked else 0)
    return Span(start, start + len(marked.group(1) if marked else plain))
