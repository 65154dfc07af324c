"""Where the patterns of a rule match in a reading."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.model import Mention, Reading, Sentence, Token
from claimcheck.patterns.language import (
    Element,
    Needs,
    Pattern,
    Run,
    compile_patterns,
    literals_of,
    outline_of,
)

WIDEST_GAP = 9  # tokens a gap may skip
WIDEST_PHRASE = 6  # tokens a gap within a phrase may skip
WIDEST_ASIDE = 24  # tokens of a parenthesis that a gap may skip as one
Line = tuple[int, str]
Group = tuple[int, Needs, tuple[Line, ...]]
_STOPS = frozenset({";", "•", "|", "while", "whereas", "but", "although", "though"})
_PHRASE_STOPS = _STOPS | {","}


class Hit(NamedTuple):
    """A match: the mentions by slot name, the cue words by name, and the span `text[start:end]`."""

    sentence: Sentence
    mentions: Mapping[str, Mention]
    words: Mapping[str, str]
    start: int
    end: int
    pattern: str


def search(reading: Reading, patterns: tuple[str, ...]) -> Iterator[Hit]:
    """Every match of the patterns, those of the first pattern first within a sentence.

    A match whose mentions are all part of an earlier one is left out.  No backtracking: a gap ends
    at the first place that fits all that follows it up to the next gap.
    """
    fewest, groups = _grouped(patterns)
    some = reading.numbered if fewest > 1 else None
    for sentence in reading.sentences if some is None else some:
        if len(sentence.mentions) >= max(fewest, 1):
            chosen = _chosen(reading, sentence, groups)
            if chosen:
                yield from _hits(reading, sentence, chosen)


def _chosen(reading: Reading, sentence: Sentence, groups: tuple[Group, ...]) -> list[Pattern]:
    """The patterns, in order, whose slots, classes and words the sentence holds."""
    count, classes = len(sentence.mentions), sentence.classes
    lines: list[Line] = []
    for slots, needs, members in groups:
        if slots <= count and _holds(classes, needs):
            lines += members
    if not lines:
        return []
    said = reading.text[sentence.start : sentence.end].lower().replace("’", "'")
    told = [line for _, line in sorted(lines) if _says(said, line)]
    return [pattern for line in told for pattern in _fitting(line, sentence)]


@cache
def _grouped(patterns: tuple[str, ...]) -> tuple[int, tuple[Group, ...]]:
    """The fewest slots of any line, and the lines in order by the slots and needs they share.

    Many need the same, and are asked about once; a line is compiled where a sentence meets them.
    """
    groups: dict[tuple[int, Needs], list[Line]] = {}
    for order, line in enumerate(patterns):
        groups.setdefault(outline_of(line), []).append((order, line))
    found = tuple((slots, needs, tuple(lines)) for (slots, needs), lines in groups.items())
    return min(slots for slots, _, _ in found), found


def _says(said: str, line: str) -> bool:
    """True if each literal of the line stands in the text, in lower case."""
    return all(any(word in said for word in words) for words in literals_of(line))


def _fitting(line: str, sentence: Sentence) -> Iterator[Pattern]:
    count, classes = len(sentence.mentions), sentence.classes
    for pattern in compile_patterns(line):
        if pattern.slots <= count and _holds(classes, pattern.needs):
            yield pattern


def _holds(classes: frozenset[str], needs: Needs) -> bool:
    return not any(map(classes.isdisjoint, needs))


def _hits(reading: Reading, sentence: Sentence, patterns: list[Pattern]) -> Iterator[Hit]:
    seen: dict[int, list[frozenset[int]]] = {}
    tokens, places = reading.tokens(sentence), reading.places(sentence)
    for pattern in patterns:
        for at in _starts(places, pattern.heads):
            matched = _match(tokens, at, pattern.runs)
            if matched is None:
                continue
            hit = _hit(sentence, tokens, pattern, matched)
            starts = frozenset(mention.start for mention in hit.mentions.values())
            if _is_new(starts, seen):
                yield hit


def _is_new(starts: frozenset[int], seen: dict[int, list[frozenset[int]]]) -> bool:
    """True if no earlier match holds all these mentions; remembers them under each."""
    if not starts:
        return True
    if any(starts <= earlier for earlier in seen.get(min(starts), ())):
        return False
    for start in starts:
        seen.setdefault(start, []).append(starts)
    return True


def _starts(places: Mapping[str, tuple[int, ...]], heads: tuple[str, ...]) -> Sequence[int]:
    if len(heads) == 1:
        return places.get(heads[0], ())
    return sorted({at for head in heads for at in places.get(head, ())})


def _fits(token: Token, element: Element) -> bool:
    if element.words:
        return token.word in element.words and token.mention is None
    return not element.classes.isdisjoint(token.classes)


def _match(tokens: Sequence[Token], at: int, runs: tuple[Run, ...]) -> list[int] | None:
    """Places of the tokens that fit the elements, the first at `at`."""
    places: list[int] = []
    cues: frozenset[str] = frozenset()
    for run in runs:
        start = _after_gap(tokens, at, run, cues) if run.gap else at
        if start is None or not _run_fits(tokens, start, run.elements):
            return None
        at = start + len(run.elements)
        places.extend(range(start, at))
        cues = cues.union(*(one.classes for one in run.elements if not one.slot))
    return places


def _run_fits(tokens: Sequence[Token], at: int, elements: tuple[Element, ...]) -> bool:
    if at + len(elements) > len(tokens):
        return False
    return all(_fits(tokens[at + step], element) for step, element in enumerate(elements))


def _after_gap(tokens: Sequence[Token], at: int, run: Run, cues: frozenset[str]) -> int | None:
    """Where the run first fits, no more than a gap away and not across a claim.

    Nor across a second word of the cue classes that stand before the gap: that one is nearer.
    """
    phrase = run.gap == ".."
    left, stops = (WIDEST_PHRASE, _PHRASE_STOPS) if phrase else (WIDEST_GAP, _STOPS)
    while at < len(tokens) and left >= 0:
        token = tokens[at]
        if _fits(token, run.elements[0]) and _run_fits(tokens, at, run.elements):
            return at
        if token.word in stops or not cues.isdisjoint(token.classes) or _is_obstacle(token):
            return None
        if token.word == "(":
            at = _closing(tokens, at)
        at += 1
        left -= 1
    return None


def _is_obstacle(token: Token) -> bool:
    """True for a claim; a length of time ("in the 12 months to June") is passed over."""
    return "any" in token.classes and "time" not in token.classes


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Place of the parenthesis that closes the one at `at`; `at` itself if none is near."""
    for place in range(at + 1, min(at + WIDEST_ASIDE, len(tokens))):
        if tokens[place].word == ")":
            return place
    return at


def _hit(sentence: Sentence, tokens: Sequence[Token], pattern: Pattern, places: list[int]) -> Hit:
    mentions: dict[str, Mention] = {}
    words: dict[str, str] = {}
    elements = (element for run in pattern.runs for element in run.elements)
    for element, place in zip(elements, places, strict=True):
        token = tokens[place]
        if token.mention is not None:
            mentions[element.name] = token.mention
        elif element.name:
            words[element.name] = token.word
    return Hit(
        sentence, mentions, words, tokens[places[0]].start, tokens[places[-1]].end, pattern.source
    )
