"""Where the patterns of a rule match in a reading."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from claimcheck.model import Mention, Reading, Sentence, Token
from claimcheck.namedtuple import NamedTuple
from claimcheck.patterns.language import (
    SLOT_TYPES,
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
_STOPS = frozenset({";", "•", "|", "while", "whereas", "but", "although", "though"})
_PHRASE_STOPS = _STOPS | {","}


class Line(NamedTuple):
    """A line of a rule's patterns: its place among them, and the literals that all forms share."""

    order: int
    source: str
    literals: tuple[frozenset[str], ...]


class Group(NamedTuple):
    """Lines with the same slots and needs, the needs that sentences seldom meet first."""

    slots: int
    needs: tuple[tuple[str, ...], ...]
    lines: tuple[Line, ...]


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
    for place, lines in sorted(_lines_by_place(reading, patterns).items()):
        sentence = reading.sentences[place]
        chosen = _chosen(reading.text, sentence, lines)
        if chosen:
            yield from _hits(reading, sentence, chosen)


def _lines_by_place(reading: Reading, patterns: tuple[str, ...]) -> dict[int, list[Line]]:
    """By the place of a sentence, the lines whose slots and classes it holds."""
    found: dict[int, list[Line]] = {}
    groups, places_of = _grouped(patterns)
    for at in {at for name in places_of.keys() & reading.cues.keys() for at in places_of[name]}:
        slots, needs, lines = groups[at]
        for place in _meeting(reading, needs):
            if len(reading.sentences[place].mentions) >= slots:
                found.setdefault(place, []).extend(lines)
    return found


def _meeting(reading: Reading, needs: Sequence[Sequence[str]]) -> Iterable[int]:
    """Places of the sentences that hold one class of each of the needs."""
    found: set[int] | None = None
    for names in needs:
        here: set[int] = set()
        for name in names:
            here.update(reading.cues.get(name, ()))
        found = here if found is None else found & here
        if not found:
            return ()
    return found or ()


def _chosen(text: str, sentence: Sentence, lines: list[Line]) -> list[Pattern]:
    """The patterns, in order, whose words the sentence holds too."""
    said = text[sentence.start : sentence.end].lower().replace("’", "'")
    told = [line for line in sorted(lines, key=_order) if _says(said, line.literals)]
    return [pattern for line in told for pattern in _fitting(line.source, sentence)]


@cache
def _grouped(patterns: tuple[str, ...]) -> tuple[list[Group], dict[str, list[int]]]:
    """The lines by the slots and needs they share, and the places of the groups by a need's names.

    Many lines need the same, which is asked about once; most groups need what no sentence has.
    """
    lines: dict[tuple[int, Needs], list[Line]] = {}
    for order, source in enumerate(patterns):
        slots, needs = outline_of(source)
        lines.setdefault((slots, needs), []).append(Line(order, source, literals_of(source)))
    groups: list[Group] = []
    places: dict[str, list[int]] = {}
    for at, ((slots, needs), members) in enumerate(lines.items()):
        rarest_first = sorted(map(tuple, needs), key=_is_common)
        groups.append(Group(slots, tuple(rarest_first), tuple(members)))
        for name in rarest_first[0] if rarest_first else ():
            places.setdefault(name, []).append(at)
    return groups, places


def _order(line: Line) -> int:
    return line.order


def _is_common(names: tuple[str, ...]) -> bool:
    """True if the type of a mention meets the need: words are rarer."""
    return not SLOT_TYPES.isdisjoint(names)


def _says(said: str, literals: tuple[frozenset[str], ...]) -> bool:
    """True if a word of each literal stands in the text, in lower case."""
    for words in literals:
        for word in words:
            if word in said:
                break
        else:
            return False
    return True


def _fitting(source: str, sentence: Sentence) -> Iterator[Pattern]:
    count, classes = len(sentence.mentions), sentence.classes
    for pattern in compile_patterns(source):
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
