"""The percentage does not follow from the two values.

Why: "rose 31.3 percent to 154,711 from 146,610" gives three numbers of which any two make the
third; one of them is wrong.

Ignore when: the percentage is of something else (like-for-like sales, constant currency).

Method: new = old × (1 ± percent), every number standing for what its words and its rounding allow.
A number without a scale word may take that of the other ("to 381 million from 160").

Source: 11 such statements in 1,000 news documents; percent arithmetic in 7 of 75 corrections.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.equations.change import Difference, Move, PercentChange, middles
from claimcheck.model import Kind, Mention, Quantity, Reading, Relation, Rule, Term, Verdict
from claimcheck.patterns.change import change_patterns, change_terms, share_unit, sign_of
from claimcheck.patterns.search import Hit, search
from claimcheck.patterns.wholes import place_of
from claimcheck.regex import Regex

RULE = Rule(
    "CC203",
    "percent-change-mismatch",
    needs=(
        "range fraction|percent rise|fall",
        "any any any fraction|percent",
        "figure percent less|more|rise|fall",
    ),
)

PATTERNS = change_patterns("percent|fraction", "figure|percent")

# The change in percent and in amount, with the new value.
MOVES = (
    "{verb:rise|fall|up|down} ... {percent:percent} , or {difference} ,? to|at {new}",
    "{verb:rise|fall|up|down} ... {difference} ... ,? or {percent:percent} ,? to|at {new}",
    "{verb:rise|fall|up|down} ... {difference} ... ( {percent:percent} ) to|at {new}",
    "{verb:rise|fall|up|down} ... {percent:percent} ( {difference} ... ) to|at {new}",
)
# The new value stands in the sentence before.
INHERITED = (
    "it|that|this|number|figure|total|sum ... {verb:rise|fall} ... {said:percent} ... from {old}",
    "that|this|it was|is {said:percent} {verb:more|less} ... {old}",
)

_OTHER_BASE = Regex(
    r"\b(?:real|like.for.like|same.store|comparable|organic|underlying|constant"
    r" (?:currenc|exchange)\w*)\b",
    re.IGNORECASE,
)
MOST = 6  # figures of the sentence before that are tried

BAD = [
    "Orders «rose 31.3 percent to 154,711 from 146,610».",
    "The fund's income «fell by 12 percent, to $44 million from $46 million», it said.",
    "Attendance «grew 40% from 2,500 last season to 3,000».",
    "The council adopted a budget of «$412.6 million, an increase of 7.4% from $394.1 million».",
    "The jails hold 7,812 people. The number has «risen 16% in a year, from 7,370».",
    "Shares «fell $1, or 5.2 percent, to $39».",
    "Passengers took «8.96 million trips, 21% more than the 8 million» of the year before.",
]
GOOD = [
    "Orders rose 5.5 percent to 154,711 from 146,610.",
    "The fund's income fell by 4 percent, to $44 million from $46 million, it said.",
    "Visits more than doubled, up 138 percent to 381 million from 160.",
    "The jails hold 7,812 people in 40 wings. The number has risen 6%, from 7,370.",
    "Shares fell $1, or 2.5 percent, to $39.",
    "Attendance grew 40% in the north, where 2,500 to 3,000 came.",
    "Complaints fell by a quarter, to 1,312 from 1,745.",
    "Passengers took 8.96 million trips, 12% more than the 8 million of the year before.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """A percentage with the old and the new value."""
    told: set[Mention] = set()
    for hit in search(reading, PATTERNS):
        told.update(hit.mentions.values())
        yield from _relation(reading, hit)
    for hit in search(reading, MOVES):
        yield from _move(reading, hit)
    for hit in search(reading, INHERITED):
        if hit.mentions["said"] not in told:
            yield from _inherited(reading, hit)


def _relation(reading: Reading, hit: Hit) -> Iterator[Relation]:
    readings = change_terms(reading, hit, "percent")
    if not readings or readings[0][1].quantity.unit.offset:
        return
    terms = {term.role: term.quantity for term in readings[0]}
    sign = _sign(hit, terms)
    if not _is_points(terms, sign):
        ceiling = Verdict.REVIEW if _is_of_other_base(reading, hit) else Verdict.REFUTED
        yield Relation(
            RULE.code,
            readings[0],
            PercentChange(sign),
            hit.start,
            hit.end,
            ceiling=ceiling,
            alternatives=tuple(readings[1:]),
        )


def _is_of_other_base(reading: Reading, hit: Hit) -> bool:
    """True if the sentence speaks of growth on another base ("real", "like-for-like")."""
    return _OTHER_BASE.search(reading.text, hit.sentence.start, hit.end) is not None


def _move(reading: Reading, hit: Hit) -> Iterator[Relation]:
    """ "Fell $1, or 2.5 percent, to $39": the amount is of the new value's kind."""
    percent, gap, new = (
        reading.measure(hit.mentions[role]) for role in ("percent", "difference", "new")
    )
    pair = share_unit(gap, new)
    if pair is not None and not (gap.mention.is_range or new.mention.is_range):
        roles = ("percent", "difference", "new")
        terms = tuple(map(Term, roles, (percent, *pair)))
        yield Relation(RULE.code, terms, Move(sign_of(hit) or 1), hit.start, hit.end)


def _inherited(reading: Reading, hit: Hit) -> Iterator[Relation]:
    """ "The number has risen 6%, from 7,370": any figure of the sentence before may be the new one.

    Only asked about, since the change may be told of something else.
    """
    at = place_of(reading, hit.sentence)
    before = reading.sentences[at - 1].mentions[-MOST:] if at else ()
    found = [
        relation
        for mention in before
        if mention.is_claim and mention.kind is not Kind.PERCENT
        for relation in _relation(reading, hit._replace(mentions={**hit.mentions, "new": mention}))
    ]
    if found:
        others = tuple(terms for one in found for terms in (one.terms, *one.alternatives))
        yield found[-1]._replace(alternatives=others, ceiling=Verdict.REVIEW)


def _sign(hit: Hit, terms: dict[str, Quantity]) -> int:
    """What the verb says; without one, what the values do."""
    said = sign_of(hit)
    if said:
        return said
    value = middles(terms)
    return 1 if value["new"] >= value["old"] else -1


def _is_points(terms: dict[str, Quantity], sign: int) -> bool:
    """True if the two values are percentages and their difference is what is said."""
    if terms["new"].unit.name != "percent":
        return False
    gap = {"difference" if role == "percent" else role: one for role, one in terms.items()}
    points = Difference(sign).compare(gap) is Verdict.SUPPORTED
    return points and PercentChange(sign).compare(terms) is not Verdict.SUPPORTED
