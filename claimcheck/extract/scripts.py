"""Digits of other scripts (full width, Arabic, Devanagari, mathematical), read as what they say."""

from __future__ import annotations

from functools import cache

from claimcheck.regex import Regex

_HOLDS = Regex(r"[^\D0-9]")
FIRST, LAST = 0x660, 0x20000  # between which code points they lie
_SIGNS = {"٫": ".", "٬": ",", "．": ".", "，": ",", "％": "%", "٪": "%", "－": "-", "＄": "$"}


def in_ascii(text: str) -> str:
    """The text with ASCII digits for those of other scripts, and the signs that go with them.

    As long as the text; the text itself, the same object, if it has none.
    """
    if text.isascii() or _HOLDS.search(text) is None:
        return text
    return text.translate(_plain())


@cache
def _plain() -> dict[int, str]:
    """The ASCII character for each digit of another script and each sign beside them."""
    import unicodedata  # here, since few drafts need it

    found = {ord(sign): plain for sign, plain in _SIGNS.items()}
    for code in range(FIRST, LAST):
        digit = unicodedata.decimal(chr(code), None)
        if digit is not None:
            found[code] = str(digit)
    return found
