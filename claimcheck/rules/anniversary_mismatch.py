"""The years do not fit the anniversary, or the time that is said to lie between them.

Why: "20 years after the opening in 1990, in 2015" and "its 50th anniversary in 2019, founded in
1959" give three numbers of which any two make the third.

Ignore when: the anniversary was kept in another year, or is that of something else.

Method: the later year less the earlier one; a year less is allowed for, as the months are not
said.  "Five years later, in 1996" is held against every earlier year of its sentence and the last
year of the sentence before, and only asked about.

Source: dates, ages and weekdays are 9 of 75 published corrections of figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.equations.calendar import Days, dated
from claimcheck.equations.elapsed import YEAR, Elapsed
from claimcheck.interval import Interval
from claimcheck.model import (
    Kind,
    Meaning,
    Mention,
    Quantity,
    Reading,
    Relation,
    Rule,
    Sentence,
    Term,
    Token,
    Unit,
    Verdict,
)
from claimcheck.patterns.periods import in_one_year, is_date, time_words
from claimcheck.patterns.tokens import word_at

RULE = Rule(
    "CC304",
    "anniversary-mismatch",
    needs=(
        "later_word time date|year|decade",
        "later_word time time",
        "anniversary_word",
    ),
)

YEARS = Unit("year", "time", YEAR)
NEAR, FAR = 6, 10  # tokens to a year that is tied to a word, and to one that is not
MOST_YEARS = 6  # earlier years that "later" may count from
WIDEST = 60  # tokens before "later" in which the earlier year stands
HALF = Fraction(1, 2)
_AFTER = frozenset({"in", "on", ",", ".", "this", "last", "with", "at"})
_OWNERS = frozenset({"its", "their", "his", "her"})
_SPANS = frozenset({"year", "decade", "century"})

BAD = [
    "«In 2015, 20 years after the opening in 1990», the bridge closed.",
    "The choir, founded in «1969, kept its 40th anniversary in 2019» with a concert.",
    "«The mill burnt down in 1901 and was rebuilt five years later, in 1919».",
]
GOOD = [
    "His grandson, born in 1941, 69 years after him, won the prize in 1992.",
    "In 2010, 20 years after the opening in 1990, the bridge closed.",
    "The choir, founded in 1969, kept its 50th anniversary in 2019 with a concert.",
    "The mill burnt down in 1901 and was rebuilt five years later, in 1906.",
    "The choir, founded in 1969, sang at the 100th anniversary of the town in 2019.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Years with the time that is said to lie between them."""
    for place in reading.cues.get("later_word", ()):
        mentions = reading.sentences[place].mentions
        if not (any(m.moment for m in mentions) and any(m.unit in _SPANS for m in mentions)):
            continue
        tokens = reading.tokens(reading.sentences[place])
        for at, token in enumerate(tokens):
            if token.mention is not None and token.mention.unit in _SPANS:
                yield from _after(reading, tokens, at)
                yield from _later(reading, place, tokens, at)
    for sentence in reading.with_cue("anniversary_word"):
        yield from _anniversary(reading, sentence)


def _after(reading: Reading, tokens: Sequence[Token], at: int) -> Iterator[Relation]:
    """ "20 years after … 1990", with the later year before it or after that."""
    word = word_at(tokens, at + 1)
    if word not in ("after", "before"):
        return
    one = _year_of_event(tokens[at + 2 : at + 2 + FAR])
    mention = tokens[at].mention
    if one is None or mention is None:
        return
    behind = [t for t in tokens[at + 2 : at + 6 + FAR] if t.start > one.start]
    other = _tied(tokens[max(at - 4, 0) : at]) or _tied(behind[:3])
    if other is not None:
        pair = (one, other) if word == "after" else (other, one)
        yield _relation(reading.measure(mention), [pair], Verdict.REFUTED)
    elif word == "after" and tokens[max(at - 1, 0)].word in ("came", "comes"):
        yield from _until_now(reading, reading.measure(mention), one)


def _year_of_event(tokens: Sequence[Token]) -> Mention | None:
    """The year of what follows "after"; None if another statement holds it."""
    year = _year(tokens)
    return None if year is None or _leaves(tokens, year) else year


def _leaves(tokens: Sequence[Token], year: Mention) -> bool:
    """True if the phrase is over before the year ("69 years after him, won the prize in 1992")."""
    words = [token.word for token in tokens if token.end <= year.start]
    commas = (at for at, word in enumerate(words) if word == ",")
    return any(words[at + 1 :] not in ([], ["in"], ["on"], ["of"]) for at in commas)


