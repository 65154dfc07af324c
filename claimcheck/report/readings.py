"""How a number was read, in words."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.equations.wording import say_value
from claimcheck.model import Kind, Mention

FIGURES = 12  # significant figures of a number as it was read


def read_as(mention: Mention) -> str:
    """The value with its unit, what is counted and the hedge; what was set aside, its kind.

    "" for what could not be read, and for what reads as it is written.
    """
    if not mention.is_claim:
        return "" if mention.kind is Kind.UNREAD else mention.kind.value.replace("_", " ")
    if not mention.ends:
        return ""
    ends = [say_value(Fraction(end.value), mention.unit, FIGURES) for end in mention.ends]
    value = " to ".join(dict.fromkeys(ends))
    hedge = (mention.hedge or "").replace("_", " ")
    read = " ".join(part for part in (hedge, value, mention.noun) if part)
    return "" if read == mention.text else read
