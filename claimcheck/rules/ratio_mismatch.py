"""Doubled, halved, three times as many: the two values do not stand in that ratio.

Why: "doubled to 48,300 from 14,100" tells one thing in two ways, and they differ.

Ignore when: the word is meant loosely and the desk lets it pass.

Method: new = factor × old.  A word of multiplying ("tripled", "three times") allows an eighth on
either side and is asked about up to a quarter; "nearly" and "more than" before it move that to one
side.  A fraction against a percentage ("one in four, or 28%") must be the nearest simple one.

Source: copy desks check it by hand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from fractions import Fraction

from claimcheck.equations.change import Multiple
from claimcheck.equations.share import Same
from claimcheck.interval import Interval
from claimcheck.model import Quantity, Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.change import old_and_new, scaled_readings, share_unit, word_before
from claimcheck.patterns.cues import cues_in
from claimcheck.patterns.search import Hit, search

RULE = Rule(
    "CC208",
    "ratio-mismatch",
    needs=(
        "figure|range double|triple|quadruple|quintuple|halve|twice",
        "any any any multiple",
        "percent fraction",
    ),
)

VERBS = "{verb:double|triple|quadruple|quintuple|halve}"
_HEDGES = frozenset({"hedge_over", "hedge_nearly"})
HEDGES = "{hedge:hedge_over|hedge_nearly|hedge_just_over|hedge_under|hedge_about}"
PATTERNS = (
    f"{VERBS} ... to|at {{new}} ... {{basis}} ... {{old}}",
    f"{VERBS} ... from {{old}} ... to {{new}}",
    f"{VERBS} ... from {{both:range}}",
    "{new} ... {verb:twice|double|triple} the {old}",
    f"{{new}} ... , {HEDGES}? {{verb:twice|double|triple}} .. {{old}}",
    f"from {{old}} ... to {{new}} , a {VERBS} {{rise}}",
    f"from {{both:range}} ... , a {VERBS} {{rise}}",
    "{new} ... {factor:multiple} the|that ... {old}",
    "{new} , {verb:twice|double|triple} the ... of ... {old}",
    "{new} ... {factor:multiple} as ... as ... {old}",
    "{new} ... {verb:twice} as ... as ... {old}",
    "{new} ... {verb:twice} the ... of ... , at {old}",
    "{new} ... {factor:multiple} the ... of ... , at {old}",
)
SINCE = (f"{VERBS} since ... when it was {{old}}",)
SHARES = (
    "{one:fraction} ( {other:percent}",
    "{other:percent} ( {one:fraction}",
    "{one:fraction} .. , or {other:percent}",
    "{one:fraction} .. , {other:percent} ,",
    "{other:percent} , or {one:fraction}",
)
SHARES_APART = (
    "{one:fraction} .. ( {other:percent} )",
    "{one:fraction} of the|all|its|their|these|those|our {whole} .. ( {other:percent} )",
)
APART = Fraction(1, 5)  # of the fraction
_JOINING = frozenset({"and", "or", "but", "while", "than", "versus", "with"})
FACTORS = {"double": 2, "twice": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
NEAR, ASKED = Fraction(1, 8), Fraction(1, 4)  # shares of the factor that a word reaches

BAD = [
    "The number has «more than doubled to 48,300 from 34,100».",
    "It has «48,300 people now; the number has tripled since 1981, when it was 24,100».",
    "The dividend was «halved, to 17 cents from 43 cents».",
    "Sales «nearly tripled from $19 million to $85 million».",
    "Last year «12 million came, three times the 6 million» of 2010.",
    "«One in four, or 35 percent», said no.",
    "«One in four passengers (35 percent)» said no.",
    "«Half of the 412 students (60%)» rent.",
]
GOOD = [
    "The river is 1,240 km long, three times as long as its tributary, at 381 km.",
    "The number has more than doubled to 48,300 from 24,000.",
    "The dividend was halved, to 17 cents from 34 cents.",
    "Sales nearly tripled from $19 million to $53 million.",
    "Traffic more than doubled to 381 million from 160.",
    "One in four, or 24 percent, said no.",
    "Half of the 412 students (49%) rent.",
    "One in four men and some women (35 percent) said no.",
    "A quarter of the seats (40% of the new ones) are taken.",
    "It rose from 120 in 2001 to 180 in 2011 and 240 in 2021, doubling in 20 years.",
    "She is twice as old as her sister, who is 12, and three times as old as her brother, 8.",
    "The price doubled in 12 towns to which 5 buses go from 3 stations.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Two values with a word or a number that says their ratio, and fractions with percentages."""
    for hit in search(reading, PATTERNS):
        if not _is_second(reading, hit):
            yield from _multiple(reading, hit)
    for hit in search(reading, SINCE):
        yield from _since(reading, hit)
    for hit in search(reading, SHARES):
        yield _same(reading, hit)
    for hit in search(reading, SHARES_APART):
        yield from _same_apart(reading, hit)


