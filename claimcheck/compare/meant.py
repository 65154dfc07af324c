"""Numbers that are read otherwise where two texts are compared than where one is checked."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimcheck.compare.vocabulary import vocabulary
from claimcheck.model import Form, Kind, Mention, Printed, Token
from claimcheck.regex import Regex

SHARES = {"quarter": Decimal("0.25"), "half": Decimal("0.5")}
SIXTH = 6  # power of ten
_MILLIONS = Regex(r"[\d.,]+m")
BETWEEN = 3  # tokens between "one" and "in four"
HUNDRED = 100  # points: of more an index is made
DURATIONS = frozenset({"second", "minute", "hour", "day"})


def as_meant(text: str, tokens: Sequence[Token], at: int, mention: Mention) -> Mention:
    """The mention with points as points, and without a bound that the words round it are none."""
    mention = _in_points(tokens, at, mention)
    mention = _one_in_so_many(tokens, at, mention)
    mention = _of_percent(tokens, at, mention)
    if mention.unit == "1 / day" and _word(tokens, at + 1) == "off":
        mention = mention._replace(unit="", kind=Kind.COUNT)
    if mention.unit in DURATIONS and text[mention.full_start :].lower().startswith("faster than"):
        return mention._replace(hedge="less_than")
    if mention.hedge == "at_least" and _adds(text, tokens, at):
        return mention._replace(hedge=None)
    if mention.hedge == "more_than" and _turns_over(text, tokens, at, mention):
        return mention._replace(hedge=None)
    if mention.hedge == "up_to" and _is_no_bound(text, tokens, at, mention):
        return mention._replace(hedge=None)
    return mention


def _in_points(tokens: Sequence[Token], at: int, mention: Mention) -> Mention:
    """Points as percentage points, unless they are places or those of an index."""
    noun = mention.noun.lower().split()[:1]
    points = bool(noun) and noun[0] in vocabulary().classes["points"]
    if mention.unit or not points or mention.high > HUNDRED or _word(tokens, at - 1) == "at":
        return mention
    if not _speaks_of_percent(tokens):
        return mention
    return mention._replace(unit="percentage_point", noun="")


def _speaks_of_percent(tokens: Sequence[Token]) -> bool:
    """True if a percentage stands in the sentence."""
    units = {token.mention.unit for token in tokens if token.mention}
    return not units.isdisjoint(("percent", "percentage_point"))


def _of_percent(tokens: Sequence[Token], at: int, mention: Mention) -> Mention:
    """The "half" of "half a percent" as a percentage."""
    if mention.form is not Form.FRACTION or mention.unit:
        return mention
    behind = [_word(tokens, place) for place in range(at + 1, at + 4)]
    if behind[:2] != ["a", "percent"] and behind[1:] != ["a", "percent"]:
        return mention
    value = mention.ends[0].value
    end = Printed(value, Decimal("0.1"), Decimal("0.1"))
    return mention._replace(unit="percent", kind=Kind.PERCENT, form=Form.DIGITS, ends=(end,))


def _one_in_so_many(tokens: Sequence[Token], at: int, mention: Mention) -> Mention:
    """The "four" of "one child in four" and the "third" of "every third house" as shares."""
    every = mention.kind is Kind.ORDINAL and _word(tokens, at - 1) == "every"
    every = every and _word(tokens, at + 1).isalpha()
    part = Decimal(1) if every else _part_of(tokens, at, mention)
    if not part:
        return mention
    share = part / mention.ends[0].value
    ends = (Printed(share, share, share),)
    return mention._replace(kind=Kind.NUMBER, form=Form.FRACTION, ends=ends, noun="")


def _part_of(tokens: Sequence[Token], at: int, mention: Mention) -> Decimal:
    """The one of "one child in four", the nine of "nine houses in ten"; 0 for what is no share."""
    if _word(tokens, at - 1) != "in" or mention.unit or len(mention.ends) != 1:
        return Decimal(0)
    for place in range(at - 2, max(at - 2 - BETWEEN, -1), -1):
        part = _part(tokens[place], mention)
        if part:
            return part
    return Decimal(0)


def _part(token: Token, whole: Mention) -> Decimal:
    """The part that a token tells of the whole; 0 if it tells none: both are told in words."""
    part = token.mention
    if "one" in (token.word, part and part.text.lower()):
        return Decimal(whole.high > 1)
    if part is None or whole.noun:
        return Decimal(0)
    if part.unit or not part.ends or part.is_range or part.kind not in (Kind.NUMBER, Kind.COUNT):
        return Decimal(0)
    spelled = not any(map(str.isdigit, part.text + whole.text))
    fair = part.high == 1 or (spelled and whole.high <= HUNDRED)
    return part.high if fair and 0 < part.high < whole.high else Decimal(0)


def is_part(tokens: Sequence[Token], at: int) -> bool:
    """True for the nine of "nine houses in ten", which the ten tells."""
    for place in range(at + 2, min(at + 3 + BETWEEN, len(tokens))):
        whole = tokens[place].mention
        if whole is not None:
            return bool(_part_of(tokens, place, whole)) and tokens[place - 1].word == "in"
    return False


def _is_no_bound(text: str, tokens: Sequence[Token], at: int, mention: Mention) -> bool:
    """True for "went up to 12%" and "twice as many as four years ago"."""
    classes = vocabulary().classes
    before = _word(tokens, at - 1)
    said = text[mention.full_start : mention.start].lower()
    if said.startswith("up"):
        return before in classes["moving"]
    number = tokens[at - 1].mention if at else None
    return said.startswith("as ") and (number is not None or before in classes["multiples"])


def _turns_over(text: str, tokens: Sequence[Token], at: int, mention: Mention) -> bool:
    """True for "turned over 2 million"."""
    said = text[mention.full_start : mention.start].lower().strip()
    return said == "over" and _word(tokens, at - 1) in vocabulary().classes["turning"]


def _word(tokens: Sequence[Token], at: int) -> str:
    """The word there, the unit word of a number; "" beside the sentence."""
    return tokens[at].word if 0 <= at < len(tokens) else ""


def in_millions(mention: Mention) -> Mention | None:
    """ "85m" as 85 million; None for what can be no such number."""
    if mention.unit != "meter" or not _MILLIONS.fullmatch(mention.text) or mention.is_range:
        return None
    end = mention.ends[0]
    ends = (Printed(*(part.scaleb(SIXTH) for part in end)),)
    return mention._replace(unit="", kind=Kind.NUMBER, ends=ends)


def _adds(text: str, tokens: Sequence[Token], at: int) -> bool:
    """True for "5 plus a bonus of 3", where "plus" adds and is no bound."""
    mention = tokens[at].mention
    assert mention is not None
    behind = text[mention.end : mention.full_end].strip().lower()
    after = tokens[at + 1 : at + 3]
    return behind == "plus" and any(t.mention or t.word in ("a", "an") for t in after)


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
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if after == "past" and (mention.kind is Kind.NUMBER or mention.unit == "minute"):
        return True
    return mention.kind is Kind.NUMBER and before == "and" and mention.text.lower() == "a half"
