"""The parts do not add up to the total.

Why: "27 medals: 16 gold, 9 silver and 4 bronze" says 27 and 29; a reader who adds loses trust.

Ignore when: parts overlap (a player who is both captain and goalkeeper), or some are left out on
purpose.

Method: total = sum of the parts, each standing for what its words and its rounding allow.  A list
after a colon, in brackets, or before "a total of" is taken as told to its end; one after
"including" may leave parts out and is only ever too much, as is a list that names no last part.

Source: 3.4 such lists in 1,000 news documents; sums and counts in 5 of 75 corrections.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.equations import Sum
from claimcheck.interval import Interval
from claimcheck.meaning import rescale, scale_word
from claimcheck.model import (
    Form,
    Kind,
    Mention,
    Quantity,
    Reading,
    Relation,
    Rule,
    Term,
    Token,
    Verdict,
)
from claimcheck.patterns.listing import (
    Listing,
    is_part,
    list_words,
    read_list,
    read_list_before,
    totals_before,
)

RULE = Rule("CC206", "sum-mismatch")

BOUNDS = frozenset({"at_least", "at_most", "more_than", "less_than"})
SMALL = 100  # a smaller number of things is exact, also one that ends in nought
FEWEST = 3  # numbers that make a total and its parts
CUES = ("comprising", "including", "totalling")
_MARKS = re.compile(r"[:(]|\btotal of\b")
LABEL = 100  # times the total: such a part is a name, not a number
Fits = Callable[[Mention], bool]

BAD = [
    "The crew took «27 medals: 16 gold, 9 silver and 4 bronze».",
    "The board has «13 members (nine elected and three appointed)».",
    "The yard holds «640 cars, including 410 for the north and 320 for the south».",
    "The house has «14 large rooms and 25 small ones, for a total of 49 rooms».",
    "The council spends «$176.4 million on schools, $121.7 million on police and $83.2 million on"
    " roads, a total of $412.6 million».",
    "The fleet of «61 buses consists of 24 diesel, 19 electric and 28 gas buses».",
]
GOOD = [
    "The crew took 27 medals: 16 gold, 9 silver and 2 bronze.",
    "The board has 13 members (nine elected and four appointed).",
    "The yard holds 640 cars, including 210 for the north and 320 for the south.",
    "The house has 14 large rooms and 25 small ones, for a total of 39 rooms.",
    "The firm made $1.3 million: $0.6 million here and $0.8 million abroad.",
    "Four boats crossed (two in the morning, one at night).",
    "In 12 games she made 31 shots (four from the line) and 12 passes.",
    "The choir sang two pieces: one for 12 voices and one for 16.",
]


class Found(NamedTuple):
    """A total and a list of parts that may make it."""

    total: Mention
    listing: Listing


def find(reading: Reading) -> Iterator[Relation]:
    """Every total with the list of its parts."""
    told = {place for cue in CUES for place in reading.cues.get(cue, ())}
    for place, sentence in enumerate(reading.sentences):
        if len(sentence.mentions) < FEWEST or sum(map(is_part, sentence.mentions)) < FEWEST:
            continue
        if place not in told and not _MARKS.search(reading.text, sentence.start, sentence.end):
            continue
        tokens = reading.tokens(sentence)
        for at in range(len(tokens)):
            yield from _at_link(reading, tokens, at)


def _at_link(reading: Reading, tokens: Sequence[Token], at: int) -> Iterator[Relation]:
    token = tokens[at]
    if token.mention is not None:
        if _is_called_total(reading, token.mention):
            yield from _relation(reading, _total_at(reading, tokens, at, at), whole=True)
    elif "totalling" in token.classes:
        yield from _relation(reading, _total_after(reading, tokens, at), whole=True)
    elif token.word in list_words()["opens_whole"] or "comprising" in token.classes:
        yield from _relation(reading, _total_before(reading, tokens, at), whole=True)
    elif "including" in token.classes:
        found = _total_before(reading, tokens, at)
        if found and not _is_item(tokens, found[0].total):
            yield from _relation(reading, found, whole=False)


def _is_called_total(reading: Reading, mention: Mention) -> bool:
    """True for "a total of 412", where the words belong to the number."""
    return mention.hedge == "exact" and "total" in reading.text[mention.full_start : mention.start]


def _total_before(reading: Reading, tokens: Sequence[Token], at: int) -> list[Found]:
    """Totals before a link with the list after it, the nearest first."""
    found = []
    for total in totals_before(tokens, at, _is_figure):
        listing = read_list(tokens, at + 1, _alike(reading, total))
        if listing is not None and not _are_labels(total, listing):
            found.append(Found(total, listing))
    return found


def _are_labels(total: Mention, listing: Listing) -> bool:
    """True for as many large numbers as the total counts: "two codes (11110 and 11111)"."""
    as_many = total.high == len(listing.parts)
    return as_many and any(part.high >= LABEL * total.high for part in listing.parts)


def _total_after(reading: Reading, tokens: Sequence[Token], at: int) -> list[Found]:
    """The total that stands right after the words, with the lists that may end before them."""
    for place in range(at + 1, min(at + 4, len(tokens))):
        if tokens[place].mention is not None:
            return _total_at(reading, tokens, place, at)
    return []


def _total_at(reading: Reading, tokens: Sequence[Token], at: int, end: int) -> list[Found]:
    total = tokens[at].mention
    if total is None or not is_part(total) or not _is_figure(total):
        return []
    lists = read_list_before(tokens, end, _alike(reading, total))
    return [Found(total, listing) for listing in lists]


def _is_figure(mention: Mention) -> bool:
    return mention.unit != "percent"


def _alike(reading: Reading, total: Mention) -> Fits:
    """What can be a part of the total: a figure of its dimension, or a bare number."""
    dimension = reading.measure(total).unit.dimension

    def fits(mention: Mention) -> bool:
        bare = not mention.unit and (not mention.noun or _is_named(mention.noun, total.unit))
        return bare or reading.measure(mention).unit.dimension == dimension

    return fits


def _is_named(noun: str, unit: str) -> bool:
    """True for things counted in the unit: "88 passing yards" are yards."""
    return bool(unit) and noun.rsplit(maxsplit=1)[-1] in (unit, unit + "s")


def _is_item(tokens: Sequence[Token], total: Mention) -> bool:
    """True if the number is itself an item of a longer list ("two albums, nine singles")."""
    at = next(place for place, token in enumerate(tokens) if token.mention == total)
    before = at > 0 and tokens[at - 1].word in (",", "and")
    return before and any(t.mention is not None and t.mention.is_claim for t in tokens[:at])


def _relation(reading: Reading, found: Sequence[Found], *, whole: bool) -> Iterator[Relation]:
    """The list that is told to its end; others hold or say nothing."""
    if not found:
        return
    ordered = sorted(found, key=lambda one: (one.listing.loose, not one.listing.closed))
    readings = [terms for one in ordered for terms in _terms(reading, one)]
    equation = Sum(exhaustive=whole)
    first = ordered[0]
    sure = first.listing.closed and not first.listing.loose
    if not sure:
        readings = [terms for terms in readings if _holds(terms)]
    if not readings:
        return
    spans = [term.quantity.mention for term in readings[0]]
    yield Relation(
        RULE.code,
        readings[0],
        equation,
        min(mention.start for mention in spans),
        max(mention.end for mention in spans),
        ceiling=Verdict.REVIEW if first.total.hedge in BOUNDS else Verdict.REFUTED,
        alternatives=tuple(readings[1:]),
    )


def _holds(terms: tuple[Term, ...]) -> bool:
    return Sum().compare({term.role: term.quantity for term in terms}) is Verdict.SUPPORTED


def _terms(reading: Reading, found: Found) -> Iterator[tuple[Term, ...]]:
    """The total and its parts; in a further reading the parts have its scale word."""
    total = _counted(_near(reading.measure(found.total)))
    parts = [_beside(total, _part(reading, mention)) for mention in found.listing.parts]
    yield _named(total, parts)
    factor = scale_word(found.total)
    bare = [scale_word(part.mention) == 1 for part in parts]
    if factor > 1 and any(bare):
        scaled = [rescale(p, factor) if b else p for p, b in zip(parts, bare, strict=True)]
        yield _named(total, scaled)


def _near(total: Quantity) -> Quantity:
    """The total; a bound beside its parts is near them ("at least four: two and two")."""
    meaning = total.meaning
    if meaning.weak is None:
        return total
    near = Interval.of(meaning.weak.upper, meaning.weak.lower)
    core, outer = meaning.core.intersect(near), meaning.outer.intersect(near)
    return replace(total, meaning=replace(meaning, core=core, outer=outer))


def _part(reading: Reading, mention: Mention) -> Quantity:
    """The part; "one" by itself is a number here."""
    if mention.kind is Kind.IDIOM:
        mention = mention._replace(kind=Kind.NUMBER)
    return reading.measure(mention)


def _beside(total: Quantity, part: Quantity) -> Quantity:
    """The part in the total's unit; of things that are counted, a bare number is a count."""
    if part.mention.unit:
        return part
    part = replace(part, unit=total.unit)
    return _counted(part) if total.mention.kind is Kind.COUNT else part


def _counted(quantity: Quantity) -> Quantity:
    """A small whole number as the exact count that it is beside others."""
    mention = quantity.mention
    small = mention.ends[0].step == 1 and mention.high < SMALL and mention.hedge is None
    if not small or mention.unit or mention.form not in (Form.DIGITS, Form.WORDS):
        return quantity
    meaning = replace(quantity.meaning, whole=True)
    return replace(quantity, mention=mention._replace(kind=Kind.COUNT), meaning=meaning)


def _named(total: Quantity, parts: Sequence[Quantity]) -> tuple[Term, ...]:
    named = [Term(f"part {at}", part) for at, part in enumerate(parts, 1)]
    return (Term("total", total), *named)
