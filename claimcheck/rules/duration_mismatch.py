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
from collections.abc import Iterator, Sequence
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

RULE = Rule("CC302", "duration-mismatch")

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
        if not any(mention.moment for mention in sentence.mentions):
            continue
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
    words = time_words()
    mention = tokens[at].mention
    assert mention is not None
    before = tokens[max(at - 1, 0) : at]
    is_age = (mention.text.isdigit() and not mention.noun) or "old" in mention.text
    if is_age or any(token.word in words["partial"] for token in before):
        return False
    if any(token.mention is not None and token.mention.kind is Kind.ORDINAL for token in before):
        return False
    if _is_superlative(tokens[max(at - 5, 0) : at]):
        return False
    after = tokens[at + 1 : at + (3 if "-" in mention.text else 2)]
    return not any(token.word in words["thing"] for token in after)


def _is_superlative(before: Sequence[Token]) -> bool:
    """True for "the driest summer in" before a duration: it is a record, not a period's length."""
    words = [token.word for token in before]
    record = any(word.endswith("est") and len(word) > 4 for word in words[:-1])
    return words[-1:] in (["in"], ["for"]) and (record or "first" in words or "most" in words)


def _ahead(tokens: Sequence[Token], at: int, periods: Sequence[Period]) -> Period | None:
    """The next period, if nothing between begins another matter."""
    place = bisect_right(periods, at, key=lambda period: period.start)
    ahead = periods[place : place + 2]
    period = ahead[0] if ahead else None
    if period is None or (len(ahead) > 1 and _is_list(tokens, *ahead)):
        return None
    gap = tokens[at + 1 : period.start]
    if len(gap) > (WIDEST if period.opening else NARROW) or _breaks(gap) or _turns(gap):
        return None
    if period.opening == "(" and len(gap) > 1 and _is_life(period):
        return None
    return period


def _turns(gap: Sequence[Token]) -> bool:
    """True if another clause begins: words after a comma, or what the time was taken to do."""
    words = [token.word for token in gap]
    after = len(words) - 1 - words[::-1].index(",") if "," in words else len(words)
    return words[:1] == ["to"] or len(words[after + 1 :]) > 1


def _is_list(tokens: Sequence[Token], first: Period, second: Period) -> bool:
    """True for two periods side by side, which share the duration."""
    between = tokens[first.end : second.start]
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
    period = periods[place - 1] if place else None
    gap = tokens[period.end : at] if period else ()
    if period is None or not (period.opening or (gap and gap[0].word == "(")):
        return None
    words = time_words()
    named = any(token.word in words["stretch"] for token in gap[-3:])
    if named and len(gap) <= WIDEST and not _breaks(gap):
        return period
    beside = all(token.word in words["beside"] for token in gap)
    return period if beside and len(gap) <= NARROW else None


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
    if at + 1 >= len(tokens) or tokens[at + 1].word != "later":
        return
    near = tokens[max(at - FARTHEST, 0) : at]
    hours = [token.mention for token in near if token.mention and _is_hour(token.mention)]
    if len(hours) > 1 and hours[-1] in _adjoining(tokens, at):
        yield _by_the_clock(reading, tokens[at], *hours[-2:])
        return
    dates = [token.mention for token in near if is_date(token) and token.mention]
    if len(dates) < 2 or dates[-1] not in _adjoining(tokens, at):
        return
    first, last = dates[-2], dates[-1]
    if first.moment and last.moment and not first.moment.last_year and not last.moment.last_year:
        period = complete(first, last)
        duration = tokens[at].mention
        if period is not None and duration is not None:
            yield _relation(reading, duration, period)


def _adjoining(tokens: Sequence[Token], at: int) -> list[Mention | None]:
    """The mention right before, but for a comma."""
    before = [token for token in tokens[max(at - 2, 0) : at] if token.word != ","]
    return [token.mention for token in before[-1:]]


def _is_hour(mention: Mention) -> bool:
    """True for one time of the day."""
    return mention.kind is Kind.TIME and mention.moment is not None


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
