"""More than a hundred percent of a whole.

Why: no more than all voters can vote; "104% of voters" is a slip, or a share of something else.

Ignore when: the percentage is of another whole than the words say (last year's voters).

Method: a percentage over 100 right before "of" and people, votes, homes or land, or those who
said something, or as a turnout.
Prices, capacities, targets, doses and contracts may pass a hundred and are left alone.

Source: copy desks check it by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.equations.wrong import Within
from claimcheck.interval import Interval
from claimcheck.model import Mention, Reading, Relation, Rule, Sentence, Term
from claimcheck.regex import Regex

RULE = Rule("CC102", "share-over-a-hundred", needs=("percent",))

NEAR = 160  # characters beside a percentage that tell what it is of
SHARES = Interval.of(0, 100)
REASON = "no share of a whole is over 100%"

_WHOLE = Regex(
    r"\s+of\s+(?:(?:the|all|its|their|our|those|these|eligible|registered|adult|local|young|older"
    r"|state|city|town|county|country|nation|total|surveyed|valid|[a-z]+'s|[a-z]+’s)\s+){0,4}"
    r"(?:voters|votes|ballots|respondents|residents|people|population|adults|children|pupils"
    r"|students|women|men|boys|girls|households|homes|families|patients|members|employees|workers"
    r"|staff|citizens|inhabitants|schools|land|territory|surface|seats|those)\b",
    re.IGNORECASE,
)
_SAID = Regex(
    r"\s+of\s+(?:the\s+|all\s+|its\s+|their\s+)?(?:[a-z]+\s+)?[a-z]+s\s+(?:\w+\s+){0,3}?"
    r"(?:said|say|voted|vote|agreed?|want(?:ed)?|back(?:ed)?|support(?:ed)?|opposed?|thought|think"
    r"|believed?|told|answered|knew|know|feel|felt)\b",
    re.IGNORECASE,
)
_TURNOUT = Regex(r"\bturn-?out\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_OTHER = Regex(
    r"\b(?:than|more|rise|rose|increase\w*|grew|growth|up|capacity|dose\w*|enough|equivalent|equal"
    r"|subscri\w+|penetration|mobile|phone\w*|target|quota|average|times|compared|needed?|insured"
    r"|income|level|poverty|cover\w*|vaccin\w*|enrol\w*)\b",
    re.IGNORECASE,
)

BAD = [
    "Some «976% of the population» lived in households.",
    "«104% of registered voters» cast a ballot, the clerk said.",
    "Turnout reached «118%», the clerk said.",
]
GOOD = [
    "Some 97.6% of the population lived in households.",
    "The jail is at 118% of its capacity.",
    "Pupils rose to 104% of the number of a year before.",
    "There are mobile contracts for 130% of the population.",
    "The plan costs 112% of the budget.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Percentages over a hundred with a whole that they are of."""
    for sentence in reading.with_cue("percent"):
        for mention in sentence.mentions:
            if mention.unit == "percent" and mention.ends and mention.low > 100:
                yield from _of_whole(reading, sentence, mention)


def _of_whole(reading: Reading, sentence: Sentence, mention: Mention) -> Iterator[Relation]:
    text = reading.text
    start, end = max(sentence.start, mention.start - NEAR), min(sentence.end, mention.end + NEAR)
    before = text[start : min(mention.start, mention.full_start or mention.start)]
    whole = _WHOLE.match(text, mention.end) or _SAID.match(text, mention.end)
    if not whole and not _TURNOUT.search(before):
        return
    if _OTHER.search(text, start, end):
        return
    terms = (Term("value", reading.measure(mention)),)
    stop = whole.end() if whole else mention.end
    yield Relation(RULE.code, terms, Within(SHARES, REASON), mention.start, stop)
