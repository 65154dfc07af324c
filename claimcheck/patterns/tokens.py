"""A sentence as tokens: words, marks, and mentions as typed slots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.model import Form, Kind, Mention, Sentence, Token
from claimcheck.patterns.cues import NOTHING, cue_lexicon
from claimcheck.regex import Regex

_WORD = Regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[^\w\s]")
_POINTS = frozenset({"percentage_point", "basis_point"})
_FIGURES = frozenset({Kind.NUMBER, Kind.COUNT, Kind.MEASURE, Kind.MONEY})
_MULTIPLE, _FOLD = frozenset({"multiple"}), frozenset({"times", "fold"})
_TIMES = frozenset(
    {"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"}
)


def slot_types(mention: Mention) -> frozenset[str]:
    """What slots of a pattern the mention can fill.

    Its kind ("percent", "money", "year"), "any" for every claim, "figure" for claims that are
    neither percent nor points, "points", "fraction", "order", "range", "time" for durations,
    "multiple" for "three times".
    """
    found = _types(mention.kind, mention.unit, mention.form, mention.is_range)
    return found | _MULTIPLE if mention.noun in _FOLD else found


@cache
def _types(kind: Kind, unit: str, form: Form, is_range: bool) -> frozenset[str]:
    if not kind.is_claim:
        return frozenset({kind.value})
    found = {kind.value, "any"}
    if unit in _POINTS:
        found = {"points", "any"}
    elif kind in _FIGURES:
        found.add("figure")
    if unit in _TIMES:
        found.add("time")
    if form in (Form.ORDER, Form.WORDS) or (form is Form.FRACTION and not unit):
        found.add(form.value)
    if is_range and form is not Form.ORDER:
        found.add("range")
    return frozenset(found)


def tokenize(text: str, sentence: Sentence) -> tuple[Token, ...]:
    """The tokens of a sentence in order; hedges belong to their mention's token.

    A phrase of the cue lexicon is one token.  Between two mentions that only a hedge parts, the
    hedge is a comparison ("12% more than 8 million") and its words are tokens.
    """
    tokens: list[Token] = []
    at = sentence.start
    for mention in sentence.mentions:
        start, end = _full_span(text, mention)
        if start <= at + 1 and at > sentence.start:
            start = mention.start
        tokens += _words(text, at, max(start, at))
        tokens.append(Token(mention.start, mention.end, "", slot_types(mention), mention))
        at = max(at, end)
    tokens += _words(text, at, sentence.end)
    return tuple(tokens)


def token_places(tokens: Sequence[Token]) -> dict[str, tuple[int, ...]]:
    """Where in the tokens each word stands, and each class, named in braces ("{rise}")."""
    found: dict[str, list[int]] = {}
    for at, token in enumerate(tokens):
        if token.mention is None:
            found.setdefault(token.word, []).append(at)
        for name in token.classes:
            found.setdefault(f"{{{name}}}", []).append(at)
    return {name: tuple(places) for name, places in found.items()}


def word_at(tokens: Sequence[Token], place: int) -> str:
    """The word at a place: "" for a mention, "." past the last, where the sentence ends."""
    return tokens[place].word if place < len(tokens) else "."


def _full_span(text: str, mention: Mention) -> tuple[int, int]:
    """The mention with its hedge; the "from" of a range is a word of its own."""
    if mention.hedge is None:
        return mention.start, mention.end
    start = min(mention.start, mention.full_start)
    if text[start : start + 5].lower() == "from ":
        start += 5
    return start, max(mention.end, mention.full_end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    lexicon = cue_lexicon()
    known, phrases = lexicon.words, lexicon.phrases
    found = [match.span() for match in _WORD.finditer(text, start, end)]
    words = [text[a:b].lower().replace("’", "'") for a, b in found]
    at = 0
    while at < len(words):
        word, (first, last) = words[at], found[at]
        size = 1
        classes = known.get(word, NOTHING)
        for parts, meant in phrases.get(word, ()):
            if tuple(words[at : at + len(parts)]) == parts:
                size, classes = len(parts), meant
                word, last = " ".join(parts), found[at + size - 1][1]
                break
        yield Token(first, last, word, classes)
        at += size
