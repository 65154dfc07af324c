"""Rates in prose: "$2.15 a trip", "300 each", "4 km per hour"."""

from __future__ import annotations

import re

from claimcheck.model import Mention, Reading
from claimcheck.namedtuple import NamedTuple
from claimcheck.regex import Regex

EACH = Regex(r"(?:\s+[a-z]+){0,2}\s*(?:each|apiece)\b", re.IGNORECASE)
_PER = Regex(  # not "4.6 million a week earlier": that is when, not how often
    r"\s*(?:[a-z]+\s+)?(?:per|a|an|for each|for every|to each)\s+([a-z]+)\b"
    r"(?!\s+(?:earlier|ago|before|later|after|previously|old|from now))",
    re.IGNORECASE,
)


class Rate(NamedTuple):
    """A rate, what it is by ("trip"; "" for "each"), and where its words end."""

    mention: Mention
    per: str
    end: int


def read_rate(reading: Reading, mention: Mention) -> Rate | None:
    """The mention as a rate, by its unit or the words after it."""
    if mention.unit == "percent" or mention.unit.endswith("** 2"):
        return None
    if " / " in mention.unit:
        return Rate(mention, mention.unit.rpartition(" / ")[2], mention.end)
    each = EACH.match(reading.text, mention.end)
    if each is not None:
        return Rate(mention, "", each.end())
    per = _PER.match(reading.text, mention.end)
    if per is None or mention.unit:
        return None
    return Rate(mention, per[1].lower(), per.end())
