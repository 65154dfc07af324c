"""The stretch of time does not fit its two dates.

Why: "for 72 years, from 1901 until 1983" gives three numbers of which any two make the third.

Ignore when: the time was interrupted, or the length is that of something else (a contract, a term).

Method: the time between the dates in the coarser of their grains, both ends counted or not (1909
to 1913 is four years or five), or a year less where months are not said.  With the draft's own
date also "in 1990, 20 years ago".

Source: dates, ages and weekdays are 9 of 75 published corrections of figures.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from claimcheck.equations.calendar import Days, dated
from claimcheck.equations.elapsed import DAY, YEAR, ByTheClock, Elapsed
from claimcheck.model import (
    Kind,
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
from claimcheck.patterns.periods import Period, complete, find_periods, is_date, time_words
from claimcheck.patterns.tokens import word_at

RULE = Rule(
    "CC302",
    "duration-mismatch",
    needs=(
        "time|count date|year|decade",
        "time time",
        "count time",
    ),
)

TIMES = {
    "years": Unit("year", "time", YEAR),
    "months": Unit("month", "time", YEAR / 12),
    "weeks": Unit("week", "time", Fraction(7 * DAY)),
    "days": Unit("day", "time", Fraction(DAY)),
}
WIDEST = 9  # tokens between a duration and its period
FARTHEST = 40  # tokens before "later" in which its two dates stand
NARROW = 3  # the same where neither "from" nor a parenthesis opens the period
LONGEST_ASIDE = 15  # years; a longer span in parentheses after a name is a life

BAD = [
    "The mill ran for «72 years, from 1901 until 1983», with one fire.",
    "«Between 1975 and 1979, a nine-year» drought, the lake halved.",
    "They rode a «nine-day race from 3 to 8 May» that year.",
    "The trial began on «13 January and ended on 17 March, six weeks later».",
]
GOOD = [
    "The mill ran for 72 years, from 1901 until 1973, with one fire.",
    "She led the choir for five years from 1909 to 1913.",
    "They rode a six-day race from 3 to 8 May that year.",
    "He signed a five-year contract and played from 1991 to 1993.",
    "For the first three years (1950–1960 was the plan) nothing grew.",
    "He was sentenced to ten years after the trial, which ran from 1970 to 1974.",
]


def find(reading: Reading) -> Iterator[Relation]:
    """Durations with the period that they measure."""
    now = _now(reading)
    for place in sorted({*reading.cues.get("time", ()), *reading.cues.get("count", ())}):
        sentence = reading.sentences[place]
        if any(mention.moment for mention in sentence.mentions):
            yield from _of_sentence(reading, sentence, now)


def _of_sentence(reading: Reading, sentence: Sentence, now: Days | None) -> Iterator[Relation]:
    tokens = reading.tokens(sentence)
    periods = list(find_periods(tokens))
    for at, token in enumerate(tokens):
        if token.mention is None or not _is_time(token):
            continue
        yield from _between(reading, tokens, at)
        if now is not None:
            yield from _until_now(reading, sentence, at, now)
        if _is_whole(tokens, at):
            period = _ahead(tokens, at, periods) or _behind(tokens, at, periods)
            if period is not None:
                yield _relation(reading, token.mention, period)


def _is_time(token: Token) -> bool:
    """True for a stretch of time, "ten consecutive years" too."""
    if token.mention is None or not token.mention.is_claim:
        return False
    return "time" in token.classes or _time_unit(token.mention) is not None


def _time_unit(mention: Mention | None) -> Unit | None:
    """The unit of a count of "consecutive years" or "straight days"; None for other nouns."""
    if mention is None or mention.kind is not Kind.COUNT or " " not in mention.noun:
        return None
    adjective, _, noun = mention.noun.lower().rpartition(" ")
    return TIMES.get(noun) if adjective in time_words()["running"] else None


def _measured(reading: Reading, mention: Mention) -> Quantity:
    quantity, unit = reading.measure(mention), _time_unit(mention)
    return quantity._replace(unit=unit) if unit else quantity


def _is_whole(tokens: Sequence[Token], at: int) -> bool:
    """True unless the words beside make it part of a period, an age, or a contract's length."""
    mention = tokens[at].mention
    assert mention is not None
    is_age = (mention.text.isdecimal() and not mention.noun) or "old" in mention.text
    before = tokens[max(at - 5, 0) : at]
    if is_age or any(map(_takes_part, before[-1:])) or _is_superlative(before):
        return False
    after = tokens[at + 1 : at + (3 if "-" in mention.text else 2)]
    return not any(token.word in time_words()["thing"] for token in after)


def _takes_part(token: Token) -> bool:
    """True for "another" and "first", which make what follows a part of a period."""
    ordinal = token.mention is not None and token.mention.kind is Kind.ORDINAL
    return ordinal or token.word in time_words()["partial"]


def _is_superlative(before: Sequence[Token]) -> bool:
    """True for "the driest summer in" before a duration: it is a record, not a period's length."""
    words = [token.word for token in before]
    record = any(word.endswith("est") and len(word) > 4 for word in words[:-1])
    return words[-1:] in (["in"], ["for"]) and (record or "first" in words or "most" in words)


def _ahead(tokens: Sequence[Token], at: int, periods: Sequence[Period]) -> Period | None:
    """The next period, if nothing between begins another matter."""
    place = bisect_right(periods, at, key=lambda period: period.start)
    ahead = periods[place : place + 2]
    if not ahead or _is_list(tokens, ahead):
        return None
    period = ahead[0]
    gap = tokens[at + 1 : period.start]
    if len(gap) > (WIDEST if period.opening else NARROW) or _breaks(gap) or _turns(gap):
        return None
    named = period.opening == "(" and len(gap) > 1
    return None if named and _is_life(period) else period


