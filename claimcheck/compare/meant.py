"""Numbers that are read otherwise where two texts are compared than where one is checked."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimcheck.compare.vocabulary import vocabulary
from claimcheck.model import Form, Kind, Mention, Moment, Printed, Token

SHARES = {"quarter": Decimal("0.25"), "half": Decimal("0.5")}
MINUTES = {"half past": 30, "quarter past": 15, "quarter to": -15}
HOURS = 12
LEAST_OF_TIME = 2  # words before the hour
DURATIONS = frozenset({"second", "minute", "hour", "day"})


def as_meant(text: str, tokens: Sequence[Token], at: int, mention: Mention) -> Mention:
    """The mention with points as points, and without the hedge that "went up to 12%" has not."""
    noun = mention.noun.lower().split()[:1]
    if not mention.unit and noun and noun[0] in vocabulary().classes["points"]:
        mention = mention._replace(unit="percentage_point", noun="")
    before = tokens[at - 1].word if at else ""
    if mention.unit in DURATIONS and text[mention.full_start :].lower().startswith("faster than"):
        mention = mention._replace(hedge="less_than")
    moved = before in vocabulary().classes["moving"]
    if moved and mention.hedge == "up_to" and text[mention.full_start :].lower().startswith("up"):
        mention = mention._replace(hedge=None)
    return mention


def as_share(tokens: Sequence[Token], at: int) -> Mention | None:
    """The "quarter" of "the city a quarter" as a share; None for what is none.

    It may be a period, and so is never missed in a source.
    """
    mention = tokens[at].mention
    assert mention is not None
    share = SHARES.get(mention.text.lower())
    if share is None or at == 0 or tokens[at - 1].word != "a":
        return None
    return mention._replace(ends=(Printed(share, share, share),), form=Form.FRACTION)


def is_other(tokens: Sequence[Token], at: int) -> bool:
    """True for what is no number of its own: "a day and a half", "half past five", "850 m³ of
    water a second"."""
    mention = tokens[at].mention
    assert mention is not None
    before = tokens[at - 1].word if at else ""
    if mention.kind is Kind.ORDINAL:
        rates = (token.mention.unit for token in tokens[:at] if token.mention)
        return before in ("a", "per") and any(unit.endswith(f"/ {mention.text}") for unit in rates)
    if mention.kind is not Kind.NUMBER:
        return False
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return after == "past" or (before == "and" and mention.text.lower() == "a half")


def clock_time(tokens: Sequence[Token], at: int) -> Mention | None:
    """The time of "half past five" and "a quarter to seven"; None for another number."""
    mention = tokens[at].mention
    if mention is None or mention.kind is not Kind.NUMBER or at < LEAST_OF_TIME:
        return None
    before, earlier = tokens[at - 1].word, tokens[at - 2]
    part = earlier.mention.text.lower() if earlier.mention else earlier.word
    minutes = MINUTES.get(f"{part} {before}")
    if before == "past" and earlier.mention and earlier.mention.kind is Kind.NUMBER:
        minutes = int(earlier.mention.low)
    if minutes is None or not 1 <= mention.low <= HOURS:
        return None
    hour, minute = divmod(int(mention.low) * 60 + minutes, 60)
    moment = Moment(hour=hour, minute=minute)
    return mention._replace(kind=Kind.TIME, ends=(), text=f"{hour}:{minute:02}", moment=moment)
