"""The pattern language: one line of text compiled to elements over words, cues and slots.

    {rise} {pct:percent} ... to {new} ... from {old}

`word` or `a|b` is a literal (`in_all` where the cue lexicon has the phrase), `{rise}` a word of
that cue class, `{verb:rise}` the same under another name, `{new}` a slot for any figure,
`{pct:percent}` a slot of that type (alternatives with "|"), `...` a gap, `..` a shorter one that
crosses no comma, and a trailing `?` makes an element optional.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from claimcheck.model import Kind
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.cues import cue_lexicon

MOST_SLOTS = 6
GAPS = ("...", "..")  # within a sentence; within a phrase
SLOT_TYPES = frozenset(kind.value for kind in Kind) | frozenset(
    ("any", "figure", "points", "fraction", "order", "words", "range", "time", "multiple")
)


Needs = frozenset[frozenset[str]]


class Element(NamedTuple):
    """One element: what a token must be (`words` or `classes`), and its name."""

    name: str
    words: frozenset[str]
    classes: frozenset[str]
    slot: bool


class Run(NamedTuple):
    """Elements that stand side by side, and the gap before them ("" for none)."""

    gap: str
    elements: tuple[Element, ...]


class Pattern(NamedTuple):
    """A compiled pattern.

    A sentence must hold one class of each set of `needs` for it to match, and as many mentions as
    it has `slots`.  It begins at a token of one of the `heads`: words, or classes in braces.
    """

    source: str
    runs: tuple[Run, ...]
    needs: Needs
    slots: int
    heads: tuple[str, ...]


class PatternError(ValueError):
    """A pattern that does not compile; the message quotes it."""


@cache
def compile_patterns(source: str) -> tuple[Pattern, ...]:
    """The patterns of a line, optional elements spelled out.

    Raises PatternError for an unknown class, a gap at an end, or more than six slots.
    """
    choices = [((part[:-1],), ()) if _optional(part) else ((part,),) for part in source.split()]
    chosen = ([part for choice in parts for part in choice] for parts in product(*choices))
    return tuple(_pattern(source, parts) for parts in chosen)


def outline_of(source: str) -> tuple[int, Needs]:
    """The slots and the needs that all patterns of the line share; much cheaper than they are."""
    parts = (part for part in source.split() if part.startswith("{") and not _optional(part))
    elements = [_element(part) for part in parts]
    return sum(element.slot for element in elements), _needs(elements)


@cache
def literals_of(source: str) -> tuple[frozenset[str], ...]:
    """For each literal that all patterns of the line share, words of which one must be there.

    Of a phrase the first word: what parts its words is not told.
    """
    parts = (part for part in source.split() if not part.startswith("{") and part not in GAPS)
    words = (_words(part) for part in parts if not _optional(part))
    return tuple(frozenset(word.split(" ")[0] for word in one) for one in words)


def _optional(part: str) -> bool:
    return len(part) > 1 and part.endswith("?")


def _pattern(source: str, parts: list[str]) -> Pattern:
    runs = _runs(parts)
    elements = [element for _, run in runs for element in run]
    slots = sum(element.slot for element in elements)
    if not all(run for _, run in runs) or slots > MOST_SLOTS:
        raise PatternError(f"{source!r}: a gap at an end, or more than {MOST_SLOTS} slots")
    first = elements[0]
    heads = (*sorted(first.words), *(f"{{{name}}}" for name in sorted(first.classes)))
    found = tuple(Run(gap, tuple(run)) for gap, run in runs)
    return Pattern(source, found, _needs(elements), slots, heads)


def _runs(parts: list[str]) -> list[tuple[str, list[Element]]]:
    """The elements between gaps, with the gap before them, "" for the first."""
    runs: list[tuple[str, list[Element]]] = [("", [])]
    for part in parts:
        if part in GAPS:
            runs.append((part, []))
        else:
            runs[-1][1].append(_element(part))
    return runs


def _needs(elements: Iterable[Element]) -> Needs:
    return frozenset(element.classes for element in elements if element.classes)


@cache
def _element(part: str) -> Element:
    if not part.startswith("{"):
        return Element("", frozenset(_words(part)), frozenset(), slot=False)
    name, _, types = part.strip("{}").partition(":")
    if not types:
        types = name if cue_lexicon().classes.issuperset(name.split("|")) else "figure"
    classes = frozenset(types.split("|"))
    unknown = classes - SLOT_TYPES - cue_lexicon().classes
    if unknown:
        raise PatternError(f"{part!r}: no such class: {', '.join(sorted(unknown))}")
    return Element(name, frozenset(), classes, slot=bool(classes & SLOT_TYPES))


def _words(part: str) -> Iterator[str]:
    """The words of a literal; an underscore joins those of a phrase of the cue lexicon."""
    return (word.replace("_", " ") for word in part.split("|"))
