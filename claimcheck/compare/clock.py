"""Times of day in words, and times of races in the digits of a clock."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimcheck.model import Kind, Mention, Moment, Printed, Token
from claimcheck.regex import Regex

HOURS = 12
ROUND = frozenset({5, 10, 20, 25})  # minutes that are told without the word
_WORDS_TO = Regex(r"(?i)^[a-z-]+ (?:minutes? )?to [a-z]+$")
_WORDS_OF_TIME = Regex(r"(?i)^[a-z][a-z -]* (?:past|to) ")
_AT = frozenset({"at", "from", "until", "till", "by", "after", "before"})
_HALVES = (
    *("in the morning", "in the afternoon", "in the evening", "at night", "o'clock"),
    *("the next morning", "the next day", "the following", "the same evening"),
)
_MOVES = frozenset({"rise", "fall"})
_RACE = Regex(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2}(?:\.\d+)?)")


def as_time(tokens: Sequence[Token], at: int) -> Mention:
    """The number as a time of day or as the seconds of a race, if it is one."""
    mention = tokens[at].mention
    assert mention is not None
    told = _on_the_hour(tokens, at) or _to_the_hour(tokens, at) or _from_to(tokens, at)
    return told or _spoken(mention) or _of_race(mention) or mention


def _spoken(mention: Mention) -> Mention | None:
    """ "Half past five" and "a quarter to seven" in the digits of a clock."""
    moment, text = mention.moment, mention.text
    if mention.kind is not Kind.TIME or moment is None or not _WORDS_OF_TIME.search(text):
        return None
    hour, minute = moment.hour or 0, moment.minute or 0
    half = (
        "" if text[-2:].lower() not in ("m.", "am", "pm") else " p.m." if hour >= HOURS else " a.m."
    )
    return mention._replace(text=f"{(hour - 1) % HOURS + 1}:{minute:02}{half}")


def _on_the_hour(tokens: Sequence[Token], at: int) -> Mention | None:
    """The time of "at five in the morning"."""
    mention = tokens[at].mention
    if mention is None or mention.kind is not Kind.NUMBER or mention.is_range:
        return None
    whole = mention.low == int(mention.low)
    if at and whole and tokens[at - 1].word in _AT and _tells_half(tokens, at):
        return _time(mention, int(mention.low), 0)
    return None


def _to_the_hour(tokens: Sequence[Token], at: int) -> Mention | None:
    """The time of "eight minutes to five" and "ten to nine at night", which are no ranges."""
    mention = tokens[at].mention
    assert mention is not None
    if not mention.is_range or not _WORDS_TO.search(mention.text):
        return None
    first, last = mention.ends
    timed = _tells_half(tokens, at) or (at > 0 and tokens[at - 1].word in _AT)
    if not mention.unit and not (first.value in ROUND and timed):
        return None
    return _time(mention, int(last.value), -int(first.value))


def _from_to(tokens: Sequence[Token], at: int) -> Mention | None:
    """The times of "from eight to three", where nothing falls from eight to three."""
    mention = tokens[at].mention
    assert mention is not None
    if not mention.is_range or mention.unit or mention.noun or at == 0:
        return None
    first, last = (end.value for end in mention.ends)
    moves = any(not _MOVES.isdisjoint(token.classes) for token in tokens)
    timed = first > last or _tells_half(tokens, at)
    if moves or tokens[at - 1].word != "from" or not timed:
        return None
    if not (1 <= first <= HOURS and 1 <= last <= HOURS):
        return None
    moment = Moment(hour=int(first), minute=0)
    text = f"{int(first)}:00 to {int(last)}:00"
    return mention._replace(kind=Kind.TIME, ends=(), text=text, moment=moment)


def _tells_half(tokens: Sequence[Token], at: int) -> bool:
    """True if the words behind say in which half of the day a time lies."""
    words = " ".join(token.word for token in tokens[at + 1 : at + 4])
    return words.startswith(_HALVES)


def _time(mention: Mention, hour: int, minutes: int) -> Mention | None:
    if not 1 <= hour <= HOURS:
        return None
    hour, minute = divmod(hour * 60 + minutes, 60)
    moment = Moment(hour=hour, minute=minute)
    return mention._replace(
        kind=Kind.TIME, unit="", ends=(), text=f"{hour}:{minute:02}", moment=moment
    )


def _of_race(mention: Mention) -> Mention | None:
    """ "2:05:41" and "1:52.84" as seconds."""
    found = _RACE.fullmatch(mention.text) if mention.kind is Kind.TIME else None
    if found is None or (found[1] is None and "." not in found[3]):
        return None
    second = Decimal(found[3])
    step = Decimal(1).scaleb(min(int(second.as_tuple().exponent), 0))
    value = (int(found[1] or 0) * 60 + int(found[2])) * 60 + second
    end = Printed(value, step, step)
    return mention._replace(kind=Kind.MEASURE, unit="second", ends=(end,), moment=None)
