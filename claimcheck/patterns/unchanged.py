"""What looks like a change and is none: other clauses, points, levels, stretches of time."""

from __future__ import annotations

import re

from claimcheck.model import Form, Mention, Quantity, Reading
from claimcheck.patterns.cues import cues_in
from claimcheck.patterns.search import Hit
from claimcheck.regex import Regex

_OF_A_POINT = Regex(r"[\s-]+(?:of )?(?:an? )?(?:full |percentage |basis )*points?\b", re.IGNORECASE)
_AMOUNT = Regex(
    r"\s+(?:more|less|fewer|higher|lower|above|below|greater|larger|smaller|longer|shorter)\b",
    re.IGNORECASE,
)
_THEN = Regex(  # "than in May", "than a year ago": a time or a place is what follows
    r"\bthan (?:(?:in|at|on|during|over|for|after|before|within|among|by|elsewhere)\b|"
    r"(?:a|one|two|three|five|ten) (?:week|month|quarter|year|decade)s? (?:ago|earlier|before)\b)"
    r"(?!.*(?:\bwhen\b|\bat $|\bof $|: $))",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE = Regex(  # "widened by 40 metres and deepened to 72 feet": a change of its own
    r",\s+first\b|\band (?!closed|ended|finished|settled|stood)"
    r"(?:\w+ed|was|were|is|are|has|have|had|will|would|fell|rose|grew|went|came|sank|cut)\b",
    re.IGNORECASE,
)
_LISTED = Regex(  # "to 402,300 and 233,000 from 383,100 and 213,800"
    r"\s+and\s+(?![$£€]?[\d,.]+\s*(?:%|per ?cent|pct))[$£€]?\d", re.IGNORECASE
)
_SOURCE = Regex(r",?\s+from\s+\w", re.IGNORECASE)  # "$9 million from events that made …"
_SPAN = frozenset({"first", "last", "past", "next", "previous", "final"})
_LEVELS = frozenset({"to", "from", "at"})
_STEPS = frozenset({"rise", "up", "more", "fall", "down", "less"})


def is_no_change(reading: Reading, hit: Hit, said: Quantity, new: Quantity, old: Quantity) -> bool:
    """True if the three numbers of a match do not tell one change."""
    if said.mention.is_range or _is_level(reading, said) or _is_of_a_point(reading, said):
        return True
    if "new" in hit.mentions and _is_step(reading, new):
        return True
    return _is_other(reading, said, old) or _is_torn(reading, said, new, old)


def is_fraction(mention: Mention) -> bool:
    """True for "a quarter" by itself, which is no value in a unit."""
    return mention.form is Form.FRACTION and not mention.unit


def word_ahead(reading: Reading, mention: Mention) -> str:
    """The word before the mention and its hedge, in lower case; "" at the start."""
    start = mention.full_start if mention.full_end else mention.start
    words = reading.text[max(0, start - 12) : start].split()
    return words[-1].lower() if words else ""


def _is_level(reading: Reading, said: Quantity) -> bool:
    """True for what a change leads to or comes from ("rose to 5%"), not the change itself."""
    return word_ahead(reading, said.mention) in _LEVELS


def _is_of_a_point(reading: Reading, said: Quantity) -> bool:
    """True for "half a point" and "1/4 point", which are no shares of the old value."""
    return _OF_A_POINT.match(reading.text, said.mention.end) is not None


def _is_step(reading: Reading, new: Quantity) -> bool:
    """True for an amount of change ("down $1.38"), not what it leads to."""
    return not cues_in(word_ahead(reading, new.mention)).isdisjoint(_STEPS)


def _is_other(reading: Reading, said: Quantity, old: Quantity) -> bool:
    """True if what stands for the old value is no value that the change starts from.

    One more difference ("2 m above flood stage and 30 cm higher than …"), a fraction of something,
    the length of a stretch ("than in her past three matches"), one of several old values, or a
    number of the next clause.
    """
    mention = old.mention
    if _AMOUNT.match(reading.text, mention.end) or is_fraction(mention):
        return True
    if _LISTED.match(reading.text, mention.end):
        return True
    if mention.noun and word_ahead(reading, mention) in _SPAN:
        return True
    return _THEN.search(reading.text, said.mention.end, mention.start) is not None


def _is_torn(reading: Reading, said: Quantity, new: Quantity, old: Quantity) -> bool:
    """True if a clause of its own parts the three, or what follows "from" is where new is from."""
    first, second, third = sorted((said.mention, new.mention, old.mention), key=_start)
    gaps = ((first.end, second.start), (second.end, third.start))
    if any(_CLAUSE.search(reading.text, *gap) for gap in gaps):
        return True
    if third is not said.mention or second is not old.mention or first is second:
        return False
    led = word_ahead(reading, new.mention) in _LEVELS
    begins = second.full_start if second.full_end else second.start
    return not led and _SOURCE.match(reading.text, first.end, begins) is not None


def _start(mention: Mention) -> int:
    return mention.start
