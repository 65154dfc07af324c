"""Numbers that are read otherwise where two texts are compared than where one is checked."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimcheck.compare.vocabulary import vocabulary
from claimcheck.model import Form, Kind, Mention, Printed, Token

SHARES = {"quarter": Decimal("0.25"), "half": Decimal("0.5")}
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
    earlier = tokens[at - 2] if at > 1 else None
    clock = before == "past" or (before == "to" and _is_part_of_hour(earlier))
    return clock or (before == "and" and mention.text.lower() == "a half")


def _is_part_of_hour(token: Token | None) -> bool:
    if token is None:
        return False
    return (token.mention.text.lower() if token.mention else token.word) in SHARES
