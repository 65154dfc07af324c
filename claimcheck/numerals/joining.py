"""What "and" adds to a number in words: of "two hundred and five" 5, of "and five million" all."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.numerals.numeral import ONE
from claimcheck.numerals.runs import Run
from claimcheck.numerals.scales import read_scale
from claimcheck.regex import Regex

THOUSAND = 1000
LONGEST_PART = 12  # words of a number behind "and" that are looked ahead at
NEXT = Regex(r"(?:[ \u00a0]{1,3}|[ ]?[-‐‑][ ]?)([A-Za-z]{1,14}+|&)")
AND_DIGITS = Regex(r"[ ]and[ ]([0-9]{1,3})(?![0-9.,:/%\w])")


def added_in_digits(text: str, digits: re.Match[str], run: Run) -> Decimal:
    """What "and" would add in digits: of "and 5 million" 5,000,000.

    Behind a hundred 5: "2 hundred and 5 million" is 205 million.
    """
    scale = read_scale(text, digits.end())
    multiplied = scale is not None and not (run.last == "hundred" and scale[1] >= THOUSAND)
    return Decimal(digits.group(1)) * (scale[1] if scale and multiplied else ONE)


def added_in_words(text: str, found: re.Match[str], run: Run) -> int:
    """What "and" would add in words, up to a further "and"; behind a hundred, up to a thousand."""
    part = Run(text, run.words)
    following: re.Match[str] | None = found
    while following is not None and part.taken < LONGEST_PART:
        word = following.group(1).lower()
        multiplies = run.last == "hundred" and run.words.scales.get(word, 0) >= THOUSAND
        if multiplies or not part.take(word, following.end()):
            break
        following = NEXT.match(text, part.end)
    return part.value