def _until_now(reading: Reading, duration: Quantity, first: Mention) -> Iterator[Relation]:
    """Against the draft's own date: what comes now "came 30 years after the first, in 1995"."""
    day = reading.document.date
    if day is not None:
        terms = (Term("duration", duration), Term("start", dated(first)))
        now = Elapsed(inclusive=False, until=Days(day.first, day.last, "year"))
        spans = duration.mention, first
        start, end = min(m.start for m in spans), max(m.end for m in spans)
        yield Relation(RULE.code, terms, now, start, end, ceiling=Verdict.REVIEW)


def _later(reading: Reading, place: int, tokens: Sequence[Token], at: int) -> Iterator[Relation]:
    """ "Five years later, in 1996", against the years before it."""
    mention, word = tokens[at].mention, word_at(tokens, at + 1)
    if mention is None or word not in ("later", "earlier"):
        return
    said = _tied(tokens[at + 2 : at + 5])
    if said is None:
        return
    known = _years_before(reading, place, tokens[max(at - WIDEST, 0) : at])
    pairs = [(other, said) if word == "later" else (said, other) for other in known]
    if pairs:
        yield _relation(reading.measure(mention), pairs[-MOST_YEARS:], Verdict.REVIEW)


def _years_before(reading: Reading, place: int, near: Sequence[Token]) -> list[Mention]:
    """The years of these tokens, and the last one of the sentence before."""
    known = [token.mention for token in near if token.mention and _plain_year(token)]
    if place and reading.sentences[place - 1].block is reading.sentences[place].block:
        known += [m for m in reading.sentences[place - 1].mentions if in_one_year(m)][-1:]
    return known


def _tied(tokens: Sequence[Token]) -> Mention | None:
    """The year after "in": ", in 1996"."""
    for place, token in enumerate(tokens):
        if _plain_year(token):
            before = tokens[place - 1].word if place else ""
            return token.mention if before in ("in", ",", "on", "by", "") else None
        if token.mention is not None:
            return None
    return None


def _year(tokens: Sequence[Token]) -> Mention | None:
    """The first year or date; None after another number but an ordinal."""
    for token in tokens:
        if token.mention is not None and token.mention.kind is not Kind.ORDINAL:
            return token.mention if _plain_year(token) else None
    return None


def _plain_year(token: Token) -> bool:
    return is_date(token) and in_one_year(token.mention)


def _anniversary(reading: Reading, sentence: Sentence) -> Iterator[Relation]:
    """ "Its 50th anniversary in 2019", with the one founding that the sentence tells."""
    tokens = reading.tokens(sentence)
    founded = list(_foundings(tokens))
    if len(founded) != 1:
        return
    for at, token in enumerate(tokens):
        if token.mention is None or not _is_own_anniversary(tokens, at):
            continue
        said = _year(tokens[at + 2 : at + 2 + NEAR])
        if said is None:
            yield from _until_now(reading, _in_years(token.mention), founded[0])
        elif founded[0].start != said.start:
            yield _relation(_in_years(token.mention), [(founded[0], said)], Verdict.REFUTED)


def _is_own_anniversary(tokens: Sequence[Token], at: int) -> bool:
    """True for "its 50th anniversary in", not for "its 100th anniversary book of"."""
    mention = tokens[at].mention
    if mention is None or mention.kind is not Kind.ORDINAL or not 0 < at < len(tokens) - 1:
        return False
    own = tokens[at - 1].word in _OWNERS and "anniversary_word" in tokens[at + 1].classes
    return own and word_at(tokens, at + 2) in _AFTER


def _foundings(tokens: Sequence[Token]) -> Iterator[Mention]:
    for at, token in enumerate(tokens):
        if token.word in time_words()["founded"]:
            found = _year(tokens[at + 1 : at + 1 + NEAR])
            if found is not None:
                yield found


def _in_years(mention: Mention) -> Quantity:
    """The ordinal of an anniversary as that many years."""
    value = Fraction(mention.low)
    core = Interval.around(value, HALF)
    return Quantity(mention, Meaning(core, core, Interval.point(value)), YEARS)


def _relation(
    duration: Quantity, pairs: Sequence[tuple[Mention, Mention]], ceiling: Verdict
) -> Relation:
    readings = [
        (Term("duration", duration), Term("start", dated(first)), Term("end", dated(last)))
        for first, last in pairs
    ]
    spans = [duration.mention, *pairs[0]]
    return Relation(
        RULE.code,
        readings[0],
        Elapsed(inclusive=False),
        min(mention.start for mention in spans),
        max(mention.end for mention in spans),
        ceiling=ceiling,
        alternatives=tuple(readings[1:]),
    )
