"""A sum in two currencies is not at the rate of the draft's other sums.

Why: "worth $20 million (£10.5 million) … $1.8 billion (£9.4 million)" converts at two rates that
differ by a factor of a hundred; one of the four figures is wrong.

Ignore when: the sums are of different years, and the rates of their time were used.

Method: a pair of sums gives a rate, as far as its rounding lets it be known, and 3 % either way.
Of three pairs or more the one that differs from the most is told, with the sum at their rate; of
two that differ neither can be chosen, and both are.  Up to a fifth apart it is only asked about.

Source: 1.8 such drafts in 1,000 news documents; two of 28 held an error that stood in print.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.equations.exchange import AtRate, OneRate, printed_rate, rate_of
from claimcheck.extract.emit import SHARED_WITH_NEXT
from claimcheck.interval import Interval
from claimcheck.meaning import unhedged
from claimcheck.model import Mention, Quantity, Reading, Relation, Rule, Sentence, Term, Verdict
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

RULE = Rule("CC215", "currency-rate-mismatch", needs=("money money",))

FEW = 2  # pairs of which none can be chosen
MOST_PAIRS = 60
SURE = Fraction(2)  # two rates as far apart hold an error, not two years' rates

_OPENS = Regex(
    r"\s*(?:[a-z]+\s+){0,3}[(\[]\s*"
    r"(?:or|i\.e\.,?|that is,?|equal to|equivalent to|worth|=|≈|~)?\s*",
    re.IGNORECASE,
)
_BESIDE = Regex(r",?\s*(?:or|/|=)\s*(?:some\s+)?", re.IGNORECASE)
_AGAIN = Regex(r"\s*(?:[;,/]|,?\s*or|,?\s*and)\s*", re.IGNORECASE)
_LATER = Regex(r"[^).;]{0,30}(?:\b(?:1[89]|20)\d\d\b|today|prices|inflation)", re.IGNORECASE)

BAD = [
    "The firm paid $20 million (£10.5 million) for the mill and «$1.8 billion (£9.4 million)» for"
    " the bank.",
    "Tickets cost €20 ($22), €40 ($44) and «€60 ($96)», tour staff said.",
    "It sold one for £5,000 ($7,500), one for £8,000 ($12,000) and a third for «£9,000 ($1,350)».",
]
GOOD = [
    "The firm paid $20 million (£10.5 million) for the mill and $1.8 billion (£942 million) for"
    " the bank.",
    "Tickets cost €20 ($22), €40 ($44) and €60 ($66), tour staff said.",
    "The pair took $9m (£4.6m), $40.8m (£21m) and $16.1m (£8.4m).",
    "It was sold for £100 (£8,200 today), or $150, and later for £300 ($390 in 2019).",
]


class Pair(NamedTuple):
    """One sum in two currencies, in the order written."""

    a: Quantity
    b: Quantity

    @property
    def span(self) -> tuple[int, int]:
        """From the start of the first to the end of the second."""
        first, second = self.a.mention, self.b.mention
        return min(first.start, second.start), max(first.end, second.end)


def find(reading: Reading) -> Iterator[Relation]:
    """Pairs of sums against the rate of the others in the same two currencies."""
    grouped: dict[tuple[str, str], list[Pair]] = {}
    for sentence in reading.with_cue("money"):
        for pair in _pairs(reading, sentence):
            key = pair.a.unit.name, pair.b.unit.name
            turned = key[::-1]
            if turned in grouped:
                grouped[turned].append(Pair(pair.b, pair.a))
            else:
                grouped.setdefault(key, []).append(pair)
    for pairs in grouped.values():
        yield from _compared(_different(pairs))


def _pairs(reading: Reading, sentence: Sentence) -> Iterator[Pair]:
    head: Mention | None = None
    for before, after in pairwise(sentence.mentions):
        gap = reading.text[
            before.end : max(before.end, after.full_start if after.full_end else after.start)
        ]
        if _OPENS.fullmatch(gap):
            head = before
        elif not (head is not None and _AGAIN.fullmatch(gap)):
            head = before if _BESIDE.fullmatch(gap) else None
        if SHARED_WITH_NEXT in after.notes:  # "(18 and 27 euros)" is of no one sum
            head = None
        if head is not None and _is_pair(reading, head, after):
            yield Pair(unhedged(reading.measure(head)), unhedged(reading.measure(after)))


def _is_pair(reading: Reading, one: Mention, other: Mention) -> bool:
    """True for single sums in two currencies, the second not in the money of another year."""
    if one.is_range or other.is_range or not (one.ends and other.ends):
        return False
    units = reading.measure(one).unit.dimension, reading.measure(other).unit.dimension
    money = all(name.startswith("money:") and " " not in name for name in units)
    return money and units[0] != units[1] and not _LATER.match(reading.text, other.end)


def _different(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs without those that repeat another's figures, nor those without a rate."""
    found: dict[object, Pair] = {}
    for pair in pairs:
        if printed_rate(pair.a, pair.b) is not None:
            key = pair.a.mention.low, pair.b.mention.low
            found.setdefault(key, pair)
    return list(found.values())


def _compared(pairs: Sequence[Pair]) -> Iterator[Relation]:
    if len(pairs) < FEW:
        return
    rates = [rate_of(pair.a, pair.b) for pair in pairs]
    agreeing = _largest_agreement(rates[:MOST_PAIRS])
    if len(pairs) == FEW or len(agreeing) < FEW:
        if len(pairs) == FEW:
            yield _one_rate(*pairs)
        return
    for at, pair in enumerate(pairs):
        others = [rates[other] for other in agreeing if other != at]
        yield _at_rate(pair, others)


def _largest_agreement(rates: Sequence[Interval]) -> list[int]:
    """The places of the most rates that have one value in common."""
    best: list[int] = []
    for rate in rates:
        if rate.lower is None:
            continue
        point = Interval.point(rate.lower)
        here = [at for at, other in enumerate(rates) if other.overlaps(point)]
        best = max(best, here, key=len)
    return best


def _at_rate(pair: Pair, others: Sequence[Interval]) -> Relation:
    common = others[0]
    for other in others[1:]:
        common = common.intersect(other)
    assert common.lower is not None
    assert common.upper is not None
    equation = AtRate(common, (common.lower + common.upper) / 2)
    terms = (Term("b", pair.b), Term("a", pair.a))
    ceiling = Verdict.REFUTED if len(others) > 1 else Verdict.REVIEW
    return Relation(RULE.code, terms, equation, *pair.span, ceiling=ceiling)


def _one_rate(first: Pair, second: Pair) -> Relation:
    terms = (Term("a", first.a), Term("b", first.b), Term("c", second.a), Term("d", second.b))
    one, other = (printed_rate(pair.a, pair.b) or Fraction(1) for pair in (first, second))
    sure = max(one, other) >= SURE * min(one, other)
    spans = [edge for pair in (first, second) for edge in pair.span]
    ceiling = Verdict.REFUTED if sure else Verdict.REVIEW
    return Relation(RULE.code, terms, OneRate(), min(spans), max(spans), ceiling=ceiling)
