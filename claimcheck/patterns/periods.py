"""Periods of time in a sentence: from one date to another, and the words that serve them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.lexicon.words import load_toml, month_names
from claimcheck.model import Kind, Mention, Moment, Token
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

_DATES = frozenset({Kind.YEAR, Kind.DATE})
_OPENINGS = frozenset({"from", "between", "("})
_MONTHS = {name.lower(): at for at, name in enumerate(month_names()) if name}
_TWO_DAYS = Regex(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|—|to|until|till|through|and)\s*(\d{1,2})\b"
)
SOME_YEAR = 2001  # stands in where neither date names its year; no leap year


class Period(NamedTuple):
    """Two dates as one period: `first` and `last` are the same mention for "1909–1913".

    Their moments are completed by each other ("3 May to 8 May 2001").  `opening` is "from",
    "between", "(" or ""; tokens[start:end] are the period with it.
    """

    first: Mention
    last: Mention
    start: int
    end: int
    opening: str

    @property
    def is_span(self) -> bool:
        """True for one mention of two years."""
        return self.first is self.last


@cache
def time_words() -> Mapping[str, frozenset[str]]:
    """The shipped words of time, by class."""
    return {name: frozenset(words) for name, words in load_toml("time_words.toml").items()}


def find_periods(tokens: Sequence[Token]) -> Iterator[Period]:
    """The periods of a sentence, in order."""
    at = 0
    while at < len(tokens):
        found = _period(tokens, at)
        if found is not None:
            yield found
            at = found.end
        else:
            at += 1


def is_date(token: Token) -> bool:
    """True for the token of a year or date."""
    return token.mention is not None and token.mention.kind in _DATES


def in_one_year(mention: Mention | None) -> bool:
    """True for a date that names its year, and no span of years."""
    moment = mention and mention.moment
    return moment is not None and bool(moment.year) and not moment.last_year


def _period(tokens: Sequence[Token], at: int) -> Period | None:
    mention = tokens[at].mention or _as_month(tokens, at)
    if mention is None or mention.kind not in _DATES or mention.moment is None:
        return None
    start = at - 1 if at and tokens[at - 1].word in _OPENINGS else at
    opening = tokens[start].word or _opening(mention)
    years = mention.moment.last_year is not None
    ends = (mention, mention) if years else _two_days(mention, mention.moment)
    if ends is not None:
        return Period(*ends, start, at + 1, opening)
    return _pair(tokens, mention, at, opening)


def _two_days(mention: Mention, moment: Moment) -> tuple[Mention, Mention] | None:
    """Both days of "3–8 May", which are one mention."""
    days = _TWO_DAYS.search(mention.text)
    if days is None or moment.day != int(days[1]):
        return None
    first = _completed(moment, moment)
    last = first._replace(day=int(days[2]))
    return mention._replace(moment=first), mention._replace(moment=last)


def _as_month(tokens: Sequence[Token], at: int) -> Mention | None:
    """The bare month of "from March to December 1990" as a date, which the text has none of."""
    token = tokens[at]
    month = _MONTHS.get(token.word)
    opened = at and tokens[at - 1].word in ("from", "between")
    if month is None or not opened:
        return None
    return Mention(
        token.start,
        token.end,
        token.word.capitalize(),
        Kind.DATE,
        full_start=token.start,
        full_end=token.end,
        moment=Moment(month=month),
    )


def _opening(mention: Mention) -> str:
    """The word that a span of years takes in ("between 1975 and 1979")."""
    first = mention.text.split(maxsplit=1)[0].lower()
    return first if first in _OPENINGS else ""


def _pair(tokens: Sequence[Token], first: Mention, at: int, opening: str) -> Period | None:
    """Two dates with a word or dash between them."""
    until = at + 1 + _is_set_off(tokens, first, at, opening)
    if until + 1 >= len(tokens) or tokens[until].word not in time_words()["until"]:
        return None
    if tokens[until].word == "and" and opening != "between":
        return None
    last = _as_year(tokens[until + 1].mention, opening)
    if last is None:
        return None
    if last.moment is None or last.moment.last_year is not None:
        return None
    found = complete(first, last)
    start = at - bool(at and tokens[at - 1].word == opening)
    return found and found._replace(start=start, end=until + 2, opening=opening)


def _is_set_off(tokens: Sequence[Token], first: Mention, at: int, opening: str) -> bool:
    """True for the comma that closes "from March 3, 2025," and "from Monday, 3 March,"."""
    comma = at + 1 < len(tokens) and tokens[at + 1].word == ","
    return comma and opening in ("from", "between") and "," in first.text


def complete(first: Mention, last: Mention) -> Period | None:
    """The two dates as a period, their years completed by each other; None without dates."""
    if first.moment is None or last.moment is None:
        return None
    ends = _completed(first.moment, last.moment), _completed(last.moment, first.moment)
    if ends[1].year == SOME_YEAR and _turns(*ends):
        ends = ends[0], ends[1]._replace(year=SOME_YEAR + 1)
    return Period(first._replace(moment=ends[0]), last._replace(moment=ends[1]), 0, 0, "")


def _as_year(mention: Mention | None, opening: str) -> Mention | None:
    """The date; after an opening also a bare number of four digits that was taken for no year."""
    if mention is None or mention.kind in _DATES:
        return mention
    plain = mention.kind is Kind.NUMBER and mention.text.isdecimal() and len(mention.text) == 4
    return mention._replace(moment=Moment(int(mention.text))) if plain and opening else None


def _completed(moment: Moment, other: Moment) -> Moment:
    """The moment with the year of the other, or some year where neither has one."""
    return moment if moment.year else moment._replace(year=other.year or SOME_YEAR)


def _turns(first: Moment, last: Moment) -> bool:
    """True if the second lies earlier in the year than the first."""
    return (last.month or 0, last.day or 0) < (first.month or 0, first.day or 0)
