"""A whole string as one number."""

from __future__ import annotations

from claimcheck.model import Form, Printed
from claimcheck.numerals.digits import read_digits
from claimcheck.numerals.numeral import Numeral, negate
from claimcheck.numerals.words import continue_words, read_words

_MINUS = ("-", "−", "–", "minus ", "negative ")


def parse_numeral(text: str) -> Printed | None:
    """Printed value of a string that is a number and nothing else; None for any other.

    Reads signs, separators, fractions, powers of ten, scale words and number words.
    """
    body = text.strip()
    sign = next((sign for sign in _MINUS if body.lower().startswith(sign)), "")
    body = body[len(sign) :].lstrip()
    article = body.lower().startswith(("a ", "an "))
    if article:
        body = body.split(" ", 1)[1]
    numeral = read_numeral(body, 0) if body else None
    if numeral is None or numeral.end != len(body) or not _is_number(numeral, article):
        return None
    return negate(numeral.printed) if sign else numeral.printed


def _is_number(numeral: Numeral, article: bool) -> bool:
    """False for what could not be read, and for ordinals; "a third" is a fraction."""
    fraction = article and numeral.form is Form.FRACTION
    return not numeral.reason and (fraction or not numeral.ordinal)


def read_numeral(text: str, start: int) -> Numeral | None:
    """Number in digits or in words that begins at `start`; None if none does."""
    if text[start].isalpha():
        return read_words(text, start)
    numeral = read_digits(text, start)
    if numeral is not None and numeral.scale > 1:
        return continue_words(text, numeral)
    return numeral