def _is_second(reading: Reading, hit: Hit) -> bool:
    """True for the second of two: "twice as old as Ann, who is 12, and three times as old as …".

    The number before it belongs to the first.
    """
    new, factor = hit.mentions.get("new"), hit.mentions.get("factor")
    if new is None or factor is None or new.end > factor.start:
        return False
    joined = " and " in reading.text[new.end : factor.start]
    before = cues_in(reading.text[hit.sentence.start : new.start].lower())
    return joined and not before.isdisjoint(("twice", "double", "triple", "multiple"))


def _same(reading: Reading, hit: Hit) -> Relation:
    terms = tuple(Term(role, reading.measure(hit.mentions[role])) for role in ("other", "one"))
    return Relation(RULE.code, terms, Same(), hit.start, hit.end)


def _same_apart(reading: Reading, hit: Hit) -> Iterator[Relation]:
    """A fraction of what is named, and the percentage in brackets behind it.

    Asked about only where the two are far apart: who stands between may be counted otherwise.
    """
    between = reading.text[hit.mentions["one"].end : hit.mentions["other"].start]
    words = between.lower().split()
    if words == ["("] or not _JOINING.isdisjoint(words):
        return
    relation = _same(reading, hit)._replace(ceiling=Verdict.REVIEW)
    percent, fraction = (Fraction(term.quantity.mention.low) for term in relation.terms)
    near = abs(percent / 100 - fraction) < fraction * APART
    if not (near and relation.equation.compare(relation.quantities()).accuses):
        yield relation


def _since(reading: Reading, hit: Hit) -> Iterator[Relation]:
    """ "It has doubled since 1981, when it was …": the new value is the last one before."""
    mentions = hit.sentence.mentions
    at = bisect_right(mentions, hit.start, key=lambda one: one.end)
    if at and mentions[at - 1].is_claim:
        yield from _multiple(
            reading, hit._replace(mentions={**hit.mentions, "new": mentions[at - 1]})
        )


def _multiple(reading: Reading, hit: Hit) -> Iterator[Relation]:
    old, new = old_and_new(reading, hit)
    pair = share_unit(new, old)
    if pair is None or new.mention.is_range or old.mention.is_range:
        return
    factor = hit.mentions.get("factor")
    said = () if factor is None else (Term("factor", _loosely(reading.measure(factor))),)
    equation = _worded(reading, hit) if factor is None else Multiple()
    readings = [
        (*said, Term("new", new), Term("old", old)) for new, old in (pair, *scaled_readings(*pair))
    ]
    yield Relation(
        RULE.code, readings[0], equation, hit.start, hit.end, alternatives=tuple(readings[1:])
    )


def _loosely(factor: Quantity) -> Quantity:
    """ "Three times" as loosely as "tripled"; a factor with a hedge or a decimal as it is."""
    value = Fraction(factor.mention.low)
    if factor.mention.hedge or factor.mention.is_range or value.denominator != 1:
        return factor
    core, outer = _allowed(value, frozenset())
    return factor._replace(meaning=factor.meaning._replace(core=core, outer=outer, whole=False))


def _worded(reading: Reading, hit: Hit) -> Multiple:
    """The equation of a word of multiplying and the hedge before it."""
    verb = hit.words["verb"]
    classes = cues_in(verb)
    factor = next((Fraction(FACTORS[name]) for name in classes if name in FACTORS), Fraction(1, 2))
    before = word_before(reading, hit, verb)
    hedges = cues_in(before) & _HEDGES
    core, outer = _allowed(factor, hedges)
    return Multiple(core, outer, f"{before} {verb}" if hedges else verb)


def _allowed(factor: Fraction, hedges: frozenset[str]) -> tuple[Interval, Interval]:
    """What the word says, and how far an editor would ask; in "more than halved" less is more."""
    near, asked = factor * NEAR, factor * ASKED
    below = Interval.of(factor - near, factor), Interval.of(factor - asked, factor + near)
    above = Interval.of(factor, factor * 2), Interval.of(factor - near, None)
    if "hedge_over" in hedges:
        shrinks = Interval.of(factor / 2, factor), Interval.of(0, factor + near)
        return shrinks if factor < 1 else above
    if "hedge_nearly" in hedges:
        grows = Interval.of(factor, factor + near), Interval.of(factor - near, factor + asked)
        wide = Interval.of(factor - near * 3 / 2, factor), below[1]
        return grows if factor < 1 else wide
    return Interval.around(factor, near), Interval.around(factor, asked)
