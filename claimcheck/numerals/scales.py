"""Scale words after a number: "million", "bn", "dozen", "lakh crore"."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.lexicon.words import number_words
from claimcheck.model import Form
from claimcheck.regex import Regex

_WORD = Regex(r"(?:[ \u00a0\u202f]{1,2}|[ ]?[-‐‑][ ]?|)([A-Za-z]{2,12})(?![A-Za-z])")
_OF = Regex(r"[ ](?:of[ ])?(?:an?[ ])", re.IGNORECASE)
_LETTERS = frozenset("bcdhklmqtBCDHKLMQT")  # first letters of scale words
_AFTER_BLANK = _LETTERS | {" ", "-"}
MAX_SCALE_WORDS = 3


def read_scale(text: str, end: int, *, of: bool = False) -> tuple[int, Decimal, Form] | None:
    """Where the scale words that follow `end` end, their product, and the form they make.

    `of` allows "of a" before the first, as in "a quarter of a million".  None if there is none.
    """
    if of:
        bridge = _OF.match(text, end)
        if bridge:
            inner = _read(text, bridge.end() - 1)
            if inner:
                return inner
    return _read(text, end)


def _read(text: str, end: int) -> tuple[int, Decimal, Form] | None:
    if text[end : end + 1] not in _LETTERS and text[end + 1 : end + 2] not in _AFTER_BLANK:
        return None
    product = 1
    for _ in range(MAX_SCALE_WORDS):
        found = _WORD.match(text, end)
        size = _size_of(found.group(1)) if found else None
        if found is None or size is None:
            break
        product, end = product * size, found.end()
    return (end, Decimal(product), Form.DIGITS) if product != 1 else None


def _size_of(written: str) -> int | None:
    """The size of a scale word; None for millimetres, manganese and the score of a game."""
    if written in ("mm", "mM", "Mm", "Mn") or written.lower() == "score":
        return None
    words, word = number_words(), written.lower()
    return words.scales.get(word) or words.groups.get(word) or words.abbreviations.get(word)
