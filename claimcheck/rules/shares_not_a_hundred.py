"""The shares of one whole do not make 100 percent.

Why: "61% own, 27% rent and 22% live with family" leaves a reader with 110 households of a hundred.

Ignore when: people could give several answers, or the list leaves parts out.

Method: the shares add up to 100, each standing for what its rounding allows: half a unit of its
last digit a share.  Only a list that says that it is complete may fall short: groups of age from
the youngest to the oldest, a share for the rest, opposite answers.  A whole that is "owned" or
"split" is asked about; of other lists of one whole only an excess is.

Source: 5.5 such lists in 1,000 news documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.equations.shares import Hundred
from claimcheck.model import Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.completeness import Evidence, weigh_evidence
from claimcheck.patterns.shares import ShareList, find_share_lists, slice_shares

RULE = Rule("CC207", "shares-not-a-hundred", needs=("percent percent",))

FEWEST = 3  # shares that make a hundred by no chance
HALF = 2
WHOLE = 100  # percent

BAD = [
    "Of the tenants, «61% own, 27% rent and 22% live» with others.",
    "The town's people were «24% under the age of 18, 41% from 18 to 44, 21% from 45 to 64 and 24%»"
    " who were 65 or older.",
    "The mine is owned «54 percent by the state, 26 percent by Harrow and 10 percent» by workers.",
    "Some «97.2% of the county is land and 12.8%» is water.",
    "«48% said yes, 35% said no and 7%» were undecided.",
    "Women hold «61% of the seats and men 49%».",
]
GOOD = [
    "Of the tenants, 61% own, 27% rent and 12% live with others.",
    "Of voters, 46 percent said it was better, 35 percent said it was worse and 18 percent did not"
    " know.",
    "Sales rose 15%, 41% and 12% in the three years.",
    "Some 40% work in the mill, 25% on farms and 12% in the port.",
    "About 34% of boys, 38% of girls and 27% of teachers were ill.",
    "There were 40% who took the bus, 25% who drove, and the rest walked.",
    "Some 58% of pupils get lunch, 47% are Hispanic, 45% are white and 11% are learning.",
    "Electric cars made up 18% of the output of one, 31% of that of another and 6% of a third's.",
    "The economy grew 0.8% in June and 3.1% in a year, against 0.3% and 0.9% for the zone.",
    "Of them 18 percent are under 15 and 24 percent over 65; 91 percent were born there.",
    "Some 70% of the crop was cut, against 52% a week earlier and 58% last year.",
    "Some 61% of 1,500 wanted it, compared with 54% in 2021; 27% were against and 12% undecided.",
    "Unemployment is 6.1% for men and 5.4% for women.",
    "Yes votes were 54% in May and no votes 51% in June.",
    "Asked about the roads, 61% agreed; asked about the schools, 48% disagreed.",
    "Men (61%) and women (58%) alike backed it.",
    "Rural poverty is 31%, urban poverty 12%.",
    "The survey found 45% of parents and 38% of teachers in favour, with 20% of pupils unsure.",
    "Some 26% of households had children, 57% were married couples and 31% were non-families.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Lists of shares that make a hundred, or should."""
    for found in find_share_lists(reading):
        for piece, holds in _believed(_pieces(reading, found), found):
            evidence = weigh_evidence(reading, piece)
            known = evidence is not Evidence.NONE
            listed = known or len(piece.shares) > FEWEST
            if evidence is Evidence.COMPLETE or (holds and listed):
                yield _relation(reading, piece, Hundred())
            elif known and not holds and not _overlap(piece):
                yield from _asked(reading, piece, evidence)


def _asked(reading: Reading, piece: ShareList, evidence: Evidence) -> Iterator[Relation]:
    """What may only be asked about; to make no more than a hundred is no evidence."""
    complete = evidence is Evidence.COMPOSED or _misplaced_point(reading, piece)
    relation = _relation(reading, piece, Hundred(exhaustive=complete), Verdict.REVIEW)
    if relation.equation.compare(relation.quantities()) is not Verdict.SUPPORTED:
        yield relation


def _overlap(found: ShareList) -> bool:
    """True if no one share could be so wrong as to explain the excess over a hundred."""
    values = [mention.high for mention in found.shares]
    return sum(values) - max(values) >= WHOLE


def _misplaced_point(reading: Reading, found: ShareList) -> bool:
    """True if ten times one of the shares makes up what is missing."""
    quantities = [term.quantity for term in _terms(reading, found)]
    total = sum(quantity.mention.high for quantity in quantities)
    reach = sum(quantity.mention.ends[0].step for quantity in quantities)
    return any(abs(total + 9 * q.mention.high - 100) * 2 <= reach for q in quantities)


def _believed(
    pieces: Iterator[tuple[ShareList, bool]], found: ShareList
) -> list[tuple[ShareList, bool]]:
    """The pieces; a run in the midst of others that makes a hundred does so by chance."""
    kept = list(pieces)
    chance = len(kept) > 1 and not kept[0][1]
    return [(found, False)] if chance else kept


def _pieces(reading: Reading, found: ShareList) -> Iterator[tuple[ShareList, bool]]:
    """The runs of shares that make a hundred, and what is left between them."""
    start = at = 0
    count = len(found.shares)
    while at < count:
        stop = _holding_from(reading, found, at)
        if stop is None:
            at += 1
            continue
        if at - start >= FEWEST:
            yield slice_shares(found, start, at), False
        yield slice_shares(found, at, stop), True
        start = at = stop
    if count - start >= FEWEST or (start == 0 and count == HALF):
        yield slice_shares(found, start, count), False


def _holding_from(reading: Reading, found: ShareList, start: int) -> int | None:
    """Where the run ends that starts at a share and makes a hundred, the longest one."""
    fewest = HALF if len(found.shares) == HALF else FEWEST
    for stop in range(len(found.shares), start + fewest - 1, -1):
        terms = _terms(reading, slice_shares(found, start, stop))
        if Hundred().compare({t.role: t.quantity for t in terms}) is Verdict.SUPPORTED:
            return stop
    return None


def _terms(reading: Reading, found: ShareList) -> tuple[Term, ...]:
    measured = [reading.measure(mention) for mention in found.shares]
    return tuple(Term(f"share {at}", quantity) for at, quantity in enumerate(measured, 1))


def _relation(
    reading: Reading, found: ShareList, equation: Hundred, ceiling: Verdict = Verdict.REFUTED
) -> Relation:
    terms = _terms(reading, found)
    start, end = found.shares[0].start, found.shares[-1].end
    return Relation(RULE.code, terms, equation, start, end, ceiling=ceiling)
