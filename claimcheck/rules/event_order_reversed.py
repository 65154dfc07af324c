"""The end of a period, or a death, lies before its beginning.

Why: "from 1995 to 1987" or "(1918–1886)" has its dates the wrong way round, or a digit mistyped.

Ignore when: the years count backwards (before Christ), or a list runs from the newest.

Method: the two dates of a period opened by "from", "between" or a parenthesis, and the birth and
death of one sentence, at the grain at which they are said.

Source: dates, ages and weekdays are 9 of 75 published corrections of figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.equations.calendar import InOrder, dated, days_of
from claimcheck.model import Mention, Reading, Relation, Rule, Sentence, Term, Token, Verdict
from claimcheck.patterns.periods import Period, find_periods, is_date, time_words
from claimcheck.regex import Regex

RULE = Rule("CC305", "event-order-reversed", needs=("date|year", "born_word", "begun_word"))

NEAR = 6  # tokens from "born" or "died" to the day
_BACKWARDS = Regex(r"\b(?:B\.?C\.?|BCE)\b|\bback to\b|\breverse\b", re.IGNORECASE)
_HOURS = Regex(r"\s*(?:GMT|UTC|hours|hrs|h\b|[ap]\.?m\b|EST|EDT|PST|CET)", re.IGNORECASE)
CLAUSE = 12  # tokens from one verb to the next
_STOPS = frozenset({";", "but", "after", "since", "before", "while", "when", "which", "whose"})
_OPENINGS = frozenset({"from", "between", "("})

BAD = [
    "She led the choir «from 1995 to 1987» and taught.",
    "Asa Moll («12 May 1918 – 3 June 1886») was a golfer.",
    "The mill worked «between 1950 and 1905», when it burnt.",
    "The ferry was built in «2008 and refitted in 2006» at Aldham.",
    "Ada Quill, who was born on «2 December 1983, moved to the island in 1961» as a teacher.",
]
GOOD = [
    "She led the choir from 1987 to 1995 and taught.",
    "The walls were raised from 470 to 431 BC.",
    "The boat sails from 2200 to 1400 GMT the next day.",
    "Output fell from 1995 to 1987 tonnes in a week.",
    "The gas, 10²³ of its atoms, was found in 1995 and sold in 1999.",
    "The ferry was built in 1988 and refitted in 2006 at Aldham.",
    "Asa Moll, whose grandfather died in 1905, was born in 1950.",
    "The hall was built in 2008; its twin, which was rebuilt in 1950, stands empty.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Periods and lives whose ends are the wrong way round."""
    for place in sorted({*reading.cues.get("year", ()), *reading.cues.get("date", ())}):
        sentence = reading.sentences[place]
        if _runs_back(sentence):
            yield from _periods(reading, sentence)
    for sentence in reading.with_cue("born_word"):
        yield from _lives(reading.tokens(sentence))
    for sentence in reading.with_cue("begun_word"):
        if sum(mention.moment is not None for mention in sentence.mentions) > 1:
            yield from _begun(reading.tokens(sentence))


def _runs_back(sentence: Sentence) -> bool:
    """True if a year stands before an earlier one: without that the words need no look."""
    latest = 0
    for mention in sentence.mentions:
        moment = mention.moment
        years = [moment.year, moment.last_year] if moment else [_bare_year(mention)]
        for year in years:
            if year and year < latest:
                return True
            latest = year or latest
        if moment is not None and moment.month and not moment.year:
            return True
    return False


def _bare_year(mention: Mention) -> int:
    return int(mention.text) if mention.text.isdecimal() and len(mention.text) == 4 else 0


def _periods(reading: Reading, sentence: Sentence) -> Iterator[Relation]:
    if _BACKWARDS.search(reading.text, sentence.start, sentence.end):
        return
    tokens = reading.tokens(sentence)
    reversed_ = [p for p in find_periods(tokens) if p.opening in _OPENINGS and _is_reversed(p)]
    for period in reversed_:
        if _is_clear(reading, sentence, tokens, period):
            terms = _terms(period)
            yield Relation(RULE.code, terms, InOrder(), period.first.start, period.last.end)


def _is_reversed(period: Period) -> bool:
    first, last = days_of(period.first.moment), days_of(period.last.moment, last=period.is_span)
    return first is not None and last is not None and last.last < first.first


def _is_clear(
    reading: Reading, sentence: Sentence, tokens: Sequence[Token], period: Period
) -> bool:
    """True unless the years are hours or values of a change."""
    if _HOURS.match(reading.text, period.last.end, sentence.end):
        return False
    before = tokens[max(period.start - 3, 0) : period.start]
    return not any({"rise", "fall", "change"} & token.classes for token in before)


def _terms(period: Period) -> tuple[Term, ...]:
    if period.is_span:
        return (Term("span", dated(period.first)),)
    return Term("end", dated(period.last)), Term("start", dated(period.first))


def _lives(tokens: Sequence[Token]) -> Iterator[Relation]:
    """Birth and death of one sentence that tells one of each, and of no relative."""
    if any(token.word in time_words()["relatives"] for token in tokens):
        return
    births = [m for at, t in enumerate(tokens) if t.word == "born" and (m := _date(tokens, at))]
    deaths = [m for at, t in enumerate(tokens) if t.word == "died" and (m := _date(tokens, at))]
    if len(births) == len(deaths) == 1 and births[0].start != deaths[0].start:
        terms = Term("end", dated(deaths[0])), Term("start", dated(births[0]))
        start, end = min(m.start for m in (*births, *deaths)), max(deaths[0].end, births[0].end)
        yield Relation(RULE.code, terms, InOrder("the death"), start, end, ceiling=Verdict.REFUTED)


def _begun(tokens: Sequence[Token]) -> Iterator[Relation]:
    """ "Built in 1988 and refitted in 2006": what begins a thing before what comes later."""
    afterwards = time_words()["afterwards"]
    begun: int | None = None
    for place, token in enumerate(tokens):
        if "begun_word" in token.classes:
            begun = place
        elif begun is not None and token.word in afterwards:
            yield from _in_turn(tokens, begun, place)
            begun = None


def _in_turn(tokens: Sequence[Token], begun: int, afterwards: int) -> Iterator[Relation]:
    """The dates after the two verbs, if one clause holds both and tells of nobody else."""
    first, last = _date(tokens, begun), _date(tokens, afterwards)
    second = tokens[afterwards]
    if first is None or last is None or first.start >= second.start:
        return
    between = tokens[begun:afterwards]
    apart = _STOPS | time_words()["relatives"]
    if len(between) <= CLAUSE and not any(token.word in apart for token in between):
        terms = Term("end", dated(last)), Term("start", dated(first))
        yield Relation(RULE.code, terms, InOrder(f"“{second.word}”"), first.start, last.end)


def _date(tokens: Sequence[Token], at: int) -> Mention | None:
    for token in tokens[at + 1 : at + 1 + NEAR]:
        if token.mention is not None:
            moment = token.mention.moment
            return token.mention if is_date(token) and moment and not moment.last_year else None
    return None