def _turns(gap: Sequence[Token]) -> bool:
    """True if another clause begins: words after a comma, or what the time was taken to do."""
    words = [token.word for token in gap]
    after = len(words) - 1 - words[::-1].index(",") if "," in words else len(words)
    return words[:1] == ["to"] or len(words[after + 1 :]) > 1


def _is_list(tokens: Sequence[Token], periods: Sequence[Period]) -> bool:
    """True for two periods side by side, which share the duration."""
    if len(periods) < 2:
        return False
    between = tokens[periods[0].end : periods[1].start]
    return all(token.word in (",", "and") or is_date(token) for token in between)


def _is_life(period: Period) -> bool:
    first, last = period.first.moment, period.last.moment
    if first is None or last is None or not first.year:
        return False
    return (last.last_year or last.year or 0) - first.year > LONGEST_ASIDE


def _breaks(gap: Sequence[Token]) -> bool:
    words = time_words()["breaks"]
    return any(
        token.mention is not None or token.word in words or token.word == ";" for token in gap
    )


def _behind(tokens: Sequence[Token], at: int, periods: Sequence[Period]) -> Period | None:
    """The period before, if the duration stands beside it or is called its length."""
    place = bisect_right(periods, at, key=lambda period: period.end)
    if not place:
        return None
    period = periods[place - 1]
    gap = tokens[period.end : at]
    opened = period.opening or word_at(gap, 0) == "("
    return period if opened and (_is_named(gap) or _is_beside(gap)) else None


def _is_named(gap: Sequence[Token]) -> bool:
    """True before "a stretch of", which calls the duration the length of what was told."""
    named = any(token.word in time_words()["stretch"] for token in gap[-3:])
    return named and len(gap) <= WIDEST and not _breaks(gap)


def _is_beside(gap: Sequence[Token]) -> bool:
    """True if only words like "a" and a comma part the duration from its period."""
    return len(gap) <= NARROW and all(token.word in time_words()["beside"] for token in gap)


def _relation(reading: Reading, duration: Mention, period: Period) -> Relation:
    terms = [Term("duration", _measured(reading, duration))]
    if period.is_span:
        terms.append(Term("span", dated(period.first)))
    else:
        terms += [Term("start", dated(period.first)), Term("end", dated(period.last))]
    start = min(duration.start, period.first.start)
    end = max(duration.end, period.last.end)
    # "Two wet days between 3 and 30 May" may be any two of them.
    within = period.opening == "between" and duration.start < period.first.start
    ceiling = Verdict.REVIEW if within else Verdict.REFUTED
    return Relation(RULE.code, tuple(terms), Elapsed(), start, end, ceiling=ceiling)


def _between(reading: Reading, tokens: Sequence[Token], at: int) -> Iterator[Relation]:
    """ "Jan. 13 … and March 17, nine weeks later": the two dates before."""
    duration = tokens[at].mention
    if duration is None or word_at(tokens, at + 1) != "later":
        return
    hours = _two_before(tokens, at, _is_hour)
    if hours is not None:
        yield _by_the_clock(reading, tokens[at], *hours)
        return
    dates = _two_before(tokens, at, is_date)
    if dates is not None and not any(map(_is_span, dates)):
        period = complete(*dates)
        if period is not None:
            yield _relation(reading, duration, period)


def _two_before(
    tokens: Sequence[Token], at: int, wanted: Callable[[Token], bool]
) -> tuple[Mention, Mention] | None:
    """The last two mentions of a kind, if nothing but a comma parts the second from here."""
    near = tokens[max(at - FARTHEST, 0) : at]
    found = [token.mention for token in near if token.mention and wanted(token)]
    beside = [token.mention for token in near[-2:] if token.word != ","]
    return (found[-2], found[-1]) if len(found) > 1 and beside[-1:] == found[-1:] else None


def _is_span(date: Mention) -> bool:
    """True for two years in one mention."""
    return date.moment is not None and bool(date.moment.last_year)


def _is_hour(token: Token) -> bool:
    """True for one time of the day."""
    mention = token.mention
    return mention is not None and mention.kind is Kind.TIME and mention.moment is not None


def _by_the_clock(reading: Reading, token: Token, first: Mention, last: Mention) -> Relation:
    duration = token.mention
    assert duration is not None
    terms = (
        Term("duration", _measured(reading, duration)),
        Term("start", dated(first)),
        Term("end", dated(last)),
    )
    return Relation(RULE.code, terms, ByTheClock(), first.start, duration.end)


def _now(reading: Reading) -> Days | None:
    date = reading.document.date
    if date is None:
        return None
    return Days(date.first, date.last, "day" if date.first == date.last else "year")


def _until_now(reading: Reading, sentence: Sentence, at: int, now: Days) -> Iterator[Relation]:
    """ "20 years ago, in 1990" and "in 1990, 20 years ago", against the draft's own date."""
    tokens = reading.tokens(sentence)
    if at + 1 >= len(tokens) or tokens[at + 1].word != "ago":
        return
    duration = tokens[at].mention
    beside = [*tokens[max(at - 2, 0) : at], *tokens[at + 2 : at + 5]]
    dates = [token.mention for token in beside if is_date(token)]
    if duration is None or len(dates) != 1 or dates[0] is None:
        return
    terms = (Term("duration", _measured(reading, duration)), Term("start", dated(dates[0])))
    start, end = min(duration.start, dates[0].start), max(duration.end, dates[0].end)
    yield Relation(RULE.code, terms, Elapsed(until=now), start, end)
